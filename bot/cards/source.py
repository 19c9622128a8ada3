"""The source line: who says it, whose article it is in, and where."""

import re
from collections.abc import Sequence
from typing import Final

from bot.cards.card import Run, Runs
from bot.cards.fit import clip, phrase, with_capital
from bot.cards.numbers import in_list, written_date
from bot.cards.tongue import said, said_many, said_runs, spoken
from bot.cards.tongue_tables import ENGLISH
from bot.model import Entry, Flag, Place, SectionKind, SectionName, as_quoted

_COMMAND: Final = re.compile(r"`([^`]+)`")
_TITLE = 160
_NAME = 100
_SECTION = 90
_PART = 60
_SPEAKER = 60
_DATE_WORDS = 3
_DAY_IN_DIGITS = re.compile(r"\d{1,4}([./-]) ?\d{1,2}\1 ?\d{1,4}\.?|\d{4}-\d{2}|\d{4}")
_IN_DATES = frozenset({"de", "del", "г.", "года", "р.", "року"})
"""What stands in a full date beside day, month and year in Spanish, Portuguese, Russian and Ukrainian."""
_ENDS = frozenset('.!?…。！？)”’"»')


def section_words(section: SectionName, room: int = _PART, language: str = "") -> str:
    """``“The heading”``, or ``part 3, “what it says”`` where a section has no heading."""
    if section.heading:
        return in_quotes(clip(section.heading, max(room, _SECTION)))
    if not section.number:
        return said("at the beginning")
    words = _quoted(section, room, language)
    if words:
        return said("part {number}, {words}", number=section.number, words=words)
    return said("part {number}", number=section.number)


def section_label(
    section: SectionName, room: int = _SECTION, names: int = 3, *, numbered: bool = True, language: str = ""
) -> str:
    """A section as a line of its own: its heading, ``Ann Lee: “what she says”``, or ``Part 3, “what it says”``.

    Where several share a part, up to ``names`` of them: ``Part 3, with Ann Lee, Theo Kaplan and 2 others: “…”``. Not
    ``numbered``, as where it is the only part without a heading, it is called by its words alone.
    """
    if section.heading:
        return phrase(section.heading, room)
    words = _quoted(section, room, language)
    if section.speakers == ("",) and words:
        return said("Speaker not named: {words}", words=words)
    if len(section.speakers) == 1 and words:
        return said("{name}: {words}", name=clip(section.speakers[0], _SPEAKER), words=words)
    if section.speakers and words:
        those = names_in_line(section.speakers, names)
        if not numbered:
            return said("With {names}: {words}", names=those, words=words)
        return said("Part {number}, with {names}: {words}", number=section.number, names=those, words=words)
    if words and not numbered:
        return words
    named = section_words(section, room, language)
    return with_capital(named)


def names_in_line(names: Sequence[str], most: int) -> str:
    """``Ann Lee, Theo Kaplan, Rosa and 4 others``."""
    shown = [clip(name, _SPEAKER) for name in names]
    if len(shown) > most + 1:
        shown = [*shown[:most], said_many("{n} other", "{n} others", len(shown) - most, context="people")]
    return in_list(shown)


def _quoted(section: SectionName, room: int, language: str = "") -> str:
    """The words that a section without a heading is called by, in quotation marks; with a mark where they go on."""
    return quoted_phrase(section.label or section.opening, room, language)


def quoted_phrase(sentence: str, room: int, language: str = "") -> str:
    """A sentence in quotation marks, as much of it as there is room for, with a mark where it goes on; empty for none.

    One whose connective was left out begins with the capital an editor sets: “[T]he tide …”.
    """
    words = phrase(_begun(sentence, language), room).rstrip()
    if not words:
        return ""
    return in_quotes(words if _inside(words)[-1] in _ENDS else f"{words.rstrip(' .,;:')}…")


def in_quotes(words: str) -> str:
    """``“words”``, with the marks that other tongues have."""
    return said("“{words}”", words=_inside(words))


def commands_in_quotes(text: str) -> str:
    """``text`` with quotation marks around what stands between backticks: a terminal has no other signs for what one
    types there, and Discord would show them as they are."""
    return _COMMAND.sub(lambda found: in_quotes(found[1]), text)


def _begun(sentence: str, language: str) -> str:
    first = sentence.split(None, 1)[:1]
    return as_quoted(f" {sentence}", 1, language) if first and first[0].islower() else sentence


def _inside(words: str) -> str:
    """For use between quotation marks: those around all of it fall away, those inside become single ones."""
    if words.startswith("“") and words.find("”") == len(words) - 1 and words.count("“") == 1:
        return words[1:-1]
    return words if "„" in words else words.replace("“", "‘").replace("”", "’")


def author_words(entry: Entry) -> str:
    """All authors, or that none is stated."""
    return clip(entry.author, _NAME) if entry.author else said("author not stated")


def authors_or_none(authors: Sequence[str]) -> str:
    """Each of them, or that none is stated."""
    return "; ".join(authors) or said("author not stated")


def title_runs(entry: Entry) -> Runs:
    """The title, linked where its address is known."""
    return (Run(clip(entry.title, _TITLE), italic=True, link=entry.url),)


def printed_words(entry: Entry) -> str:
    """Publication and date as far as known: ``The Weekly, 3 May 1926``; empty if neither is."""
    date = _printed_date(entry)
    if entry.publication and date:
        return clip(said("{publication}, {date}", publication=entry.publication, date=date), _NAME)
    return clip(entry.publication or date or "", _NAME)


def _printed_date(entry: Entry) -> str | None:
    """As the text prints it; what is plainly a date (``3 May 1926``) as the tongue spoken writes it, unless that is
    the text's own, English. A day in digits (``03.05.1926``) is always written so."""
    if entry.date and entry.date_iso:
        foreign = spoken() != ENGLISH or entry.language != ENGLISH
        words = [word for word in entry.date.split() if word not in _IN_DATES]
        if (foreign and len(words) <= _DATE_WORDS) or _DAY_IN_DIGITS.fullmatch(entry.date):
            return written_date(entry.date_iso)
    return entry.date


def flag_words(entry: Entry) -> str:
    """What a curator has said of the article as a whole, as a sentence; empty if nothing."""
    return said("Marked as AI-generated.") if Flag.AI in entry.flags else ""


def flag_in_line(entry: Entry) -> str:
    """The same among other facts of it in a line."""
    return said("marked as AI-generated") if Flag.AI in entry.flags else ""


def entry_line(entry: Entry, *, titled: bool = True) -> Runs:
    """An article in one line: author, title, publication and date, and that it is AI-generated where it is."""
    who = with_capital(author_words(entry))
    runs = said_runs("{author}, in {title}", author=who, title=title_runs(entry)) if titled else (Run(who),)
    return _printed(runs, entry)


def source_line(
    place: Place, speaker: str | None = None, *, unknown: bool = False, again: bool = False, note: bool = False
) -> Runs:
    """Where a text is from and who says it.

    ``Name, quoted by Author, in Title, “Heading” (The Weekly, 3 May 1926).`` Without a speaker the author stands
    first; an unknown author is named as such, never left out. Under a question nobody named answers, and the words
    may be anybody's, as ``unknown`` says of others: there the title stands first, so that they are not put into the
    author's mouth. ``again``: what stands right above is of the same article. ``note``: it stands in a note to the
    text, not in a part of it. The only part of an article, without a heading, is not named.
    """
    entry, section = place.entry, place.section
    unnamed = section.alone and section.number > 0 and not section.heading
    where = said("in a note") if note else "" if unnamed else section_words(section, language=entry.language)
    name = clip(speaker, _NAME) if speaker else ""
    if again:
        same = said("{speaker}, in the same article", speaker=name) if name else said("The same article")
        return _where((Run(same),), where)
    title, author = title_runs(entry), author_words(entry)
    if not name and (unknown or place.section.kind is SectionKind.QUESTION):
        if entry.author:
            line = said_runs("From {title} by {author}", title=title, author=author)
        else:
            line = said_runs("From {title}, author not stated", title=title)
    elif name and entry.author:
        line = said_runs("{speaker}, quoted by {author}, in {title}", speaker=name, author=author, title=title)
    elif name:
        line = said_runs("{speaker} (author not stated), in {title}", speaker=name, title=title)
    else:
        line = said_runs("{author}, in {title}", author=with_capital(author), title=title)
    return _printed(_where(line, where), entry)


def _where(line: Runs, where: str) -> Runs:
    return said_runs("{source}, {where}", source=line, where=where) if where else line


def stopped(source: Runs) -> Runs:
    """``source`` with a full stop behind it, unless it ends with one."""
    return source if source and source[-1].text.endswith((".", "。")) else said_runs("{sentence}.", sentence=source)


def _printed(source: Runs, entry: Entry) -> Runs:
    """``source`` with where and when it was printed, and what a curator has said of it."""
    if printed := printed_words(entry):
        source = said_runs("{source} ({printed})", source=source, printed=printed)
    if flagged := flag_words(entry):
        source = said_runs("{source}. {remark}", source=source, remark=flagged)
    return source
