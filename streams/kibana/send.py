"""Saved objects and rule -> Kibana, over HTTP. Nothing but the standard library: it is two calls."""

from __future__ import annotations

import base64
import json
import ssl
import urllib.error
import urllib.request
from email.message import Message
from typing import IO, Any
from urllib.parse import quote

from streams.errors import ServerError
from streams.kibana.objects import ndjson
from streams.kibana.rule import rule, rule_id
from streams.settings import Settings

SECONDS = 60.0
_BOUNDARY = "tollwatch-6b1c4b1e6f0b5c0e"


def send(settings: Settings) -> list[str]:
    """Import all; returns what was done, a line each. Raises ServerError with what to do."""
    body = _multipart(ndjson(settings).encode())
    answer = _call(settings, "POST", "/api/saved_objects/_import?overwrite=true", body,
                   f"multipart/form-data; boundary={_BOUNDARY}")  # fmt: skip
    if not answer.get("success"):
        reasons = "; ".join(map(_refusal, answer.get("errors", []))) or "it does not say why"
        raise ServerError(f"Kibana at {settings.kibana} took only {answer.get('successCount', 0)} objects: {reasons}")
    return [f"{answer.get('successCount', 0)} saved objects imported", _send_rule(settings)]


def _send_rule(settings: Settings) -> str:
    """A rule that is there stays as it is: it may hold its owner's actions."""
    path, body = f"/api/alerting/rule/{quote(rule_id(settings))}", json.dumps(rule(settings)).encode()
    try:
        _call(settings, "POST", path, body, "application/json")
    except _Refused as refused:
        if refused.status == 409:
            return "the rule is there already and stays as it is"
        raise
    return "rule made; give it an action in Kibana, under Alerts and Rules"


class _Refused(ServerError):
    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """A redirect would carry the credentials to wherever it leads."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Message, newurl: str
    ) -> None:
        return None


def _call(settings: Settings, method: str, path: str, body: bytes, content: str) -> dict[str, Any]:
    url = settings.kibana.rstrip("/") + path
    request = urllib.request.Request(url, data=body, method=method)  # noqa: S310 (settings allow http and https only)
    request.add_header("Content-Type", content)
    request.add_header("kbn-xsrf", "tollwatch")
    if authorization := _authorization(settings):
        request.add_header("Authorization", authorization)
    try:
        context = ssl.create_default_context(cafile=settings.elasticsearch_ca_certs)
        opener = urllib.request.build_opener(_NoRedirect(), urllib.request.HTTPSHandler(context=context))
        with opener.open(request, timeout=SECONDS) as answer:
            said = json.loads(answer.read() or b"{}")
            return said if isinstance(said, dict) else {}
    except urllib.error.HTTPError as error:
        raise _Refused(error.code, _advice(settings, error.code, error.read())) from None
    except ValueError:
        raise ServerError(f"what answers at {settings.kibana} is no Kibana: check TOLLWATCH_KIBANA") from None
    except OSError as error:
        reason = getattr(error, "reason", error)
        if isinstance(reason, ssl.SSLCertVerificationError):
            raise ServerError(f"the certificate of Kibana at {settings.kibana} is not trusted: name its authority in "
                              "TOLLWATCH_ELASTICSEARCH_CA_CERTS") from None  # fmt: skip
        raise ServerError(f"Kibana does not answer at {settings.kibana} ({reason}): check TOLLWATCH_KIBANA") from None


def _advice(settings: Settings, status: int, said: bytes) -> str:
    where = f"Kibana at {settings.kibana}"
    if 300 <= status < 400:
        return f"{where} sends us elsewhere ({status}): put its whole address into TOLLWATCH_KIBANA, with the base path"
    if status == 401:
        return (f"{where} does not know these credentials: check TOLLWATCH_ELASTICSEARCH_USER and _PASSWORD, or "
                "TOLLWATCH_ELASTICSEARCH_API_KEY; Kibana takes the same")  # fmt: skip
    if status == 403:
        return f"{where} does not let this user do it: give it a role with Saved Objects Management and Stack Rules"
    try:
        message = str(json.loads(said).get("message", ""))
    except (ValueError, AttributeError):
        message = ""
    return f"{where} refuses ({status}): {message[:300] or 'no reason given'}"


def _authorization(settings: Settings) -> str | None:
    if settings.elasticsearch_api_key:
        return f"ApiKey {settings.elasticsearch_api_key.get_secret_value()}"
    if settings.elasticsearch_user and settings.elasticsearch_password:
        pair = f"{settings.elasticsearch_user}:{settings.elasticsearch_password.get_secret_value()}"
        return f"Basic {base64.b64encode(pair.encode()).decode()}"
    return None


def _multipart(content: bytes) -> bytes:
    head = (f'--{_BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="tollwatch.ndjson"\r\n'
            "Content-Type: application/x-ndjson\r\n\r\n")  # fmt: skip
    return head.encode() + content + f"\r\n--{_BOUNDARY}--\r\n".encode()


def _refusal(error: dict[str, Any]) -> str:
    reason = error.get("error") or {}
    return f"{error.get('type')} {error.get('id')}: {reason.get('message') or reason.get('type')}"
