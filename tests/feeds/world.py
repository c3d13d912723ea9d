"""A made-up day of news: publishers, their feeds, agency stories with copies, and revisions. All from one seed."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime

from tests.feeds.server import Reply

DAY = 86_400.0
_SHOWN = 60  # entries that a feed shows at a time
_PLACES = (
    "Anta",
    "Bor",
    "Cerna",
    "Duma",
    "Erdal",
    "Foss",
    "Gorna",
    "Haro",
    "Ilok",
    "Jastra",
    "Kelin",
    "Lomas",
    "Mirna",
)
_WHO = ("army", "rebels", "police", "ministry", "union", "council", "hospital", "governor", "mayor", "coalition")
_WORDS = """
    after before road market school bridge river night morning week fire rain convoy village town border north south
    families helpers doctors witnesses officials reporters neighbours soldiers traders farmers drivers children older
    younger closed opened reached left held asked denied called promised warned waited gathered crossed returned moved
    slowly quietly again later earlier together nearby meanwhile shelter water bread power phone radio letter street
    station harbour valley hill forest field house wall roof gate window garden camp clinic court office bank shop
""".split()  # noqa: SIM905 (a table to read)


@dataclass
class Story:
    """`at`: seconds into the day when it appears. `revised_at`: when `revision` takes the place of `text`, or None."""

    number: int
    feed: int
    at: float
    title: str
    text: str
    copy_of: int | None = None
    revised_at: float | None = None
    revision: str = ""

    def text_at(self, moment: float) -> str:
        return self.revision if self.revised_at is not None and moment >= self.revised_at else self.text


class World:
    """What 200 publishers say over a day, and what their servers answer at a moment."""

    def __init__(self, start: float, feeds: int = 200, stories: int = 20_000, seed: int = 1) -> None:
        self.start = start
        self.requests = 0
        self.unchanged = 0
        choose = random.Random(seed)
        self.stories: list[Story] = []
        originals: list[Story] = []
        for number in range(stories):
            copied = choose.choice(originals) if originals and number % 3 == 2 else None
            story = _copy(number, copied, feeds, choose) if copied else _original(number, feeds, choose)
            if number % 20 == 7:
                story.revised_at = min(story.at + choose.uniform(600, 7200), DAY - 2400)
                story.revision = f"{story.text} {_sentence(choose)} {_toll(choose)}"
            self.stories.append(story)
            if not copied:
                originals.append(story)
        self.by_feed: list[list[Story]] = [[] for _ in range(feeds)]
        for story in sorted(self.stories, key=lambda one: one.at):
            self.by_feed[story.feed].append(story)

    def reply(self, feed: int, moment: float, asked: dict[str, str]) -> Reply:
        """The feed at a moment, or 304 where it is as the asker knows it."""
        self.requests += 1
        there = [story for story in self.by_feed[feed] if story.at <= moment]
        revised = sum(story.revised_at is not None and story.revised_at <= moment for story in there)
        tag = f'"{len(there)}-{revised}"'
        if asked.get("if-none-match") == tag:
            self.unchanged += 1
            return Reply(status=304, headers={"ETag": tag})
        # A publisher keeps changed stories in sight, as real ones do: by the time of the last change.
        shown = sorted(there, key=lambda story: -_changed(story, moment))[:_SHOWN]
        body = "".join(self._entry(story, moment) for story in shown)
        rss = f'<rss version="2.0"><channel><title>Paper {feed}</title><link>/</link>{body}</channel></rss>'
        return Reply(rss.encode(), headers={"ETag": tag, "Content-Type": "application/rss+xml"})

    def _entry(self, story: Story, moment: float) -> str:
        date = format_datetime(datetime.fromtimestamp(self.start + story.at, UTC), usegmt=True)
        return (
            f"<item><title>{story.title}</title><link>/story/{story.number}?utm_source=rss</link>"
            f"<guid>s{story.number}</guid><pubDate>{date}</pubDate>"
            f"<description>{story.text_at(moment)}</description></item>"
        )


def _changed(story: Story, moment: float) -> float:
    return story.revised_at if story.revised_at is not None and story.revised_at <= moment else story.at


def _original(number: int, feeds: int, choose: random.Random) -> Story:
    text = " ".join([_toll(choose), *(_sentence(choose) for _ in range(11))])
    return Story(number, choose.randrange(feeds), choose.uniform(0, DAY - 9000), f"News {number}", text)


def _copy(number: int, story: Story, feeds: int, choose: random.Random) -> Story:
    """As papers print an agency: another title, sometimes cut from its end, some minutes later."""
    sentences = story.text.split(". ")
    kept = ". ".join(sentences[: choose.choice((len(sentences), len(sentences), 10))]).rstrip(".") + "."
    feed = (story.feed + choose.randrange(1, feeds)) % feeds
    at = min(story.at + choose.uniform(60, 3600), DAY - 8000)
    return Story(number, feed, at, f"Paper {feed}: {story.title}", f"{kept} {_sentence(choose)}", copy_of=story.number)


def _toll(choose: random.Random) -> str:
    place = choose.choice(_PLACES)
    return f"The {choose.choice(_WHO)} said that {choose.randrange(2, 90)} people were killed in {place} on that day."


def _sentence(choose: random.Random) -> str:
    return "The " + " ".join(choose.choice(_WORDS) for _ in range(13)) + f" in {choose.choice(_PLACES)}."
