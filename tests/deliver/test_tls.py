"""HTTPS: the certificate is checked against the name, although the connection goes to an address."""

from __future__ import annotations

import shutil
import ssl
import subprocess
from pathlib import Path

import pytest

from streams.deliver.outcome import End
from streams.deliver.post import Target, post
from tests.deliver.bad_receiver import BadReceiver


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Certificate and key of receiver.example in one file."""
    if not shutil.which("openssl"):
        pytest.skip("openssl makes the certificate, and it is not installed")
    folder = tmp_path_factory.mktemp("tls")
    made = folder / "both.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
               "-subj", "/CN=receiver.example",
               "-addext", "subjectAltName=DNS:receiver.example", "-keyout", "key.pem", "-out", "cert.pem"]  # fmt: skip
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    made.write_text((folder / "key.pem").read_text() + (folder / "cert.pem").read_text(), encoding="ascii")
    return made


@pytest.mark.parametrize(
    ("host", "trusts", "end"),
    [
        ("receiver.example", True, End.ARRIVED),
        ("other.example", True, End.RETRY),
        ("receiver.example", False, End.RETRY),
    ],
)
def test_only_a_receiver_that_proves_its_name_gets_anything(
    certificate: Path, tmp_path: Path, host: str, trusts: bool, end: End
) -> None:
    receiver = BadReceiver(tmp_path / "inbox.db", ["200"])
    served = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    served.load_cert_chain(certificate)
    receiver.server.socket = served.wrap_socket(receiver.server.socket, server_side=True, do_handshake_on_connect=False)
    context = ssl.create_default_context(cafile=str(certificate) if trusts else None)
    with receiver.running():
        url = f"https://{host}:{receiver.server.server_port}/"
        target = Target(url, 2.0, allow_private=True, resolve=lambda h, p: ["127.0.0.1"], context=context)
        outcome = post(target, b"{}", {"Content-Type": "application/json"})
    assert outcome.end is end
    assert len(receiver.seen) == (end is End.ARRIVED)
    assert end is End.ARRIVED or outcome.reason == "its certificate is not valid"
