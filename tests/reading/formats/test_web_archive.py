"""Pages as Safari saves them."""

import plistlib

import pytest

from bot.errors import SourceFault
from bot.faults import Fault
from bot.reading import read_source
from bot.reading.formats.web_archive import read_web_archive

HEAD = "<html><head><title>On Tar</title></head>"
PAGE = f"{HEAD}<body><h1>On Tar</h1><p>Tar keeps the rope – “and the man”.</p></body></html>"


def archive(content: object = PAGE.encode("cp1252"), kind: str = "text/html", binary: bool = True) -> bytes:
    main = {
        "WebResourceData": content,
        "WebResourceMIMEType": kind,
        "WebResourceTextEncodingName": "windows-1252",
        "WebResourceURL": "https://tide.example/tar",
    }
    return plistlib.dumps({"WebMainResource": main}, fmt=plistlib.FMT_BINARY if binary else plistlib.FMT_XML)


@pytest.mark.parametrize("binary", [True, False])
def test_the_page_is_read_with_its_address(binary: bool) -> None:
    """In the encoding it was read in."""
    (article,) = read_source("tar.webarchive", archive(binary=binary))
    assert (article.title, article.url) == ("On Tar", "https://tide.example/tar")
    assert "– “and the man”." in article.text


@pytest.mark.parametrize(
    "data", [b"", b"bplist00\x00\x00", b"<html>", archive(b"\x89PNG", "image/png"), archive("text"), plistlib.dumps([])]
)
def test_anything_else_is_a_fault(data: bytes) -> None:
    """In one sentence."""
    with pytest.raises(SourceFault, match=Fault.WEB_ARCHIVE_NOT_ONE):
        read_web_archive(data)
