"""A pass: its name, where it runs, and what a trace hears of it."""

from bot.model import Kind
from bot.reading.decisions import NOTHING, Decision, Trace, What
from bot.reading.document import Block
from bot.reading.manuscript import Form, Manuscript, paragraphs_of
from bot.reading.passes import PLAIN, Pass, run_all


def mark_salt_lines(manuscript: Manuscript) -> None:
    """A pass of this test: salt is a caption."""
    for paragraph in manuscript.paragraphs:
        if paragraph.text == "Salt":
            paragraph.settle(Kind.CAPTION)


def mark_all_prose(manuscript: Manuscript) -> None:
    """A pass of this test: everything is a note."""
    for paragraph in manuscript.paragraphs:
        paragraph.settle(Kind.NOTE)


SALT = Pass(mark_salt_lines, NOTHING, What.CAPTION, only=PLAIN)
NOTES = Pass(mark_all_prose, NOTHING, What.NOTE, ("salt lines",))


def bench() -> Manuscript:
    return Manuscript(paragraphs_of((Block("Salt"), Block("Bread"))))


def test_a_pass_is_called_after_its_function() -> None:
    """Without the verb, with spaces."""
    assert (SALT.name, NOTES.name) == ("salt lines", "all prose")


def test_passes_run_in_their_order() -> None:
    """The later one has the last word."""
    manuscript = bench()
    run_all((SALT, NOTES), manuscript)
    assert [paragraph.kind for paragraph in manuscript.paragraphs] == [Kind.NOTE, Kind.NOTE]


def test_a_pass_runs_only_where_the_form_is_its_own() -> None:
    """Where the format marks headings, a pass for plain text stays out."""
    manuscript = bench()
    manuscript.form = Form.BY_FORMAT
    run_all((SALT,), manuscript)
    assert [paragraph.kind for paragraph in manuscript.paragraphs] == [Kind.PROSE, Kind.PROSE]


def test_a_trace_tells_who_decided_and_who_was_overruled() -> None:
    """Salt was a caption before it became a note; bread was nothing."""
    manuscript, trace = bench(), Trace()
    run_all((SALT, NOTES), manuscript, trace)
    salt, bread = manuscript.paragraphs
    assert trace.of(salt) == [
        Decision("salt lines", What.CAPTION),
        Decision("all prose", What.NOTE, "salt lines"),
    ]
    assert trace.of(bread) == [Decision("all prose", What.NOTE)]
