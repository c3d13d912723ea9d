"""Of whom a part is: officers among soldiers, one of those counted right before, and nobody among his enemies."""

from __future__ import annotations

from schemas import Role, VictimClass
from streams.extract.draft import Draft
from streams.extract.phrases.chunks import Chunks
from streams.people import GROUP, plain_side

_OFFICERS = frozenset({"officer", "officers"})


def be_as_part(chunks: Chunks, draft: Draft, before: Draft) -> None:
    """ "Ten soldiers, one of whom died later", "three soldiers, one of them an officer": as those right before are."""
    if _is_of_them(chunks, draft) and before.role is Role.TOTAL and before.harm is draft.harm:
        draft.parent = before  # who was taken for a part of the same
    whole = before if before.parent is draft.parent and _is_of_them(chunks, draft) else draft.parent
    if whole is None or whole.classes != (VictimClass.COMBATANT,):
        return
    untold = draft.classes == (VictimClass.UNSPECIFIED,) and whole is before
    if untold or (draft.classes == (VictimClass.POLICE,) and _is_officer(chunks, draft)):
        draft.classes = whole.classes
    if draft.classes == whole.classes:
        draft.group = draft.group or whole.group
    if _are_enemies(draft, whole):
        draft.role, draft.parent = Role.TOTAL, None


def _are_enemies(draft: Draft, whole: Draft) -> bool:
    """ "Nine rebels, among them a commander, and two soldiers": the two are none of the nine."""
    one, other = plain_side(draft.group), plain_side(whole.group)
    if other is GROUP and draft.classes == (VictimClass.POLICE,):
        return True
    return None not in (one, other) and one != other


def _is_of_them(chunks: Chunks, draft: Draft) -> bool:
    return chunks.tags[draft.figure.at + 1 : draft.figure.at + 2] == "w"


def _is_officer(chunks: Chunks, draft: Draft) -> bool:
    """An officer, of nobody knows what."""
    if draft.counted:
        return draft.counted in _OFFICERS
    noun = next((c for c in chunks.row[draft.figure.at + 1 : draft.figure.at + 5] if c.tag in "PI"), None)
    return noun is not None and noun.phrase is not None and noun.phrase.head in _OFFICERS
