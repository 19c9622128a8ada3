"""Statements as PostgreSQL takes them: only the marks for values change."""

from hypothesis import given
from hypothesis import strategies as st

from bot.store.postgres.dialect import in_postgres, plain_values

WORDS = st.text("abc,=()$ ", max_size=8)


def test_marks_for_values_are_numbered() -> None:
    """Those without a number in their order, those with one as they are."""
    assert in_postgres("SELECT a FROM b WHERE c = ? AND d = ?") == "SELECT a FROM b WHERE c = $1 AND d = $2"
    assert in_postgres("UPDATE a SET b = ?2 WHERE c = ?1 AND d > ?2") == "UPDATE a SET b = $2 WHERE c = $1 AND d > $2"


def test_what_stands_in_quotes_stays() -> None:
    """Also a quote in it."""
    assert in_postgres("SELECT '?', 'it''s ?', ?") == "SELECT '?', 'it''s ?', $1"


def test_a_hint_for_sqlite_goes() -> None:
    """Which index is taken is PostgreSQL's own business."""
    assert in_postgres("SELECT a FROM b INDEXED BY b_in_order WHERE c = ?") == "SELECT a FROM b  WHERE c = $1"


@given(st.lists(st.tuples(WORDS, st.text("ab?' ", max_size=6)), max_size=6))
def test_there_are_as_many_marks_as_values(parts: list[tuple[str, str]]) -> None:
    """However many texts in quotes stand between them, each as it was."""
    quoted = ["'" + text.replace("'", "''") + "'" for _, text in parts]
    sql = "".join(f"{words}{text}?" for (words, _), text in zip(parts, quoted, strict=True))
    taken = in_postgres(sql)
    for at, ((words, _), text) in enumerate(zip(parts, quoted, strict=True), 1):
        assert taken.startswith(f"{words}{text}${at}")
        taken = taken.removeprefix(f"{words}{text}${at}")
    assert taken == ""


def test_a_character_that_postgresql_has_not_becomes_the_one_for_unknown() -> None:
    """All others stay, and so does what is no text."""
    assert plain_values(("a\0b", "ü", 1, 2.5, None)) == ["a\ufffdb", "ü", 1, 2.5, None]
