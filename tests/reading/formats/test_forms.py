"""A file is read as what it is, whatever its name says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import SourceFault
from bot.faults import Fault
from bot.model import Doubt
from bot.reading import SUFFIXES, read_source
from bot.reading.formats.forms import BY_ENDING, FileForm, ending_by_content, form_of
from tests.reading.formats.epub.test_book import BOOK
from tests.reading.formats.pdf.test_document import ARTICLE as PDF
from tests.reading.formats.test_docx import ARTICLE as WORD

PAGE = (
    b"<!DOCTYPE html><html><title>On Salt</title><h1>On Salt</h1><p>The pans were never idle in those years.</p></html>"
)


def test_every_ending_that_is_listed_has_a_form() -> None:
    """What the folder is searched for is what is read."""
    assert set(BY_ENDING) == SUFFIXES


@pytest.mark.parametrize(
    ("ending", "data", "form"),
    [
        (".txt", PAGE, FileForm.PAGE),
        (".md", b"\xef\xbb\xbf\n" + PAGE, FileForm.PAGE),
        (".doc", PAGE, FileForm.PAGE),
        (".txt", b'<?xml version="1.0"?>\n<html xmlns="x">', FileForm.PAGE),
        (".doc", WORD, FileForm.WORD),
        (".docx", BOOK, FileForm.EPUB),
        (".epub", PDF, FileForm.PDF),
        (".txt", PDF, FileForm.PDF),
        (".docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", FileForm.OLD_WORD),
        (".doc", b"The pans were never idle.", FileForm.TEXT),
    ],
)
def test_content_counts_against_an_ending(ending: str, data: bytes, form: FileForm) -> None:
    """Where it begins as no text ever does."""
    assert form_of(ending, data) == (form, True)


@pytest.mark.parametrize(
    ("ending", "data"),
    [
        (".txt", b"The <html> tag opens a page."),
        (".md", b"# On <html>\n\nText"),
        (".xhtml", PAGE),
        (".mhtml", PAGE),
        (".docx", b"no document"),
        (".epub", b"PK\x03\x04 cut short"),
        (".txt", b""),
    ],
)
def test_else_the_ending_counts(ending: str, data: bytes) -> None:
    """Also where a file is damaged: then its own reader says how."""
    assert form_of(ending, data) == (BY_ENDING[ending], False)


def test_the_remark_names_what_it_is() -> None:
    """The article is read, and the report says as what."""
    (article,) = read_source("salt.txt", PAGE)
    assert article.title == "On Salt"
    assert (Doubt.ANOTHER_FORM, ("page", ".txt")) in [(remark.doubt, remark.values) for remark in article.remarks]


def test_an_old_word_document_is_refused_with_its_cure() -> None:
    """Nothing here reads it, and the report says what to do."""
    with pytest.raises(SourceFault, match=Fault.WORD_OLD_OR_LOCKED):
        read_source("salt.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))


@given(st.binary(max_size=80), st.sampled_from(sorted(SUFFIXES)))
def test_any_bytes_have_a_form(data: bytes, ending: str) -> None:
    """One that is read."""
    form, _ = form_of(ending, data)
    assert form in set(FileForm)


@pytest.mark.parametrize(
    ("ending", "data", "wanted"),
    [
        (".txt", b"words", ".txt"),
        (".markdown", b"# words", ".markdown"),
        (".txt", b"<!doctype html><p>words", ".html"),
        (".txt", b"%PDF-1.7", ".pdf"),
        (".mhtml", b"<html>", ".mhtml"),
        (".exe", b"MZ\x90", ".txt"),
        ("", b"words", ".txt"),
        (".doc", b"words", ".txt"),
    ],
)
def test_a_file_gets_the_ending_of_what_it_holds(ending: str, data: bytes, wanted: str) -> None:
    """That of its name, unless its content plainly says otherwise."""
    assert ending_by_content(ending, data) == wanted
