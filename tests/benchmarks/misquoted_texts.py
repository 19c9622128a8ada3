"""Turns texts of NLTK's corpora into articles: novels, poems, plays, speeches and the books of the Bible.

``write_articles`` reads what ``python -m nltk.downloader gutenberg shakespeare inaugural`` fetches, unpacked; what is
not there is left out. All are in the public domain; nothing of them belongs into the project.
"""

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path
from typing import Final

_BOOKS: Final = {
    "austen-emma": ("Emma", "Jane Austen"),
    "austen-persuasion": ("Persuasion", "Jane Austen"),
    "blake-poems": ("Poems", "William Blake"),
    "carroll-alice": ("Alice's Adventures in Wonderland", "Lewis Carroll"),
    "melville-moby_dick": ("Moby Dick", "Herman Melville"),
    "milton-paradise": ("Paradise Lost", "John Milton"),
    "whitman-leaves": ("Leaves of Grass", "Walt Whitman"),
}
_PRESIDENTS: Final = {
    "Clinton": "Bill Clinton",
    "Jefferson": "Thomas Jefferson",
    "Kennedy": "John F. Kennedy",
    "Lincoln": "Abraham Lincoln",
    "Obama": "Barack Obama",
    "Reagan": "Ronald Reagan",
    "Roosevelt": "Franklin D. Roosevelt",
    "Washington": "George Washington",
}
_THEODORE: Final = "1905"
_COMMENT: Final = re.compile(r"<!--.*?-->|<!DOCTYPE[^>]*>", re.DOTALL)
_VERSE: Final = re.compile(r"\d+:\d+ ")


def write_articles(corpora: Path, out: Path) -> int:
    """Write the articles of the texts in ``corpora`` into ``out``; how many there are."""
    count = 0
    for name, text in _articles(corpora):
        (out / f"{name}.txt").write_text(text, "utf-8")
        count += 1
    return count


def _articles(corpora: Path) -> Iterator[tuple[str, str]]:
    for stem, (title, author) in _BOOKS.items():
        path = corpora / "gutenberg" / f"{stem}.txt"
        if path.is_file() and path.stat().st_size:
            _, _, text = path.read_text("latin-1").partition("\n")
            yield stem, f"{title}\n\nBy {author}\n\n{text}"
    for path in sorted((corpora / "shakespeare").glob("*.xml")):
        yield f"shakespeare-{path.stem}", "\n".join(_play(_COMMENT.sub("", path.read_text("latin-1"))))
    for path in sorted((corpora / "inaugural").glob("*.txt")):
        year, _, name = path.stem.partition("-")
        speaker = "Theodore Roosevelt" if year == _THEODORE else _PRESIDENTS.get(name)
        if speaker is not None:
            text = path.read_bytes().decode("utf-8", "replace")
            yield path.stem, f"Inaugural Address of {speaker}, {year}\n\nBy {speaker}\n\n{text}"
    bible = corpora / "gutenberg" / "bible-kjv.txt"
    if bible.is_file() and bible.stat().st_size:
        yield from _bible(bible.read_text("latin-1"))


def _play(xml: str) -> Iterator[str]:
    """A play's lines: titles, stage directions in brackets, ``NAME. first line`` of each speech."""
    root = ElementTree.fromstring(xml)
    yield from (_words(root.find("TITLE")), "", "By William Shakespeare", "")
    for act in root.iter("ACT"):
        yield from (_words(act.find("TITLE")), "")
        for scene in act.iter("SCENE"):
            yield from (_words(scene.find("TITLE")), "")
            for one in scene:
                if one.tag == "STAGEDIR":
                    yield from (f"[{_words(one)}]", "")
                elif one.tag == "SPEECH":
                    who = " and ".join(_words(speaker) for speaker in one.findall("SPEAKER")).upper()
                    lines = [_words(line) for line in one if line.tag == "LINE"]
                    yield from (f"{who}. " + "\n".join(line for line in lines if line), "")


def _words(element: ElementTree.Element | None) -> str:
    return "" if element is None else " ".join("".join(element.itertext()).split())


def _bible(text: str) -> Iterator[tuple[str, str]]:
    """Its books, each with what stands over its first verse as the title."""
    title, verses, number = "", list[str](), 0
    for paragraph in map(str.strip, text.split("\n\n")):
        if _VERSE.match(paragraph):
            verses.append(paragraph)
        elif paragraph:
            if verses:
                number += 1
                yield f"bible-{number:02}", "\n\n".join((title, "By The King James Bible", *verses))
            title, verses = " ".join(paragraph.split()), []
    if verses:
        yield f"bible-{number + 1:02}", "\n\n".join((title, "By The King James Bible", *verses))
