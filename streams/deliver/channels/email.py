"""E-mail by SMTP with TLS. The messages of a thread answer its first, so that mail programs show them together."""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Mapping
from contextlib import suppress
from email.message import EmailMessage
from email.utils import parseaddr

from schemas.channels import Email
from streams.deliver.message import Message
from streams.deliver.outcome import ARRIVED, End, Outcome
from streams.deliver.secrets import secret


class ToEmail:
    def __init__(self, channel: Email, env: Mapping[str, str], context: ssl.SSLContext | None = None) -> None:
        self._channel = channel
        self._user = secret(channel.name, "user", channel.user_env, None, env)
        self._password = secret(channel.name, "password", channel.password_env, channel.password_file, env)
        self._context = context or ssl.create_default_context()

    def __call__(self, message: Message) -> Outcome:
        try:
            server = self._connected()
        except (OSError, smtplib.SMTPException) as error:
            return Outcome(End.RETRY, f"the mail server cannot be used ({type(error).__name__})")
        try:
            refused = server.send_message(mail_of(message, self._channel))
        except smtplib.SMTPRecipientsRefused:
            return Outcome(End.RETRY, "the mail server refuses every recipient")
        except (OSError, smtplib.SMTPException) as error:
            return Outcome(End.RETRY, f"the mail was not taken ({_code(error)})")
        finally:
            with suppress(OSError, smtplib.SMTPException):
                server.quit()
        return Outcome(End.ARRIVED, f"{len(refused)} recipients were refused") if refused else ARRIVED

    def _connected(self) -> smtplib.SMTP:
        channel = self._channel
        if channel.tls == "implicit":
            server: smtplib.SMTP = smtplib.SMTP_SSL(
                channel.host, channel.port, timeout=channel.timeout_seconds, context=self._context
            )
        else:
            server = smtplib.SMTP(channel.host, channel.port, timeout=channel.timeout_seconds)
        try:
            if channel.tls == "starttls":
                server.starttls(context=self._context)
            if self._user and self._password:
                server.login(self._user, self._password)
        except BaseException:
            server.close()
            raise
        return server


def mail_of(message: Message, channel: Email) -> EmailMessage:
    """The mail; the same message always has the same Message-ID, so that a second copy can be dropped."""
    domain = parseaddr(channel.sender)[1].rpartition("@")[2] or "tollwatch.invalid"
    mail = EmailMessage()
    mail["Subject"] = " ".join(message.title.split())
    mail["From"] = channel.sender
    mail["To"] = ", ".join(channel.to)
    mail["Message-ID"] = f"<{message.id}@{domain}>"
    mail["Auto-Submitted"] = "auto-generated"
    root = f"<{message.thread}.thread@{domain}>"
    mail["References"] = root
    mail["In-Reply-To"] = root
    mail.set_content(message.text)
    return mail


def _code(error: Exception) -> str:
    return str(error.smtp_code) if isinstance(error, smtplib.SMTPResponseException) else type(error).__name__
