"""Patterns are taken apart where their signs part them, not where a bracket or a backslash hides one."""

import pytest

from bot.languages.pattern_parts import branches_of, class_end, group_end


@pytest.mark.parametrize(
    ("pattern", "branches"),
    [
        ("see|sea", ["see", "sea"]),
        ("s(?:ee|ea)|sky", ["s(?:ee|ea)", "sky"]),
        (r"a\|b|[|)]|c", [r"a\|b", "[|)]", "c"]),
        ("", [""]),
        ("one|", ["one", ""]),
    ],
)
def test_alternatives_end_where_no_bracket_is_open(pattern: str, branches: list[str]) -> None:
    """A bar in a group, in a set or behind a backslash parts nothing outside of it."""
    assert branches_of(pattern) == branches


def test_a_group_and_a_set_end_at_their_own_bracket() -> None:
    """The first that closes them, not one inside."""
    assert group_end(r"(?:a(b)[)]\))c") == len(r"(?:a(b)[)]\))")
    assert class_end(r"x[^]\]a]b", 1) == 7
