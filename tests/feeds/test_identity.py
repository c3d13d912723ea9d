"""Which item a page is, by the address that it says is its own."""

from __future__ import annotations

import json
import random

import pytest

from schemas import NewsItem
from streams.feeds.markup import page_of
from tests.feeds.server import Server
from tests.feeds.test_shapes import DATE
from tests.feeds.watching import Watching


def story(number: int, sentences: int = 9) -> str:
    """Stories of two numbers share no words but those of harm."""
    choose = random.Random(number)
    invented = ["".join(choose.choice("abcdefgh") for _ in range(7)) for _ in range(200)]
    lines = (" ".join(invented[12 * n : 12 * n + 12]) for n in range(sentences))
    return " ".join(f"The blast killed nine people, said {line}." for line in lines)


def page(text: str, head: str) -> str:
    return f"<html><head><title>Blast</title>{head}</head><body><article><h1>Blast</h1><p>{text}</p></article></body>"


def link(address: str) -> str:
    return f'<link href="{address}" rel="canonical"/>'


def feed(server: Server, path: str, *links: str, text: str = "A blast killed nine people in Bor …") -> str:
    entries = "".join(
        f"<item><title>Blast</title><link>{server.url(one)}</link><guid>{one}</guid><pubDate>{DATE}</pubDate>"
        f"<description>{text}</description></item>" for one in links
    )  # fmt: skip
    return server.serve(path, f'<rss version="2.0"><channel><title>Paper</title>{entries}</channel></rss>')


def standing(items: list[NewsItem]) -> dict[str, NewsItem]:
    """The last revision of each item."""
    return {item.id: item for item in items}


def test_an_address_that_the_page_calls_its_own_is_the_same_item(server: Server) -> None:
    server.serve("/x7?ref=home", page(story(1), link("/news/blast")))
    first = feed(server, "/first", "/x7?ref=home")
    second = feed(server, "/second", "/news/blast", text=story(1))
    watching = Watching(first)
    found = standing(watching.items())
    assert [item.url for item in found.values()] == [server.url("/news/blast")]
    watching.urls = [second]
    assert {item.id for item in watching.items()} <= set(found), "it is remembered over a restart"
    assert watching.health(second).same == 1


def test_the_item_that_stood_first_at_the_address_takes_the_page_as_its_revision(server: Server) -> None:
    server.serve("/x7?ref=home", page(story(1, 12), link("/news/blast")))
    watching = Watching(feed(server, "/second", "/news/blast", text=story(1)))
    before = watching.items()
    watching.urls = [feed(server, "/first", "/x7?ref=home")]
    after = watching.items()
    assert after[-1].id == before[0].id and len(after[-1].text) > len(before[0].text)


@pytest.mark.parametrize("named", ["/", "http://[", "javascript:x", "/news/all", ""])
def test_nonsense_does_not_make_two_stories_one(server: Server, named: str) -> None:
    """A front page; no address; one address for all that a site has."""
    paths = ["/a", "/b", "/c"]
    for number, path in enumerate(paths):
        server.serve(path, page(story(number), link(named)))
    found = standing(Watching(feed(server, "/feed", *paths)).items())
    assert len(found) == 3
    assert all(len(item.text) > 400 for item in found.values())


def test_another_publisher_is_the_original_and_this_a_copy(server: Server) -> None:
    line = {"url": "https://wire.example/1", "title": "Blast", "desc": story(1), "date": "2024-05-20T10:00:00Z"}
    server.serve("/wire", json.dumps(line))
    server.serve("/a", page(story(2), link("https://wire.example/1")))
    watching = Watching(server.url("/wire"), feed(server, "/feed", "/a"))
    found = standing(watching.items())
    assert sorted(item.publisher or "" for item in found.values()) == ["127.0.0.1", "wire.example"]
    of = {item.publisher: item.id for item in found.values()}
    assert watching.rows[f"copy|{of['127.0.0.1']}"].decode() == of["wire.example"]


def test_a_page_that_is_a_source_is_known_by_its_own_address(server: Server) -> None:
    watching = Watching(server.serve("/live?x=1", page(story(1), '<meta content="/live" property="og:url">')))
    (item,) = watching.items()
    assert item.url == server.url("/live")
    server.serve("/live?x=1", page(f"{story(1)} Two more died.", '<meta content="/live" property="og:url">'))
    watching.clock.at += 4000
    (revision,) = watching.items()
    assert revision.id == item.id


def test_only_one_address_in_the_head_counts() -> None:
    assert page_of(page(story(1), link("/a") + link("/b"))).named == ""
    assert page_of(page(story(1), "").replace("<article>", link("/a") + "<article>")).named == ""
    assert page_of(page(story(1), '<meta property="og:url" content="/o">' + link("/a"))).named == "/a"
    assert page_of(page(story(1), "<link rel=canonical href=/a?x=1&amp;y=2>")).named == "/a?x=1&y=2"
