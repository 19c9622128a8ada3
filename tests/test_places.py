"""Where settings, samples and data are: in a checkout, and for a program installed anywhere."""

import tomllib
from pathlib import Path

import pytest

from bot.places import in_project, installed, places
from bot.settings import load_settings

ROOT = Path(__file__).resolve().parents[1]


def test_a_project_folder_holds_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The current folder if it is one, else the one the program lies in."""
    assert places({}) == in_project(ROOT)
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "commonplace.toml").touch()
    monkeypatch.chdir(tmp_path)
    there = places({})
    assert there.root == tmp_path
    assert (there.articles, there.data) == (tmp_path / "data" / "articles", tmp_path / "data" / "var")


def test_an_installed_program_uses_the_users_own_folders(tmp_path: Path) -> None:
    """The samples until there are articles of one's own; the XDG variables count where they are absolute."""
    shipped = tmp_path / "shipped"
    (shipped / "articles").mkdir(parents=True)
    there = installed(shipped, {"HOME": str(tmp_path)})
    assert there.installed
    assert there.articles == there.samples == shipped / "articles"
    assert there.data.is_relative_to(tmp_path)
    assert there.local.name == "local.toml"
    own = there.data.parent / "articles"
    own.mkdir(parents=True)
    assert installed(shipped, {"HOME": str(tmp_path)}).articles == shipped / "articles"
    (own / "a.txt").touch()
    assert installed(shipped, {"HOME": str(tmp_path)}).articles == own
    elsewhere = installed(shipped, {"HOME": str(tmp_path), "XDG_DATA_HOME": "/srv/data", "XDG_CONFIG_HOME": "etc"})
    assert elsewhere.data in (Path("/srv/data/commonplace/var"), there.data)
    assert elsewhere.root == there.root


def test_settings_of_an_installed_program_name_no_folder_of_the_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The default settings that come along are those of the project, but for its folders."""
    shipped = tmp_path / "shipped"
    (shipped / "articles").mkdir(parents=True)
    (shipped / "commonplace.toml").write_text((ROOT / "config" / "commonplace.toml").read_text("utf-8"), "utf-8")
    environ = {"HOME": str(tmp_path)}
    monkeypatch.setattr("bot.settings.places", lambda known: installed(shipped, environ))
    settings = load_settings(environ=environ)
    assert settings.articles_dir == shipped / "articles"
    assert settings.data_dir == installed(shipped, environ).data


def test_the_samples_are_listed() -> None:
    """A library that only ever held these may be replaced by one's own without a word."""
    folder = ROOT / "data" / "articles"
    there = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    assert (folder / ".samples").read_text("utf-8").split() == [name for name in there if name != ".samples"]


def test_the_word_list_of_content_notes_comes_along(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a wheel, where an installed program reads it unless a setting names another, or none."""
    carried = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    included = carried["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    shipped = tmp_path / "shipped"
    assert installed(shipped, {}).notes == shipped / Path(included["config/content_notes.toml"]).name
    shipped.mkdir()
    environ = {"HOME": str(tmp_path)}
    monkeypatch.setattr("bot.settings.places", lambda known: installed(shipped, environ))
    assert load_settings(environ=environ).content_notes is None
    (shipped / "content_notes.toml").write_text("[drugs]\n", "utf-8")
    assert load_settings(environ=environ).content_notes == shipped / "content_notes.toml"
    assert load_settings(environ={**environ, "COMMONPLACE_CONTENT_NOTES": ""}).content_notes is None
