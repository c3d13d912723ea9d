"""The small words within a person's name: "Pedro da Silva", "Jan van der Berg", "Fatima bint Khalid"."""

from __future__ import annotations

PERSONS_ONLY = ("bin", "bint", "ibn", "ben", "ould", "dos", "van", "von", "der", "den", "ter", "ten", "zu")
"""Those that stand in no name of a place; "de Kasa", "do Kasa" may say where something is."""

PARTICLES = frozenset(
    (*PERSONS_ONLY, "al", "el", "de", "del", "della", "di", "da", "das", "do", "du", "la", "las", "los", "le", "y", "e")
)
"""In small letters, of Arabic, Hebrew, Spanish, Portuguese, Italian, French, Dutch and German names."""

PARTICLE = rf"(?:{'|'.join(sorted(PARTICLES, key=len, reverse=True))})"
"""One of them, in a pattern; up to three stand in a row ("de la", "van der", "e de la")."""
