"""Whose words are these? A quotation whose last line names its source."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.lines.source import is_source, name_of_source, source_alone, source_at_end

SAID = "No rope ever thanked the quay that held it."


@pytest.mark.parametrize(
    "source",
    [
        "— Ines Baro",
        "– Ines Baro, Letters (1911)",
        "-- Ines Baro",
        "―Ines Baro",
        "— Hanna van der Meer, in a letter",
        "— Seneca, Letters",
    ],
)
def test_a_name_behind_a_dash_is_the_source(source: str) -> None:
    """In a quotation the words end where the dash stands."""
    text = f"{SAID} {source}"
    at = source_at_end(text, quoted=True)
    assert at is not None
    assert text[at:] == source


@pytest.mark.parametrize(
    "text",
    [
        SAID,
        f"{SAID} — Is that Ines Baro?",
        f"{SAID} — It rained all night.",
        f"{SAID} — Silence",
        "The rope held — Ines Baro knew it — and the quay did not.",
        "Dit-elle. — Oui.",
    ],
)
def test_a_dash_before_anything_else_is_none(text: str) -> None:
    """An afterthought, a question or an answer names nobody."""
    assert source_at_end(text, quoted=True) is None


def test_outside_a_quotation_one_pair_of_marks_must_hold_the_words() -> None:
    """A paragraph of the author's own may end with a dash and a name."""
    assert source_at_end(f"“{SAID}” — Ines", quoted=False) == len(SAID) + 3
    assert source_at_end(f"«{SAID}» — Ines Baro", quoted=False) is not None
    assert source_at_end(f"{SAID} — Ines Baro", quoted=False) is None
    assert source_at_end("“No rope,” she said, “ever thanked it.” — Ines Baro", quoted=False) is None


def test_one_word_is_a_source_behind_a_mark_or_before_a_work() -> None:
    """Else any word with a capital may open a sentence."""
    assert is_source("Voltaire", behind_mark=True)
    assert is_source("Voltaire, Letters")
    assert not is_source("Voltaire")
    assert not is_source("voltaire", behind_mark=True)


@given(st.text(alphabet="aB.”“—- ,(", max_size=40), st.booleans())
def test_whatever_is_found_is_a_dash(text: str, quoted: bool) -> None:
    """The place is inside the text and has a dash."""
    at = source_at_end(text, quoted=quoted)
    assert at is None or text[at] in "—-"


@given(st.text("—–-~([)] .,Inesby", max_size=14))
def test_any_line_is_looked_at(line: str) -> None:
    """A lone dash or bracket names nobody; a name that is found stands in the line."""
    assert name_of_source("—") is None
    assert (name_of_source(line) or "") in line
    assert source_alone(line) <= (name_of_source(line) is not None)


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("—— 周明远", "周明远"),
        ("——林雅达《海港》", "林雅达"),
        ("— 鲁迅《故乡》", "鲁迅"),
        ("—— 周明远，港务局职员", "周明远"),
        ("—— 海港", None),
        ("周明远", None),
    ],
)
def test_a_chinese_name_behind_a_dash_is_a_source(line: str, who: str | None) -> None:
    """Three characters that open with a surname; two may be any word, but before the name of a work."""
    assert name_of_source(line) == who
    assert source_alone(line) is (who is not None)
