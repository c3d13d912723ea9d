from __future__ import annotations

import random
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.feeds.addresses import canonical, publisher_of, same_story
from streams.feeds.copies import Shape, Stories, shape_of
from streams.feeds.dates import day_in_path, moment_of
from streams.feeds.health import Health
from streams.feeds.language import language_of
from streams.feeds.markup import text_of
from streams.feeds.queue import HostQueue
from streams.feeds.robots import robots_of
from streams.feeds.words import Told, words_of

TEN = "2024-05-20T10:00:00+00:00"


@pytest.mark.parametrize(
    ("text", "moment", "assumed"),
    [
        ("Mon, 20 May 2024 10:00:00 GMT", TEN, False),
        ("Mon, 20 May 2024 10:00 +0000", TEN, False),
        ("Monday, 20 May 2024 12:00:00 +02:00", TEN, False),
        ("20 May 24 06:00 EDT", TEN, False),
        ("Mon, 20 May 2024 12:00:00 CEST", TEN, False),
        ("Mon, 20 May 2024 10:00:00 +0000 (UTC)", TEN, False),
        ("Mon,20 May 2024 10:00:00 UT", TEN, False),
        ("2024-05-20T12:00:00+02:00", TEN, False),
        ("2024-05-20T10:00:00.123Z", TEN, False),
        ("2024-05-20 10:00:00Z", TEN, False),
        ("2024/05/20 10:00", TEN, True),
        ("May 20, 2024 at 10:00 AM GMT", TEN, False),
        ("May 20th, 2024, 10:00 a.m.", TEN, True),
        ("20240520T100000Z", TEN, False),
        ("20240520100000", TEN, False),
        ("1716199200", TEN, False),
        ("1716199200000", TEN, False),
        ("Mon, 20 May 2024 10:00:00 IST", TEN, True),  # India, Israel or Ireland
        ("2024-05-20", "2024-05-20T00:00:00+00:00", True),
        ("Sun, 19 May 2024 24:00:00 GMT", "2024-05-20T00:00:00+00:00", False),
        ("12:30 AM, 20 May 2024", None, False),
        ("20 May 2024 12:30 am UTC", "2024-05-20T00:30:00+00:00", False),
        ("05/06/2024 10:00", None, False),  # May or June
        ("Lun, 20 Mayo 2024 10:00:00", None, False),
        ("20 Mars 2024", None, False),
        ("31 Feb 2024", None, False),
        ("yesterday", None, False),
        ("", None, False),
        (" " * 10_000 + "x", None, False),
    ],
)
def test_dates_as_feeds_write_them(text: str, moment: str | None, assumed: bool) -> None:
    found = moment_of(text)
    assert (found and found.at) == (datetime.fromisoformat(moment) if moment else None)
    assert found is None or found.assumed is assumed


def test_the_day_in_a_path() -> None:
    noon = datetime(2024, 5, 20, 12, tzinfo=UTC)
    for path in ("/2024/05/20/blast", "/news/2024/may/20/blast", "/2024-05-20/blast", "/world-2024/05/20-blast"):
        found = day_in_path(f"https://a.example{path}")
        assert (found and found.at) == (None if path.startswith("/world-") else noon)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://www.a.example/x", "http://a.example/x/"),
        ("https://a.example/x?utm_source=rss&utm_medium=feed", "https://a.example/x"),
        ("https://a.example/x?id=1&fbclid=abc#top", "https://A.example:443/x?id=1"),
        ("https://a.example/x/amp/", "https://a.example/x"),
        ("https://a.example/x?b=2&a=1", "https://a.example/x?a=1&b=2"),
    ],
)
def test_one_story_has_one_address(one: str, other: str) -> None:
    assert same_story(canonical(one) or "") == same_story(canonical(other) or "x")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://a.example/x?id=1", "https://a.example/x?id=2"),
        ("https://a.example/x", "https://b.example/x"),
        ("https://a.example/x", "https://a.example/X"),
        ("https://a.example/x?page=2", "https://a.example/x"),
    ],
)
def test_two_stories_have_two_addresses(one: str, other: str) -> None:
    assert canonical(one) != canonical(other)


@given(st.from_regex(r"https?://a\.[a-z]{2}(/(amp|x|%20|X-1_)){1,3}(\.html|\.amp|/)?", fullmatch=True))
def test_plain_addresses_are_canonical_as_all_others(url: str) -> None:
    """With a query that says nothing the same address is no longer plain, and is taken to pieces."""
    assert canonical(url) == canonical(f"{url}?utm_source=x")


def test_what_is_no_address() -> None:
    assert [canonical(text) for text in ("mailto:a@b", "javascript:x", "http://", "http://[", "http://a:x/")] == [
        None
    ] * 5


def test_a_publisher_has_one_name() -> None:
    names = {publisher_of(f"https://{host}a.example/x") for host in ("", "www.", "feeds.", "rss.", "m.")}
    assert names == {"a.example"}
    assert publisher_of("https://m.example/x") == "m.example"


ROBOTS = """
User-agent: other
Disallow: /

User-agent: *
User-agent: third
Disallow: /a   # not here
Allow: /a/b
Disallow: /*.pdf$
Disallow: /*?s=
Crawl-delay: 5
"""


@pytest.mark.parametrize(
    ("path", "allowed"),
    [("/", True), ("/a", False), ("/ax", False), ("/a/b/c", True), ("/x.pdf", False), ("/x.pdf?v=1", True),
     ("/x?s=1", False), ("/%61", False)],
)  # fmt: skip
def test_robots_rules(path: str, allowed: bool) -> None:
    assert robots_of(ROBOTS).allows(f"https://a.example{path}") is allowed


def test_robots_delay_and_our_own_group() -> None:
    assert robots_of(ROBOTS).delay == 5
    assert not robots_of("User-agent: *\nAllow: /\nUser-agent: Tollwatch\nDisallow: /").allows("https://a.example/x")
    assert robots_of("<html>not found</html>").allows("https://a.example/x")
    assert not robots_of("User-agent: *\nDisallow: /" + "*a" * 1000).allows("https://a.example/" + "a" * 5000)


def test_a_host_is_asked_one_request_at_a_time() -> None:
    queue: HostQueue[str] = HostQueue()
    for task in ("one", "two"):
        queue.add("a", 0.0, task)
    queue.add("b", 5.0, "three")
    assert queue.take(1.0) == ("a", "one")
    assert queue.take(1.0) is None
    assert queue.next_at() == 5.0
    queue.done("a", 1.0, gap=2.0)
    assert queue.take(2.9) is None
    assert queue.next_at() == 3.0
    assert queue.take(5.0) == ("a", "two")
    assert queue.take(5.0) == ("b", "three")
    assert queue.next_at() is None and len(queue) == 0


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The army said that nine people were killed in the north of the country.", "en"),
        ("El ejército dijo que nueve personas murieron en el norte del país, durante toda la noche del domingo.",
         "es"),
        ("L'armée a déclaré que neuf personnes ont été tuées dans le nord du pays pendant la nuit de dimanche à lundi.",
         "fr"),
        ("Армия сообщила, что на севере страны погибли девять человек.", "ru"),
        ("قال الجيش إن تسعة أشخاص قتلوا في شمال البلاد", "ar"),
        ("Over tyve blev såret under angrebet, oplyser politiet for The Guardian, og ni er døde; by og havn er lukket "
         "at natten.", "da"),
        ("Bij de aanval op het dorp zijn negen mensen gedood, of meer; dat was de ergste in jaren, zegt de politie.",
         "nl"),
        ("U.S. Secretary of State declares South African ambassador persona non grata for his criticism of the "
         "presidential campaign of Donald Trump", "en"),
        ("The President announces his resignation.", "en"),
        ("Dozens dead", ""),
        ("", ""),
    ],
)  # fmt: skip
def test_languages(text: str, language: str) -> None:
    assert language_of(Told.of("", text)) == language


def shaped(publisher: str, text: str, at: int) -> Shape:
    return shape_of(publisher, Told.of("", text), at)


def words(choose: random.Random, count: int) -> str:
    return " ".join("".join(choose.choice("abcdefghij") for _ in range(6)) for _ in range(count))


def test_words_are_the_same_in_any_typography() -> None:
    assert words_of("The army\u2019s \u201c12-year-old\u201d boys, killed: 1,300!") == words_of(
        "the Army's year-old boys killed"
    )
    assert words_of("12 \u2013 13.5 % ...") == []


def test_copies_are_told_by_what_the_shorter_text_holds() -> None:
    choose = random.Random(3)
    stories = Stories()
    original = words(choose, 400)
    footer = words(choose, 30)
    for number in range(300):
        text = f"{words(choose, 400)} {footer}"
        shape = shaped("other", text, number)
        assert stories.copied(f"other-{number}", shape) is None or number < 60, "what all share says nothing"
        stories.add(f"other-{number}", shape)
    stories.add("original", shaped("wire", original, 1000))
    pieces = original.split()
    for variant in (
        f"By our staff. {original}",
        " ".join(pieces[:160]),
        " ".join(word if n % 12 else "changed" for n, word in enumerate(pieces)),
        f"{original} {words(choose, 170)}",
        original.replace("a", "a"),
    ):
        assert stories.copied("new", shaped("paper", variant, 1001)) == "original"
    assert stories.copied("new", shaped("paper", words(choose, 400), 1001)) is None


def test_equal_texts_of_one_publisher_are_one_story_and_short_ones_are_not() -> None:
    stories = Stories()
    text = words(random.Random(4), 60)
    stories.add("one", shaped("a.example", text, 1))
    assert stories.same(shaped("a.example", text, 2)) == "one"
    assert stories.same(shaped("b.example", text, 2)) is None
    stories.add("short", shaped("a.example", "Live updates", 1))
    assert stories.same(shaped("a.example", "Live updates", 2)) is None


def test_shapes_fall_out_of_the_window_and_survive_packing() -> None:
    stories = Stories(window=2)
    shapes = [shaped("a", words(random.Random(n), 80), n) for n in range(3)]
    assert [stories.add(str(n), shape) for n, shape in enumerate(shapes)] == [[], [], ["0"]]
    assert stories.copied("x", shapes[0]) is None
    assert Shape.unpacked(shapes[1].packed()) == shapes[1]


def test_snippets_become_lines() -> None:
    markup = "<p>Two&nbsp;<b>died</b> &amp; one<br>fled.</p><script>x()</script><ul><li>First</li><li>Next</li></ul>"
    assert text_of(markup) == "Two died & one\nfled.\nFirst\nNext"
    assert text_of("plain &lt; text") == "plain < text"
    assert text_of("2 < 3 and 4 > 1") == "2 < 3 and 4 > 1"
    assert text_of("<div>" * 20_000 + "deep") in ("deep", "")


def test_feeds_are_asked_as_often_as_they_change() -> None:
    health = Health(url="https://a.example/feed")
    for _ in range(10):
        health = health.asked(0, changed=False, every=300)
    assert health.interval == 1800
    for _ in range(10):
        health = health.asked(0, changed=True, every=300)
    assert health.interval == 300
    waits = []
    for _ in range(12):
        health = health.failed(0, "no answer", every=300)
        waits.append(health.next_at)
    assert waits == sorted(waits) and waits[-1] == 86_400
