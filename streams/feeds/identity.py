"""Which item a page is, by the address that it says is its own (`rel=canonical`, else `og:url`).

Publishers get it wrong: all pages of a site name its front page, or one article. So it counts only within the
publisher's own host; and where another item has that address, only if both tell one story.
"""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

from schemas import content_id
from streams.feeds.addresses import canonical, publisher_of, same_story
from streams.feeds.copies import Shape
from streams.feeds.memory import Memory
from streams.sources.arrival import Note


class Identity(NamedTuple):
    """`item_id` and `address` of a page, and what is to be remembered of them."""

    item_id: str
    address: str | None
    notes: tuple[Note, ...] = ()


def id_of(address: str) -> str:
    """The id of the item that has a canonical address."""
    return content_id("item", same_story(address))


def identity_of(memory: Memory, item_id: str, address: str | None, named: str, base: str, shape: Shape) -> Identity:
    """The identity of a page at a canonical `address`, until now `item_id`, which says that its address is `named` (as
    it stands there, seen from `base`).

    Another publisher's address names an original: this is a copy of it, and stays an item of its own.
    """
    own = Identity(item_id, address)
    place = _joined(base, named) if named else None
    if not place or not address or place == address:
        return own
    target = memory.alias(id_of(place))
    if publisher_of(place) != publisher_of(address):
        return own._replace(notes=(memory.note_copy(item_id, target),)) if target in memory.stories else own
    if urlsplit(place).path == "/":
        return own
    if target == item_id:
        return own._replace(address=place)
    if target not in memory.stories:
        return Identity(item_id, place, (memory.note_alias(id_of(place), item_id),))
    if memory.stories.alike(target, shape):
        return Identity(target, place, (memory.note_alias(item_id, target),))
    return own


def _joined(base: str, named: str) -> str | None:
    try:
        return canonical(urljoin(base, named))
    except ValueError:
        return None
