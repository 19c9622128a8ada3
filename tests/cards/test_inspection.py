"""The showing of a file and the sidecar it offers, as text."""

import tomllib
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.cards.inspection import closing_card, inspection_cards, warnings_card
from bot.cards.sidecar import mend_lines, sidecar_lines
from bot.model import Article, Doubt, Kind, Lines, Passage, Quote, Remark, Section, SectionKind, Slice
from bot.model.inspection import InspectedArticle, Inspection, Mend, Statable
from tests.cards.samples import said

TEXT = "The mill stood. It ground.\n\nShare this page"
MILL = Article(
    "mill.txt",
    "the-mill",
    "The Mill",
    TEXT,
    (
        Section(
            None,
            1,
            SectionKind.OPENING,
            (
                Passage("a", Slice(0, 26), quotes=(Quote(Slice(16, 26)),), lines=Lines(3, 4)),
                Passage("b", Slice(28, 43), Kind.BOILERPLATE, quotable=False, lines=Lines(6, 6)),
            ),
            Slice(0, 15),
        ),
    ),
    authors=("Ann Bray",),
    remarks=(Remark(3, Doubt.CAPTION_UNDER_TITLE), Remark(0, Doubt.PDF_UNKNOWN_SIGNS)),
)


def inspection(*mends: Mend, article: Article = MILL) -> Inspection:
    return Inspection("mill.txt", (InspectedArticle(article, mends),))


def shown(given: Inspection, *, whole: bool = False) -> str:
    return "\n".join(said(card) for card in inspection_cards(given, whole=whole))


def test_a_passage_stands_with_its_lines_kind_text_and_quotes() -> None:
    """Where it is, what it is, how it begins, and what was chosen of it."""
    text = shown(inspection())
    assert "3-4 (prose, 1 quote)\nThe mill stood. It ground." in text
    assert "» It ground." in text
    assert "6 (furniture, never quoted)\nShare this page" in text
    assert "in the outline: “The mill stood.”" in text


def test_the_whole_text_marks_its_quotes() -> None:
    """Quotes stand between double brackets in the text itself."""
    assert "The mill stood. [[It ground.]]" in shown(inspection(), whole=True)


def test_what_is_not_known_is_shown_as_missing() -> None:
    """A dash where no date was found, the author where one was."""
    text = shown(inspection())
    assert "date         –" in text
    assert "author       Ann Bray" in text


def test_a_remark_is_told_at_its_line_and_once() -> None:
    """The doubt of line 3 stands under the passage of lines 3 to 4, the one without a line above the text."""
    text = shown(inspection())
    assert text.count("! Read as a caption: ") == 1
    assert text.index("3-4") < text.index("! Read as a caption: ") < text.index("6 (furniture")
    assert text.index("! Some characters of this PDF") < text.index("§1")


def test_all_warnings_are_listed_with_their_lines() -> None:
    """The list names the line of each; without warnings there is no list."""
    card = warnings_card(inspection())
    assert card is not None
    assert "line 3: Read as a caption: a fragment between title and text." in said(card)
    assert warnings_card(inspection(article=replace(MILL, remarks=()))) is None


def test_a_mend_stands_at_the_passage_it_concerns() -> None:
    """The line to paste follows the passage that begins there."""
    text = shown(inspection(Mend(Statable.SPEECH, None, Lines(3, 4))))
    assert text.index("3-4 (prose") < text.index('lines = "3-4"') < text.index("6 (furniture")


def test_what_holds_only_where_the_reader_was_wrong_stands_behind_a_sign() -> None:
    """Pasted as it is, such a line changes nothing; the ranges of one key stand in one line."""
    mends = [Mend(Statable.KEEP, None, Lines(1, 1)), Mend(Statable.AUTHOR), Mend(Statable.KEEP, None, Lines(6, 8))]
    assert sidecar_lines(mends) == ['author = "…"', '# keep = ["1", "6-8"]']


def test_speeches_come_after_all_keys() -> None:
    """In TOML a key after a table would belong to the table."""
    mends = [Mend(Statable.SPEECH, None, Lines(3, 4)), Mend(Statable.DATE)]
    assert tomllib.loads("\n".join(sidecar_lines(mends))) == {
        "date": "…",
        "speech": [{"lines": "3-4", "speaker": "…"}],
    }


def test_nothing_in_doubt_is_said_so() -> None:
    """Without anything to state there is no sidecar to write."""
    assert said(closing_card(inspection())) == "Nothing here needs fixing."
    assert "mill.toml" in said(closing_card(inspection(Mend(Statable.DATE))))


LINES = st.builds(lambda first, more: Lines(first, first + more), st.integers(1, 999), st.integers(0, 9))
FACTS = st.builds(
    Mend, st.sampled_from((Statable.TITLE, Statable.AUTHOR)), st.text(st.characters(exclude_categories=["Cs"]))
)
RANGES = st.builds(Mend, st.sampled_from((Statable.SPEECH, Statable.KEEP, Statable.FURNITURE)), st.none(), LINES)


@settings(max_examples=60)
@given(st.lists(FACTS, unique_by=lambda mend: mend.what), st.lists(RANGES))
def test_a_sidecar_is_valid_whatever_it_states(facts: list[Mend], ranges: list[Mend]) -> None:
    """Titles with any character survive; what stands behind signs is valid too once they are taken away."""
    lines = sidecar_lines([*facts, *ranges])
    stated = tomllib.loads("\n".join(line.removeprefix("# ") for line in lines))
    for mend in facts:
        assert stated[mend.what.value] == (mend.value or "…")
    assert len(stated.get("speech", [])) == sum(mend.what is Statable.SPEECH for mend in ranges)
    for mend in (*facts, *ranges):
        assert tomllib.loads("\n".join(mend_lines(mend)))
