"""A background process that outlives the command that started it, known by its pid file."""

from __future__ import annotations

import json
import os
import pwd
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from streams.errors import ConfigError, ServerError


@dataclass(frozen=True)
class Running:
    """What the pid file says. `started` tells the process from a later one that got the same number."""

    pid: int
    started: str
    address: str
    version: str


def read(pid_file: Path) -> Running | None:
    """The process of this pid file, None where there is none. The file of a dead process is removed."""
    try:
        said = Running(**json.loads(pid_file.read_text("utf-8")))
    except (FileNotFoundError, ValueError, TypeError):
        said = None
    if said and _started(said.pid) == said.started:
        return said
    pid_file.unlink(missing_ok=True)
    return None


def start(
    command: Sequence[str], *, pid_file: Path, log: Path, address: str, version: str, env: Mapping[str, str],
    user: str | None = None,
) -> Running:  # fmt: skip
    """Start `command` in a session of its own, as `user` where one is given, its output going to `log`."""
    account = pwd.getpwnam(user) if user else None
    with log.open("ab") as output:
        process = subprocess.Popen(  # noqa: S603
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT, start_new_session=True,
            env=dict(env), cwd="/", user=account and account.pw_uid, group=account and account.pw_gid,
            extra_groups=[] if account else None,
        )  # fmt: skip
    running = Running(process.pid, _started(process.pid) or "", address, version)
    pid_file.write_text(json.dumps(asdict(running)), "utf-8")
    process.returncode = 0  # it is meant to outlive us: Popen must not warn that it does
    return running


def stop(pid_file: Path, patience: float = 60.0) -> bool:
    """End the process and remove its pid file; False where none ran. Asks first, kills after `patience` seconds."""
    running = read(pid_file)
    if not running:
        return False
    for sign, seconds in ((signal.SIGTERM, patience), (signal.SIGKILL, 10.0)):
        _signal(running.pid, sign)
        if wait(lambda: _started(running.pid) != running.started, seconds):
            pid_file.unlink(missing_ok=True)
            return True
    raise ServerError(f"Process {running.pid} does not end: look at it with ps.")


def wait(ready: Callable[[], bool], seconds: float, alive: Callable[[], bool] = lambda: True) -> bool:
    """Ask `ready()` every fifth of a second; False when `seconds` are over or `alive()` is false."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if ready():
            return True
        if not alive():
            return False
        time.sleep(0.2)
    return False


def require_free(port: int, what: str) -> None:
    """Raise ConfigError where somebody else listens on this port of 127.0.0.1."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            raise ConfigError(
                f"Port {port} is taken by another process: stop it, or choose another {what} port (see --help)."
            ) from None


def listens(address: str) -> bool:
    """Whether anybody takes a connection at this host:port."""
    host, _, port = address.rpartition(":")
    try:
        socket.create_connection((host, int(port)), timeout=2).close()
    except OSError:
        return False
    return True


def _signal(pid: int, sign: signal.Signals) -> None:
    with suppress(ProcessLookupError):
        os.killpg(pid, sign)


def _started(pid: int) -> str | None:
    """When the process began, as its system writes it; None where it is gone or only waits to be reaped."""
    with suppress(ChildProcessError):
        os.waitpid(pid, os.WNOHANG)
    stat = Path(f"/proc/{pid}/stat")
    if stat.parent.parent.joinpath("self").exists():
        try:
            fields = stat.read_text("utf-8", "replace").rpartition(")")[2].split()
        except OSError:
            return None
        return None if fields[0] in "ZX" else fields[19]
    done = subprocess.run(["ps", "-o", "lstart=", "-p", str(pid)], capture_output=True, text=True, check=False)  # noqa: S603, S607
    return done.stdout.strip() or None
