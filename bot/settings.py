"""Settings: one frozen, typed object from files, environment and flags; all faults are reported at once, by key.

Precedence, lowest first: ``config/commonplace.toml`` < ``config/local.toml`` < ``.env`` < environment <
secret file < flags. Lists in the environment are comma-separated. Paths in files are relative to the
folder that holds ``config/``; paths in the environment and in flags to the current folder.
"""

import difflib
import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Annotated, Literal

from dotenv.parser import parse_stream
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, SecretStr, ValidationError

from bot.errors import SettingsFault
from bot.model.shards import WantedShards, wanted_shards
from bot.places import in_project, places
from bot.setting_values import Address, EditionPlace, EditionToken, Ids, Listened, StateAddress, absent, colour

PREFIX = "COMMONPLACE_"
TOKEN = "DISCORD_TOKEN"
TOKEN_FILE = "DISCORD_TOKEN_FILE"


class Settings(BaseModel):
    """What an operator has decided. Field names are the keys of the TOML files and, in capitals behind the prefix,
    the names in the environment."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_default=True)

    articles_dir: Path = Path("data/articles")
    data_dir: Path = Path("data/var")
    state_url: StateAddress = None
    backup_dir: Annotated[Path | None, BeforeValidator(absent)] = None
    removed_dir: Annotated[Path | None, BeforeValidator(absent)] = None
    content_notes: Annotated[Path | None, BeforeValidator(absent)] = Path("config/content_notes.toml")
    backup_hours: Annotated[int, Field(ge=0, le=8760)] = 24
    backup_keep: Annotated[int, Field(ge=1, le=10_000)] = 7
    home_guilds: Ids = ()
    curators: Ids = ()
    add_megabytes: Annotated[int, Field(ge=1, le=500)] = 10
    cooldown_uses: Annotated[int, Field(ge=1, le=1000)] = 5
    cooldown_seconds: Annotated[int, Field(ge=0, le=3600)] = 20
    forget_days: Annotated[int, Field(ge=1, le=3650)] = 7
    recent_quotes: Annotated[int, Field(ge=0, le=10_000)] = 100
    machine_quotes: bool = False
    workers: Annotated[int, Field(ge=0, le=256)] = 0
    read_seconds: Annotated[int, Field(ge=1, le=86_400)] = 60
    read_memory: Annotated[int, Field(ge=128, le=1_048_576)] = 512
    read_output: Annotated[int, Field(ge=1, le=65_536)] = 128
    private_answers: bool = False
    accent_colour: Annotated[int, BeforeValidator(colour), Field(ge=0, le=0xFFFFFF)] = 0x7A5C3E
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    log_format: Literal["text", "json"] = "text"
    shards: Annotated[WantedShards, BeforeValidator(wanted_shards)] = WantedShards()
    metrics_port: Annotated[int, Field(ge=0, le=65535)] = 0
    demo_port: Annotated[int, Field(ge=1, le=65535)] = 8137
    http_address: Listened = ""
    editions_dir: Annotated[Path | None, BeforeValidator(absent)] = None
    editions_address: Listened = ""
    editions_from: EditionPlace = ""
    editions_token: EditionToken = SecretStr("")
    discord_api: Annotated[Address | None, BeforeValidator(absent)] = None
    token: SecretStr | None = None

    @property
    def processes(self) -> int:
        """How many processes like this one share a state: as many as its shards leave room for."""
        return 1 if self.state_url is None else self.shards.processes

    @property
    def backups(self) -> Path:
        """The folder for backups: ``backup_dir``, or one in the data folder."""
        return self.backup_dir or self.data_dir / "backups"

    def apart(self, folder: Path) -> "Settings":
        """The same, with databases in a folder of their own that nobody else uses."""
        return self.model_copy(
            update={"data_dir": folder, "state_url": None, "editions_dir": None, "editions_from": ""}
        )


KEYS = tuple(name for name in Settings.model_fields if name != "token")
"""Every key an operator may set; the token is not a key: it comes from the environment or a secret file."""

_EXPECTED = {
    "articles_dir": "the path of a folder",
    "data_dir": "the path of a folder",
    "backup_dir": "the path of a folder, or an empty value for the folder `backups` in data_dir",
    "removed_dir": "the path of a folder, or an empty value for the folder `removed` in data_dir",
    "content_notes": "the path of a word list, or an empty value for none",
    "backup_hours": "a whole number of hours from 0 (no backups) to 8760",
    "backup_keep": "a whole number from 1 to 10000",
    "home_guilds": "server ids: whole numbers separated by commas",
    "curators": "user and role ids: whole numbers separated by commas",
    "add_megabytes": "a whole number of megabytes from 1 to 500",
    "cooldown_uses": "a whole number from 1 to 1000 (to turn the limit off, set cooldown_seconds to 0)",
    "cooldown_seconds": "a whole number from 0 to 3600",
    "forget_days": "a whole number of days from 1 to 3650",
    "recent_quotes": "a whole number from 0 to 10000",
    "machine_quotes": "true or false",
    "workers": "a whole number from 0 to 256",
    "read_seconds": "a whole number from 1 to 86400",
    "read_memory": "a whole number of megabytes from 128 to 1048576",
    "read_output": "a whole number of megabytes from 1 to 65536",
    "private_answers": "true or false",
    "accent_colour": 'a colour such as "#7a5c3e"',
    "log_level": "one of DEBUG, INFO, WARNING, ERROR",
    "log_format": "text or json",
    "metrics_port": "a port from 1 to 65535, or 0 for no metrics",
    "demo_port": "a port from 1 to 65535",
    "http_address": "an address and a port, such as 127.0.0.1:8140, or an empty value for the gateway",
    "editions_dir": "the path of a folder, or an empty value where no other process takes the library",
    "editions_address": "an address and a port, such as 10.0.0.5:8150, or an empty value",
    "editions_from": "the whole path of a folder, or an http address without user and password, or an empty value",
    "editions_token": "a text of at least 16 characters without spaces, or an empty value",
    "discord_api": "an address that begins with http:// or https://, or an empty value",
}
_MAY_BE_EMPTY = frozenset({"backup_dir", "removed_dir", "content_notes", "editions_dir"})
_PATHS = _MAY_BE_EMPTY | {"articles_dir", "data_dir"}


@dataclass(frozen=True, slots=True)
class _Layer:
    """One place settings come from: its name, its values by key, and how keys are spelled there."""

    where: str
    values: Mapping[str, object]
    base: Path
    capitals: bool = False

    def spelled(self, key: str) -> str:
        return f"{PREFIX}{key.upper()}" if self.capitals else key


def load_settings(
    flags: Mapping[str, object] | None = None,
    *,
    root: Path | None = None,
    environ: Mapping[str, str] | None = None,
) -> Settings:
    """The settings in force. ``flags`` holds what the command line set (None if it did not).

    Raises SettingsFault with one line for every fault in every place.
    """
    settings, faults = settings_and_faults(flags, root=root, environ=environ)
    if faults:
        raise SettingsFault(faults)
    return settings


def settings_and_faults(
    flags: Mapping[str, object] | None = None,
    *,
    root: Path | None = None,
    environ: Mapping[str, str] | None = None,
) -> tuple[Settings, list[str]]:
    """The settings as far as they can be used, with the defaults of those that cannot, and a line for every fault."""
    environ = os.environ if environ is None else environ
    there = places(environ) if root is None else in_project(root)
    root = there.root
    faults: list[str] = []
    dotenv = _dotenv(root / ".env", faults)
    defaults = _toml(there.defaults, root, faults)
    if there.installed:
        defaults = _Layer(defaults.where, {k: v for k, v in defaults.values.items() if k not in _PATHS}, root)
    layers = [
        defaults,
        _toml(there.local, root, faults),
        _variables(".env", dotenv, root, faults),
        _variables("environment", environ, Path.cwd(), faults),
        _Layer("flags", {k: v for k, v in (flags or {}).items() if v is not None}, Path.cwd()),
    ]
    merged: dict[str, object] = {}
    origin: dict[str, _Layer] = {}
    for layer in layers:
        for key, value in layer.values.items():
            merged[key] = value
            origin[key] = layer
    for key in _PATHS & merged.keys():
        if isinstance(merged[key], str | Path) and str(merged[key]).strip():
            merged[key] = origin[key].base / Path(str(merged[key])).expanduser()
        elif key not in _MAY_BE_EMPTY or isinstance(merged[key], str):
            merged[key] = None
    token = _token(environ, dotenv, root, faults)
    notes = there.notes if there.notes.is_file() else None
    usual: dict[str, object] = {"articles_dir": there.articles, "data_dir": there.data, "content_notes": notes}
    try:
        settings = Settings.model_validate(usual | merged)
    except ValidationError as error:
        wrong = {str(e["loc"][0]): str(e["msg"]).removeprefix("Value error, ") for e in error.errors()}
        said = {key: f"expected {_EXPECTED[key]}" if key in _EXPECTED else why for key, why in wrong.items()}
        faults += [f"{origin[key].where}: {origin[key].spelled(key)}: {why}" for key, why in said.items()]
        settings = Settings.model_validate(usual | {k: v for k, v in merged.items() if k not in wrong})
    if settings.removed_dir is not None and settings.removed_dir.resolve().is_relative_to(
        settings.articles_dir.resolve()
    ):
        faults.append(
            f"{origin['removed_dir'].where}: removed_dir: expected a folder that does not lie in articles_dir"
        )
        settings = settings.model_copy(update={"removed_dir": None})
    return settings.model_copy(update={"token": SecretStr(token)} if token else {}), faults


def _toml(path: Path, root: Path, faults: list[str]) -> _Layer:
    where = f"{path.parent.name}/{path.name}"
    try:
        values = tomllib.loads(path.read_text("utf-8-sig"))
    except FileNotFoundError:
        return _Layer(where, {}, root)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        faults.append(f"{where}: not valid TOML: {error}")
        return _Layer(where, {}, root)
    except OSError as error:
        faults.append(f"{where}: cannot be read: {error.strerror}")
        return _Layer(where, {}, root)
    known: dict[str, object] = {}
    for key, value in values.items():
        if key in KEYS:
            known[key] = value
        elif "token" in key.lower():
            faults.append(f"{where}: {key}: never put a token into this file; use {TOKEN} or {TOKEN_FILE}")
        else:
            faults.append(f"{where}: {key}: unknown key{_nearest(key, KEYS)}")
    return _Layer(where, known, root)


def _dotenv(path: Path, faults: list[str]) -> dict[str, str]:
    """What ``.env`` sets. A line that sets nothing is a fault, except another program's name without a value. The
    line itself is not repeated, as it may be the token."""
    if not path.is_file():
        return {}
    try:
        text = path.read_text("utf-8-sig")
    except OSError as error:
        faults.append(f".env: cannot be read: {error.strerror}")
        return {}
    except UnicodeDecodeError:
        faults.append(".env: cannot be read: it is not UTF-8 text")
        return {}
    values: dict[str, str] = {}
    for binding in parse_stream(StringIO(text)):
        statement = binding.original.string.lstrip()
        if binding.key and binding.value is not None:
            values[binding.key] = binding.value
        elif binding.error or (binding.key and binding.key.upper().startswith((PREFIX, TOKEN))):
            above = binding.original.string[: len(binding.original.string) - len(statement)].count("\n")
            faults.append(f".env: line {binding.original.line + above} is not NAME=value")
    return values


def _variables(where: str, variables: Mapping[str, str], base: Path, faults: list[str]) -> _Layer:
    """Our own variables among ``variables``; those of other programs are ignored."""
    values: dict[str, object] = {}
    for name, value in variables.items():
        if not name.upper().startswith(PREFIX):
            continue
        key = name[len(PREFIX) :].lower()
        if key in KEYS and name == name.upper():
            values[key] = value
        else:
            names = [PREFIX + key.upper() for key in KEYS]
            faults.append(f"{where}: {name}: unknown setting{_nearest(name.upper(), names)}")
    return _Layer(where, values, base, capitals=True)


def _token(environ: Mapping[str, str], dotenv: Mapping[str, str], root: Path, faults: list[str]) -> str | None:
    """The token from the secret file if one is named, else from the environment, else from ``.env``."""
    for variables, where, base in ((environ, "environment", Path.cwd()), (dotenv, ".env", root)):
        named = variables.get(TOKEN_FILE, "").strip()
        if not named:
            continue
        path = base / Path(named).expanduser()
        try:
            token = path.read_text("utf-8-sig").strip()
        except (OSError, UnicodeDecodeError) as error:
            reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
            faults.append(f"{where}: {TOKEN_FILE}: cannot read {path}: {reason}")
            return None
        if not token:
            faults.append(f"{where}: {TOKEN_FILE}: {path} is empty; expected the bot's token")
            return None
        return token
    return environ.get(TOKEN, "").strip() or dotenv.get(TOKEN, "").strip() or None


def _nearest(name: str, names: "tuple[str, ...] | list[str]") -> str:
    near = difflib.get_close_matches(name, names, n=1, cutoff=0.6)
    return f"; did you mean {near[0]}?" if near else f"; known names: {', '.join(names)}"
