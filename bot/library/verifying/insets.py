"""Words of the text that stand inside a speech and are no part of it: “…,” said NAME, “…”; the label of a turn."""

import re
from typing import Final

from bot.languages.language import everywhere
from bot.library.verifying.same_person import same_person
from bot.library.verifying.stretch import FURNITURE, Stretch
from bot.library.verifying.words import Words, words_of
from bot.model import PlacedPassage, SectionKind, Slice, Speech

MOST: Final = 20
"""The most words between two pieces of one speech: "said the one, and turned to the other"."""
_CLOSES: Final = re.compile(r"[”“»«’'\"」』]\s*$|[,.!?…]?[”“»«’'\"」』]|[—–-]")
_DASHED: Final = re.compile(r"[,.!?…]?\s?[—–-][,.;:]?\s?$")
_SPEECH_OPENS: Final = ("—", "–")
"""What opens a paragraph that is somebody's speech, without a mark where words of saying part it."""
_COMMA: Final = re.compile(r"[,!?…]{1,2}\s")
_ENDS: Final = ".!?…。！？”"
_SHORT: Final = 40
"""The most characters of a few words in marks, with what parts them from the words beside."""
_SHORT_BEFORE: Final = re.compile(r"(?P<words>[“„«»‹›「『\"][^“”„«»‹›」』\"\n]+[“”»«‹›」』\"]),?\s?$")
_SHORT_BEHIND: Final = re.compile(r",\s?(?P<words>[“„«»‹›「『\"][^“”„«»‹›」』\"\n]+[“”»«‹›」』\"])")
_LABEL: Final = re.compile(r"[*_\[<]{0,3}[^:：\n]{1,40}[\]>]?[*_]{0,2}(?:\s?[:：][*_]{0,2}|\.)\s+")
_BRACKET_OPENS: Final = re.compile(r"[.!?…,;:—–。！？，：*_][”»’'\"」*_]{0,3}\s{0,2}[*_]{0,2}[(\[（][*_]{0,2}$")
_BRACKET_CLOSES: Final = re.compile(r"[.!?…]?[*_]{0,2}[)\]）]")
_LABEL_ENDS: Final = re.compile(r"[*_]{0,2}\s?(?:[.:：][*_]{0,2}\s|\n)")
_NUMBERED: Final = re.compile(r"[ \t]{0,8}[(\[]?(\d{1,3}|[A-Za-z])[.)\]](?=[ \t])")
_ALL: Final = everywhere()
_AMID: Final = re.compile("|".join(_ALL.saying.amid), re.IGNORECASE)
_SPOKEN: Final = _ALL.pronouns.first | _ALL.pronouns.ours | _ALL.pronouns.second
_NOBODY: Final = _ALL.saying.nobody_in_particular | _ALL.pronouns.impersonal
"""Whoever "dit-on" means: no word of saying, but the speaker's own."""


def is_inset(stretch: Stretch, t0: int, t1: int) -> bool:
    """Whether words ``t0`` to ``t1`` of the text only say who speaks, or what happens meanwhile, amid one speech."""
    if not 0 < t0 < t1 < len(stretch) or t1 - t0 > MOST:
        return False
    owner = stretch.owner(t0)
    if stretch.owner(t0 - 1) != owner or stretch.owner(t1) != owner:
        return False
    passage = stretch.passages[owner]
    before, first = stretch.where(t0 - 1)[1], stretch.where(t0)[0]
    last, after = stretch.where(t1 - 1)[1], stretch.where(t1)[0]
    keys = stretch.keys[t0:t1]
    if not _ALL.saying.denied.isdisjoint(keys):
        return False
    one, other = _speech_at(passage, before - 1), _speech_at(passage, after)
    one = one or (_short_before(passage, first) if other is not None else None)
    other = other or (_short_behind(passage, last) if one is not None else None)
    if one is None or other is None:
        return False
    says = any(key in _ALL.saying.verbs for key in keys)
    if one != other:
        same = one.speaker == other.speaker or None in (one.speaker, other.speaker)
        goes_on = passage.text[one.where.end - 2 : one.where.end - 1] not in _ENDS
        return same and (says or goes_on) and one.where.end <= first and last <= other.where.start
    left, right = passage.text[before:first], passage.text[last:after]
    told, dashed = _told_first(stretch.written(t0, t1)), passage.text.startswith(_SPEECH_OPENS)
    unmarked = dashed or one.where.of(passage.text)[:1] == "«"
    if unmarked and _COMMA.fullmatch(left) is not None and _COMMA.fullmatch(right) is not None:
        # "juge à Lyon" is what somebody is.
        if not told or told[0] in _ALL.grammar.prepositions:
            return False
        return _NOBODY.isdisjoint(keys)
    return (
        (told is not None if dashed else says)
        and _DASHED.search(left) is not None
        and _DASHED.search(right) is not None
    )


def _told_first(written: str) -> list[str] | None:
    """The words behind the verb of saying that opens others, and with the verb whoever may stand before it; None
    where none opens them, as one does amid a speech in French: "dit le gardien", "nous avait-il répondu".
    """
    opening = _AMID.match(written)
    verb, *behind = re.split(r"[\s,-]+", written[opening.end() if opening else 0 :].casefold().replace("’", "'"))
    if verb not in _ALL.saying.verbs:
        return None
    before = opening.group().casefold().split() if opening else []
    return [part for word in (*behind, *before) for part in word.split("'")[:1] if part]


def is_label(stretch: Stretch, t0: int, t1: int) -> bool:
    """Whether words ``t0`` to ``t1`` are the label that opens a passage whose speaker goes on from the one before, or
    answers the question there."""
    if not 0 < t0 < t1 < len(stretch):
        return False
    owner = stretch.owner(t0)
    if t0 != stretch.firsts[owner] or stretch.owner(t1) != owner:
        return False
    earlier = stretch.passages[stretch.owner(t0 - 1)]
    goes_on = stretch.passages[owner].speaker == earlier.speaker or is_posed_line(earlier)
    return goes_on and behind_label(stretch, t1)


def is_posed_line(line: PlacedPassage) -> bool:
    """Whether a line is a question that has its answers under it."""
    return line.place.section.kind is SectionKind.QUESTION and line.text == line.place.section.heading


def is_acting(stretch: Stretch, t0: int, t1: int) -> bool:
    """Whether words ``t0`` to ``t1`` are all that stands in brackets between the sentences or clauses of a labelled
    speech: (She laughs.) What a speaker might say, or what denies or counts, is none."""
    if not 0 < t0 < t1 < len(stretch) or t1 - t0 > MOST:
        return False
    owner = stretch.owner(t0)
    passage = stretch.passages[owner]
    label = _LABEL.match(passage.text) if passage.speaker is not None else None
    if label is None or stretch.owner(t1) != owner:
        return False
    if not (_SPOKEN | _ALL.verify.negations | _ALL.verify.quantifiers).isdisjoint(stretch.keys[t0:t1]):
        return False
    opens = _BRACKET_OPENS.search(passage.text, 0, stretch.where(t0)[0])
    return opens is not None and _BRACKET_CLOSES.match(passage.text, stretch.where(t1 - 1)[1]) is not None


def is_numbered(stretch: Stretch, t0: int, t1: int) -> bool:
    """Whether words ``t0`` to ``t1`` are the number of a list's entry, or its letter, which may be left out."""
    passage = stretch.passages[stretch.owner(t0)]
    return t1 - t0 == 1 and _numbers_line(passage.text, stretch.where(t0)[0])


def numbers(words: Words, q0: int, q1: int, stretch: Stretch, t: int) -> bool:
    """Whether words ``q0`` to ``q1`` of a quotation number a line of it, where a line of the text begins."""
    if q1 - q0 != 1 or t >= len(stretch) or not _numbers_line(words.text, words.starts[q0]):
        return False
    text, start = stretch.passages[stretch.owner(t)].text, stretch.where(t)[0]
    return not any(map(str.isalnum, text[text.rfind("\n", 0, start) + 1 : start]))


def names_speaker(words: Words, q0: int, q1: int, stretch: Stretch, t: int) -> bool:
    """Whether words ``q0`` to ``q1`` of a quotation open a line with whoever says the passage that word ``t`` opens: a
    label that is kept as its speaker, not in its text."""
    if t not in stretch.firsts:
        return False
    speaker = stretch.passages[stretch.owner(t)].speaker
    if speaker is None or words_of(speaker).keys != words.keys[q0:q1]:
        return False
    opens = not words.text[words.text.rfind("\n", 0, words.starts[q0]) + 1 : words.starts[q0]].strip(" *_>#")
    return opens and _LABEL_ENDS.match(words.text, words.ends[q1 - 1]) is not None


def _numbers_line(text: str, at: int) -> bool:
    found = _NUMBERED.match(text, text.rfind("\n", 0, at) + 1)
    return found is not None and found.start(1) == at


def is_beside_text(stretch: Stretch, t0: int, t1: int) -> bool:
    """Whether words ``t0`` to ``t1`` are whole lines between paragraphs: a byline, a date, a heading."""
    if not 0 < t0 < t1 < len(stretch) or t0 not in stretch.firsts or t1 not in stretch.firsts:
        return False
    owned = stretch.passages[stretch.owner(t0) : stretch.owner(t1)]
    return all(one.kind in FURNITURE or _is_heading(one) for one in owned)


def _is_heading(line: PlacedPassage) -> bool:
    """Whether a line is a heading, not somebody's question."""
    return line.text == line.place.section.heading and line.place.section.kind is not SectionKind.QUESTION


def behind_label(stretch: Stretch, word: int) -> bool:
    """Whether a word is the first behind the label that opens its passage."""
    owner = stretch.owner(word)
    passage = stretch.passages[owner]
    first = stretch.firsts[owner]
    if passage.speaker is None or word == first or any(stretch.stop(at) == "!" for at in range(first, word - 1)):
        return False
    opening = stretch.where(word)[0] - len(stretch.opening(word))
    return _LABEL.fullmatch(passage.text, 0, opening) is not None


def hands_over(stretch: Stretch, t0: int, t1: int) -> bool:
    """Whether words ``t0`` to ``t1`` hold the label with which somebody else begins to speak."""
    if not 0 < t0 < t1 < len(stretch):
        return False
    owner, earlier = stretch.owner(t1), stretch.passages[stretch.owner(t0 - 1)]
    first, speaker = stretch.firsts[owner], stretch.passages[owner].speaker
    if earlier.speaker is None or speaker is None or first < t0 or same_person(earlier.speaker, speaker):
        return False
    return any(behind_label(stretch, word) for word in range(first + 1, t1 + 1))


def _speech_at(passage: PlacedPassage, at: int) -> Speech | None:
    """The quotation of a passage that holds a character; one that opens with a mark or dash and holds none is one."""
    if not passage.speech and passage.text.startswith(("«", *_SPEECH_OPENS)):
        return Speech(Slice(0, len(passage.text)), passage.speaker)
    return next((one for one in passage.speech if one.where.start <= at < one.where.end), None)


def _short_before(passage: PlacedPassage, end: int) -> Speech | None:
    """A few words in marks right before a place, too few to be kept as somebody's: “Wir“, sagte Reber."""
    found = _SHORT_BEFORE.search(passage.text, max(0, end - _SHORT), end)
    return Speech(Slice(found.start(), found.end("words")), None) if found is not None else None


def _short_behind(passage: PlacedPassage, start: int) -> Speech | None:
    """The same right behind a place: said Reber, “no.”"""
    found = _SHORT_BEHIND.match(passage.text, start, start + _SHORT)
    return Speech(Slice(found.start("words"), found.end()), None) if found is not None else None
