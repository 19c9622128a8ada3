"""Statements about the state are written once, in the words that both databases know."""

import re
from pathlib import Path

import pytest

STORE = Path(__file__).resolve().parents[2] / "bot" / "store"
OF_ONE_FILE = {
    *("backup", "soundness", "state_file", "state_mending", "state_schema", "state_to_read"),
    "writing_connection",
}
"""What is only about a file of SQLite's."""
SQLITE_ALONE = re.compile(
    r"INSERT OR |REPLACE INTO|pragma|changes\(\)|rowid|strftime|GLOB|IFNULL|instr\(|max\([^()]+,|min\([^()]+,",
    re.IGNORECASE,
)


def about_the_state() -> list[Path]:
    """The modules of the room that write their statements for either database."""
    found = [path for path in STORE.glob("*.py") if path.stem not in OF_ONE_FILE]
    return sorted(
        path for path in found if re.search(r"from bot.store.state(_database)? import", path.read_text("utf-8"))
    )


@pytest.mark.parametrize("path", about_the_state(), ids=lambda path: path.stem)
def test_no_statement_uses_a_word_that_sqlite_alone_knows(path: Path) -> None:
    """Whoever adds one is told here; how to say it in other words stands in ``state_database``."""
    statements = re.findall(r'"""[^"]*"""|"[^"\n]*"', path.read_text("utf-8"))
    assert [one for one in statements if SQLITE_ALONE.search(one) and re.search("[A-Z]{4}", one)] == []


def test_a_word_of_sqlite_s_is_found() -> None:
    """The test above would fail where there is something to find."""
    assert SQLITE_ALONE.search("INSERT OR REPLACE INTO start VALUES (?)")
    assert SQLITE_ALONE.search("UPDATE circle SET since = max(since, ?)")
    assert not SQLITE_ALONE.search("SELECT max(number) FROM change")
