"""Threads, letters and mails: texts in which several people write, each under a name of their own."""

from bot.model import Kind, SectionKind
from tests.reading.plain import LAMP, LATE, LONG, MOTH, OTHER, THIRD, paragraphs, read_one, spoken, texts, voices


def test_every_post_of_a_thread_is_its_posters() -> None:
    """A name over a date and a time opens a post; each is a section, and what it says is that poster's."""
    article = read_one(
        paragraphs(
            "Thread: Lamps on the quay",
            "marshgirl\nPosted: 12 Aug 2016 09:14",
            LAMP,
            "oldhand_57\nPosted: 12 Aug 2016 10:02",
            MOTH,
            "Tom Bexley\nPosted: 13 Aug 2016 07:55",
            LATE,
        )
    )
    assert voices(article) == {LAMP: "marshgirl", MOTH: "oldhand_57", LATE: "Tom Bexley"}
    assert [s.kind for s in article.sections] == [SectionKind.SPEAKER] * 3
    assert article.authors == ()
    assert article.date_iso == "2016-08-12"


def test_names_may_stand_beside_the_time_or_below_it() -> None:
    """ "ada, 3 May 2019 at 9:02 am" and a name under its time head posts as well; "says:" is no part of a name."""
    beside = ["ada, 3 May 2019 at 9:02 am", "bert wrote on 3 May 2019 at 9:40 am", "ada, 4 May 2019 at 8:15 am"]
    below = ["3 May 2019 9:02\nada", "3 May 2019 9:40\nbert", "4 May 2019 8:15\nada"]
    above = ["ada says:\n3 May 2019 9:02", "bert says:\n2 days ago at 9:40", "ada says:\n4 May 2019 8:15"]
    for one, two, three in (beside, below, above):
        article = read_one(paragraphs("Lamps on the quay", one, LAMP, two, MOTH, three, LATE))
        assert voices(article) == {LAMP: "ada", MOTH: "bert", LATE: "ada"}, one


def test_a_guests_post_is_nobodys() -> None:
    """A post by "Guest" or "Anonymous" is not served as anybody's words."""
    article = read_one(
        paragraphs(
            "Lamps on the quay",
            "ada\n3 May 2019 9:02",
            LAMP,
            "Guest\n3 May 2019 9:40",
            MOTH,
            "bert\n4 May 2019 8:15",
            LATE,
        )
    )
    assert voices(article) == {LAMP: "ada", LATE: "bert"}


def test_a_diary_with_times_stays_its_authors() -> None:
    """Dates and times without names, and headings above dates, make no thread."""
    for one, two, three in (
        ("3 May 2019 9:02", "3 May 2019 9:40", "4 May 2019 8:15"),
        ("Lamps\n3 May 2019 9:02", "Moths\n3 May 2019 9:40", "Lamps\n4 May 2019 8:15"),
    ):
        article = read_one(paragraphs("A Night Diary", "by Ada Lin", one, LAMP, two, MOTH, three, LATE + " No lamps."))
        assert {who for who, _ in spoken(article)} == {None}, one


def test_every_signed_letter_is_its_writers() -> None:
    """From its salutation to its signature a letter is the writer's; the lines below the name belong to it."""
    article = read_one(
        paragraphs(
            "Letters to the Editor",
            "The ferry",
            "Sir,",
            LAMP,
            "Hugh Tarrant\nCorran",
            "Madam,",
            MOTH,
            "Yours faithfully,\nOlive Penhaligon\nPort Ellery",
            "The sheep",
            "Dear Editor,",
            LATE,
            "Gwen Morgan-Pugh",
        )
    )
    said = voices(article)
    assert (said[LAMP], said[MOTH], said[LATE]) == ("Hugh Tarrant", "Olive Penhaligon", "Gwen Morgan-Pugh")
    assert article.authors == ()
    assert "Port Ellery" in texts(article, Kind.BYLINE)


def test_letters_without_salutations_are_known_by_their_signatures() -> None:
    """Where each text closes with a name, also the last, each is that person's."""
    article = read_one(
        paragraphs("Our readers write", "The ferry", LAMP, "Hugh Tarrant", "The sheep", MOTH, LATE, "Gwen Morgan-Pugh")
    )
    assert voices(article) == {LAMP: "Hugh Tarrant", MOTH: "Gwen Morgan-Pugh", LATE: "Gwen Morgan-Pugh"}


def test_a_column_of_advice_keeps_its_own_answers() -> None:
    """A question is whoever's signed it; the answer, which nobody signs, stays the column's."""
    article = read_one(
        paragraphs(
            "Ask Cordelia",
            "Dear Cordelia,",
            LAMP,
            "Ladderless in Corran",
            "Dear Ladderless,",
            MOTH,
            "Dear Cordelia,",
            LATE,
            "Puzzled in Ellery",
            "Dear Puzzled,",
            THIRD,
        )
    )
    said = voices(article)
    assert (said[LAMP], said[MOTH], said[LATE]) == ("Ladderless in Corran", None, "Puzzled in Ellery")


def test_one_letter_and_named_sections_are_the_authors() -> None:
    """A single signed letter is its author's own; sections headed by names are signed by nobody."""
    letter = read_one(paragraphs("A Letter", "My dear Rosamund,", LONG, OTHER, "Your brother,\nEdwin Pugh"))
    assert {who for who, _ in spoken(letter)} == {None}
    portraits = read_one(paragraphs("Three Lives", "Hugh Tarrant", LONG, "Gwen Pugh", OTHER, "Olive Lane", THIRD))
    assert {who for who, _ in spoken(portraits)} == {None}


def test_a_mail_states_its_subject_and_its_writer() -> None:
    """The header gives title and author; what stands behind ">" is whoever's wrote it, and is never served."""
    article = read_one(
        "Subject: Re: The bell for the basin\nFrom: Olive Penhaligon <olive@corran.example>\nTo: list@corran.example\n"
        f"Date: Tue, 3 Nov 2020 18:22:10 +0000\n\n{LAMP}\n\nOn 2 Nov 2020, Hugh Tarrant wrote:\n"
        "> The smaller bell is an insult to everybody who drowned before the\n> lighthouse was built.\n\n"
        f"{MOTH}\n"
    )
    assert (article.title, article.authors) == ("The bell for the basin", ("Olive Penhaligon",))
    assert article.date_iso == "2020-11-03"
    assert (voices(article)[LAMP], voices(article)[MOTH]) == (None, None)
    assert ("Hugh Tarrant", False) in spoken(article)


def test_two_fields_of_another_kind_are_no_mail() -> None:
    """Without a subject and a writer a line "To: …" is text."""
    article = read_one(paragraphs("To: whoever finds this", LONG, OTHER))
    assert article.title == "To: whoever finds this"


def test_several_mails_are_their_writers() -> None:
    """Where two headers or more stand in one text, each mail is whoever's its "From:" names."""
    article = read_one(
        paragraphs(
            "[harbour-list] bell",
            "From: Hugh Tarrant\nSent: Monday, November 2, 2020 10:15 AM\nSubject: bell",
            LAMP,
            "From: Olive Pen <olive@corran.example>\nSent: Tuesday, November 3, 2020 6:22 PM\nSubject: RE: bell",
            LATE,
        )
    )
    assert voices(article) == {LAMP: "Hugh Tarrant", LATE: "Olive Pen"}


def test_a_mail_that_passes_another_on_is_its_writers() -> None:
    """Its own subject and writer are the article's; below the rule somebody else writes, and nobody says the rule."""
    article = read_one(
        paragraphs(
            'From: "Olive Penhaligon" <olive@corran.example>\nSent: Tuesday, November 3, 2020 6:22 PM\nTo: All\n'
            "Subject: FW: The smaller bell",
            LAMP,
            "Olive",
            "-----Original Message-----\nFrom: Hugh Tarrant\nSent: Monday, November 2, 2020 10:15 AM\nTo: Olive\n"
            "Subject: The smaller bell",
            LATE,
            "Hugh",
        )
    )
    assert (article.title, article.authors) == ("The smaller bell", ("Olive Penhaligon",))
    assert (voices(article)[LAMP], voices(article)[LATE]) == (None, "Hugh Tarrant")
    assert texts(article, Kind.NOTE) == ["-----Original Message-----"]
    assert {"Olive", "Hugh"} <= set(texts(article, Kind.BYLINE))
    assert [section.kind for section in article.sections] == [SectionKind.SPEAKER, SectionKind.SPEAKER]


def test_several_mails_from_the_top_are_titled_by_the_first_and_nobodys_alone() -> None:
    """A conversation has the subject of its first mail, and each mail its writer."""
    article = read_one(
        paragraphs(
            "From: Hugh Tarrant\nSent: Monday, November 2, 2020 10:15 AM\nSubject: The smaller bell",
            LAMP,
            "From: Olive Pen <olive@corran.example>\nSent: Tuesday, November 3, 2020 6:22 PM\nSubject: RE: bell",
            LATE,
        )
    )
    assert (article.title, article.authors) == ("The smaller bell", ())
    assert voices(article) == {LAMP: "Hugh Tarrant", LATE: "Olive Pen"}


def test_a_signature_may_hold_the_place() -> None:
    """ "Name, Place" and "Name. Place" sign a letter, and the next may follow without a heading."""
    comma = read_one(paragraphs("Our Readers", LAMP, "Jens Petersen, Hafenstadt", LATE, "Anna Weiß, Nordufer"))
    assert voices(comma) == {LAMP: "Jens Petersen", LATE: "Anna Weiß"}
    stop = read_one(
        paragraphs(
            "Cartas", "Señor director:", LAMP, "Pilar Cid. Lastres", "Señor director:", LATE, "Manuel Oter. Pola"
        )
    )
    assert (voices(stop)[LAMP], voices(stop)[LATE]) == ("Pilar Cid", "Manuel Oter")


def test_headings_may_say_who_speaks_below() -> None:
    """ "Yes, says Name" and "No, says Name" give what follows to the persons named."""
    article = read_one(paragraphs("The Ferry", "Yes, says Hugh Tarrant", LAMP, "No, says Olive Lane", LATE))
    assert voices(article) == {LAMP: "Hugh Tarrant", LATE: "Olive Lane"}
    article = read_one(paragraphs("The Ferry", "What the town says", LAMP, "Hugh Tarrant", LATE))
    assert set(voices(article).values()) == {None}


def test_examples_under_colons_are_no_letters() -> None:
    """A line with a colon that comes again greets nobody, and a line of code or a heading below it signs nothing."""
    article = read_one(
        paragraphs("A Manual", "For example:", LAMP, "Some Further Steps", "For example:", LATE, "run(all=True)", OTHER)
    )
    assert set(voices(article).values()) <= {None}
