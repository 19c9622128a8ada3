"""Labels that say who speaks in a paragraph, and whom they name."""

import pytest

from bot.reading.lines.label import Label, label_of, loud_name, names_joined, reads_like_label, stage_label


@pytest.mark.parametrize(
    ("paragraph", "who", "named"),
    [
        ("Ada Lin: Forty on the water.", "Ada Lin", True),
        ("ADA LIN: Forty on the water.", "ADA LIN", True),
        ("[00:12] Ada Lin: Forty on the water.", "Ada Lin", True),
        ("[Ada Lin]: Forty on the water.", "Ada Lin", True),
        ("10:30 Ada Lin: Forty on the water.", "Ada Lin", True),
        ("[10:30 AM]Ada Lin: Forty on the water.", "Ada Lin", True),
        ("12/03/2021, 10:30 - Ada Lin: Forty on the water.", "Ada Lin", True),
        ("[12.03.21, 10:30:07] Ada Lin: Forty on the water.", "Ada Lin", True),
        ("[10:30] <ada> Forty on the water.", "ada", True),
        ("<ada> Forty on the water.", "ada", True),
        ("<@ada.lin> Forty on the water.", "ada.lin", True),
        ("Lin, Ada: Forty on the water.", "Ada Lin", True),
        ("Dromio of Tarn: Forty on the water.", "Dromio of Tarn", True),
        ("Speaker 2: Forty on the water.", "Speaker 2", True),
        ("Ada, sadly: Forty on the water.", "Ada", False),
        ("ADA LIN laughing: Forty on the water.", "ADA LIN", False),
    ],
)
def test_a_label_names_whoever_speaks(paragraph: str, who: str, named: bool) -> None:
    """A time before it is passed over, and it ends where the words begin."""
    label = label_of(paragraph)
    assert label is not None
    assert (label.who, label.named) == (who, named)
    assert paragraph[label.end :] == "Forty on the water."


@pytest.mark.parametrize(
    "paragraph",
    [
        "Chapter 2: On the water",
        "Half of them: on the water",
        "Forty on the water.",
        "12:30 was the hour",
        "",
        "[1]: a",
        "[Ada] said",
        "<3 ropes",
    ],
)
def test_other_paragraphs_have_none(paragraph: str) -> None:
    """A colon alone is no label."""
    assert label_of(paragraph) is None


def test_a_play_calls_its_persons_in_capitals() -> None:
    """ "MRS. HALE. Come in." has a label, "Mrs. Hale. Come in." has none."""
    found = stage_label("MRS. HALE. Come in.")
    assert isinstance(found, Label)
    assert found.who == "MRS. HALE"
    assert stage_label("Mrs. Hale. Come in.") is None


@pytest.mark.parametrize(
    ("speech", "who"),
    [
        ("COLETTE. — Entrez donc.", "COLETTE"),
        ("LE MEUNIER, à part. — Entrez donc.", "LE MEUNIER"),
        ("LE MEUNIER (bas). – Entrez donc.", "LE MEUNIER"),
        ("M. BOURREL, bas à COLETTE.— Entrez donc.", "M. BOURREL"),
        ("LE MEUNIER et COLETTE. — Entrez donc.", "LE MEUNIER et COLETTE"),
        ("TOMAS and BERTA. Entrez donc.", "TOMAS and BERTA"),
        ("LE MEUNIER, à part. Entrez donc.", "LE MEUNIER"),
        ("LE MEUNIER (Bas). Entrez donc.", "LE MEUNIER"),
        ("LE MEUNIER [bas] Entrez donc.", "LE MEUNIER"),
    ],
)
def test_a_label_has_a_direction_a_dash_or_two_names(speech: str, who: str) -> None:
    """French plays set a dash behind the label and what the person does; two may speak at once."""
    label = stage_label(speech)
    assert label is not None
    assert (label.who, speech[label.end :]) == (who, "Entrez donc.")


@pytest.mark.parametrize(
    "paragraph",
    [
        "PARIS, le 3 mai. — La ville dort.",
        "PARIS — La ville dort.",
        "LONDON, Where it rains. — The town sleeps.",
        "COLETTE rit. — Entrez donc.",
        "A and b. No.",
        "M.  (bas). — Non.",
    ],
)
def test_a_dateline_or_a_sentence_is_no_label(paragraph: str) -> None:
    """Neither a place with its date nor a sentence that only opens in capitals calls a person."""
    assert stage_label(paragraph) is None


def test_a_label_of_two_names_both() -> None:
    """Joined by "and", in any language, or by a comma."""
    assert names_joined("TOMAS and BERTA") == ["TOMAS", "BERTA"]
    assert names_joined("LE MEUNIER, COLETTE et LUC") == ["LE MEUNIER", "COLETTE", "LUC"]
    assert names_joined("BERTA") == ["BERTA"]


def test_words_of_a_label_are_written_like_a_name() -> None:
    """Five words at most, each with a capital, or a particle."""
    assert reads_like_label("Ada Lin")
    assert reads_like_label("Hanna van der Meer")
    assert not reads_like_label("the keeper of swans")
    assert not reads_like_label("One Two Three Four Five Six")


def test_a_number_tells_one_of_several_apart_in_a_play() -> None:
    """Where a number counts the parts of the play, nobody speaks."""
    assert stage_label("SAILOR 2. Land ahead!") == Label("SAILOR 2", True, 10)
    assert stage_label("FIRST SAILOR 1º. Land ahead!") == Label("FIRST SAILOR 1º", True, 17)
    assert stage_label("SCENE 2. A quay by night.") is None


@pytest.mark.parametrize(
    "line", ["PORT MERRION (Weekly) The mayor", "PORT MERRION, March. The mayor", "PORT, le 3 mai. The mayor"]
)
def test_a_place_and_its_paper_or_day_are_no_label(line: str) -> None:
    """What somebody does meanwhile is written small, or closed with a full stop."""
    assert stage_label(line) is None


def test_a_number_may_tell_one_of_several_apart() -> None:
    """ "2ter Bürger:" names somebody, "2nd edition:" nobody."""
    assert reads_like_label("2ter Bürger")
    assert not reads_like_label("2nd edition")


def test_a_name_in_capitals_stands_before_what_somebody_does() -> None:
    """Other lines have none."""
    assert loud_name("ADA LIN rises") == loud_name("ADA LIN") == "ADA LIN"
    assert loud_name("Ada Lin rises") is None
    assert loud_name("NB Ada Lin") is None


@pytest.mark.parametrize("day", ["October 20", "4 May 2021", "March 2019"])
def test_a_day_is_no_label(day: str) -> None:
    """Under each day of a chronicle somebody tells what happened; the day itself says nothing."""
    assert label_of(f"{day}: The bell of the harbour was found in the mud.") is None
