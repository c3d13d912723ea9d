"""Where alerts go. Secrets are never in the file: it names the environment variable or the file that holds them."""

from __future__ import annotations

from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator


def listed(value: Any) -> Any:
    """One text is a list of one."""
    return (value,) if isinstance(value, str) else value


def _web(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError("write https://host/path")
    if parts.username or parts.password:
        raise ValueError("no user or password in the URL: put the whole URL into a variable and name it with url_env")
    return value


Several = Annotated[tuple[str, ...], BeforeValidator(listed, json_schema_input_type=str | tuple[str, ...])]
Variable = Annotated[str, Field(pattern=r"^[A-Za-z_][A-Za-z0-9_]*$")]
Name = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]*$", max_length=60)]


class _Channel(BaseModel):
    """`rules`: only these. `watch`: only what one of these watchlists has. Empty: everything."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Name
    rules: Several = ()
    watch: Several = ()
    digest: bool = True


class Terminal(_Channel):
    """Standard output."""

    type: Literal["terminal"] = "terminal"


class JsonLines(_Channel):
    """A file, one CloudEvent a line, written through to the disk."""

    type: Literal["jsonl"]
    path: str


class _WithUrl(_Channel):
    url_env: Variable | None = Field(default=None, description="The environment variable that holds the URL.")
    url_file: str | None = Field(default=None, description="The file that holds the URL.")


class Webhook(_WithUrl):
    """An HTTP POST with a CloudEvent, signed as Standard Webhooks has it."""

    type: Literal["webhook"]
    url: Annotated[str, AfterValidator(_web)] | None = None
    secret_env: Variable | None = Field(default=None, description="The environment variable with the whsec_ secret.")
    secret_file: str | None = None
    allow_private: bool = Field(default=False, description="Allow addresses of this machine and of private networks.")
    timeout_seconds: float = Field(default=15, gt=0, le=60)

    @model_validator(mode="after")
    def _whole(self) -> Webhook:
        if sum(value is not None for value in (self.url, self.url_env, self.url_file)) != 1:
            raise ValueError("give one of url, url_env, url_file")
        if self.secret_env and self.secret_file:
            raise ValueError("give secret_env or secret_file, not both")
        return self


class Slack(_WithUrl):
    """An incoming webhook of Slack. Its URL is a secret."""

    type: Literal["slack"]
    timeout_seconds: float = Field(default=15, gt=0, le=60)

    @model_validator(mode="after")
    def _whole(self) -> Slack:
        if (self.url_env is None) == (self.url_file is None):
            raise ValueError("give one of url_env, url_file")
        return self


class Email(_Channel):
    """SMTP. `tls`: starttls (port 587), implicit (465), or none for a relay on this machine."""

    type: Literal["email"]
    host: str
    port: int = Field(default=587, ge=1, le=65535)
    tls: Literal["starttls", "implicit", "none"] = "starttls"
    sender: str
    to: Annotated[Several, Field(min_length=1)]
    user_env: Variable | None = None
    password_env: Variable | None = None
    password_file: str | None = None
    timeout_seconds: float = Field(default=30, gt=0, le=120)

    @model_validator(mode="after")
    def _whole(self) -> Email:
        if any(set("\r\n") & set(text) for text in (self.sender, *self.to)):
            raise ValueError("an address is one line")
        has_password = self.password_env or self.password_file
        if bool(self.user_env) != bool(has_password):
            raise ValueError("user_env goes with password_env or password_file")
        if has_password and self.tls == "none":
            raise ValueError("a password is not sent without TLS: set tls to starttls or implicit")
        return self


class Apprise(_WithUrl):
    """Any service that Apprise knows, by its URL, which is a secret. Needs `pip install 'tollwatch[apprise]'`."""

    type: Literal["apprise"]

    @model_validator(mode="after")
    def _whole(self) -> Apprise:
        if (self.url_env is None) == (self.url_file is None):
            raise ValueError("give one of url_env, url_file")
        return self


Channel = Annotated[Terminal | JsonLines | Webhook | Slack | Email | Apprise, Field(discriminator="type")]
