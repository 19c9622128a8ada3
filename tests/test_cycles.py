"""When Python looks for cycles of objects."""

import gc
from collections.abc import Iterator

import pytest

from bot.cycles import cycles_not_sought


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    """Whatever a test does."""
    yield
    gc.enable()


def test_they_are_looked_for_again_afterwards() -> None:
    """However it ends."""
    with cycles_not_sought():
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(KeyError), cycles_not_sought():
        raise KeyError
    assert gc.isenabled()


def test_who_did_not_have_them_looked_for_before_does_not_afterwards() -> None:
    """A search within a reload leaves it as the reload wants it."""
    with cycles_not_sought():
        with cycles_not_sought():
            pass
        assert not gc.isenabled()
