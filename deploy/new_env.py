"""Print deploy/env.example with secrets in it: (umask 077; python3 deploy/new_env.py > .env). Nothing but Python."""

import re
import secrets
from pathlib import Path


def new_env() -> str:
    example = Path(__file__).with_name("env.example").read_text("utf-8")
    return re.sub(
        r"^(\w+(?:PASSWORD|KEY)=)$", lambda line: line[1] + secrets.token_hex(24), example, flags=re.MULTILINE
    )


if __name__ == "__main__":
    print(new_env(), end="")
