"""Who answers in an interview: what its head and its questions say, and who a reader then sees as the speaker."""

from tests.reading.plain import LONG, OTHER, THIRD, headings, paragraphs, read_one, spoken

TIDE = "The tide does not ask whose quay it is. A quay is only ever lent to the people who built it."
SALT = "My mother counted salt by the handful, and I have never trusted a scale as much as I trusted her hand."


def test_a_question_that_calls_somebody_by_name_says_who_answers() -> None:
    """The first question says "Mr. Moll", the head presents one Moll: his are the answers."""
    article = read_one(
        paragraphs(
            "We Have Forgotten How to Wait",
            "The ferryman Henrik Moll on fog and timetables. A conversation.",
            "Mr. Moll, when does the next ferry go?",
            TIDE,
            "Are people cross with you?",
            SALT,
            "And in fog?",
            OTHER,
        )
    )
    assert spoken(article)[1:] == [("Henrik Moll", True)] * 3


def test_a_title_that_opens_with_a_name_and_quotes_it_says_who_answers() -> None:
    """As newspapers print it: the name, a colon, the best line in quotation marks."""
    talk = (f"Q: What is kept here?\n\nA: {TIDE}", f"Q: And what is lost?\n\nA: {SALT}")
    article = read_one(paragraphs("Elena Duarte: “An archive is a promise”", *talk))
    assert spoken(article) == [("Elena Duarte", True)] * 2


def test_whoever_talks_to_the_author_answers() -> None:
    """ "Name talks to …" in the subtitle: the first answers, the second, who wrote it, asks."""
    article = read_one(
        paragraphs(
            "A Map Is an Argument",
            "Cartographer Ines Baro talks to Paul Lenz about ink",
            "By Paul Lenz",
            f"A chart by Ines Baro hangs in every harbour office. {OTHER}",
            "Why do you draw by hand?",
            SALT,
            "Do you ever lie?",
            TIDE,
            "And the ink?",
            THIRD,
        )
    )
    assert [speaker for speaker, _ in spoken(article)][-3:] == ["Ines Baro"] * 3


def test_where_two_persons_are_presented_nobody_is_chosen() -> None:
    """The head presents two of that name; the answers are served under neither, as nobody's in particular."""
    head = "Anna Moll and Henrik Moll have kept the ferry for thirty years, in turns. A conversation."
    talk = ("Mrs. Moll, when does the next ferry go?", TIDE, "Are people cross with you?", SALT, "In fog?", OTHER)
    article = read_one(paragraphs("We Have Forgotten How to Wait", head, *talk))
    assert spoken(article)[1:] == [(None, True)] * 3


def test_behind_the_last_question_only_the_first_paragraph_is_an_answer() -> None:
    """The interviewer may have the last word, so it is unattributed."""
    talk = ("Interview with Henrik Moll", "When does the ferry go?", TIDE, "Do you swim?", SALT, LONG)
    assert spoken(read_one(paragraphs(*talk))) == [("Henrik Moll", True), ("Henrik Moll", True), (None, False)]


def test_an_essay_that_asks_twice_has_no_answerer() -> None:
    """Questions that stand among much prose are the author's own, whoever the text mentions."""
    article = read_one(paragraphs("On Quays", LONG, "Who owns the quay, Mr. Moll?", TIDE, OTHER, SALT, THIRD, LONG))
    assert {speaker for speaker, _ in spoken(article)} == {None}
    assert headings(article)[0] is None


def test_a_sentence_with_a_dash_is_no_attribution() -> None:
    """In a talk set with dashes the next answer names nobody, though it opens with a capital and a comma."""
    talk = ("— Почему вы не уехали?", "— А кто бы возил людей?", "— Сколько вам платят?", "— Столько, чтобы не уехал.")
    article = read_one(paragraphs("Река никому не принадлежит", *talk))
    assert {speaker for speaker, _ in spoken(article)} == {None}


def test_what_somebody_is_may_stand_before_the_name() -> None:
    """ "A conversation with locksmith …": hers are the answers; but "with friends of …" names no one who answers."""
    talk = (f"Q: What is kept here?\nA: {TIDE}", f"Q: And what is lost?\nA: {SALT}")
    for who in ("locksmith Elena Duarte", "the old locksmith Elena Duarte"):
        article = read_one(paragraphs("A Promise", f"A conversation with {who}", "By Paul Lenz", *talk))
        assert spoken(article)[-2:] == [("Elena Duarte", True)] * 2
    friends = read_one(paragraphs("A Promise", "A conversation with friends of Elena Duarte", "By Paul Lenz", *talk))
    assert spoken(friends)[-2:] == [(None, False)] * 2
