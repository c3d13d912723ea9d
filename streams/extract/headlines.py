"""Headlines that stand in the text: they leave out the article of the one person they tell of."""

from __future__ import annotations

from streams.extract import lexicon
from streams.extract.gapped import gapped_at, opens_gapped
from streams.extract.lexicon import words_listed
from streams.extract.nouns import is_plural, person_at
from streams.extract.words import Words

# Behind a participle these begin nothing that is done to anybody else.
_AFTER_DONE = frozenset("pzcat")


def opens_as_headline(words: Words) -> bool:
    """Whether a sentence opens with one person without an article: "Man killed in crash", "Teen dead after fall"."""
    lows = words.lows
    i = 0 if lows and lows[0][0].isalpha() else 1
    found = person_at(lows, i) if i + 1 < len(lows) and words.texts[i][:1].isupper() else None
    if found is None or is_plural(found[1]) or found[1] in words_listed("persons", "not_one"):
        return False
    k = i + found[0]
    if k >= len(lows) or not (lows[k] in lexicon.trigger_phrases().firsts or lows[k] in opens_gapped()):
        return False
    trigger = lexicon.trigger_phrases().at(lows, k) or gapped_at(lows, k)
    use = trigger[1].uses[0][0] if trigger else ""
    if trigger is None or use not in "KJR":
        return False
    after = lows[k + trigger[0]] if k + trigger[0] < len(lows) else ""
    return use != "K" or not after.isalpha() or lexicon.word_tags().get(after, "") in _AFTER_DONE
