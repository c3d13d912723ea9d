"""Settings come from the environment, faults name the variable, and secrets stay secret."""

import pytest

from streams.errors import ConfigError
from streams.settings import Settings


def test_without_variables_the_servers_are_on_this_machine() -> None:
    settings = Settings.from_env({"HOME": "/home/x", "TOLLWATCH_KAFKA": ""})
    assert settings == Settings()
    plain = {"security_protocol": "PLAINTEXT"}
    assert settings.aiokafka_client() == {"bootstrap_servers": "127.0.0.1:9092", **plain}
    assert settings.kafka_client() == {"bootstrap_servers": ["127.0.0.1:9092"], "bootstrap_timeout_ms": 10_000, **plain}
    assert settings.elasticsearch_client() == {"hosts": ["http://127.0.0.1:9200"]}


def test_a_secured_cluster() -> None:
    settings = Settings.from_env({
        "TOLLWATCH_KAFKA": "a:9093, b:9093", "TOLLWATCH_KAFKA_TLS": "true", "TOLLWATCH_KAFKA_CA_CERTS": "ca.pem",
        "TOLLWATCH_KAFKA_USER": "desk", "TOLLWATCH_KAFKA_PASSWORD": "hush-1",
        "TOLLWATCH_ELASTICSEARCH": "https://es:9200", "TOLLWATCH_ELASTICSEARCH_API_KEY": "hush-2",
    })  # fmt: skip
    client = settings.kafka_client()
    assert client["bootstrap_servers"] == ["a:9093", "b:9093"]
    assert client["security_protocol"] == "SASL_SSL"
    assert client["sasl_plain_password"] == "hush-1"
    assert settings.elasticsearch_client()["api_key"] == "hush-2"
    assert "hush" not in repr(settings) + str(settings) + settings.model_dump_json()


@pytest.mark.parametrize(
    ("variables", "told"),
    [
        ({"TOLLWATCH_PARTITIONS": "none"}, "TOLLWATCH_PARTITIONS"),
        ({"TOLLWATCH_PREFIX": "Not Good"}, "TOLLWATCH_PREFIX"),
        ({"TOLLWATCH_KAFKA_USER": "desk"}, "TOLLWATCH_KAFKA_PASSWORD"),
        ({"TOLLWATCH_ELASTICSEARCH": "es:9200"}, "TOLLWATCH_ELASTICSEARCH"),
        ({"TOLLWATCH_ELASTICSEARCH": "https://desk:hush@es:9200"}, "variables of their own"),
    ],
)
def test_a_fault_names_its_variable_and_shows_no_secret(variables: dict[str, str], told: str) -> None:
    with pytest.raises(ConfigError, match=told) as raised:
        Settings.from_env(variables)
    assert "hush" not in str(raised.value)
