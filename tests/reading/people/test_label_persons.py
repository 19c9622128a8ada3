"""Labels of a dialogue, as the printer set them, and the persons they stand for."""

import pytest

from bot.reading.people.label_persons import persons_of


def nobody(word: str) -> bool:
    """No word of the text is written with a small letter elsewhere."""
    return False


@pytest.mark.parametrize(
    ("label", "text", "person"),
    [
        ("KERN", "Ruth Amsel and Tobias Kern spoke at the hall.", "Tobias Kern"),
        ("Ruth", "Ruth Amsel and Tobias Kern spoke at the hall.", "Ruth Amsel"),
        ("TK", "Ruth Amsel and Tobias Kern spoke at the hall.", "Tobias Kern"),
        ("T. K.", "Ruth Amsel and Tobias Kern spoke at the hall.", "Tobias Kern"),
        ("Kern", "By Tobias Kern", "Tobias Kern"),
        ("AGNES THORNE", "I am talking to the beekeeper Agnes Thorne.", "Agnes Thorne"),
        ("Dr. Ferri", "With Tom Beck (builder) and Dr. Lucia Ferri (economist).", "Lucia Ferri"),
        ("Brandl", "Die Gärtnerin Lotte Brandl über Geduld", "Lotte Brandl"),
        ("HOST", "Ruth Amsel and Tobias Kern spoke at the hall.", "HOST"),
        ("A", "A Talk in the Attic", "A"),
        ("Lin", "Ada Lin and her brother Rex Lin answered.", "Lin"),
    ],
)
def test_a_label_is_led_back_to_the_one_person_it_fits(label: str, text: str, person: str) -> None:
    """Surnames, first names, initials and capitals find their person; what fits two or nobody names itself."""
    assert persons_of([label], [text], nobody)[label] == person


def test_a_name_in_capitals_answers_for_its_shorter_labels() -> None:
    """Where no full name is printed otherwise; but a Lady Hale in capitals is not the Hale beside her."""
    meant = persons_of(["TOBIAS KERN", "TK", "Kern", "LADY HALE", "HALE"], [], nobody)
    assert (meant["TK"], meant["Kern"], meant["HALE"]) == ("TOBIAS KERN", "TOBIAS KERN", "HALE")


def test_a_list_of_persons_in_capitals_gives_the_full_names_of_its_labels() -> None:
    """Each line of a cast tells who a shorter label is; what the cast lists as it stands is nobody else."""
    cast = ["THE WEIR", "LILA MORENO, a ferry pilot\nOTIS GRANT (her brother)", "YOUNG PELL", "PELL, a miller"]
    meant = persons_of(["LILA", "OTIS", "PELL", "WEIR"], cast, nobody)
    assert meant == {"LILA": "LILA MORENO", "OTIS": "OTIS GRANT", "PELL": "PELL", "WEIR": "WEIR"}


def test_a_surname_two_share_is_whichever_of_them_speaks_by_the_full_name() -> None:
    """Otto, of whom Iris only tells, is none of those who talk; where both do, the surname says no more than itself."""
    told = ["Her brother Otto Vale works beside Iris Vale."]
    assert persons_of(["IRIS VALE", "VALE"], told, nobody)["VALE"] == "Iris Vale"
    assert persons_of(["Iris Vale", "Vale"], told, nobody)["Vale"] == "Iris Vale"
    assert persons_of(["IRIS VALE", "OTTO VALE", "VALE"], told, nobody)["VALE"] == "VALE"


def test_a_full_name_in_capitals_that_comes_once_presents_the_surname_behind_it() -> None:
    """So transcripts do. Who goes on under both, has a title for a name, or stands on a stage is not led back."""
    assert persons_of(["PROF. INES BARO", "HOST", "BARO"], [], nobody)["BARO"] == "PROF. INES BARO"
    assert persons_of(["BARO", "INES BARO", "BARO"], [], nobody)["BARO"] == "BARO"
    assert persons_of(["INES BARO", "BARO", "INES BARO"], [], nobody)["BARO"] == "BARO"
    assert persons_of(["INES BARO", "OTTO BARO", "BARO"], [], nobody)["BARO"] == "BARO"
    assert persons_of(["LADY HALE", "HALE"], [], nobody)["HALE"] == "HALE"
    assert persons_of(["OLD PELL", "PELL"], [], nobody, stage=True)["PELL"] == "PELL"


def test_a_title_with_and_without_its_full_stop_is_one_person() -> None:
    """As first printed, or in full where the text has that; two titles are two persons all the same."""
    meant = persons_of(["MR. HART", "MRS HART", "MR HART", "MRS. HART"], [], nobody)
    assert meant == {"MR. HART": "MR. HART", "MR HART": "MR. HART", "MRS HART": "MRS HART", "MRS. HART": "MRS HART"}
    assert persons_of(["Mr Hart", "Mr. Hart"], ["We met Tobias Hart."], nobody)["Mr. Hart"] == "Tobias Hart"


def test_two_labels_of_a_play_are_two_people() -> None:
    """A list of persons whose lines ran together makes one name of two; either label then names itself."""
    cast = ["Katrin Holm a maid Otto Arn Pell a miller"]
    labels = ["KATRIN", "HOLM", "PELL"]
    assert persons_of(labels, cast, nobody, stage=True) == {"KATRIN": "KATRIN", "HOLM": "HOLM", "PELL": "Otto Arn Pell"}
    assert persons_of(labels, cast, nobody)["KATRIN"] == "Katrin Holm"


def test_a_name_that_is_also_printed_small_stays_the_label_it_is() -> None:
    """A play called "Lila Pell." after who speaks as "LILA PELL" has one label for her, in capitals."""
    meant = persons_of(["Lila-Pell", "LILA-PELL", "OTIS"], [], nobody)
    assert meant == {"Lila-Pell": "Lila-Pell", "LILA-PELL": "LILA-PELL", "OTIS": "OTIS"}


def test_two_who_talk_are_not_one_name_with_and_between_them() -> None:
    """ "Fedra y Eustaquia" has the shape of a Spanish name, of which each label would be a part."""
    meant = persons_of(["Fedra", "Eustaquia"], ["Fedra y Eustaquia en el muelle"], nobody)
    assert meant == {"Fedra": "Fedra", "Eustaquia": "Eustaquia"}
