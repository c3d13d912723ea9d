"""`python -m tests.deliver.latency`: from a line in a file to the webhook that tells it.

`tollwatch run --follow` and `tollwatch deliver` run as they would at a desk, on one database, against a receiver in
this process. One item in ten is told by the standard rules; nothing is grouped. First all items are written at once:
how many a second the two then manage is the maximum rate. Then half of that rate is kept up. News in our own words.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Lock
from typing import Any

from tests.deliver.bad_receiver import EXAMPLE, ROOT, SECRET, BadReceiver

PLACES = (
    "Khartoum", "Port Sudan", "Kassala", "Nyala", "El Obeid", "Omdurman", "Kosti", "Kadugli", "Kharkiv", "Odesa",
    "Kherson", "Dnipro", "Mykolaiv", "Zaporizhzhia", "Kryvyi Rih", "Lviv", "Poltava", "Sumy", "Chernihiv", "Tyre",
    "Nabatieh", "Sidon", "Baalbek", "Tripoli", "Idlib", "Homs", "Hama", "Latakia", "Raqqa", "Goma", "Bunia",
    "Bukavu", "Butembo", "Uvira", "Maiduguri", "Kano", "Kaduna", "Sokoto", "Mogadishu", "Kismayo", "Baidoa",
    "Hargeisa", "Sanaa", "Marib", "Taiz", "Aden", "Mopti", "Timbuktu", "Kidal", "Bamako", "Niamey", "Agadez",
    "Ouagadougou", "Peshawar", "Quetta", "Lahore", "Karachi", "Multan", "Kabul", "Kandahar", "Herat", "Kunduz",
    "Jalalabad", "Mosul", "Kirkuk", "Basra", "Baghdad", "Ramadi", "Manila", "Davao", "Cotabato", "Yangon",
    "Mandalay", "Sittwe", "Bogota", "Cali", "Medellin", "Caracas", "Lima", "Cusco", "Quito", "Guayaquil", "Managua",
)  # fmt: skip
DAYS = 18  # three days apart: old news is not told
FILL = "The ministers met for the second day and spoke of prices, roads and the coming elections, officials said. "


class Watched(BadReceiver):
    """Notes when each item's alert came."""

    def __init__(self, inbox: Path) -> None:
        super().__init__(inbox)
        self.came: dict[str, float] = {}
        self._noting = Lock()

    def do(self, what: str, request: Any) -> None:
        body = request.rfile.read(int(request.headers["Content-Length"]))
        now = time.monotonic()
        EXAMPLE.verify(SECRET, request.headers, body, time.time())
        with self._noting:
            for alert in json.loads(body)["data"].get("alerts", ()):
                self.came.setdefault(alert["url"], now)
        request._answer(200)


def item(number: int, now: datetime) -> dict[str, str]:
    """Every tenth item is an incident of its own: a place and a day that no other has within two days."""
    url = f"https://news.example/{number}"
    text = FILL * 4
    if number % 10 == 0:
        turn = number // 10
        place = PLACES[turn % len(PLACES)]
        day = now - timedelta(days=3 * (1 + turn // len(PLACES) % DAYS))
        text = f"An air strike killed {12 + turn % 7} people in {place} on {day:%d %B}, police said. " + text
    return {"id": f"item-{number}", "url": url, "title": "", "text": text, "publisher": f"Wire {number}",
            "published_at": now.isoformat()}  # fmt: skip


def measure(folder: Path, rate: float, seconds: float, count: int) -> tuple[list[float], float, int]:
    """Latencies in seconds, items a second, and how many items were to be told."""
    news, database, rules = folder / "news.jsonl", folder / "news.db", folder / "rules.yaml"
    total = count if not rate else int(rate * seconds)
    wrote: dict[str, float] = {}
    with Watched(folder / "inbox.db").running() as receiver:
        channel = {"name": "desk", "type": "webhook", "url": receiver.url, "secret_env": "DESK", "allow_private": True}
        settings = {"channels": [channel], "delivery": {"digest": None, "at_most_per_hour": None}}
        rules.write_text(json.dumps(settings), encoding="utf-8")
        news.write_text(json.dumps(item(1, datetime.now(UTC))) + "\n", encoding="utf-8")
        command = [sys.executable, "-m", "streams"]
        environment = {**os.environ, "DESK": SECRET, "PYTHONPATH": str(ROOT)}
        quiet: dict[str, Any] = {"env": environment, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        runner = subprocess.Popen([*command, "run", str(news), "--follow", "--db", str(database)], **quiet)
        while not database.exists():
            time.sleep(0.1)
        time.sleep(4)
        sender = subprocess.Popen([*command, "deliver", "--db", str(database), "--rules", str(rules)], **quiet)
        time.sleep(3)
        begun = time.monotonic()
        with news.open("a", encoding="utf-8") as file:
            for number in range(10, 10 + total):
                if rate:
                    time.sleep(max(0.0, begun + (number - 10) / rate - time.monotonic()))
                told = item(number, datetime.now(UTC))
                wrote[told["url"]] = time.monotonic()
                file.write(json.dumps(told) + "\n")
                file.flush()
        wanted = sum(number % 10 == 0 for number in range(10, 10 + total))
        end = time.monotonic() + 60
        while len(receiver.came) < wanted and time.monotonic() < end:
            time.sleep(0.05)
        last = max(receiver.came.values(), default=begun)
        for process in (sender, runner):
            process.terminate()
            process.wait()
    return sorted(at - wrote[url] for url, at in receiver.came.items() if url in wrote), total / (last - begun), wanted


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.deliver.latency")
    parser.add_argument("--count", type=int, default=2000, help="items of the first part")
    parser.add_argument("--seconds", type=float, default=30, help="length of the second")
    given = parser.parse_args()
    rate = 0.0
    for _ in range(2):
        with tempfile.TemporaryDirectory() as folder:
            took, speed, wanted = measure(Path(folder), rate, given.seconds, given.count)
        if not took:
            sys.exit("no alert came")
        print(f"{f'{rate:.0f} items/s' if rate else 'all at once'}: {len(took)} of {wanted} told; {speed:.0f} items/s "
              f"until the last; p50 {took[len(took) // 2]:.2f} s, p95 {took[int(len(took) * 0.95)]:.2f} s, longest "
              f"{took[-1]:.2f} s", flush=True)  # fmt: skip
        rate = speed / 2


if __name__ == "__main__":
    main()
