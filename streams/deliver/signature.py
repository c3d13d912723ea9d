"""Signatures as Standard Webhooks has them: HMAC-SHA256 over id, time and body, with a whsec_ secret.

Several secrets, separated by spaces, give several signatures: that is how a secret is replaced without a gap.
"""

from __future__ import annotations

import base64
import binascii
import hmac

PREFIX = "whsec_"


def keys_of(secrets: str) -> list[bytes]:
    """The keys of one or several secrets. Raises ValueError without showing what it read."""
    keys = []
    for secret in secrets.split():
        try:
            key = base64.b64decode(secret.removeprefix(PREFIX), validate=True)
        except (binascii.Error, ValueError):
            raise ValueError("the secret is no base64") from None
        if not 24 <= len(key) <= 64:
            raise ValueError("the secret should have 24 to 64 bytes")
        keys.append(key)
    if not keys:
        raise ValueError("the secret is empty")
    return keys


def signed(keys: list[bytes], message_id: str, seconds: int, body: bytes) -> dict[str, str]:
    """The three headers of a message."""
    content = f"{message_id}.{seconds}.".encode() + body
    signatures = [base64.b64encode(hmac.digest(key, content, "sha256")).decode() for key in keys]
    return {
        "webhook-id": message_id,
        "webhook-timestamp": str(seconds),
        "webhook-signature": " ".join(f"v1,{signature}" for signature in signatures),
    }
