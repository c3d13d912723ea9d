"""Feeds as the world writes them, in words of our own: all are read, or refused as docs/sources.md says."""

from __future__ import annotations

import gzip
from datetime import UTC, datetime

import pytest

from tests.feeds.server import Reply, Server
from tests.feeds.watching import NOON, Watching

TOLD = "Rebels said that nine people were killed in the village of Anta on Sunday."
DATE = "Mon, 20 May 2024 10:00:00 GMT"
AT = datetime(2024, 5, 20, 10, tzinfo=UTC)


def rss(items: str, version: str = "2.0", head: str = '<?xml version="1.0" encoding="UTF-8"?>') -> str:
    return f'{head}<rss version="{version}"><channel><title>News</title><link>/</link>{items}</channel></rss>'


def item(number: int = 1, text: str = TOLD, date: str = f"<pubDate>{DATE}</pubDate>", more: str = "") -> str:
    return (
        f"<item><title>Attack {number}</title><link>/news/{number}</link>"
        f"<description>{text}</description>{date}{more}</item>"
    )


LONG = f"<p>{TOLD}</p><p>Nobody has claimed it.</p>" * 8
CONTENT = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'

# name -> document, the texts of its items
SHAPES: dict[str, tuple[str | bytes, list[str]]] = {
    "rss-0.91": (
        rss(item(), "0.91", '<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "rss.dtd">'),
        [TOLD],
    ),
    "rss-0.92": (rss(item(text=f"&lt;b&gt;{TOLD}&lt;/b&gt;"), "0.92"), [TOLD]),
    "rss-1.0": (
        '<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        f'xmlns="http://purl.org/rss/1.0/" {DC}><channel rdf:about="/"><title>News</title></channel>'
        f'<item rdf:about="/a"><title>Attack 1</title><link>http://127.0.0.1:1/a</link><description>{TOLD}'
        "</description><dc:date>2024-05-20T10:00:00Z</dc:date></item></rdf:RDF>",
        [TOLD],
    ),
    "rss-2.0": (rss(item(1) + item(2, "A mine killed two men near Bor, police said.")),
                [TOLD, "A mine killed two men near Bor, police said."]),
    "rss-2.0 content": (
        rss(item(text="Short.", more=f"<content:encoded><![CDATA[{LONG}]]></content:encoded>")).replace(
            "<rss ", f"<rss {CONTENT} "),
        ["\n".join([TOLD, "Nobody has claimed it."] * 8)],
    ),
    "atom-1.0": (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><id>urn:1</id><entry><id>urn:2</id>'
        '<title type="html">Attack &amp;amp; flight</title><link rel="alternate" href="/a"/>'
        f"<published>2024-05-20T12:00:00+02:00</published><updated>2024-05-20T11:00:00Z</updated>"
        f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{TOLD}</p></div></content></entry></feed>',
        [TOLD],
    ),
    "json feed": (
        '{"version": "https://jsonfeed.org/version/1.1", "title": "News", "items": [{"id": "1", "url": "/a", '
        f'"title": "Attack", "content_html": "<p>{TOLD}</p>", "date_published": "2024-05-20T10:00:00Z"}}]}}',
        [TOLD],
    ),
    "broken xml": (rss(item(text="Fire & rescue: <b>two died</i> &nbsp; in Bor.") + "<item><title>Cut o"),
                   ["Fire & rescue: two died in Bor."]),
    "latin-1 that claims to be utf-8": (
        rss(item(text="In Orlé, André Müller was killed, said the «Gazette».")).encode("latin-1"),
        ["In Orlé, André Müller was killed, said the «Gazette»."],
    ),
    "utf-8 that claims to be latin-1": (
        rss(item(text="In Orlé two were killed – so far."), head='<?xml version="1.0" encoding="ISO-8859-1"?>'),
        ["In Orlé two were killed – so far."],
    ),
    "windows-1252": (
        rss(item(text="“Two died”, she said."), head='<?xml version="1.0" encoding="windows-1252"?>').encode("cp1252"),
        ["“Two died”, she said."],
    ),
    "utf-16": (rss(item(), head='<?xml version="1.0" encoding="UTF-16"?>').encode("utf-16"), [TOLD]),
    "byte-order mark and blank lines": (b"\xef\xbb\xbf\n\n" + rss(item()).encode(), [TOLD]),
    "control characters": (rss(item(text=TOLD.replace("nine", "nine\x0b\x00"))), [TOLD]),
    "double escaped": (rss(item(text="&lt;p&gt;Two died in A &amp;amp; B.&lt;/p&gt;")), ["Two died in A & B."]),
    "a guid in place of a link": (
        rss(f'<item><title>Attack</title><guid isPermaLink="true">http://127.0.0.1:1/a</guid>'
            f"<description>{TOLD}</description><pubDate>{DATE}</pubDate></item>"),
        [TOLD],
    ),
    "gzip that nobody announced": (gzip.compress(rss(item()).encode()), [TOLD]),
    "news sitemap": (
        '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>http://127.0.0.1:1/a</loc><news:news>'
        "<news:publication><news:name>The Day</news:name></news:publication><news:publication_date>"
        "2024-05-20T10:00:00Z</news:publication_date><news:title>Ferry sinks off Bor</news:title></news:news></url>"
        "<url><loc>http://127.0.0.1:1/old</loc></url></urlset>",
        [""],
    ),
    "gdelt list": (
        '{"date": "2024-05-20T10:00:00Z", "url": "http://127.0.0.1:1/a", "title": "Ferry sinks", "lang": "en", '
        '"desc": "Two drowned."}\n{"date": "2024-05-20T10:00:00Z", "url": "http://127.0.0.1:1/b", "title": '
        '"Fähre sinkt", "lang": "de"}\nbroken\n',
        ["Two drowned.", ""],
    ),
    "odd dates": (rss(item(date="<pubDate>May 20, 2024 6:00 AM EDT</pubDate>")), [TOLD]),
    "another's entry": (rss(item(more='<source url="http://wire.example/rss">The Wire</source>')), [TOLD]),
}  # fmt: skip


@pytest.mark.parametrize("name", SHAPES)
def test_a_shape_is_read(server: Server, name: str) -> None:
    body, texts = SHAPES[name]
    watching = Watching(server.serve("/feed", body))
    found = watching.items()
    assert sorted(one.text for one in found) == sorted(texts)
    assert {one.published_at for one in found} == {AT}
    assert not any(one.zone_assumed for one in found)
    assert watching.items() == []
    assert server.asked("/feed") == [200, 304]


def test_what_an_item_keeps(server: Server) -> None:
    url = server.serve("/feed", SHAPES["another's entry"][0])
    found = Watching(url).items()[0]
    assert (found.publisher, found.url, found.feed) == ("wire.example", server.url("/news/1"), url)
    assert found.language == "en"
    assert found.fetched_at == datetime.fromtimestamp(NOON, UTC)


def test_a_time_without_a_zone_is_flagged(server: Server) -> None:
    url = server.serve("/feed", rss(item(date="<pubDate>2024-05-20 10:00:00</pubDate>")))
    found = Watching(url).items()[0]
    assert (found.published_at, found.zone_assumed) == (AT, True)


def test_entries_without_a_date_count_from_when_they_come(server: Server) -> None:
    """What stood there at first could be of any day; what comes while we look is of now."""
    watching = Watching(server.serve("/feed", rss(item(1, date=""))))
    assert watching.letters()[0].error.startswith("no date")
    server.serve("/feed", rss(item(2, "Two died.", date="") + item(1, date="")))
    watching.clock.at += 3600
    found = watching.items()
    assert [one.text for one in found] == ["Two died."]
    assert (found[0].published_at, found[0].zone_assumed) == (datetime(2024, 5, 20, 13, tzinfo=UTC), True)


def test_the_day_in_an_address_is_a_date(server: Server) -> None:
    one = item(date="").replace("/news/1", "/2024/05/19/attack")
    assert Watching(server.serve("/feed", rss(one))).items()[0].published_at == datetime(2024, 5, 19, 12, tzinfo=UTC)


def test_a_date_in_the_future_is_refused(server: Server) -> None:
    watching = Watching(
        server.serve("/feed", rss(item(date="<pubDate>Mon, 20 May 2030 10:00:00 GMT</pubDate>") + item(2)))
    )
    assert [letter.error[:13] for letter in watching.letters()] == ["a future date"]


def test_moved_for_good_is_remembered_and_moved_for_now_is_not(server: Server) -> None:
    server.serve("/new", rss(item()))
    server.pages["/old"] = Reply(status=301, headers={"Location": "/new"})
    server.pages["/today"] = Reply(status=302, headers={"Location": "/new"})
    for path, asked in (("/old", 1), ("/today", 2)):
        watching = Watching(server.url(path))
        watching.once()
        watching.once()
        assert len(server.asked(path)) == asked


@pytest.mark.parametrize("status", [404, 410, 429, 500, 503])
def test_a_dead_feed_stops_no_other(server: Server, status: int) -> None:
    server.pages["/dead"] = Reply(status=status, headers={"Retry-After": "7200"} if status == 429 else {})
    watching = Watching(server.url("/dead"), server.serve("/feed", rss(item())))
    assert len(watching.items()) == 1
    health = watching.health(server.url("/dead"))
    assert (health.failing, health.error) == (1, f"the server answers {status}")
    assert health.next_at - NOON >= {429: 7200, 410: 604_800}.get(status, 300)
    watching.once()
    assert server.asked("/dead") == [status], "it is left in peace until its time has come"


def test_failures_are_asked_ever_more_seldom(server: Server) -> None:
    server.pages["/dead"] = Reply(status=500)
    watching = Watching(server.url("/dead"))
    watching.until(NOON + 86_400)
    assert 6 <= len(server.asked("/dead")) <= 10
    server.serve("/dead", rss(item()))
    watching.until(watching.clock.at + 86_400)
    assert watching.health(server.url("/dead")).failing == 0


def test_an_opml_list_names_feeds(server: Server) -> None:
    server.serve("/one", rss(item(1)))
    server.serve("/two", rss(item(2, "Two died.")))
    opml = (
        '<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body><outline text="Wires">'
        '<outline type="rss" xmlUrl="/one"/><outline type="rss" xmlurl="/two"/></outline></body></opml>'
    ).replace('"/', f'"{server.url("/")}')
    watching = Watching(server.serve("/list.opml", opml))
    assert sorted(one.text for one in watching.items()) == [TOLD, "Two died."]
    server.serve("/two", rss(item(3, "Three died.")))
    assert [one.text for one in watching.items()] == ["Three died."], "the list has not changed, and is remembered"


def test_a_page_is_an_item_and_its_changes_are_revisions(server: Server) -> None:
    page = "<html><head><title>Live</title></head><body><article><h1>Live</h1>{}</article></body></html>"
    body = "".join(f"<p>{TOLD} The search went on for hours in the rain, {n} helpers said.</p>" for n in ("ten", "six"))
    watching = Watching(server.serve("/live", page.format(body)))
    first = watching.items()
    watching.clock.at += 3600
    server.serve("/live", page.format(body.replace("nine", "eleven")))
    second = watching.items()
    assert first[0].id == second[0].id
    assert "eleven people were killed" in second[0].text
    assert second[0].published_at == datetime(2024, 5, 20, 13, tzinfo=UTC)
    assert watching.health(server.url("/live")).revised == 1


def test_robots_are_obeyed(server: Server) -> None:
    server.serve("/robots.txt", "User-agent: *\nDisallow: /private\n\nUser-agent: Tollwatch\nDisallow: /feed$\n")
    watching = Watching(server.serve("/feed", rss(item())), server.serve("/private/feed", rss(item(2))))
    assert len(watching.items()) == 1
    assert server.asked("/feed") == []
    assert watching.health(server.url("/feed")).error == "robots.txt does not allow it"
    assert server.agents and all(agent.startswith("Tollwatch/") for agent in server.agents)
