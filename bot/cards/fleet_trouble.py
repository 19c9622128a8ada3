"""What is said of the processes of a fleet: a clock that is wrong, a library not taken, settings that differ."""

from collections.abc import Collection, Iterator, Mapping

from bot.cards.faults import fault_sentence
from bot.cards.points import Point, as_fault
from bot.cards.tongue import said
from bot.model.fleet import FleetProcess, of_other_homes


def trouble_points(processes: Collection[FleetProcess], name: str) -> Iterator[Point]:
    """Of all processes of a fleet, as the one called ``name`` sees them; what that cannot take is told elsewhere."""
    for one in processes:
        if one.clock_is_wrong:
            yield clock_point(one.name, one.ahead)
        if one.trouble is not None and one.name != name:
            yield as_fault(said("{process}: {why}", process=one.name, why=fault_sentence(one.trouble)))
    yield from _other_homes(processes, name).values()


def own_trouble(processes: Collection[FleetProcess], name: str) -> Mapping[str, Point]:
    """Only of what concerns the process called ``name``, by the names of the processes that they are about."""
    clocks = {
        one.name: clock_point(one.name, one.ahead) for one in processes if one.name == name and one.clock_is_wrong
    }
    return clocks | _other_homes(processes, name)


def _other_homes(processes: Collection[FleetProcess], name: str) -> dict[str, Point]:
    return {
        one.name: as_fault(
            said("{process} has other home servers than {other}.", process=one.name, other=name),
            said("Set the same home_guilds for all processes."),
        )
        for one in of_other_homes(processes, name)
    }


def clock_point(process: str, ahead: int) -> Point:
    """A clock that is so many seconds ahead of PostgreSQL's, or behind it (below 0)."""
    if ahead > 0:
        found = said("The clock of {process} is {n} s ahead of PostgreSQL's.", process=process, n=str(ahead))
    else:
        found = said("The clock of {process} is {n} s behind PostgreSQL's.", process=process, n=str(-ahead))
    return as_fault(found, said("Set both clocks right (NTP): what is posted by date goes by them."))
