"""Made sources of every shape, seeded: prose, web pages, Markdown, interviews, letters, and prose full of quotations.

The sentences are those of the sample library, recombined with a word changed here and there, so that no two
paragraphs are the same. ``folder`` fills a folder with sources of mixed shapes.
"""

import random
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

SAMPLE = Path(__file__).resolve().parents[2] / "data" / "articles"
_FIRST = ("Ada", "Olu", "Mira", "Tom", "Ines", "Karl", "Wen", "Rosa", "Ivor", "Lena")
_LAST = ("Bray", "Ede", "Lindqvist", "Okafor", "Marsh", "Castell", "Pryor", "Haas", "Varga", "Stone")
_NOUNS = ("Reader", "Ledger", "Harbour", "Kettle", "Margin", "Lamp", "Ferry", "Index", "Garden", "Bell")
_ADJECTIVES = ("Patient", "Borrowed", "Long", "Second", "Quiet", "Salted", "Open", "Late", "Common", "Folded")


@cache
def _sentences() -> tuple[str, ...]:
    texts = [path.read_text("utf-8") for path in sorted(SAMPLE.rglob("*.txt"))]
    paragraphs = [
        p for text in texts for p in text.split("\n\n")[3:] if len(p) > 120 and "\n" not in p and "“" not in p
    ]
    return tuple(f"{part.rstrip('.')}." for p in paragraphs for part in p.split(". ") if 40 <= len(part) <= 260)


def _sentence(chance: random.Random) -> str:
    """A sentence of the library, mostly with one word changed."""
    words = chance.choice(_sentences()).split(" ")
    at = chance.randrange(len(words))
    if words[at].isalpha() and len(words[at]) > 3:
        words[at] += chance.choice(("s", "ing", "er", "ly", "ness", "en"))
    return " ".join(words)


def _paragraph(chance: random.Random) -> str:
    return " ".join(_sentence(chance) for _ in range(chance.randint(2, 6)))


def _person(chance: random.Random) -> str:
    return f"{chance.choice(_FIRST)} {chance.choice(_LAST)}"


def _heading(chance: random.Random) -> str:
    return f"The {chance.choice(_ADJECTIVES)} {chance.choice(_NOUNS)}"


def _head(chance: random.Random) -> str:
    return f"{_heading(chance)} and the {chance.choice(_NOUNS)}\n\nBy {_person(chance)}\n\n"


def _quoting(chance: random.Random) -> str:
    said, rest = _sentence(chance).rstrip("."), _sentence(chance)
    return f"“{said},” said {_person(chance)}. “{rest}” {_sentence(chance)}"


def _filled(size: int, piece: Callable[[], str]) -> Iterator[str]:
    """Pieces until they have ``size`` bytes together."""
    length = 0
    while length < size:
        made = piece()
        length += len(made.encode())
        yield made


def prose(chance: random.Random, size: int) -> str:
    """Paragraphs under a title and an author, with a heading now and then."""

    def piece() -> str:
        return f"{_heading(chance)}\n\n" if chance.random() < 0.07 else f"{_paragraph(chance)}\n\n"

    return _head(chance) + "".join(_filled(size, piece))


def page(chance: random.Random, size: int) -> str:
    """A web page with a menu, headings, emphasis, links, lists and a footer."""

    def piece() -> str:
        kind, text = chance.random(), _paragraph(chance)
        if kind < 0.08:
            return f"<h2>{_heading(chance)}</h2>\n"
        if kind < 0.14:
            return "<ul>" + "".join(f"<li>{_sentence(chance)}</li>" for _ in range(4)) + "</ul>\n"
        if kind < 0.2:
            return f"<blockquote><p>{text}</p><p>— {_person(chance)}</p></blockquote>\n"
        first, _, rest = text.partition(" ")
        return f'<p>{first} <em>{rest[:12]}</em>{rest[12:]} <a href="/more">{_heading(chance)}</a>.</p>\n'

    title = _heading(chance)
    return (
        f"<!doctype html><html lang='en'><head><title>{title}</title></head><body><nav><a href='/'>Home</a></nav>"
        f"<article><h1>{title}</h1><p class='byline'>By {_person(chance)}</p>\n"
        + "".join(_filled(size, piece))
        + "</article><footer>© 2024 The Quay Review</footer></body></html>\n"
    )


def markdown(chance: random.Random, size: int) -> str:
    """Markdown with headings, emphasis, links, lists and quotations."""

    def piece() -> str:
        kind, text = chance.random(), _paragraph(chance)
        if kind < 0.08:
            return f"## {_heading(chance)}\n\n"
        if kind < 0.14:
            return "".join(f"- {_sentence(chance)}\n" for _ in range(4)) + "\n"
        if kind < 0.2:
            return f"> {text}\n>\n> — {_person(chance)}\n\n"
        first, _, rest = text.partition(" ")
        return f"{first} *{rest[:12].strip()}* {rest[12:]} [{_heading(chance)}](https://quay.example/more).\n\n"

    return f"# {_heading(chance)}\n\nBy {_person(chance)}\n\n" + "".join(_filled(size, piece))


def interview(chance: random.Random, size: int) -> str:
    """Questions and answers of two people, labelled."""
    asker, answerer = chance.sample(_LAST, 2)
    talk = f"{chance.choice(_FIRST)} {asker} talks with {chance.choice(_FIRST)} {answerer}."

    def piece() -> str:
        return (
            f"{asker}: Why is it that {_sentence(chance).rstrip('.').lower()}?\n\n{answerer}: {_paragraph(chance)}\n\n"
        )

    return f"{_heading(chance)}: a conversation\n\n{talk}\n\n" + "".join(_filled(size, piece))


def letters(chance: random.Random, size: int) -> str:
    """Letters with a place and day, a greeting and a signature each."""

    def piece() -> str:
        text = "\n\n".join(_paragraph(chance) for _ in range(3))
        day = f"{chance.randint(1, 28)} May 19{chance.randint(10, 79)}"
        return f"Kinsale, {day}\n\nDear {chance.choice(_FIRST)},\n\n{text}\n\nYours,\n{_person(chance)}\n\n"

    return f"Letters of a {chance.choice(_NOUNS)}\n\n" + "".join(_filled(size, piece))


def quotations(chance: random.Random, size: int) -> str:
    """Prose in which somebody is quoted in every paragraph."""
    return _head(chance) + "".join(_filled(size, lambda: f"{_quoting(chance)}\n\n"))


SHAPES: tuple[tuple[str, str, Callable[[random.Random, int], str]], ...] = (
    ("prose", ".txt", prose),
    ("HTML", ".html", page),
    ("Markdown", ".md", markdown),
    ("interview", ".txt", interview),
    ("letters", ".txt", letters),
    ("quotations", ".txt", quotations),
)
"""Each shape's name, the ending of its files, and what makes it: from a seeded chance and a size in bytes."""


def folder(where: Path, sources: int, size: int, seed: int = 9) -> int:
    """Write a number of sources of mixed shapes, about ``size`` bytes each; the bytes of all."""
    where.mkdir(parents=True, exist_ok=True)
    written = 0
    for number in range(sources):
        name, ending, make = SHAPES[number % len(SHAPES)]
        chance = random.Random(f"{seed} {number}")
        data = make(chance, int(size * chance.uniform(0.4, 1.6))).encode()
        (where / f"{number:04} {name}{ending}").write_bytes(data)
        written += len(data)
    return written


def one(shape: str, size: int, seed: int = 9) -> str:
    """One source of a shape, about ``size`` bytes."""
    return next(make for name, _, make in SHAPES if name == shape)(random.Random(f"{seed} {shape}"), size)
