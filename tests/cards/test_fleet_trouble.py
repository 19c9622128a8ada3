"""What curators read of the processes of a fleet."""

from bot.cards.fleet_trouble import own_trouble, trouble_points
from bot.errors import Cause
from bot.faults import Fault
from bot.model.fleet import FleetProcess

CUT = Cause(Fault.EDITION_CUT, ("http://10.0.0.5:8150",))
HERE = FleetProcess("a:/srv", frozenset({7}), ahead=62, trouble=CUT)
THERE = FleetProcess("b:/srv", frozenset({9}), ahead=-75, trouble=CUT)
WELL = FleetProcess("c:/srv", frozenset({7}), ahead=3)


def test_all_is_told_of_all() -> None:
    """But what the process that answers cannot take itself, which is told anyhow."""
    said = [point.found for point in trouble_points([HERE, THERE, WELL], "a:/srv")]
    assert said[0] == "The clock of a:/srv is 62 s ahead of PostgreSQL's."
    assert said[1] == "The clock of b:/srv is 75 s behind PostgreSQL's."
    assert said[2].startswith("b:/srv: ")
    assert "http://10.0.0.5:8150" in said[2]
    assert said[3:] == ["b:/srv has other home servers than a:/srv."]


def test_a_process_tells_its_log_of_itself() -> None:
    """Of another's clock it reads there."""
    assert [(about, point.found) for about, point in own_trouble([HERE, THERE, WELL], "a:/srv").items()] == [
        ("a:/srv", "The clock of a:/srv is 62 s ahead of PostgreSQL's."),
        ("b:/srv", "b:/srv has other home servers than a:/srv."),
    ]


def test_of_a_fleet_that_is_well_nothing_is_said() -> None:
    """Some seconds are nothing."""
    assert list(trouble_points([WELL, FleetProcess("d:/srv", frozenset())], "c:/srv")) == []
