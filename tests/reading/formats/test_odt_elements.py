"""Elements come under their usual prefixes, whatever a file calls them."""

import pytest

from bot.errors import SourceFault
from bot.faults import Fault
from bot.reading.formats.odt_elements import DEEPEST, OdtProperties, is_length, parse_odt

SPACE = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"


def test_prefixes_are_those_of_the_namespace() -> None:
    """A file may call them anything."""
    held = OdtProperties()
    parse_odt(f'<x xmlns:q="{SPACE}"><q:initial-creator>Ada  Brook</q:initial-creator></x>'.encode(), held)
    assert held.found == {"author": "Ada Brook"}


def test_a_margin_is_a_length_over_nothing() -> None:
    """In whatever unit; what is no number is none."""
    assert is_length("1.27cm")
    assert not is_length("0in")
    assert not is_length("wide")


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", Fault.ODT_DAMAGED),
        (b"<a>", Fault.ODT_DAMAGED),
        (b'<!DOCTYPE a [<!ENTITY x "y">]><a/>', Fault.ODT_DAMAGED),
        (b"<a>" * (DEEPEST + 1), Fault.MARKUP_TOO_DEEP),
    ],
)
def test_bad_xml_is_refused(content: bytes, fault: Fault) -> None:
    """No entities, no end of nesting."""
    with pytest.raises(SourceFault, match=fault):
        parse_odt(content, OdtProperties())
