"""The README names what there is: every slash command and its options, every verb, every setting, every Make target."""

import re
from pathlib import Path

import discord
import pytest
import typer.main
from discord import app_commands

import bot.chat.client as chat
from bot.cli.app import app
from bot.services import open_services
from bot.settings import KEYS, PREFIX, TOKEN, TOKEN_FILE, load_settings

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")
HOME = 1234


async def slash_commands(tmp_path: Path) -> list[str]:
    """Every command as Discord would list it, with its options: ``/quote article author``."""
    settings = load_settings({"data_dir": tmp_path / "var", "home_guilds": [HOME]}, root=tmp_path, environ={})
    named = []
    async with open_services(settings) as services, chat.make_client(services) as client:
        await client.setup_hook()
        tree = client.tree
        for command in [*tree.walk_commands(), *tree.walk_commands(guild=discord.Object(HOME))]:
            if isinstance(command, app_commands.Command):
                options = [option.display_name for option in command.parameters if option.name != "private"]
                named.append(" ".join([f"/{command.qualified_name}", *options]))
    return named


async def test_every_slash_command_is_named_with_its_options(tmp_path: Path) -> None:
    """A reader of the README knows every command and what it can be told."""
    rows = [line.replace("[", "").replace("]", "") for line in README.splitlines() if line.startswith("| `/")]
    named = await slash_commands(tmp_path)
    assert len(named) >= 9
    missing = [command for command in named if not any(f"`{command}`" in row for row in rows)]
    assert missing == []


def test_every_verb_of_the_terminal_is_named() -> None:
    """No verb is left for the reader to discover."""
    group = typer.main.get_command(app)
    verbs = set(getattr(group, "commands"))  # noqa: B009 - typer promises only a Command
    table = README.split("## Commands in the terminal")[1].split("\n## ")[0]
    assert verbs >= {"load", "search", "quote", "outline", "read", "articles", "export", "check", "run", "demo"}
    assert {verb for verb in verbs if f"`{verb}" not in table} == set()


@pytest.mark.parametrize("name", [*KEYS, *(PREFIX + key.upper() for key in KEYS), TOKEN, TOKEN_FILE])
def test_every_setting_is_named(name: str) -> None:
    """Each key, in TOML and in the environment, stands in the README."""
    assert f"`{name}`" in README


def test_every_make_target_named_exists_and_every_target_is_named() -> None:
    """What the README says to type is there."""
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    told = set(re.findall(r"make ([a-z]+)\b", README))
    assert told - targets - {"again"} == set()
    assert {"demo", "run", "test", "bench", "extras"} <= told


@pytest.mark.parametrize("target", re.findall(r"\]\(([^)#]+)\)", README))
def test_links_within_the_project_lead_somewhere(target: str) -> None:
    """Pictures and files that the README shows are in the project."""
    assert target.startswith("http") or (ROOT / target).exists()


def test_the_project_names_no_registry_and_no_path_of_one_machine() -> None:
    """Pinned versions carry hashes and no addresses."""
    for path in (ROOT / "config" / "pinned").glob("*.txt"):
        text = path.read_text("utf-8")
        assert "://" not in text
        assert "--hash=sha256:" in text
        assert "index-url" not in text


def test_the_steps_for_a_new_rule_name_what_there_is() -> None:
    """Whoever follows them finds every file and folder."""
    steps = README[README.index("**Adding a rule to the reader.**") :]
    paths = [path for path in re.findall(r"`((?:bot|tests|data)/[^`*]+)`", steps) if "/a/" not in path]
    assert len(paths) >= 4
    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_the_map_names_every_room() -> None:
    """``bot/__init__.py`` tells a newcomer of each folder and file at the top of the program, and of no other."""
    named = set(re.findall(r"^    (\w+)/?\s", (ROOT / "bot" / "__init__.py").read_text("utf-8"), re.MULTILINE))
    there = {path.name.removesuffix(".py") for path in (ROOT / "bot").iterdir() if not path.name.startswith("__")}
    assert named == there


def test_the_recipe_for_a_fleet_of_two_fits_together(tmp_path: Path) -> None:
    """Both files of settings are valid, and the two processes have all shards, one state and one library."""
    files = re.findall(r"^# (\.env of .*)\n((?:[A-Z_]+=.*\n)+)", README, re.M)
    assert [name for name, _ in files] == [".env of the one that loads", ".env of the other"]
    loads, follows = (
        load_settings({}, root=tmp_path, environ=dict(line.split("=", 1) for line in text.splitlines()))
        for _, text in files
    )
    parts = [one.shards.here(1) for one in (loads, follows)]
    assert not parts[0].clashes(parts[1])
    assert sorted([*parts[0].ids, *parts[1].ids]) == list(range(parts[0].count))
    assert loads.state_url == follows.state_url
    assert loads.editions_dir is not None
    assert follows.editions_from == f"http://{loads.editions_address}"
    assert loads.editions_token.get_secret_value() == follows.editions_token.get_secret_value() != ""
