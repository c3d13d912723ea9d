"""All settings for Kafka and Elasticsearch, read from the environment: TOLLWATCH_ and the field's name in capitals.

Secrets never show in a repr, an error or a log line.
"""

from __future__ import annotations

import os
import ssl
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, field_validator, model_validator

from streams.errors import ConfigError

PREFIX = "TOLLWATCH_"


class Settings(BaseModel):
    """`elasticsearch`: a URL, several by commas; for the others, their descriptions."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    kafka: str = Field(default="127.0.0.1:9092", description="host:port; several by commas.")
    kafka_tls: bool = Field(default=False, description="Encrypt the connection to Kafka.")
    kafka_ca_certs: Path | None = Field(default=None, description="PEM file of Kafka's certificate authority.")
    kafka_certificate: Path | None = Field(default=None, description="PEM file of the client's own certificate.")
    kafka_key: Path | None = Field(default=None, description="PEM file of the client's private key.")
    kafka_user: str | None = Field(default=None, description="For SASL; goes with the password.")
    kafka_password: SecretStr | None = Field(default=None, description="Never in a log or an error.")
    kafka_sasl_mechanism: Literal["PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"] = Field(
        default="SCRAM-SHA-512", description="PLAIN, SCRAM-SHA-256 or SCRAM-SHA-512."
    )

    elasticsearch: str = "http://127.0.0.1:9200"
    elasticsearch_api_key: SecretStr | None = None
    elasticsearch_user: str | None = None
    elasticsearch_password: SecretStr | None = None
    elasticsearch_ca_certs: Path | None = Field(default=None, description="PEM file of its certificate authority.")

    kibana: str = Field(
        default="http://127.0.0.1:5601",
        description="With its base path and space, if any. It takes the credentials and authority of Elasticsearch.",
    )

    prefix: str = Field(
        default="", pattern=r"^[a-z0-9][a-z0-9._-]*$|^$", max_length=60,
        description="Put before every topic, group and index, so that several pipelines can share the servers.",
    )  # fmt: skip
    partitions: int = Field(default=8, ge=1, le=1000, description="Of every topic; fixed once the topics exist.")
    replication: int = Field(default=1, ge=1, le=9, description="Copies of every topic: 3 on a real cluster.")
    quotes: bool = Field(
        default=True, description="false: the worker puts no sentence of the news into changes and alerts."
    )
    commit_interval: float = Field(default=2.8, gt=0, le=60, description="Seconds between the worker's offset commits.")

    session_timeout: float = Field(
        default=20.0, ge=6, le=300, description="Seconds after which a killed worker's partitions go to another."
    )
    repair_interval: float = Field(
        default=10.0, gt=0, le=3600,
        description="Seconds between the worker's searches for records that Faust passed over at the end of a topic.",
    )  # fmt: skip

    metrics_port: int = Field(default=0, ge=0, le=65535, description="Where the worker tells of itself; 0: nowhere.")
    metrics_host: str = Field(default="127.0.0.1", description="On which address: 0.0.0.0 lets other machines ask.")
    stalled_after: float = Field(
        default=120.0, gt=0, le=86400,
        description="Seconds without a step, with records waiting, after which the worker calls itself unhealthy.",
    )  # fmt: skip

    @classmethod
    def from_env(cls, env: Mapping[str, str] = os.environ) -> Settings:
        """The settings that `env` names; the rest by default. Raises ConfigError with the variables at fault."""
        given: dict[str, Any] = {}
        for name in cls.model_fields:
            value = env.get(PREFIX + name.upper())
            if value:
                given[name] = value
        try:
            return cls(**given)
        except ValidationError as error:
            faults = [f"{PREFIX}{'_'.join(map(str, e['loc'])).upper()}: {e['msg']}" if e["loc"] else e["msg"]
                      for e in error.errors(include_url=False, include_input=False)]  # fmt: skip
            raise ConfigError("; ".join(faults)) from None

    @field_validator("elasticsearch", "kibana")
    @classmethod
    def _plain_urls(cls, value: str) -> str:
        for url in value.split(","):
            parts = urlsplit(url.strip())
            if parts.scheme not in ("http", "https") or not parts.hostname:
                raise ValueError("write http://host:port or https://host:port")
            if parts.username or parts.password:
                raise ValueError("put the user and password into variables of their own, not into the URL")
        return value

    @model_validator(mode="after")
    def _credentials_are_whole(self) -> Settings:
        if (self.kafka_user is None) != (self.kafka_password is None):
            raise ValueError(f"{PREFIX}KAFKA_USER and {PREFIX}KAFKA_PASSWORD go together")
        if (self.elasticsearch_user is None) != (self.elasticsearch_password is None):
            raise ValueError(f"{PREFIX}ELASTICSEARCH_USER and {PREFIX}ELASTICSEARCH_PASSWORD go together")
        if (self.kafka_certificate is None) != (self.kafka_key is None):
            raise ValueError(f"{PREFIX}KAFKA_CERTIFICATE and {PREFIX}KAFKA_KEY go together")
        return self

    @property
    def app_id(self) -> str:
        """The name of the worker's consumer group, and the start of its changelog topics."""
        return f"{self.prefix}tollwatch"

    def kafka_client(self) -> dict[str, Any]:
        """How kafka-python's clients connect. Holds the password: never log it."""
        servers = [host.strip() for host in self.kafka.split(",")]
        options: dict[str, Any] = {"bootstrap_servers": servers, "bootstrap_timeout_ms": 10_000}
        if self.kafka_tls:
            options |= {
                "ssl_cafile": self.kafka_ca_certs and str(self.kafka_ca_certs),
                "ssl_certfile": self.kafka_certificate and str(self.kafka_certificate),
                "ssl_keyfile": self.kafka_key and str(self.kafka_key),
            }
        if self.kafka_user and self.kafka_password:
            options |= {
                "sasl_mechanism": self.kafka_sasl_mechanism,
                "sasl_plain_username": self.kafka_user,
                "sasl_plain_password": self.kafka_password.get_secret_value(),
            }
        protocol = ("SASL_" if self.kafka_user else "") + ("SSL" if self.kafka_tls else "PLAINTEXT")
        return {**options, "security_protocol": protocol}

    def aiokafka_client(self) -> dict[str, Any]:
        """How aiokafka's clients connect. Holds the password: never log it."""
        options = self.kafka_client()
        for name in ("bootstrap_timeout_ms", "ssl_cafile", "ssl_certfile", "ssl_keyfile"):
            options.pop(name, None)
        options["bootstrap_servers"] = ",".join(options["bootstrap_servers"])
        return {**options, "ssl_context": self.kafka_tls_context()} if self.kafka_tls else options

    def kafka_tls_context(self) -> ssl.SSLContext:
        """The TLS context of the settings' files."""
        context = ssl.create_default_context(cafile=self.kafka_ca_certs)
        if self.kafka_certificate:
            context.load_cert_chain(self.kafka_certificate, self.kafka_key)
        return context

    def elasticsearch_client(self) -> dict[str, Any]:
        """How the Elasticsearch client connects. Holds the password: never log it."""
        options: dict[str, Any] = {"hosts": [url.strip() for url in self.elasticsearch.split(",")]}
        if self.elasticsearch_api_key:
            options["api_key"] = self.elasticsearch_api_key.get_secret_value()
        elif self.elasticsearch_user and self.elasticsearch_password:
            options["basic_auth"] = (self.elasticsearch_user, self.elasticsearch_password.get_secret_value())
        if self.elasticsearch_ca_certs:
            options["ca_certs"] = str(self.elasticsearch_ca_certs)
        return options
