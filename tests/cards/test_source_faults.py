"""Why a source cannot be read, as its curator reads it."""

import pytest

from bot.cards.faults import fault_sentence
from bot.errors import Cause, SourceFault
from bot.faults import Fault


def test_all_faults_of_a_sidecar_are_said_one_after_the_other() -> None:
    """Each is a sentence of its own."""
    fault = SourceFault(Fault.SIDECAR_WRONG, Cause(Fault.NOT_A_LINK, ("url",)), Cause(Fault.KEY_TWICE, ("Title",)))
    assert fault_sentence(fault) == (
        "The sidecar cannot be used. “url” must be a link that begins with https:// or http:// and names a site, "
        "such as https://example.org/page. “Title” is stated twice; the first is used."
    )


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (
            SourceFault(Fault.ARCHIVE_TOO_MANY_FILES, "epub", 20_001, 20_000),
            "most read from one EPUB are 20,000",
        ),
        (SourceFault(Fault.ENDING_NOT_READ, ".doc", ".md, .txt"), "Files ending in .doc are not read"),
        (SourceFault(Fault.ENDING_NOT_READ, "", ".md, .txt"), "Files without an extension are not read"),
        (SourceFault(Fault.EXTRA_MISSING, "pdf"), "PDF"),
        (SourceFault(Fault.NOT_LINE_NUMBERS, "keep"), 'such as 14 or "3-9".'),
        (SourceFault(Fault.NOT_LINE_NUMBERS, "keep", "x-y"), "not “x-y”."),
    ],
)
def test_what_was_given_is_named(fault: SourceFault, said: str) -> None:
    """The kind of archive, the ending, the value."""
    assert said in fault_sentence(fault)
