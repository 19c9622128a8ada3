"""Which pass decided what."""

from bot.model import Kind
from bot.reading.decisions import FORMAT, KINDS, ROLES, Decision, Trace, What, what_it_is
from bot.reading.document import Block, Hint
from bot.reading.manuscript import Role, paragraphs_of


def test_what_a_paragraph_is_taken_for() -> None:
    """Its role where it has one, else its kind."""
    text, heading = paragraphs_of((Block("Salt"), Block("Bread", hint=Hint.HEADING)))
    assert what_it_is(text) is What.PROSE
    assert what_it_is(heading) is What.HEADING
    text.settle(Kind.BYLINE)
    assert what_it_is(text) is What.BYLINE


def test_kinds_and_roles_are_apart() -> None:
    """Every kind of passage has its own sign, and no role shares one."""
    assert not KINDS & ROLES
    assert all(What[kind.name] in KINDS for kind in Kind)


def test_what_the_format_said_can_be_overruled_too() -> None:
    """A heading of the page that becomes a note was the format's."""
    (heading,) = paragraphs_of((Block("Bread", hint=Hint.HEADING),))
    trace = Trace()
    before = trace.before([heading])
    heading.settle(Kind.NOTE)
    trace.noted("works cited", before, [heading])
    assert trace.of(heading) == [Decision("works cited", What.NOTE, FORMAT)]


def test_naming_a_speaker_takes_nothing_back() -> None:
    """Another name for the same words does."""
    (said,) = paragraphs_of((Block("“Salt.”"),))
    trace = Trace()
    for by, who in (("letters", "Ada Lin"), ("attributions", "Jonah Weiss")):
        before = trace.before([said])
        said.speaker = who
        trace.noted(by, before, [said])
    assert [decision.over for _, decision in trace.all()] == [None, "letters"]


def test_nothing_changed_is_no_decision() -> None:
    """A pass that looked and left."""
    (text,) = paragraphs_of((Block("Salt"),))
    text.role = Role.BODY
    trace = Trace()
    trace.noted("captions", trace.before([text]), [text])
    assert list(trace.all()) == []
