"""The speaker of a block quotation: announced before it ("Name, who …, replied:"), or named in the source after it."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from bot.languages.language import everywhere, language_for
from bot.languages.patterns import any_of
from bot.model import Doubt
from bot.reading.draft import Draft
from bot.reading.lines.saying import saying_at
from bot.reading.manuscript import Paragraph
from bot.reading.people.names import Name, is_name, names_in, without_courtesy
from bot.reading.people.openers import DAYS, behind_place, reads_like_verb, without_opener

_REACH: Final = 700
"""How many characters before a quotation are examined."""
_LAST_WORDS: Final = 60
_ALL: Final = everywhere()
_SAYING: Final = _ALL.saying
_JOINING: Final = any_of([*_ALL.grammar.joining, "&"])
_AND_AFTER = re.compile(rf"\s{_JOINING}\s[^\W\d_a-z]\w")
_AND_BEFORE = re.compile(rf"[^\W\d_a-z]\w{{1,30}}\s{_JOINING}\s$")
_BY = re.compile(
    rf"\b(?:{'|'.join(_SAYING.by + _SAYING.givers)})\s+(?:[A-Z][\w]{{0,6}}\.\s+)?"
    rf"(?:{any_of(_ALL.grammar.definite | _ALL.grammar.indefinite)}\s(?:(?-i:[^\W\d_A-Z]\w{{0,30}})\s){{1,3}})?$",
    re.IGNORECASE,
)
_AFTER_BY = re.compile(rf"\s?[:,]|\s{any_of(_ALL.grammar.prepositions | _ALL.grammar.relative)}\b")
_ARTICLE = re.compile(r"\b(?:the|an?)\s$", re.IGNORECASE)
_HERE = re.compile(rf"\b(?:{'|'.join(_SAYING.here)})\s$", re.IGNORECASE)
_GOVERNED = re.compile(rf"\b{any_of(_ALL.grammar.prepositions)}\s+$")
_SOURCE = re.compile(r"\[[^\[\]]{0,300}\]")
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{2})[.!?…][”\"’')\]]{0,3}\s+(?=[“\"‘(]?[^\W\d_a-z])")
_CITED = re.compile(r"[\[(](?P<who>[^,;:“”\"\[\]()]{3,50}),\s(?P<work>[^\[\]()]{3,200})[\])]\.?$")
_PAGE = re.compile(r"\bpp?\.\s?\d|\b[12]\d{3}\b|\bS\.\s?\d|\bp\u00e1g")
_VOLUME = re.compile(r"(?:vols?|nos?|pp?|ch|ed|chap|sect?|t|Bd|Nr)\b|\d")
_LENT = re.compile(rf"\b{any_of(_SAYING.lent)}\b", re.IGNORECASE)


def speaker_before(paragraph: Paragraph, draft: Draft) -> str | None:
    """The person announced by the paragraph before a quotation, or None if that is uncertain.

    Where the last sentence says who says it, that one; else the one person who stands where a speaker would.
    """
    if paragraph.text[-1] not in ":,：，—–":
        return None
    found = announces(paragraph.text, draft)
    if len(found) == 1:
        return found[0]
    if found:
        draft.manuscript.remark(paragraph, Doubt.EITHER_SPEAKS, *found[:3])
    return None


def announces(text: str, draft: Draft) -> list[str]:
    """The persons one of whom a paragraph may announce, as far as its words go."""
    # Sources in brackets name books and their authors, who need not speak.
    text = _SOURCE.sub("", text)[-_REACH:]
    last = 0
    for sentence_end in _SENTENCE_END.finditer(text):
        last = sentence_end.end()
    sentence = text[last:]
    said = _saying(sentence, draft)
    if not said and _LENT.search(sentence) and not _HERE.search(sentence):
        return []  # "He quotes the resolution:"
    return said or _candidates(text, last, draft)


def without_source(text: str) -> str:
    """``text`` without the source in brackets that stands behind its closing quotation mark."""
    m = _CITED.search(text, max(0, len(text) - 260)) if text[-1:] in "])" or text[-2:] in {"].", ")."} else None
    return text[: m.start()].rstrip() if m and _PAGE.search(m["work"]) else text


def cited(text: str, draft: Draft) -> str | None:
    """The author named by the source in brackets after a quotation ("[Name, Work, p. 12]"), or None."""
    m = _CITED.search(text[-260:])
    if m is None or not _PAGE.search(m["work"]) or _LENT.search(m.group()):
        return None
    if "," not in m["work"] or _VOLUME.match(m["work"]):
        return None  # "[Selected Writings, vol. 2, p. 4]": what could be a name is a title
    who = without_courtesy(m["who"].strip())
    if _ARTICLE.match(f"{who.split()[0]} ") or who.isupper():
        return None
    if " " not in who:
        return who if _is_known(who, draft) else None
    return (
        who
        if is_name(who, 4) and not any(draft.manuscript.is_common_word(word) for word in who.split() if len(word) > 3)
        else None
    )


def _saying(sentence: str, draft: Draft) -> list[str]:
    """The persons who are said to say something in ``sentence``; one of them where its last words are that one's."""
    names = _persons_in(sentence, draft, lambda name: _says(name, sentence), sure=True)
    names = [_behind_place(name, sentence) if _says(name, sentence) else name for name in names]
    said = [name for name in names if _says(name, sentence)]
    if said and len(sentence) - said[-1].end <= _LAST_WORDS:
        said = said[-1:]
    return _persons(said, names)


def _behind_place(name: Name, sentence: str) -> Name:
    """A subject without the place that a word before it opens the sentence with: "In London Lydia wrote"."""
    before = sentence[: name.start].split()
    if len(before) != 1:
        return name
    words = behind_place([*before, *name.text.split()])
    text = " ".join(words) if len(words) <= name.words else name.text
    return replace(name, text=text, start=name.end - len(text), raw=text) if text != name.text else name


def _says(name: Name, sentence: str) -> bool:
    """Whether a verb of saying stands behind ``name``, or right before it, or "by" and the like do."""
    before, after = sentence[: name.start], sentence[name.end :]
    if _AND_AFTER.match(after) or _AND_BEFORE.search(before[-60:]):
        return False  # both or neither speak
    if name.words == 1 and _GOVERNED.search(before):
        return False  # "the Friends of London wrote"
    if after.startswith(",") and 1 < (close := after.find(",", 1)) < 160:
        after = after[close + 1 :]  # "Name, who had kept the key, wrote"
    if after in {":", "：", ","} and before.count(" ") <= 1:
        return True  # "Hence Weiss:"
    behind = [word.strip(".,:;").casefold() for word in after.split()[:5]]
    for at, bare in enumerate(behind[:4]):
        if saying_at(behind, at):
            return True
        if bare not in _SAYING.helpers and not bare.endswith("ly"):
            break
    lead = [word.casefold() for word in before.split()[-2:]]
    if any(saying_at(lead, at) == len(lead) - at for at in range(len(lead))):
        return True
    return _BY.search(before) is not None and _AFTER_BY.match(after) is not None


def _persons_in(text: str, draft: Draft, counts: Callable[[Name], bool], *, sure: bool = False) -> list[Name]:
    """The names in ``text`` that can be a person's, without what only opens the sentence before them.

    Of those of one word without a title, only what ``counts`` by its place is looked up: that takes longest. Where it
    is ``sure`` that somebody says something, a name in the middle of the sentence may hold a common word.
    """
    found = []
    for name in (
        without_opener(
            _without_verb(_without_date(name, text), draft.language()),
            draft.manuscript.is_common_word,
            draft.manuscript.known_name,
        )
        for name in names_in(text)
    ):
        person = is_name(name.text, 4) and (
            (sure and not name.initial)
            or not any(draft.manuscript.is_common_word(word) for word in name.text.split() if len(word) > 3)
        )
        articled = name.text.startswith("The ") or _ARTICLE.search(text[max(0, name.start - 5) : name.start])
        if articled and not name.courtesy:
            continue
        single = name.words == 1 and len(name.text) > 2
        if person or name.courtesy or (single and counts(name) and _is_known(name.text, draft)):
            found.append(name)
    return [name for name in found if not (_quoted_at(text, name.start) or _is_told(name, draft))]


def _is_told(name: Name, draft: Draft) -> bool:
    """Whether a single name stands in the case of whoever is told something: «Пётр крикнул Анне:»."""
    return name.words == 1 and not draft.people.cases.speaking([name.text])


def _is_known(word: str, draft: Draft) -> bool:
    """Whether a word is a name by itself, or by the full name of a person it is the surname of."""
    return draft.manuscript.known_name(word) or bool(draft.people.meant(word))


def _without_date(name: Name, text: str) -> Name:
    """A name without the month before it, where a day stands before that: "On 1 March Ada Lin wrote"."""
    first, _, rest = name.text.partition(" ")
    if rest and first.casefold() in DAYS and text[: name.start].rstrip()[-1:].isdigit():
        return replace(name, text=rest, start=name.end - len(rest))
    return name


def _without_verb(name: Name, language: str) -> Name:
    """A name without the verb before it that opens the sentence: "Respondióles Sancho"."""
    first, _, rest = name.text.partition(" ")
    if not rest or not name.initial or not reads_like_verb(first, language_for(language)):
        return name
    return replace(name, text=rest, start=name.end - len(rest), raw=rest)


def _candidates(text: str, last: int, draft: Draft) -> list[str]:
    """The persons a lead-in may announce, those of strong position only, each once.

    ``last`` is where its last sentence begins; a name of one word counts only there.
    """

    def here(name: Name) -> bool:
        """Whether a country or a creed may stand there, but whoever is announced as well."""
        return name.start >= last and _HERE.search(text[: name.start]) is not None

    names = _persons_in(text, draft, here)
    strong: list[Name] = []
    weak: list[Name] = []
    for name in names:
        before, after = text[: name.start], text[name.end :]
        opens = name.initial or not without_courtesy(before).strip(' “"«')
        if name.words == 1 and not name.courtesy:
            if here(name):
                weak.append(name)
            continue
        if (
            _AND_AFTER.match(after)
            or _AND_BEFORE.search(before[-60:])
            or _BY.search(before)
            or (name.courtesy and after[:1] in ", ")
            or (opens and re.match(r",|\s+\(|\s+[^\W\d_A-Z]", after))
            or (re.search(r",\s*$", before[-9:]) and after.startswith(","))
        ):
            strong.append(name)
        elif re.match(r"(?:\s+\w+){0,4}\s*[:：,]$", after) and not _GOVERNED.search(before):
            weak.append(name)
    return _persons(strong or weak, names)


def _persons(found: list[Name], names: list[Name]) -> list[str]:
    """The names with "Mr. Reed" and "Reed" counted as John Reed, where he stands nearby; a title stays otherwise."""
    full: list[str] = []
    for name in found:
        longer = [other.text for other in names if other.words > name.words and _same_surname(other, name)]
        person = longer[0] if longer else name.raw if name.words == 1 else name.text
        if person not in full:
            full.append(person)
    return full


def _same_surname(one: Name, two: Name) -> bool:
    return one.text.split()[-1] == two.text.split()[-1]


def _quoted_at(text: str, at: int) -> bool:
    """Whether a position lies inside quotation marks, as the title of a work does."""
    before = text[:at]
    return before.count("“") > before.count("”") or before.count("«") > before.count("»") or before.count('"') % 2 == 1
