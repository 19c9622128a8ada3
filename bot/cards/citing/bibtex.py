"""A BibTeX entry: braces balanced, special characters escaped, unknown fields left out."""

from datetime import date
from typing import Final

from bot.cards.citing.dates import moment_of, month_name
from bot.cards.citing.names import person
from bot.model import Entry

_ESCAPES: Final = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip


def bibtex(entry: Entry, heading: str | None, speaker: str | None, accessed: date | None, annote: str = "") -> str:
    """``@article`` where the publication is known, else ``@misc``; the key is the article's own.

    Organisations and titles stand in double braces, so that no style takes them apart or changes their capitals.
    A date that is not a year, or a year and month, stands in ``note`` as printed; ``annote`` is one's own.
    """
    when = moment_of(entry.date, entry.date_iso)
    people = [person(name, entry.language) for name in entry.authors]
    authors = " and ".join(
        _escaped(f"{one.particle} {one.last}".strip() + (f", {one.suffix}" if one.suffix else "") + f", {one.first}")
        if one.first
        else f"{{{_escaped(one.last)}}}"
        for one in people
    )
    notes = []
    if speaker:
        notes.append(f"Words of {_escaped(speaker)}")
    if heading:
        notes.append(f"section “{_escaped(heading)}”")
    if when is not None and when.printed and (not when.year or when.printed != when.year):
        notes.append(f"dated {_escaped(when.printed)}")
    fields = [
        ("author", f"{{{authors}}}" if authors else ""),
        ("title", f"{{{{{_escaped(entry.title)}}}}}"),
        ("journal", f"{{{_escaped(entry.publication)}}}" if entry.publication else ""),
        ("year", f"{{{when.year}}}" if when is not None and when.year else ""),
        ("month", month_name(when)[:3].lower() if when is not None else ""),
        ("url", f"{{{_address(entry.url)}}}" if entry.url else ""),
        ("urldate", f"{{{accessed.isoformat()}}}" if accessed is not None and entry.url else ""),
        ("note", f"{{{', '.join(notes)}}}" if notes else ""),
        ("annote", f"{{{_escaped(annote)}}}" if annote else ""),
    ]
    body = ",\n".join(f"  {name} = {value}" for name, value in fields if value)
    return f"@{'article' if entry.publication else 'misc'}{{{entry.key},\n{body}\n}}"


def _escaped(words: str) -> str:
    return "".join(_ESCAPES.get(char, char) for char in " ".join(words.split()))


def _address(url: str) -> str:
    """An address as it is; braces, which would end the field, are percent-encoded."""
    return url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C").replace(" ", "%20")
