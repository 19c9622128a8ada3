"""Tests mirror the rooms: ``bot/a/b.py`` is tested by ``tests/a/test_b.py``.

A pass of the reader is tested by its samples: each shows a text that needs it and one that it leaves alone.
"""

import inspect
from pathlib import Path

from bot.reading.pipeline import ARTICLE, FILE
from tests.reading.samples.pairs import every_sample

ROOT = Path(__file__).parents[1]
BOT, TESTS = ROOT / "bot", ROOT / "tests"

WITHOUT_A_TEST: frozenset[str] = frozenset()
"""Modules without a test of their own name. This list may only shrink."""

OF_NO_MODULE = {
    "cards/test_sentences": "reads every card",
    "chat/controls/test_noted_answers": "second half of test_content_notes",
    "chat/over_http/test_two_processes": "whole processes, which share their state",
    "chat/typing/test_keystrokes_late": "second half of test_keystrokes",
    "cli/test_bad_input": "asks every verb",
    "cli/verbs/test_dry_run": "an option of load",
    "editions/test_two_processes": "two libraries, by every module of the room",
    "languages/test_words_stand_here": "reads every module",
    "library/quote/test_standing_in": "whole articles, by every module of the room",
    "library/reload/test_bad_sources": "second half of test_reload",
    "library/test_sequences": "whole libraries, by every module of the room",
    "library/verifying/test_labelled": "counts labelled quotations",
    "library/verifying/test_namesakes": "whole articles, by every module of the room",
    "library/verifying/test_notes": "whole articles, from the reader to the card",
    "library/verifying/test_saying": "whole articles, by every module of the room",
    "library/verifying/test_unnamed": "whole articles, by every module of the room",
    "metrics/test_dashboard": "config/grafana.json",
    "reading/speech/test_verbs_of_saying": "said_by, lead_ins and labels alike",
    "reading/test_by_language": "whole articles, in five languages",
    "reading/test_languages": "whole articles, in languages that lack rules",
    "reading/test_patterns": "every pattern of every module",
    "reading/test_reader_version": "all samples at once",
    "reading/test_real_articles": "whole articles",
    "reading/test_samples": "all samples, one by one",
    "reading/test_transformations": "whole articles, changed",
    "search/test_hostile": "the whole engine",
    "test_hosting": "the files of config that hosts use",
    "test_layers": "who may import whom",
    "test_top_level": "what is kept at the top of the project",
    "test_mirrors": "this file",
    "test_names": "the name of every class and file",
    "test_readme": "the README",
    "test_values_of_sentences": "every fault and remark that is made",
    "test_wording": "no wording outside cards",
}
"""Tests that stand beside no module, each with the reason."""


def modules() -> set[str]:
    """Every module of the bot, by its place without ``.py``."""
    return {_place(path, BOT) for path in BOT.rglob("*.py") if path.stem != "__init__"}


def mirrored() -> set[str]:
    """The places of all tests, each as the module it tests."""
    return {_place(path.with_name(path.name.removeprefix("test_")), TESTS) for path in TESTS.rglob("test_*.py")}


def shown_by_samples() -> set[str]:
    """The modules of passes that have a folder of samples; ``test_pipeline`` holds each pass to its own."""
    folders = {path.parent.name for path in every_sample()}
    passes = [(each.name, each.run) for each in FILE] + [(each.name, each.run) for each in ARTICLE]
    return {_place(Path(inspect.getfile(run)), BOT) for name, run in passes if name.replace(" ", "-") in folders}


def _place(path: Path, root: Path) -> str:
    return path.relative_to(root).with_suffix("").as_posix().replace("__main__", "main")


def test_every_module_has_a_test_of_its_name() -> None:
    """A new module comes with its test."""
    missing = modules() - mirrored() - shown_by_samples() - WITHOUT_A_TEST
    assert not missing, f"without a test: {', '.join(sorted(f'bot/{name}.py' for name in missing))}"


def test_the_list_of_modules_without_a_test_only_shrinks() -> None:
    """What has its test now, or is gone, leaves the list."""
    done = WITHOUT_A_TEST & (mirrored() | shown_by_samples()) | (WITHOUT_A_TEST - modules())
    assert not done, f"take out of WITHOUT_A_TEST: {', '.join(sorted(done))}"


def test_every_test_stands_beside_its_module_or_says_why_not() -> None:
    """A renamed module takes its test along."""
    names = {place.rpartition("/")[0] + "/test_" + place.rpartition("/")[2] for place in mirrored() - modules()}
    assert {name.removeprefix("/") for name in names} == OF_NO_MODULE.keys()
