"""Files an operator hosts the bot with: the image, the compose file, the unit for systemd.

No container is built here: each line is read as an engine would, and held against what it names.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.cli.app import VERBS
from bot.settings import KEYS, PREFIX, TOKEN_FILE, load_settings
from tests.cli.conftest import Run, house, run

__all__ = ["house", "run"]

ROOT = Path(__file__).resolve().parent.parent
UNIT = ROOT / "config" / "commonplace.service"
_STEPS = {
    *(
        "FROM",
        "ARG",
        "RUN",
        "COPY",
        "USER",
        "WORKDIR",
        "ENV",
        "VOLUME",
        "STOPSIGNAL",
        "HEALTHCHECK",
        "ENTRYPOINT",
        "CMD",
    ),
}


def steps(text: str) -> list[tuple[str, str]]:
    """The steps of a Containerfile in order, each with its words; comments are left out, long lines joined."""
    lines = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    joined = re.sub(r"\s*\\\n\s*", " ", "\n".join(lines))
    return [(word, rest) for word, _, rest in (line.partition(" ") for line in joined.splitlines())]


STEPS = steps((ROOT / "config" / "Containerfile").read_text("utf-8"))
LAST = STEPS[max(at for at, (word, _) in enumerate(STEPS) if word == "FROM") :]
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "config" / "compose.yaml").read_text("utf-8"))
SERVICE: dict[str, Any] = COMPOSE["services"]["commonplace"]
FLEET: dict[str, Any] = yaml.safe_load((ROOT / "config" / "compose.fleet.yaml").read_text("utf-8"))
ENV = dict(re.findall(r"(\w+)=(\S+)", dict(LAST)["ENV"]))


def test_the_steps_are_read_as_an_engine_reads_them() -> None:
    """A comment between lines, a line that goes on."""
    assert steps("# x\nFROM a AS b\nRUN c \\\n # and\n && d\n") == [("FROM", "a AS b"), ("RUN", "c && d")]
    assert {word for word, _ in STEPS} == _STEPS


def test_the_image_is_small_and_runs_without_root() -> None:
    """Nothing that only builds is left in it, and its user is given by number, as Kubernetes wants to see it."""
    bases = [words.split()[0] for word, words in STEPS if word == "FROM"]
    assert len(bases) == 2
    assert all(re.fullmatch(r"docker\.io/library/python:3\.1[1-4]-slim", base) for base in bases)
    user = dict(LAST)["USER"]
    assert user.isdecimal()
    assert int(user) > 1000
    assert f"--uid {user} " in dict(LAST)["RUN"]
    order = [word for word, _ in LAST]
    assert order.index("USER") > max(at for at, word in enumerate(order) if word in ("RUN", "COPY"))
    installs = [words for word, words in STEPS if word == "RUN" and "pip install" in words]
    assert ("ARG", "PINS=extras") in STEPS
    assert all("--no-cache-dir" in words for words in installs)
    assert "--require-hashes" in installs[0]
    pins = (ROOT / "config" / "pinned" / "extras.txt").read_text("utf-8")
    removed = installs[-1].split("uninstall --yes ")[1].split()
    assert {name for name in removed if name != "pip" and f"\n{name}==" not in f"\n{pins}"} == set()
    assert {"hatchling", "editables", "pip"} <= set(removed)


def test_what_is_copied_is_there_and_no_secret_is() -> None:
    """Nor does the operator's own data come along."""
    ignored = (ROOT / ".dockerignore").read_text("utf-8").split()
    for name in (".env", "config/.env", "config/token.secret", "config/local.toml", "data/var", ".git"):
        assert any(fnmatch(name, pattern) for pattern in ignored), name
    for words in (words for word, words in STEPS if word == "COPY" and "--from" not in words):
        source = words.split()[0]
        assert (ROOT / source).exists()
        assert not any(fnmatch(source, pattern) for pattern in ignored)


def test_the_image_starts_the_program_and_asks_after_its_health() -> None:
    """By its own path and without a shell, so that signals reach it; the verbs exist."""
    verbs = {verb.__name__ for verb in VERBS}
    program = json.loads(dict(LAST)["ENTRYPOINT"])
    assert program == ["/program/bin/commonplace"]
    assert json.loads(dict(LAST)["CMD"])[0] in verbs
    health = json.loads(dict(LAST)["HEALTHCHECK"].split("CMD ")[1])
    assert health[:-1] == program
    assert health[-1] in verbs
    named = {name for name in ENV if name.startswith(PREFIX)}
    assert named <= {PREFIX + key.upper() for key in KEYS}
    assert TOKEN_FILE in ENV


def test_the_compose_file_fits_the_image() -> None:
    """Every folder it writes is a volume, the root is read-only, and the token is where it is looked for."""
    assert SERVICE["read_only"] is True
    assert SERVICE["cap_drop"] == ["ALL"]
    assert SERVICE["security_opt"] == ["no-new-privileges:true"]
    places = {volume.split(":")[1]: volume.split(":")[2:] for volume in SERVICE["volumes"]}
    assert places == {ENV[f"{PREFIX}ARTICLES_DIR"]: ["ro"], ENV[f"{PREFIX}DATA_DIR"]: []}
    assert SERVICE["tmpfs"] == ["/tmp"]
    (secret,) = SERVICE["secrets"]
    assert ENV[TOKEN_FILE] == f"/run/secrets/{secret}"
    assert fnmatch(f"config/{COMPOSE['secrets'][secret]['file']}", "config/*.secret")
    build = SERVICE["build"]
    assert (ROOT / "config" / build["context"] / build["dockerfile"]).samefile(ROOT / "config" / "Containerfile")
    assert {volume.split(":")[0] for volume in SERVICE["volumes"] if not volume.startswith(".")} == set(
        COMPOSE["volumes"]
    )


@pytest.mark.parametrize("service", [SERVICE, FLEET["services"]["loads"], FLEET["services"]["follows"]])
def test_docker_and_podman_both_take_the_compose_files(service: dict[str, Any]) -> None:
    """Podman builds images without a health check and knows no driver "local", so each file states its own."""
    wanted = dict(word.removeprefix("--").split("=") for word in dict(LAST)["HEALTHCHECK"].split(" CMD ")[0].split())
    program = json.loads(dict(LAST)["HEALTHCHECK"].split("CMD ")[1])
    stated = dict(service["healthcheck"])
    assert stated.pop("test") == ["CMD", *program]
    assert {key.replace("_", "-"): value for key, value in stated.items()} == wanted
    assert service["logging"] == {"driver": "json-file", "options": {"max-size": "20m", "max-file": "5"}}


def test_the_compose_file_of_a_fleet_starts_two_processes_that_fit() -> None:
    """Their settings are valid; together they have all shards, and the second takes what the first puts out."""
    bots = {name: service for name, service in FLEET["services"].items() if name != "state"}
    for name, service in bots.items():
        for key in ("read_only", "cap_drop", "security_opt", "tmpfs", "secrets", "init", "stop_grace_period"):
            assert service[key] == SERVICE[key]
        assert service["hostname"] == name
        assert f"{name}:{ENV[f'{PREFIX}DATA_DIR']}" in service["volumes"]
        assert service["depends_on"] == {"state": {"condition": "service_healthy"}}
        for pins in service["build"]["args"]["PINS"].split():
            assert (ROOT / "config" / "pinned" / f"{pins}.txt").is_file()
    assert set(FLEET["volumes"]) == set(FLEET["services"])
    loads, follows = (load_settings({}, root=ROOT / "none", environ=_in_compose(one)) for one in bots.values())
    assert loads.state_url == follows.state_url
    parts = [one.shards.here(1) for one in (loads, follows)]
    assert sorted([*parts[0].ids, *parts[1].ids]) == list(range(parts[0].count))
    assert follows.editions_from == f"http://{next(iter(bots))}:{loads.editions_address.rpartition(':')[2]}"
    assert str(loads.editions_dir).startswith(f"{ENV[f'{PREFIX}DATA_DIR']}/")


def _in_compose(service: dict[str, Any]) -> dict[str, str]:
    """What a service is started with, where the operator has chosen a word and the server 1."""
    chosen = {"STATE_PASSWORD": "word", "EDITIONS_TOKEN": "a-word-of-16-characters", "HOME_GUILDS": "1"}
    put = re.compile(r"\$\{(\w+):[?-]\}")
    return {key: put.sub(lambda at: chosen.get(at[1], ""), value) for key, value in service["environment"].items()}


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed here")
def test_the_unit_of_a_fleet_is_the_unit_with_a_name(tmp_path: Path) -> None:
    """systemd finds nothing wrong with it; each process has its own data folder, within what the unit may write."""
    drop_in = (ROOT / "config" / "commonplace-fleet.conf").read_text("utf-8")
    unit = UNIT.read_text("utf-8").replace("/opt/commonplace/.venv/bin/python", sys.executable)
    (tmp_path / "commonplace@.service.d").mkdir()
    (tmp_path / "commonplace@.service").write_text(unit, "utf-8")
    (tmp_path / "commonplace@.service.d" / "fleet.conf").write_text(drop_in, "utf-8")
    looked = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", "commonplace@loads.service"],
        check=False,
        capture_output=True,
        text=True,
        env={"PATH": os.environ["PATH"], "SYSTEMD_UNIT_PATH": f"{tmp_path}:"},
    )
    assert (looked.returncode, looked.stdout + looked.stderr) == (0, "")
    written = re.search(r"^ReadWritePaths=(\S+)$", unit, re.M)
    assert written is not None
    assert f"Environment=COMMONPLACE_DATA_DIR={written[1]}/%i\n" in drop_in


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed here")
def test_the_unit_shuts_the_bot_off_from_the_machine() -> None:
    """`systemd-analyze security` gives at most 2.0; the highest, 10, is a service that may do anything."""
    looked = subprocess.run(
        ["systemd-analyze", "security", "--offline=true", "--threshold=20", "--no-pager", str(UNIT)],
        check=False,
        capture_output=True,
        text=True,
    )
    assert looked.returncode == 0, looked.stdout


def test_the_unit_names_what_the_readme_sets_up() -> None:
    """The same folder, the same user, and the exit codes after which another try is of no use."""
    unit, readme = UNIT.read_text("utf-8"), (ROOT / "README.md").read_text("utf-8")
    for line in ("useradd --system --home /opt/commonplace commonplace", "/etc/commonplace.token", "data/var"):
        assert line in readme
    assert "User=commonplace" in unit
    assert "LoadCredential=token:/etc/commonplace.token" in unit
    assert "RestartPreventExitStatus=66 78" in unit


def test_a_container_without_a_writable_folder_says_so(run: Run) -> None:
    """One sentence that names the folder, exit code 74; nobody asks Discord anything."""
    ended = run(
        "run",
        COMMONPLACE_DATA_DIR="/proc/commonplace",
        DISCORD_TOKEN="MTAwMDAwMDAwMDAwMDAwMDAw.secret.averysecretsignaturethatisnone",
        COMMONPLACE_DISCORD_API="http://127.0.0.1:9/api/v10",
    )
    (line,) = ended.stderr.decode().splitlines()
    assert ended.returncode == 74
    assert line.startswith("commonplace: The data folder /proc/commonplace cannot be written: ")
