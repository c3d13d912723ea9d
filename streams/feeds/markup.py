"""HTML -> text: a feed's snippet by its tags, a page by what of it is the article."""

from __future__ import annotations

import html
import re
from typing import NamedTuple

from streams.errors import DecodeError

MAX_PAGE = 1_500_000  # characters; a page of more is no article
_MAX_DEPTH = 200  # tags within tags: what people write stays below 60
_TAG = re.compile(r"<[a-zA-Z/!?]")
_BLOCKS = frozenset(
    "p div br li ul ol h1 h2 h3 h4 h5 h6 tr table blockquote section article header figure hr dd dt pre".split()  # noqa: SIM905
)
_HIDDEN = frozenset(("script", "style", "figcaption", "iframe", "noscript", "form", "button"))


class Page(NamedTuple):
    """The article of a page. `date` as the page tells it (a day), `feed`: the address of a feed that it names, `named`:
    the address that it says is its own. Both as they stand there."""

    title: str
    text: str
    date: str
    feed: str
    named: str = ""


def text_of(markup: str) -> str:
    """A snippet as text: blocks become lines, what is not shown is left out. Plain text stays as it is."""
    if not _TAG.search(markup):
        return _tidy(html.unescape(markup) if "&" in markup else markup)
    from lxml import etree

    parser = etree.HTMLParser(no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(f"<div>{markup}</div>", parser)
    except (etree.XMLSyntaxError, ValueError):
        return _tidy(html.unescape(re.sub(r"<[^<>]{0,2000}>", " ", markup)))
    parts: list[str] = []
    hidden = 0
    if root is not None:
        for event, node in etree.iterwalk(root, events=("start", "end")):
            hides = node.tag in _HIDDEN
            hidden += (1 if event == "start" else -1) if hides else 0
            if node.tag in _BLOCKS:
                parts.append("\n")
            piece = node.text if event == "start" else node.tail
            if piece and not hidden:
                parts.append(piece)
    return _tidy("".join(parts))


def page_of(markup: str) -> Page:
    """The article that a page holds. Raises DecodeError where it is too large, too deep, or none."""
    if len(markup) > MAX_PAGE:
        raise DecodeError(f"a page of more than {MAX_PAGE / 1_000_000} MB", "no article is as long")
    if _depth(markup) > _MAX_DEPTH:
        raise DecodeError(f"tags nested more than {_MAX_DEPTH} deep", "no article is as deep")
    import trafilatura

    try:
        found = trafilatura.bare_extraction(markup, include_comments=False, include_tables=False, with_metadata=True)
    except Exception as error:  # a parser of strangers' pages: whatever breaks it is the page's fault
        raise DecodeError(f"cannot be read as a page: {type(error).__name__}", "report it with the address") from None
    text = "" if found is None or isinstance(found, dict) else _tidy(found.text or "")
    if found is None or isinstance(found, dict) or not text:
        named = _feed_of(markup)
        hint = f"it names a feed: {named}" if named else "it may need a browser, a password or consent"
        raise DecodeError("no article text in the page", hint)
    return Page(found.title or "", text, found.date or "", _feed_of(markup), _named_in(markup))


def _depth(markup: str) -> int:
    """How deep elements stand in one another, counted by opening and closing tags; those that never close count not."""
    deepest = depth = 0
    for closing, name in re.findall(
        r"<(/?)(div|span|b|i|em|font|table|tr|td|ul|li|section|p|a)\b", markup, re.IGNORECASE
    ):
        depth = max(0, depth - 1) if closing else depth + (name.lower() not in ("p", "li", "tr", "td"))
        deepest = max(deepest, depth)
    return deepest


def _feed_of(markup: str) -> str:
    for tag in re.findall(r"<link\b[^>]{1,600}>", markup[:200_000], re.IGNORECASE):
        if re.search(r"application/(rss|atom)\+xml", tag, re.IGNORECASE) and (
            found := re.search(r"href\s*=\s*[\"']([^\"']{1,400})", tag, re.IGNORECASE)
        ):
            return html.unescape(found[1])
    return ""


def _named_in(markup: str) -> str:
    """The address in `rel=canonical`, else in `og:url`. "" where the head names none, or several."""
    head = re.split(r"</head|<body", markup[:200_000], maxsplit=1, flags=re.IGNORECASE)[0]
    for kind, mark, value in (
        ("link", r"\brel\s*=\s*[\"']?canonical\b", "href"),
        ("meta", r"\b(?:property|name)\s*=\s*[\"']?og:url\b", "content"),
    ):
        tags = [tag for tag in re.findall(rf"<{kind}\b[^>]{{1,2000}}>", head, re.IGNORECASE) if _has(tag, mark)]
        given = [re.search(rf"\b{value}\s*=\s*[\"']?([^\"'\s>]{{1,1500}})", tag, re.IGNORECASE) for tag in tags]
        named = {html.unescape(found[1]) for found in given if found}
        if named:
            return named.pop() if len(named) == 1 else ""
    return ""


def _has(tag: str, mark: str) -> bool:
    return re.search(mark, tag, re.IGNORECASE) is not None


def _tidy(text: str) -> str:
    if text.isprintable() and "  " not in text:  # one line with plain single spaces
        return text.strip(" ")
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "\n".join(line for line in lines if line)
