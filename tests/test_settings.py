"""An operator writes settings; what is wrong is said all at once, by place and key."""

import tomllib
from pathlib import Path

import pytest

from bot.errors import SettingsFault
from bot.model.shards import ShardRange
from bot.settings import KEYS, PREFIX, Settings, load_settings

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "config").mkdir()
    return tmp_path


def write(path: Path, text: str) -> None:
    path.write_text(text, "utf-8")


def faults(place: Path, environ: dict[str, str] | None = None) -> list[str]:
    with pytest.raises(SettingsFault) as caught:
        load_settings(root=place, environ=environ or {})
    return caught.value.faults


def test_without_a_word_the_defaults_hold(place: Path) -> None:
    """An empty place gives the defaults, with folders below it."""
    settings = load_settings(root=place, environ={})
    assert (settings.articles_dir, settings.data_dir) == (place / "data/articles", place / "data/var")
    assert settings.cooldown_uses == 5
    assert settings.token is None


def test_the_tracked_file_tells_every_setting_and_its_default() -> None:
    """The file an operator reads is complete and true."""
    written = tomllib.loads((ROOT / "config" / "commonplace.toml").read_text("utf-8"))
    assert set(written) == set(KEYS)
    assert Settings.model_validate(written) == Settings()


def test_each_place_overrides_the_one_before(place: Path) -> None:
    """Tracked file, local file, .env, environment and flags win in this order."""
    names = ["cooldown_uses", "cooldown_seconds", "recent_quotes", "demo_port", "log_level"]
    values = {name: str(at + 10) for at, name in enumerate(names)} | {"log_level": "ERROR"}
    write(place / "config/commonplace.toml", "cooldown_uses=1\ncooldown_seconds=1\nrecent_quotes=1\ndemo_port=1\n")
    write(place / "config/local.toml", "cooldown_seconds=2\nrecent_quotes=2\ndemo_port=2\n")
    write(place / ".env", f"{PREFIX}RECENT_QUOTES=3\n{PREFIX}DEMO_PORT=3\n")
    environ = {f"{PREFIX}DEMO_PORT": "4", f"{PREFIX}LOG_LEVEL": "INFO"}
    settings = load_settings({"log_level": values["log_level"], "curators": None}, root=place, environ=environ)
    assert (settings.cooldown_uses, settings.cooldown_seconds, settings.recent_quotes) == (1, 2, 3)
    assert (settings.demo_port, settings.log_level) == (4, "ERROR")


def test_a_single_id_or_several_with_commas(place: Path) -> None:
    """Lists in the environment are comma-separated; one id needs no comma."""
    environ = {f"{PREFIX}HOME_GUILDS": "1, 2", f"{PREFIX}CURATORS": "3"}
    settings = load_settings(root=place, environ=environ)
    assert (settings.home_guilds, settings.curators) == ((1, 2), (3,))


def test_every_fault_is_told_at_once(place: Path) -> None:
    """Wrong values and unknown keys of all places come in one answer, each with what was expected."""
    write(place / "config/local.toml", 'colour = 1\naccent_colour = "brown"\n')
    write(place / ".env", f"{PREFIX}ARTICLE_DIR=x\nEDITOR=vi\n")
    told = faults(place, {f"{PREFIX}HOME_GUILDS": "1,home", "COLOR": "yes"})
    assert len(told) == 4
    assert any(line.startswith("config/local.toml: colour: unknown key") for line in told)
    assert f".env: {PREFIX}ARTICLE_DIR: unknown setting; did you mean {PREFIX}ARTICLES_DIR?" in told
    assert f"environment: {PREFIX}HOME_GUILDS: expected server ids: whole numbers separated by commas" in told
    assert 'config/local.toml: accent_colour: expected a colour such as "#7a5c3e"' in told


def test_a_wrong_range_of_shards_is_told_for_what_it_is(place: Path) -> None:
    """In the words of whoever knows ranges, behind the name of the setting."""
    assert load_settings(root=place, environ={f"{PREFIX}SHARDS": "0-15/64"}).shards.these == ShardRange(0, 15, 64)
    assert faults(place, {f"{PREFIX}SHARDS": "0-64/64"}) == [
        f"environment: {PREFIX}SHARDS: there is no shard 64 in 0-64/64: 64 shards are numbered from 0 to 63"
    ]


def test_processes_that_share_a_state_are_as_many_as_their_shards_leave_room_for(place: Path) -> None:
    """Without a shared state a process is alone with what it keeps."""
    shards = {f"{PREFIX}SHARDS": "0-15/64"}
    assert load_settings(root=place, environ=shards).processes == 1
    shared = shards | {f"{PREFIX}STATE_URL": "postgresql://ann@db.example/bot"}
    assert load_settings(root=place, environ=shared).processes == 4


@pytest.mark.parametrize("key", KEYS)
def test_each_setting_refuses_nonsense_by_name(place: Path, key: str) -> None:
    """Whatever key is wrong, the answer names it and what was expected."""
    write(place / "config/local.toml", f"{key} = {{ nonsense = true }}\n")
    (told,) = faults(place)
    assert told.startswith(f"config/local.toml: {key}: expected ")


def test_a_broken_file_is_a_fault_not_a_traceback(place: Path) -> None:
    """Invalid TOML is reported with its place."""
    write(place / "config/local.toml", "articles_dir = \n")
    assert faults(place)[0].startswith("config/local.toml: not valid TOML")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("EDITOR=vi\n\nDISCORD_TOKEN very-secret\n", [3]),
        ("DISCORD_TOKEN\n", [1]),
        ("\n\n  \n# note\nDISCORD_TOKEN: very-secret\nEDITOR=vi\n= 4\n", [5, 7]),
        (f"EDITOR=vi\r\n\r\n{PREFIX}DEMO_PORT 3", [3]),
        ('NAME="very-secret\nEDITOR=vi\n', [1]),
        ("EDITOR\nexport NAME=x\n# DISCORD_TOKEN\n\n", []),
        ("", []),
    ],
)
def test_a_line_of_dotenv_that_sets_nothing_is_a_fault(
    place: Path, caplog: pytest.LogCaptureFixture, text: str, lines: list[int]
) -> None:
    """Each is told by its number among the other faults, without what it says: that may be the token."""
    (place / ".env").write_bytes(text.encode())
    told = faults(place, {f"{PREFIX}DEMO_PORT": "many"})
    assert told[:-1] == [f".env: line {line} is not NAME=value" for line in lines]
    assert told[-1].startswith(f"environment: {PREFIX}DEMO_PORT: ")
    assert caplog.text == ""


def test_a_dotenv_file_that_is_no_text_is_a_fault(place: Path) -> None:
    """It is said in words."""
    (place / ".env").write_bytes(b"DISCORD_TOKEN=\xff\n")
    assert faults(place) == [".env: cannot be read: it is not UTF-8 text"]


def test_a_token_in_a_file_of_settings_is_refused(place: Path) -> None:
    """A secret does not belong where git may see it, and the answer does not repeat it."""
    write(place / "config/commonplace.toml", 'discord_token = "very-secret"\n')
    (told,) = faults(place)
    assert "DISCORD_TOKEN_FILE" in told
    assert "very-secret" not in told


def test_the_token_comes_from_the_secret_file_before_the_environment(place: Path) -> None:
    """The file named wins, its line end is not part of the token, and showing the settings does not show it."""
    write(place / "token", "from-file\n")
    write(place / ".env", "DISCORD_TOKEN=from-dotenv\n")
    environ = {"DISCORD_TOKEN": "from-environment", "DISCORD_TOKEN_FILE": str(place / "token")}
    settings = load_settings(root=place, environ=environ)
    assert settings.token is not None
    assert settings.token.get_secret_value() == "from-file"
    assert "from-file" not in repr(settings)
    del environ["DISCORD_TOKEN_FILE"]
    again = load_settings(root=place, environ=environ)
    assert again.token is not None
    assert again.token.get_secret_value() == "from-environment"


def test_files_saved_on_windows_say_the_same(place: Path) -> None:
    """Their mark of bytes and line ends belong to no name, no value and no token."""
    (place / ".env").write_bytes(f"\ufeffDISCORD_TOKEN_FILE=token\r\n{PREFIX}DEMO_PORT=9001\r\n".encode())
    (place / "token").write_bytes("\ufeffa.bot.token\r\n".encode())
    (place / "config/local.toml").write_bytes("\ufeffcurators = [7]\r\n".encode())
    settings = load_settings(root=place, environ={})
    assert settings.token is not None
    assert settings.token.get_secret_value() == "a.bot.token"
    assert (settings.demo_port, settings.curators) == (9001, (7,))


def test_a_secret_file_that_is_not_there_is_a_fault(place: Path) -> None:
    """A wrong path is said by the variable's name."""
    (told,) = faults(place, {"DISCORD_TOKEN_FILE": str(place / "nowhere")})
    assert told.startswith("environment: DISCORD_TOKEN_FILE: cannot read ")


def test_settings_cannot_be_changed_afterwards(place: Path) -> None:
    """What was decided at the start holds."""
    settings = load_settings(root=place, environ={})
    with pytest.raises(ValueError, match="frozen"):
        settings.cooldown_uses = 9
