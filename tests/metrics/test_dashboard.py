"""The dashboard that comes along, ``config/grafana.json``: an operator imports it and finds nothing missing."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.metrics.meter import Deed, Outcome
from bot.metrics.prometheus_meter import PrometheusMeter
from tests.metrics.readings import WELL, families, samples

BOARD: dict[str, Any] = json.loads((Path(__file__).parents[2] / "config" / "grafana.json").read_text("utf-8"))
_METRIC = re.compile(r"\b(?:commonplace|process)_\w+")
_LABELS = re.compile(r"(\w+)(?:=|!=)\"|by \(([^)]*)\)")
_ADDED_BY_PROMETHEUS = {"job", "instance"}


def questions() -> Iterator[str]:
    """Every expression of the board, those of its menus too."""
    for panel in BOARD["panels"]:
        yield from (target["expr"] for target in panel["targets"])
    yield from (menu["query"]["query"] for menu in BOARD["templating"]["list"] if menu["type"] == "query")


def a_page() -> bytes:
    """The page of a bot on which everything has happened once."""
    meter = PrometheusMeter()
    meter.interaction(Deed.COMMAND, "quote", Outcome.ANSWERED, 0.1)
    meter.took("search", 0.1)
    meter.refused("forged")
    return meter.page(WELL)


@pytest.mark.parametrize("asked", sorted(set(questions())))
def test_the_bot_exports_what_the_board_asks_for(asked: str) -> None:
    """Every metric by name, and every label it is told apart by."""
    named = set(_METRIC.findall(asked))
    assert named
    assert named <= families(a_page())
    labels = {name for one, several in _LABELS.findall(asked) for name in (one or several).split(", ")}
    exported = {name for key in samples(a_page()) for name in re.findall(r'(\w+)="', key)}
    assert labels - _ADDED_BY_PROMETHEUS <= exported


def test_the_board_shows_all_that_operators_asked_for() -> None:
    """Nothing that the bot exports is forgotten on it but what says little by itself."""
    asked = " ".join(questions())
    ours = {name for name in families(a_page()) if name.startswith("commonplace_")}
    stems = {re.sub(r"_(bucket|sum|count|created|total|info)$", "", name) for name in ours}
    unseen = {stem for stem in stems if stem not in asked}
    assert unseen == {
        *("commonplace_library_readable", "commonplace_library_sources", "commonplace_library_words"),
    }


def test_panels_stand_beside_each_other() -> None:
    """Each has a place of its own within the 24 columns, a title and an id."""
    taken: set[tuple[int, int]] = set()
    for panel in BOARD["panels"]:
        at = panel["gridPos"]
        place = {(x, y) for x in range(at["x"], at["x"] + at["w"]) for y in range(at["y"], at["y"] + at["h"])}
        assert not place & taken, panel["title"]
        assert at["x"] + at["w"] <= 24
        taken |= place
    assert len({panel["id"] for panel in BOARD["panels"]}) == len(BOARD["panels"])
    assert all(panel["title"] for panel in BOARD["panels"])
