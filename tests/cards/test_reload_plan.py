"""The plan of a reload as a curator sees it: what would come and go, and a question where much would go."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from bot.cards.reload_plan import plan_card, plan_digest, shrinks
from bot.model import Fingerprint, Plan, Report
from tests.cards.samples import buttons, said

NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)


def plan(add: int = 0, change: int = 0, remove: int = 0, keep: int = 0) -> Plan:
    """Sources by number, their digests by name."""
    new, old = (
        tuple(Fingerprint(f"{kind}{n}.txt", "", f"{kind}{n}") for n in range(many))
        for kind, many in (("new", add), ("old", change))
    )
    return Plan(new, old, tuple(f"gone{n}.txt" for n in range(remove)), tuple(f"kept{n}.txt" for n in range(keep)))


def test_a_plan_says_what_would_be_done() -> None:
    """Whatever it holds, each in a sentence, with what would be removed by name."""
    whole = "3 sources would be added. 1 source would be read anew. 1 of 5 sources would be removed."
    assert whole in said(plan_card(plan(3, 1, 1, 3), NOON))
    assert "1 source would be read anew." in said(plan_card(plan(change=1, keep=4), NOON))
    card = plan_card(plan(remove=12, keep=60), NOON)
    assert "12 of 72 sources would be removed." in said(card)
    assert "To be removed: gone0.txt" in said(card)
    assert "and 2 more" in said(card)
    assert buttons(card) == ["Apply", "Cancel"]


def test_nothing_to_do_has_nothing_to_apply() -> None:
    """It says so."""
    card = plan_card(plan(keep=5), NOON)
    assert "Nothing would be added, changed or removed." in said(card)
    assert buttons(card) == []


def test_a_curator_is_asked_where_more_than_a_fifth_would_go() -> None:
    """One source alone is no sign that a folder is missing."""
    assert shrinks(plan(remove=2, keep=7))
    assert not shrinks(plan(remove=2, keep=8))
    assert not shrinks(plan(remove=1, keep=1))
    assert "is the folder complete?" in said(plan_card(plan(remove=2, keep=1), NOON))
    tried = Report((), 1, 2, 3, 1.0, dry_run=True)
    assert "2 of 3 sources would be removed. That is a lot" in said(
        plan_card(plan(remove=2, keep=1), NOON, report=tried)
    )
    assert "is the folder complete?" not in said(plan_card(plan(remove=1, keep=1), NOON, report=tried))
    assert "has changed since that plan" in said(plan_card(plan(1), NOON, changed=True))


@given(st.lists(st.text(min_size=1, max_size=6), unique=True, max_size=6))
def test_a_plan_is_known_by_its_sources_in_any_order(names: list[str]) -> None:
    """Another digest of one source makes another plan."""
    prints = [Fingerprint(name, "", name) for name in names]
    turned = prints[::-1]
    assert plan_digest(Plan(tuple(prints))) == plan_digest(Plan(tuple(turned)))
    if prints:
        other = Fingerprint(prints[0].source, "", "other")
        assert plan_digest(Plan((other, *prints[1:]))) != plan_digest(Plan(tuple(prints)))
        assert plan_digest(Plan(change=tuple(prints))) != plan_digest(Plan(tuple(prints)))
