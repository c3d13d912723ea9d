"""The body of a feed, a feed list, a news sitemap, a page or a GDELT list -> its entries, known by what it holds."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from urllib.parse import urljoin

from streams.errors import DecodeError
from streams.feeds.addresses import is_web
from streams.feeds.markup import page_of, text_of

MAX_ENTRIES = 5_000
MAX_FEEDS = 2_000  # of one list
_DECLARATION = re.compile(r"<\?xml\b.*?\?>", re.DOTALL)
_ROOT = re.compile(r"<(?:[\w.-]+:)?([a-zA-Z][\w.-]*)")
_PROLOG = re.compile(
    r"\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>\s*)*", re.DOTALL | re.IGNORECASE
)
_DATED = re.compile(r"<(?:\w+:)?(?:pubDate|published|updated|date|modified|issued)\b[^<>]*>([^<]*)</")
MAX_BROKEN = 1_000_000  # characters of a feed that is not parsed as XML: there some patterns take time by the square
_LONG_SPACE = re.compile(r"\s{200,}")
_LONG_DATE = re.compile(
    r"(<(?:\w{1,20}:)?(?:pubDate|published|updated|date|modified|issued|created)\b[^<>]*>)[^<]{100,}"
)
_PLAIN_DATE = re.compile(
    r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)"
    r"|(\w{3}, )?\d{1,2} \w{3} \d{4} \d\d:\d\d(:\d\d)? (GMT|UTC|Z|[+-]\d{4})"
)
# What fastfeedparser leaves out or guesses: another's entry, a link that only the guid gives, prefixed roots.
_CARE = ("<source", "isPermaLink=", "base=")
_NEEDS_CARE = re.compile(r"<source\b|isPermaLink=[\"']true|<(?:[\w.-]+:)?(?:feed|channel)\b[^<>]*\bbase=")


class Entry(NamedTuple):
    """One entry as its list gives it. `text` is plain; `published` and `updated` as written; `language` if certain;
    `named`: the address that a page says is its own."""

    key: str
    link: str
    title: str
    text: str
    published: str = ""
    updated: str = ""
    source: str = ""
    language: str = ""
    named: str = ""


@dataclass(frozen=True)
class Listing:
    """`kind`: feed, sitemap, gdelt, page, or list, which has other lists (`lists`) in place of entries."""

    kind: str
    title: str = ""
    entries: tuple[Entry, ...] = ()
    lists: tuple[str, ...] = ()
    cut: bool = field(default=False)


def listing_of(text: str, url: str) -> Listing:
    """What stands behind an address. Raises DecodeError where it is nothing that can be read."""
    text = text.lstrip()
    if declared := _DECLARATION.match(text):  # what it says of the character set no longer holds
        text = text[declared.end() :].lstrip()
    start = text[:1]
    if start == "{":
        return _json(text, url)
    if start != "<":
        raise DecodeError("no feed, list or page", "name the address of a feed, an OPML list, a sitemap or a page")
    prolog = _PROLOG.match(text[:100_000])
    head = prolog[0] if prolog else ""
    if "<!ENTITY" in head.upper() or "<!ENTITY" in text[:4096].upper():
        raise DecodeError("declares entities of its own, which can unpack without end", "no feed needs them")
    found = _ROOT.search(text, len(head))
    root = found[1].lower() if found else ""
    match root:
        case "rss" | "feed" | "rdf" | "channel":
            return _feed(text, url)
        case "opml":
            return _opml(text, url)
        case "urlset":
            return _sitemap(text, url)
        case "sitemapindex":
            return _sitemap_index(text, url)
    if "<item>" in text or "<entry>" in text:
        return _feed(text, url)
    return _page(text, url)


def _feed(text: str, url: str) -> Listing:
    """fastfeedparser where the feed is plain; feedparser where that breaks, guesses a date, or leaves a part out."""
    found: Any = None
    dates = filter(None, map(str.strip, _DATED.findall(text)))
    odd = any(not _PLAIN_DATE.fullmatch(date) for date in dates)
    careful = any(word in text for word in _CARE) and _NEEDS_CARE.search(text)
    if not odd and not careful and _is_whole(text):
        import fastfeedparser  # type: ignore[import-untyped]

        try:
            found = fastfeedparser.parse(
                text.encode(), include_tags=False, include_media=False, include_enclosures=False
            )
        except Exception:  # whatever a broken feed does to it, the other one reads it too
            found = None
    if found is None or not found.entries:
        found = _slow(text)
    entries = tuple(_entry(entry, url) for entry in found.entries[:MAX_ENTRIES])
    title = text_of(str(found.feed.get("title") or ""))
    return Listing("feed", title, entries, cut=len(found.entries) > MAX_ENTRIES)


def _is_whole(text: str) -> bool:
    """True for well-formed XML: mending it inside a parser loses words without a trace."""
    from lxml import etree

    try:
        etree.fromstring(text.encode(), etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    except (etree.XMLSyntaxError, ValueError):
        return False
    return True


def _slow(text: str) -> Any:
    import feedparser  # type: ignore[import-untyped]

    if len(text) > MAX_BROKEN:
        raise DecodeError(f"a broken feed of more than {MAX_BROKEN // 1000:,} KB", "tell its publisher")
    text = _LONG_DATE.sub(r"\1", _LONG_SPACE.sub(" ", text))
    try:
        found = feedparser.parse(text.encode(), sanitize_html=False, resolve_relative_uris=False)
    except Exception as error:  # a parser of strangers' feeds: whatever breaks it is the feed's fault
        raise DecodeError(f"a broken feed: {type(error).__name__}", "tell its publisher") from None
    if not found.entries and not found.get("version") and not found.feed:
        raise DecodeError("a broken feed: nothing in it can be read", "tell its publisher")
    return found


def _entry(entry: Any, url: str) -> Entry:
    contents = [str(part.get("value") or "") for part in entry.get("content") or ()]
    summary = str(entry.get("summary") or entry.get("description") or "")
    link = str(entry.get("link") or "").strip()
    key = str(entry.get("id") or "").strip()
    if not link and is_web(key):
        link = key
    source = entry.get("source") or {}
    return Entry(
        key=key or link,
        link=urljoin(url, link) if link else "",
        title=text_of(str(entry.get("title") or "")).replace("\n", " "),
        text=text_of(max([*contents, summary], key=len)),
        published=str(entry.get("published") or entry.get("created") or ""),
        updated=str(entry["updated"] or "") if "updated" in entry else "",
        source=str(source.get("href") or "") if hasattr(source, "get") else "",
    )


def _tree(text: str) -> Any:
    from lxml import etree

    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(text.encode(), parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None:
        raise DecodeError("broken XML: nothing in it can be read", "tell its publisher")
    return root


def _opml(text: str, url: str) -> Listing:
    root = _tree(text)
    named: list[str] = []
    for outline in root.iter("{*}outline"):
        attributes = {str(name).lower(): str(value) for name, value in outline.attrib.items()}
        address = attributes.get("xmlurl") or (attributes.get("url", "") if "rss" in attributes.get("type", "") else "")
        if address:
            named.append(urljoin(url, address.strip()))
    title = root.findtext(".//{*}title") or ""
    feeds = tuple(dict.fromkeys(address for address in named if is_web(address)))
    return Listing("list", title.strip(), lists=feeds[:MAX_FEEDS], cut=len(feeds) > MAX_FEEDS)


def _sitemap(text: str, url: str) -> Listing:
    """Only what a sitemap calls news: a plain one names every page that a site ever had."""
    root = _tree(text)
    entries: list[Entry] = []
    for place in root.iter("{*}url"):
        news = place.find("{*}news")
        link = (place.findtext("{*}loc") or "").strip()
        if news is None or not link:
            continue
        title = " ".join((news.findtext("{*}title") or "").split())
        date = (news.findtext("{*}publication_date") or "").strip()
        entries.append(Entry(link, urljoin(url, link), title, "", date, (place.findtext("{*}lastmod") or "").strip()))
    return Listing("sitemap", entries=tuple(entries[:MAX_ENTRIES]), cut=len(entries) > MAX_ENTRIES)


def _sitemap_index(text: str, url: str) -> Listing:
    """The sitemaps that are named for news; where none is, the first few of all."""
    places = [urljoin(url, (place.text or "").strip()) for place in _tree(text).iterfind(".//{*}sitemap/{*}loc")]
    news = [place for place in places if "news" in place.lower()]
    return Listing("list", lists=tuple(dict.fromkeys((news or places)[:10])), cut=len(news or places) > 10)


def _json(text: str, url: str) -> Listing:
    """JSON Feed, or GDELT's article list: a JSON object in each line."""
    first = text.lstrip().partition("\n")[0]
    if '"url"' in first and '"title"' in first and first.rstrip().endswith("}") and "jsonfeed.org" not in first:
        entries = list(_gdelt(text))
        return Listing("gdelt", entries=tuple(entries[:MAX_ENTRIES]), cut=len(entries) > MAX_ENTRIES)
    if "jsonfeed.org" in text[:2000]:
        return _feed_of_json(text, url)
    raise DecodeError(
        "JSON that is neither a JSON Feed nor a GDELT article list", "save news as JSONL, and name the file"
    )


def _gdelt(text: str) -> Iterator[Entry]:
    for line in text.splitlines():
        try:
            found = json.loads(line)
            link, title = str(found["url"]), str(found["title"])
        except (ValueError, KeyError, TypeError, RecursionError):
            continue
        language = str(found.get("lang") or "")[:8]
        yield Entry(link, link, text_of(title), text_of(str(found.get("desc") or "")),
                    str(found.get("date") or ""), language=language)  # fmt: skip


def _feed_of_json(text: str, url: str) -> Listing:
    try:
        found = json.loads(text)
        items = [item for item in found.get("items") or () if isinstance(item, dict)]
    except (ValueError, AttributeError, RecursionError):
        raise DecodeError("a broken JSON Feed", "tell its publisher") from None
    entries = []
    for item in items[:MAX_ENTRIES]:
        body = str(item.get("content_text") or item.get("content_html") or item.get("summary") or "")
        link = str(item.get("url") or "")
        entries.append(Entry(
            str(item.get("id") or link), urljoin(url, link) if link else "", text_of(str(item.get("title") or "")),
            text_of(body), str(item.get("date_published") or ""), str(item.get("date_modified") or ""),
        ))  # fmt: skip
    return Listing("feed", str(found.get("title") or ""), tuple(entries), cut=len(items) > MAX_ENTRIES)


def _page(text: str, url: str) -> Listing:
    page = page_of(text)
    entry = Entry(url, url, page.title, page.text, page.date, named=page.named)
    return Listing("page", page.title, (entry,))
