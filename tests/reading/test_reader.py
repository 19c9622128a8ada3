"""The one way in: suffixes, sidecars, shelves, faults."""

import io
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import SourceFault
from bot.faults import Fault
from bot.model import Doubt, Flag, Kind
from bot.reading import read_collection, read_source
from tests.reading.plain import LONG, OTHER, THIRD, kinds, paragraphs, spoken
from tests.reading.soundness import check_slices

TEXT = paragraphs("The Ledgers", LONG, OTHER, THIRD).encode()


def test_a_folder_is_a_shelf() -> None:
    """The folder of a source is its article's shelf; at the top there is none."""
    assert read_source("harbours/ledgers.txt", TEXT)[0].shelf == "harbours"
    assert read_source("ledgers.txt", TEXT)[0].shelf is None


def test_a_sidecar_states_what_a_file_cannot() -> None:
    """Title, authors and flags of NAME.toml win; ranges of lines become furniture and speeches."""
    sidecar = b"""
title = "Stated"
author = "Jonah Weiss"
flags = ["ai"]
furniture = ["3"]
speech = [{ lines = "5", speaker = "Ada Lin" }]
"""
    try:
        (article,) = read_source("ledgers.txt", TEXT, sidecar)
    except SourceFault as fault:
        pytest.fail(str(fault))
    assert (article.title, article.authors, article.flags) == ("Stated", ("Jonah Weiss",), frozenset({Flag.AI}))
    assert kinds(article)[-3:] == [Kind.BOILERPLATE, Kind.PROSE, Kind.PROSE]
    assert spoken(article)[-3:] == [(None, False), ("Ada Lin", True), (None, True)]


@pytest.mark.parametrize("name", ["ledgers.pages", "ledgers", "ledgers.txt.bak", "ledgers.TOML"])
def test_other_suffixes_are_refused(name: str) -> None:
    """A file that is no source says which files are."""
    with pytest.raises(SourceFault, match=Fault.ENDING_NOT_READ):
        read_source(name, TEXT)


@pytest.mark.parametrize("data", [b"", b"\n\n \n", b"\xef\xbb\xbf", "\u200b\u00ad\n".encode(), b"---\ntitle: x\n---\n"])
def test_a_file_without_text_is_a_fault(data: bytes) -> None:
    """Nothing to read is a fault with a sentence, not an empty article."""
    with pytest.raises(SourceFault, match=Fault.NO_TEXT):
        read_source("ledgers.txt", data)


def test_a_line_alone_is_an_article() -> None:
    """A file with a single line is its title and nothing is lost."""
    (article,) = read_source("ledgers.txt", b"Only this line")
    check_slices(article)
    assert "Only this line" in (article.title, article.text)


@pytest.mark.parametrize(
    ("language", "sample"),
    [
        ("en", "The clerks of the harbour had counted the pages, and it was not for them to say what they were for."),
        (
            "es",
            "El puerto guardaba los libros en el desván, donde se oía la lluvia pero no llegaba nunca a las páginas.",
        ),
        ("fr", "Le bureau du port gardait les registres dans le grenier, où la pluie ne les atteignait pas du tout."),
        ("de", "Die Bücher des Hafens lagen auf dem Boden, und der Regen war zu hören, aber er kam nicht zu ihnen."),
        ("ru", "В порту хранили книги на чердаке, где был слышен дождь, но он не попадал на страницы и не мешал."),
        ("zh", "港口办公室把账簿放在阁楼里，雨声听得见，却从来淋不到它们。每年春天都有人把它们搬到院子里。"),
    ],
)
def test_the_language_is_recognised(language: str, sample: str) -> None:
    """A few sentences tell six languages apart."""
    (article,) = read_source("sample.txt", paragraphs(sample, sample).encode())
    assert article.language == language


@settings(max_examples=150)
@given(st.binary(max_size=400), st.sampled_from([".txt", ".md", ".html"]))
def test_any_bytes_give_articles_or_a_fault(data: bytes, suffix: str) -> None:
    """Whatever the bytes, reading ends in sound articles or in a fault with a sentence."""
    try:
        articles = read_source(f"sample{suffix}", data)
    except SourceFault:
        return
    assert articles
    for article in articles:
        check_slices(article)


def test_a_damaged_file_is_read_or_refused() -> None:
    """Bytes changed, cut and doubled at random places raise nothing but our own fault."""
    chance = random.Random(3)
    for _ in range(120):
        data = bytearray(TEXT)
        for _ in range(chance.randint(1, 6)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        start = chance.randrange(len(data))
        piece = bytes(data[start:]) + bytes(data[: chance.randrange(len(data))])
        try:
            articles = read_source("sample.txt", piece)
        except SourceFault:
            continue
        for article in articles:
            check_slices(article)


def test_many_one_word_lines_are_read() -> None:
    """A word list of several thousand lines is an article like any other."""
    (article,) = read_source("words.txt", "\n".join(f"word{number}" for number in range(4000)).encode())
    check_slices(article)


@pytest.mark.parametrize("sidecar", [None, b'publication = "The Tide"', b'furniture = ["3"]'])
def test_a_collection_is_read_as_at_once(sidecar: bytes | None) -> None:
    """One by one, or where a sidecar names lines all together: the articles are the same."""
    data = b"".join(
        b"From ann@tide.example Mon May  3 10:00:00 2021\nSubject: On Salt %d\n\nSalt is patient.\n\nIt waits.\n\n" % n
        for n in range(3)
    )
    assert tuple(read_collection("a.mbox", io.BytesIO(data), sidecar)) == read_source("a.mbox", data, sidecar)


def test_a_collection_of_another_form_is_read_as_what_it_is() -> None:
    """RTF that is called a box of mails."""
    data = rb"{\rtf1 On Salt\par Salt is patient, and nobody asks it to be.\par}"
    assert tuple(read_collection("a.mbox", io.BytesIO(data))) == read_source("a.mbox", data)


def test_a_page_without_an_article_says_so() -> None:
    """The page of a film or a list of buttons is kept, and its curator is told why nothing of it is found."""
    page = (
        "<html><body><h1>The Ford</h1><ul class='share-buttons'><li>Share</li></ul>"
        "<figure><img alt='A ferry at night'><figcaption>The ferry at night.</figcaption></figure></body></html>"
    )
    (bare,) = read_source("ford.html", page.encode())
    assert [remark.doubt for remark in bare.remarks] == [Doubt.NOTHING_BUT_FURNITURE]
    (article,) = read_source("ford.html", page.replace("</body>", "<p>The ferry runs at night.</p></body>").encode())
    assert Doubt.NOTHING_BUT_FURNITURE not in [remark.doubt for remark in article.remarks]
