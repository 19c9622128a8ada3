"""The keys of a section are read one by one, when somebody asks for them."""

import pickle
from dataclasses import FrozenInstanceError, dataclass, replace

import pytest

from bot.languages.on_demand import OnDemand, on_demand


@dataclass(frozen=True, slots=True)
class Tea(OnDemand):
    """A section."""

    kinds: frozenset[str]
    cups: int = 4


class Shelf:
    """Where the words stand, and what was fetched from it."""

    def __init__(self) -> None:
        self.fetched: list[str] = []

    def read(self, key: str) -> object:
        self.fetched.append(key)
        if key == "cups" and self.fetched.count("cups") > 1:
            raise ValueError("there was one set")
        return frozenset({"green", "black"}) if key == "kinds" else 6


def test_a_key_is_read_once_when_it_is_asked_for() -> None:
    """And none before."""
    shelf = Shelf()
    tea = on_demand(Tea, shelf.read)
    assert shelf.fetched == []
    assert tea.cups == tea.cups == 6
    assert shelf.fetched == ["cups"]


def test_what_is_passing_through_is_not_kept() -> None:
    """Until somebody asks for it here; then it need not be read again."""
    shelf = Shelf()
    tea = on_demand(Tea, shelf.read)
    assert tea.passing("kinds") == tea.passing("kinds") == {"green", "black"}
    assert shelf.fetched == ["kinds", "kinds"]
    assert tea.kinds is tea.passing("kinds")
    assert shelf.fetched == ["kinds", "kinds", "kinds"]


def test_it_is_like_one_that_was_made_with_its_values() -> None:
    """Equal to it, copied and sent to another process like it, and nobody can change it."""
    tea = Tea(frozenset({"green", "black"}), 6)
    assert on_demand(Tea, Shelf().read) == tea
    assert replace(on_demand(Tea, Shelf().read), cups=2) == Tea(tea.kinds, 2)
    assert pickle.loads(pickle.dumps(on_demand(Tea, Shelf().read))) == tea
    assert tea.passing("cups") == 6
    with pytest.raises(FrozenInstanceError):
        on_demand(Tea, Shelf().read).cups = 3  # type: ignore[misc]


def test_a_fault_is_met_by_whoever_asks() -> None:
    """Of what is wrong with the words, and of asking for a key that there is not."""
    shelf = Shelf()
    shelf.fetched.append("cups")
    tea = on_demand(Tea, shelf.read)
    with pytest.raises(ValueError, match="one set"):
        _ = tea.cups
    with pytest.raises(AttributeError, match="saucers"):
        _ = tea.saucers  # type: ignore[attr-defined]
    with pytest.raises(AttributeError, match="_read"):
        _ = Tea(frozenset())._read
