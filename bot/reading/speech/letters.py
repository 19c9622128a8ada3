"""Letters printed in one text, each signed by its writer: an editor's post, a column of advice, a correspondence."""

import re
from collections import Counter

from bot.languages.language import everywhere
from bot.languages.patterns import any_of
from bot.model import Kind
from bot.reading.lines.byline import BYLINE_LABEL
from bot.reading.lines.label import stage_label
from bot.reading.lines.marks import ends_sentence
from bot.reading.lines.numbering import numbering
from bot.reading.manuscript import Manuscript, Paragraph, Role
from bot.reading.people.names import is_name, without_courtesy

_LONGEST_LINE = 60
"""The most characters of a salutation, a greeting or a line of a signature."""

_PLACE = re.compile(r",|(?<=[^\W\d_]{3})\.\s")
"""What parts a name from the place beside it."""

_TITLED = re.compile(rf"(?i:{any_of(everywhere().people.courtesy)})\.")
"""A title before the name of whoever is greeted."""

_GREETING = re.compile(rf"(?:{'|'.join(everywhere().letter.salutation)})\b", re.IGNORECASE)
"""How a salutation begins: Dear, Liebe."""

_MOSTLY_ALIKE = 0.25
"""The share of the lines that greet which begin so, or come again, or open a letter that somebody signs, in a
correspondence."""

_FEWEST_SPEECHES = 12
_GREETED = 6
"""The most words of a salutation or of a closing greeting."""


def mark_letters(manuscript: Manuscript) -> None:
    """Give every signed letter its writer, where a text prints two writers' letters or more; else change nothing.

    A letter runs from its salutation (from its heading where letters have none) to its signature. What
    stands between two letters stays its author's, and so does a letter that nobody signed.
    """
    short = [_is_line(paragraph) for paragraph in manuscript.paragraphs]
    if sum(short) < 3 or _is_play(manuscript):
        return
    saluted = _salutations(manuscript, short)
    letters = _saluted(manuscript, saluted, short) if len(saluted) > 1 else []
    if len({who for _, _, who in letters}) < 2:
        letters = _signed_only(manuscript, short)
    if len({who for _, _, who in letters}) < 2:
        return
    for first, name, who in letters:
        _settle(manuscript, first, name, who)


def _is_play(manuscript: Manuscript) -> bool:
    """Whether so many paragraphs open with a name in capitals that their short lines are speeches."""
    labelled = sum(1 for paragraph in manuscript.paragraphs if stage_label(paragraph.text) is not None)
    return labelled >= _FEWEST_SPEECHES and labelled * 5 >= len(manuscript.paragraphs)


def _is_line(paragraph: Paragraph) -> bool:
    return (
        len(paragraph.text) <= _LONGEST_LINE
        and paragraph.role is Role.BODY
        and paragraph.undecided
        and "\n" not in paragraph.text
    )


def _salutations(manuscript: Manuscript, short: list[bool]) -> list[int]:
    """Lines that greet: few words and a comma or dash, or the very same line with a colon or "!" again and again."""
    found = []
    counts: dict[str, int] = {}
    for at, paragraph in enumerate(manuscript.paragraphs[:-1]):
        text, below = paragraph.text, manuscript.paragraphs[at + 1]
        if not short[at] or text[-1] not in ",:!–—：，！" or text.count(" ") >= _GREETED or not text[0].isupper():
            continue
        if short[at + 1] and not ends_sentence(below.text):
            continue  # a greeting above a signature, a line of verse
        if any(sign in text[:-1] for sign in '.?!;:,“”"«»') and not _TITLED.match(text):
            continue
        found.append(at)
        counts[text] = counts.get(text, 0) + 1
    return [
        at
        for at in found
        if manuscript.paragraphs[at].text[-1] in ",–—，" or counts[manuscript.paragraphs[at].text] > 1
    ]


def _saluted(manuscript: Manuscript, saluted: list[int], short: list[bool]) -> list[tuple[int, int, str]]:
    """Each letter with a salutation: where it begins, where its writer's name stands, and the name."""
    # Many a line with a colon comes again ("For example:"): what it proves is not enough for a signature without name.
    texts = Counter(text for at in saluted if (text := manuscript.paragraphs[at].text)[-1] not in ":：!！")
    # So does one line or another in a book of verse: the greetings of a correspondence are mostly worded as such.
    alike = sum(count for text, count in texts.items() if count > 1 or _GREETING.match(text))
    proven = any(count > 1 for count in texts.values()) and alike >= _MOSTLY_ALIKE * texts.total()
    letters = []
    for first, end in zip(saluted, [*saluted[1:], len(manuscript.paragraphs)], strict=True):
        name = next((at for at in range(first + 2, end) if _signs(manuscript, at, end, short, proven)), None)
        who = _name(manuscript.paragraphs[name].text, manuscript) if name is not None else None
        if name is not None and who is None and proven and _worded(manuscript.paragraphs[name].text):
            who = _PLACE.split(manuscript.paragraphs[name].text.strip("–—- "), maxsplit=1)[0]
        if name is not None and who is not None:
            letters.append((first, name, who))
    return letters if proven or len(letters) >= _MOSTLY_ALIKE * len(saluted) else []


def _worded(text: str) -> bool:
    """Whether a line opens with a capital and is nothing but words."""
    return text[0].isupper() and all(char.isalpha() or char in " .,'’-–—" for char in text)


def _signs(manuscript: Manuscript, at: int, end: int, short: list[bool], proven: bool) -> bool:
    """Whether the line at ``at`` signs a letter: under text or a greeting; a name, or the last thing said in it."""
    if not short[at] or manuscript.paragraphs[at].end in ".!?…:;," or not _under_text(manuscript, at, short):
        return False
    if _numbers(manuscript.paragraphs[at].text):
        return False
    if _name(manuscript.paragraphs[at].text, manuscript) is not None:
        return True
    return proven and all(short[other] for other in range(at, end))


def _under_text(manuscript: Manuscript, at: int, short: list[bool]) -> bool:
    above = manuscript.paragraphs[at - 1]
    if short[at - 1] and above.text[-1] == "," and above.text.count(" ") < _GREETED:
        return at > 1
    return above.role is Role.BODY and (ends_sentence(above.text) or not short[at - 1])


def _name(text: str, manuscript: Manuscript) -> str | None:
    """The person a line of a signature names ("– Dr. Ada Lin, Corran"), or None."""
    name = without_courtesy(_PLACE.split(text.strip("–—- "), maxsplit=1)[0].strip())
    if _numbers(text) or not is_name(name, 4):
        return None
    label = BYLINE_LABEL.match(name)
    if label is not None and is_name(name[label.end() :]):
        return None  # "By Ada Lin" over a text signs no letter
    return None if any(manuscript.is_common_word(word) for word in name.split()) else name


def _numbers(text: str) -> bool:
    """Whether a line is the number of a chapter, which signs nothing: "CHAPTER IV", but not "R. D. Mallory"."""
    return "." not in text.split(None, 1)[0] and numbering(text) is not None


def _signed_only(manuscript: Manuscript, short: list[bool]) -> list[tuple[int, int, str]]:
    """Letters without salutations: each closes with a name, then a heading or the end; the last text does so too."""
    paragraphs = manuscript.paragraphs
    letters: list[tuple[int, int, str]] = []
    first = 1
    places = reversed(range(len(paragraphs)))
    last = next((at for at in places if not short[at] and manuscript.is_body(paragraphs[at])), 0)
    for at in range(2, len(paragraphs)):
        if not short[at]:
            continue
        above = paragraphs[at - 1]
        under_text = not short[at - 1] and ends_sentence(above.text) and above.role is Role.BODY
        if under_text or _under_greeting(paragraphs, at, short):
            who = _name(paragraphs[at].text, manuscript)
            below = _below(paragraphs, at)
            headed = below < len(paragraphs) - 1 and short[below] and not ends_sentence(paragraphs[below].text)
            headed = headed or _PLACE.search(paragraphs[at].text) is not None  # the next letter may follow at once
            if who is not None and paragraphs[at].end not in ".!?…:;," and (headed or at > last):
                letters.append((first, at, who))
                first = below + 1 if below < len(paragraphs) and short[below] else below
                continue
        if not ends_sentence(paragraphs[at].text) and at + 1 < len(paragraphs) and not short[at + 1]:
            first = at + 1
    if not letters or letters[-1][1] < last or len(letters) < 2:
        return []
    return letters


def _under_greeting(paragraphs: list[Paragraph], at: int, short: list[bool]) -> bool:
    """Whether a line stands under "Yours faithfully," that closes a text."""
    above = paragraphs[at - 1]
    return short[at - 1] and above.text[-1] == "," and above.text.count(" ") < _GREETED and not short[at - 2]


def _below(paragraphs: list[Paragraph], at: int) -> int:
    """The first line under a signature that is no more of it: its lines stand close together."""
    end = at + 1
    apart = paragraphs[at].block.gap > 0 or paragraphs[at - 1].text[-1] == ","
    while end < len(paragraphs) and paragraphs[end].block.gap == 0 and apart and _is_line(paragraphs[end]):
        end += 1
    return end


def _settle(manuscript: Manuscript, first: int, name: int, who: str) -> None:
    paragraphs = manuscript.paragraphs
    for paragraph in paragraphs[first:name]:
        if paragraph.role is Role.BODY and paragraph.speaker is None and paragraph.kind is not Kind.BOILERPLATE:
            paragraph.speaker = who
    if _is_line(paragraphs[name - 1]) and paragraphs[name - 1].text[-1] == ",":
        paragraphs[name - 1].settle(Kind.BYLINE)
    for paragraph in paragraphs[name : _below(paragraphs, name)]:
        paragraph.settle(Kind.BYLINE)
        paragraph.speaker = who
