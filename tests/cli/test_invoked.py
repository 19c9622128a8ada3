"""What an operator is told to type can be typed."""

import re
import sys
import tomllib
from pathlib import Path

import pytest

from bot.cli.invoked import PACKAGES, as_typed
from bot.places import Whereabouts


def test_a_command_is_named_as_the_shell_finds_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """By its name where it is on the path, by its place in a project's environment, else as a module."""
    told = "Run `commonplace load`, or use /library reload."
    monkeypatch.setattr("shutil.which", lambda name: "/usr/bin/commonplace")
    assert as_typed(told) == told
    monkeypatch.setattr("shutil.which", lambda name: None)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "prefix", str(tmp_path / ".venv"))
    assert as_typed(told) == "Run `python -m bot load`, or use /library reload."
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    (tmp_path / ".venv" / "bin" / "commonplace").touch()
    assert as_typed(told) == "Run `.venv/bin/commonplace load`, or use /library reload."
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert as_typed(told) == f"Run `{tmp_path}/.venv/bin/commonplace load`, or use /library reload."
    assert as_typed("Nothing to type.") == "Nothing to type."


def test_in_a_project_folder_make_sets_things_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no make, pip does so with the pinned versions."""
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    assert as_typed("To install it: `make extras`.") == "To install it: `make extras`."
    monkeypatch.setattr("shutil.which", lambda name: None)
    assert as_typed("`make demo`").startswith(f"`{sys.executable} -m pip install -r /")
    assert as_typed("`make demo`").endswith("/config/pinned/demo.txt`")


@pytest.mark.parametrize(
    ("prefix", "typed"),
    [
        ("/srv/venv", f"`{sys.executable} -m pip install pdfminer.six python-docx prometheus-client`"),
        (
            "/home/ann/.local/pipx/venvs/commonplace",
            "`pipx inject commonplace pdfminer.six python-docx prometheus-client`",
        ),
        (
            "/home/ann/.local/share/uv/tools/commonplace",
            f"`uv pip install --python {sys.executable} pdfminer.six python-docx prometheus-client`",
        ),
    ],
)
def test_an_installed_program_takes_what_it_lacks_by_name(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, prefix: str, typed: str
) -> None:
    """There is no Makefile; and the package index's own “commonplace” is another program, so it is never named."""
    away = Whereabouts(*(tmp_path,) * 7, installed=True)
    monkeypatch.setattr("bot.cli.invoked.places", lambda: away)
    monkeypatch.setattr(sys, "prefix", prefix)
    assert as_typed("`make extras`") == typed
    assert "simcord[preview]" in as_typed("`make demo`")


def test_the_packages_named_are_those_of_the_extras() -> None:
    """As pyproject.toml has them."""
    extras = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))["project"][
        "optional-dependencies"
    ]

    def names(extra: str) -> set[str]:
        found: set[str] = set()
        for line in extras[extra]:
            own = re.fullmatch(r"commonplace\[(.+)\]", line)
            found |= set().union(*map(names, own[1].split(","))) if own else {re.split("[<>=]", line)[0]}
        return found

    assert {extra: names(extra) for extra in PACKAGES} == {extra: set(named) for extra, named in PACKAGES.items()}
