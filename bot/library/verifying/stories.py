"""Whether an article is a play or a story, in which the author answers for all who speak."""

import re
from collections.abc import Sequence
from typing import Final

from bot.languages.language import everywhere
from bot.library.sayer import may_be_speech
from bot.model import Entry, Kind, PlacedPassage

_LABEL: Final = re.compile(r"[\[<*_]{0,2}(?P<who>[^\W\d_][^.:,(\[\]>*_\n—]{1,40})[.:,(\]>*_—]")
"""A label that opens a turn."""
_LABELLED: Final = 0.5
"""The share of passages that a speaker's label opens, from which a text is a dialogue."""
_ASKED: Final = 0.2
"""The share of passages under questions from which it is an interview."""
_SPOKEN: Final = 0.25
"""The share of passages that hold speech in a story …"""
_MUCH_SPOKEN: Final = 0.5
_UNNAMED: Final = 0.4
"""… and the share of speeches that name no speaker: reports name those they quote."""
_BOOK: Final = 15_000
"""Words from which a text with much speech is a book of one author, not a report."""
_FEWEST: Final = 8
_CAST: Final = 3
_TURNS: Final = 3
_ASK: Final = 0.4


def _is_question(heading: str) -> bool:
    """Whether a heading asks; one in quotation marks is somebody's speech in a story."""
    return heading.endswith(("?", "？")) and heading[0] not in "“\"'‘«„「"


def _is_shouted(words: str) -> bool:
    """Whether a name is in capitals, or several joined by a small word: "TOMAS and BERTA"."""
    return all(word.isupper() or word in everywhere().grammar.joining for word in words.split())


def _is_called_out(one: PlacedPassage) -> bool:
    """Whether whoever speaks is named in capitals, in the label that opens the words or as the speaker.

    A mere surname with a colon may as well be an interview's: "MORENO: I see land."
    """
    label, speaker = _LABEL.match(one.text), one.speaker or "x"
    if label is None or not _is_shouted(label["who"]):
        return _is_shouted(speaker)
    return not label[0].endswith(":") or len(label["who"].split()) >= len(speaker.split())


def _is_bare(one: PlacedPassage) -> bool:
    return " " not in (one.speaker or "") or _is_called_out(one)


def _is_dialogue(told: Sequence[PlacedPassage], entry: Entry) -> bool:
    """Whether there is nothing but the turns of two or more who have one name each, and few of them ask: a scene,
    however short, not an interview."""
    cast = {one.speaker for one in told if one.speaker}
    shouted = all(_is_called_out(one) for one in told if one.speaker)  # who speaks with all others has no name
    bare = all(_is_bare(one) if one.speaker else shouted and one.unknown for one in told)
    asked = sum(1 for one in told if one.text.rstrip().endswith(("?", "？")))
    headed = any(_is_question(one.place.section.heading or "") for one in told)
    few_ask = asked <= _ASK * len(told)
    return len(told) >= _TURNS and len(cast) > 1 and bare and few_ask and not headed and cast.isdisjoint(entry.authors)


def is_story(entry: Entry, around: Sequence[PlacedPassage]) -> bool:
    """Whether ``around``, passages of one article, are of a play or a story, as far as speeches tell.

    In a play most passages are somebody's whose name is one word or in capitals, and there are no questions for
    headings; in a story there is much speech, and often nobody is named beside it.
    """
    told = [one for one in around if one.kind in (Kind.PROSE, Kind.VERSE, Kind.QUOTE)]
    if _is_dialogue(told, entry):
        return True
    if len(told) < _FEWEST:
        return False
    cast = {one.speaker for one in told if one.speaker}
    labelled = sum(1 for one in told if one.speaker)
    if labelled >= _LABELLED * len(told):
        bare = sum(1 for one in told if one.speaker and _is_bare(one))
        asked = sum(1 for one in told if _is_question(one.place.section.heading or ""))
        interview = asked >= _ASKED * len(told) or bool(cast & set(entry.authors))
        return len(cast) >= _CAST and bare * 2 >= labelled and not interview
    spoken = [one for one in told if may_be_speech(one)]
    speeches = [speech for one in spoken for speech in one.speech]
    unnamed = sum(1 for speech in speeches if speech.speaker is None)
    if len(spoken) < _SPOKEN * len(told):
        return False
    if entry.words >= _BOOK:
        return True
    return len(spoken) >= _MUCH_SPOKEN * len(told) and unnamed >= _UNNAMED * max(1, len(speeches))
