"""Citations of a passage's source: plain, Chicago, MLA, APA, BibTeX and a Markdown link. Missing facts are left out.

Titles stand as the text prints them: no style's capitals are imposed, since only a person can tell names from words.
The rules are those of The Chicago Manual of Style (17th edition, bibliography form), the MLA Handbook (9th edition,
works cited) and the Publication Manual of the American Psychological Association (7th edition, reference list).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from bot.cards.card import Card, CardBlock, Copied, Run, Runs, TextBlock, plain
from bot.cards.citing.bibtex import bibtex
from bot.cards.citing.dates import Moment, in_apa, in_chicago, in_mla, moment_of
from bot.cards.citing.names import Person, listed_apa, listed_chicago, listed_mla, person, short_names
from bot.cards.numbers import written_date, written_day
from bot.cards.tongue import said, said_runs
from bot.model import Entry, Place


class Style(StrEnum):
    """How a source is cited; the value is what people read."""

    PLAIN = "Plain"
    CHICAGO = "Chicago"
    MLA = "MLA"
    APA = "APA"
    BIBTEX = "BibTeX"
    MARKDOWN = "Markdown"


@dataclass(frozen=True, slots=True)
class Citation:
    """``entry`` is the full reference, ``beside`` the short one that stands beside the quoted words, where the style
    has one. ``plain(entry)`` is what one copies.
    """

    style: Style
    entry: Runs
    beside: str | None = None


@dataclass(frozen=True, slots=True)
class _Source:
    """What is known about a source; empty strings and None are unknown."""

    people: tuple[Person, ...]
    title: str
    publication: str
    when: Moment | None
    url: str
    heading: str
    speaker: str
    accessed: date | None


def citations(place: Place, *, speaker: str | None = None, accessed: date | None = None) -> tuple[Citation, ...]:
    """The source of a passage in every style. ``speaker`` says the words if the author does not; ``accessed`` is the
    day on which the text was read at its address, and is left out where no address is known.
    """
    source = _source(place, speaker, accessed)
    return (
        Citation(Style.PLAIN, _plain(source)),
        Citation(Style.CHICAGO, _chicago(source), _chicago_note(source)),
        Citation(Style.MLA, _mla(source), _mla_beside(source)),
        Citation(Style.APA, _apa(source), _apa_beside(source)),
        Citation(Style.BIBTEX, (Run(bibtex(place.entry, place.section.heading, speaker, source.accessed)),)),
        Citation(Style.MARKDOWN, (Run(_markdown(source)),)),
    )


def citing_card(
    place: Place,
    *,
    speaker: str | None = None,
    accessed: date | None = None,
    same: bool = True,
    words: Sequence[CardBlock] = (),
) -> Card:
    """Every style under its name, to be copied; only whoever asked sees it. ``same`` is False when the text changed.

    ``words`` stand first: what is cited, where that is not shown as the text has it.
    """
    blocks = list(words)
    if not same:
        blocks.append(
            TextBlock(
                (Run(said("This text has changed since it was shown; the citation is for the current version.")),)
            )
        )
    for citation in citations(place, speaker=speaker, accessed=accessed):
        style: Runs = (Run(said("Plain") if citation.style is Style.PLAIN else citation.style.value, bold=True),)
        if citation.beside:
            style = said_runs("{style}, in text: {short}", style=style, short=citation.beside)
        blocks += [TextBlock(style), Copied(copied(citation))]
    return Card(title=said("Cite this"), blocks=tuple(blocks), small=_missing(place.entry), quiet=True)


def _missing(entry: Entry) -> str | None:
    """What is not stated, so that whoever cites can look it up."""
    unknown = [
        name
        for name, value in (
            (said("author", context="not known"), entry.authors),
            (said("date", context="not known"), entry.date or entry.date_iso),
            (said("link", context="not known"), entry.url),
        )
        if not value
    ]
    if not unknown:
        return None
    facts = unknown[-1]
    if len(unknown) > 1:
        facts = said("{some} or {last}", some=said(", ").join(unknown[:-1]), last=facts)
    return said("No {facts} is known for this text.", facts=facts)


def _source(place: Place, speaker: str | None, accessed: date | None) -> _Source:
    entry = place.entry
    return _Source(
        tuple(person(name, entry.language) for name in entry.authors),
        " ".join(entry.title.split()),
        entry.publication or "",
        moment_of(entry.date, entry.date_iso),
        entry.url or "",
        place.section.heading or "",
        speaker or "",
        accessed if entry.url else None,
    )


def _plain(source: _Source) -> Runs:
    """Everything known, in the order in which one would say it."""
    who, title = said(", ").join(one.whole for one in source.people), said("“{words}”", words=_inside(source.title))
    if source.speaker and who:
        text = said("{speaker}, quoted by {who}, {title}", speaker=source.speaker, who=who, title=title)
    elif source.speaker:
        text = said("{speaker}, quoted in {title}", speaker=source.speaker, title=title)
    else:
        text = said("{who}, {title}", who=who, title=title) if who else title
    rest = [said("section “{heading}”", heading=_inside(source.heading))] if source.heading else []
    rest += [part for part in (source.publication, _as_said(source.when)) if part]
    text = said(", ").join([text, *rest])
    text = text if text.endswith(("?”", "!”", ".”")) else said("{sentence}.", sentence=text)
    if source.url and source.accessed:
        text += said(" {url} (accessed {day})", url=source.url, day=written_day(source.accessed))
    elif source.url:
        text += f" {source.url}"
    return (Run(text),)


def _as_said(when: Moment | None) -> str:
    """``3 September 2026``, ``September 2026``, ``2026``, or as printed."""
    if when is None or not when.month:
        return in_mla(when, whole=True)
    return written_date(f"{when.year}-{when.month:02}-{when.day:02}" if when.day else f"{when.year}-{when.month:02}")


def _chicago(source: _Source) -> Runs:
    """Author. “Title.” *Publication*, date. Accessed date. URL."""
    runs = _opened(listed_chicago(source.people), source.title)
    published, when = source.publication, in_chicago(source.when)
    if published:
        runs += (Run(" "), Run(published, italic=True), Run(f", {when}." if when else "."))
    elif when:
        runs += (Run(f" {when}."),)
    if not when and not source.accessed:
        runs = (*runs[:-1], Run(f"{runs[-1].text.removesuffix('.')}, n.d.")) if published else (*runs, Run(" n.d."))
    if source.accessed:
        runs += (Run(f" Accessed {in_chicago(Moment.of(source.accessed))}."),)
    return runs + ((Run(f" {source.url}."),) if source.url else ())


def _chicago_note(source: _Source) -> str:
    """Speaker, quoted in Author, “Title,” under “Heading.” as a shortened note."""
    who = [source.speaker] if source.speaker else []
    names = short_names(source.people, "and", 3)
    if names:
        who.append(f"quoted in {names}" if source.speaker else names)
    title = f"“{_inside(source.title)}" if names or not source.speaker else f"quoted in “{_inside(source.title)}"
    if source.heading:
        return "".join(f"{part}, " for part in who) + f"{title},” under “{_ended(_inside(source.heading))}”"
    return "".join(f"{part}, " for part in who) + f"{_ended(title)}”"


def _mla(source: _Source) -> Runs:
    """Author. “Title.” *Publication*, date, URL. Accessed date."""
    runs = _opened(listed_mla(source.people), source.title)
    rest = [(source.publication, True), (in_mla(source.when), False), (_without_scheme(source.url), False)]
    for at, (words, italic) in enumerate([one for one in rest if one[0]]):
        runs += (Run(", " if at else " "), Run(words, italic=italic))
    if any(words for words, _ in rest):
        runs += (Run("."),)
    return runs + ((Run(f" Accessed {in_mla(Moment.of(source.accessed))}."),) if source.accessed else ())


def _mla_beside(source: _Source) -> str:
    """(Surname), or the title where no author is known; (qtd. in Surname) for words that the text quotes."""
    name = short_names(source.people, "and", 2) or f"“{_inside(source.title)}”"
    return f"({'qtd. in ' if source.speaker else ''}{name})"


def _apa(source: _Source) -> Runs:
    """Author. (date). Title. *Publication*. URL; without an author the title stands first, without a date n.d."""
    when, named = f"({in_apa(source.when) or 'n.d.'})", listed_apa(source.people)
    title = Run(source.title, italic=not source.publication)
    close = Run("" if source.title[-1:] in "?!." else ".")
    runs: Runs
    if named:
        runs = (Run(f"{named}{'' if named.endswith('.') else '.'} {when}. "), title, close)
    else:
        runs = (title, close, Run(f" {when}."))
    if source.publication:
        runs += (Run(" "), Run(source.publication, italic=True), Run("."))
    if source.url and source.accessed and source.when is None:
        return (*runs, Run(f" Retrieved {in_chicago(Moment.of(source.accessed))}, from {source.url}"))
    return runs + ((Run(f" {source.url}"),) if source.url else ())


def _apa_beside(source: _Source) -> str:
    """(Surname, year), with the section for a text without pages; (Speaker, as cited in Surname, year)."""
    name = short_names(source.people, "&", 2) or f"“{_inside(source.title)}”"
    year = source.when.year if source.when is not None and source.when.year else "n.d."
    heading = f", “{_inside(source.heading)}” section" if source.heading else ""
    return f"({f'{source.speaker}, as cited in ' if source.speaker else ''}{name}, {year}{heading})"


def _markdown(source: _Source) -> str:
    """Author, [Title](URL), *Publication*, date; the title in italics where no address is known."""
    title = f"[{in_markdown(source.title)}]({_address(source.url)})" if source.url else f"*{in_markdown(source.title)}*"
    who = ", ".join(in_markdown(one.whole) for one in source.people)
    if source.speaker:
        speaker = in_markdown(source.speaker)
        who = said("{speaker}, quoted by {author}", speaker=speaker, author=who) if who else speaker
    published = f"*{in_markdown(source.publication)}*" if source.publication else ""
    parts = (who, title, published, in_markdown(_as_said(source.when)))
    return ", ".join(part for part in parts if part)


def _opened(named: str, title: str) -> Runs:
    """``Author. “Title.”``, or only the title."""
    who = f"{named}{'' if named.endswith('.') else '.'} " if named else ""
    return (Run(f"{who}“{_ended(_inside(title))}”"),)


def _ended(words: str) -> str:
    """With a full stop, unless a question or exclamation mark closes it already."""
    return words if words.rstrip("’”")[-1:] in "?!." else f"{words}."


def _inside(words: str) -> str:
    """For use between double quotation marks: those inside become single ones."""
    single = words.replace("“", "‘").replace("”", "’").replace('"', "’").replace(" ’", " ‘")
    return f"‘{single[1:]}" if words.startswith('"') else single


def _without_scheme(url: str) -> str:
    """As the MLA prints addresses: without ``https://``."""
    return url.partition("://")[2] or url


_MARKDOWN: Final = str.maketrans({char: f"\\{char}" for char in "\\[]*_`<>|~"})


def in_markdown(words: str) -> str:
    """Words as Markdown that shows them as they are; on a line of their own they may still begin a list."""
    return words.translate(_MARKDOWN)


def _address(url: str) -> str:
    """An address that no bracket or space in it can close."""
    return url.replace("(", "%28").replace(")", "%29").replace(" ", "%20").replace("<", "%3C").replace(">", "%3E")


def copied(citation: Citation) -> str:
    """The reference as plain text, for copying."""
    return plain(citation.entry)
