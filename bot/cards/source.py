"""The source line: who says it, whose article it is in, and where."""

from collections.abc import Sequence

from bot.cards.card import Run, Runs
from bot.cards.citing.dates import in_mla, moment_of
from bot.cards.fit import clip, phrase
from bot.cards.numbers import counted
from bot.model import Entry, Flag, Place, SectionKind, SectionName, as_quoted

NOT_STATED = "author not stated"

_TITLE = 160
_NAME = 100
_SECTION = 90
_PART = 60
_SPEAKER = 60
_ENDS = frozenset('.!?…。！？)”’"»')


def section_words(section: SectionName, room: int = _PART, language: str = "") -> str:
    """``“The heading”``, or ``part 3, “what it says”`` where a section has no heading."""
    if section.heading:
        return f"“{_inside(clip(section.heading, max(room, _SECTION)))}”"
    if not section.number:
        return "at the beginning"
    words = _quoted(section, room, language)
    return f"part {section.number}, {words}" if words else f"part {section.number}"


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
    if len(section.speakers) == 1 and words:
        return f"{clip(section.speakers[0], _SPEAKER)}: {words}"
    if section.speakers and words:
        part = f"Part {section.number}, with" if numbered else "With"
        return f"{part} {names_in_line(section.speakers, names)}: {words}"
    if words and not numbered:
        return words
    named = section_words(section, room, language)
    return named[:1].upper() + named[1:]


def names_in_line(names: Sequence[str], most: int) -> str:
    """``Ann Lee, Theo Kaplan, Rosa and 4 others``."""
    shown = [clip(name, _SPEAKER) for name in names]
    if len(shown) > most + 1:
        shown = [*shown[:most], counted(len(shown) - most, "other")]
    return " and ".join(part for part in (", ".join(shown[:-1]), shown[-1]) if part)


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
    words = _inside(words)
    return f"“{words}”" if words[-1] in _ENDS else f"“{words.rstrip(' .,;:')}…”"


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
    return clip(entry.author, _NAME) if entry.author else NOT_STATED


def title_runs(entry: Entry) -> Runs:
    """The title, linked where its address is known."""
    return (Run(clip(entry.title, _TITLE), italic=True, link=entry.url),)


def printed_words(entry: Entry) -> str:
    """Publication and date as far as known: ``The Weekly, 3 May 1926``; empty if neither is."""
    date = in_mla(moment_of(entry.date, entry.date_iso), whole=True) if entry.date == entry.date_iso else entry.date
    return clip(", ".join(part for part in (entry.publication, date) if part), _NAME)


def flag_words(entry: Entry) -> str:
    """What a curator has said of the article as a whole, as a sentence; empty if nothing."""
    return "Marked as AI-generated." if Flag.AI in entry.flags else ""


def entry_line(entry: Entry, *, titled: bool = True) -> Runs:
    """An article in one line: author, title, publication and date, and that it is AI-generated where it is."""
    who = author_words(entry)
    runs: Runs = (Run(who[:1].upper() + who[1:]),)
    if titled:
        runs += (Run(", in "), *title_runs(entry))
    return runs + _ending(entry)


def source_line(
    place: Place, speaker: str | None = None, *, unknown: bool = False, again: bool = False, note: bool = False
) -> Runs:
    """Where a text is from and who says it.

    ``Name, quoted by Author, in Title, “Heading” (The Weekly, 3 May 1926).`` Without a speaker the author stands
    first; an unknown author is named as such, never left out. Under a question nobody named answers, and the words
    may be anybody's, as ``unknown`` says of others: there the title stands first, so that they are not put into the
    author's mouth. ``again``: the article was named in full just before. ``note``: it stands in a note to the text,
    not in a part of it.
    """
    entry = place.entry
    where = "in a note" if note else section_words(place.section, language=entry.language)
    if again:
        by = f"{clip(speaker, _NAME)}, in the" if speaker else "The"
        return (Run(f"{by} same article, {where}"),)
    if not speaker and (unknown or place.section.kind is SectionKind.QUESTION):
        by = f" by {author_words(entry)}" if entry.author else f", {NOT_STATED}"
        return (Run("From "), *title_runs(entry), Run(by), Run(f", {where}"), *_ending(entry))
    if speaker:
        by = f", quoted by {author_words(entry)}" if entry.author else f" ({NOT_STATED})"
        who = f"{clip(speaker, _NAME)}{by}"
    else:
        who = author_words(entry)
    return (Run(who[:1].upper() + who[1:]), Run(", in "), *title_runs(entry), Run(f", {where}"), *_ending(entry))


def stopped(source: Runs) -> Runs:
    """``source`` with a full stop behind it, unless it ends with one."""
    return source if source and source[-1].text.endswith(".") else (*source, Run("."))


def _ending(entry: Entry) -> Runs:
    printed, flagged = printed_words(entry), flag_words(entry)
    words = (f" ({printed})" if printed else "") + (f". {flagged}" if flagged else "")
    return (Run(words),) if words else ()
