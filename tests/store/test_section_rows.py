"""A section as a row: which are parts of the outline, and who is named beside them."""

from dataclasses import replace

from bot.model import Article, Section, SectionKind, Slice
from bot.store.rows import rows_of
from bot.store.section_rows import numbered, voices_in
from tests.reading.labelled import article_of

PROSE = ("prose", None, "The court of the ferry was the only one that moved.")
SHARE = ("boilerplate", None, "Share this page")


def parts(*sections: Section) -> list[tuple[int, bool]]:
    """Number, and whether it is a part, of each section."""
    whole = replace(article_of([PROSE]), sections=sections)
    return [(number, part) for number, _, part in numbered(whole)]


def section(*paragraphs: tuple[str, str | None, str], heading: str | None = None, level: int = 1) -> Section:
    read = article_of(list(paragraphs)).sections[0]
    return replace(read, heading=heading, level=level, kind=SectionKind.HEADING if heading else SectionKind.BREAK)


def test_what_holds_only_the_page_s_own_is_no_part() -> None:
    """Before the first part it stands under 0; between two it belongs to the one before."""
    byline = ("byline", None, "By Odile Marchetti")
    assert parts(section(SHARE, byline), section(PROSE)) == [(0, False), (1, True)]
    assert parts(section(PROSE), section(SHARE), section(PROSE)) == [(1, True), (1, False), (2, True)]


def test_a_heading_over_furniture_is_no_part_unless_it_has_parts_of_its_own() -> None:
    """*Follow us* goes; *Book One* stays, for the chapters under it; so does a heading over nothing at all."""
    follow = section(SHARE, heading="Follow us")
    assert parts(section(PROSE), follow) == [(1, True), (1, False)]
    assert parts(follow, section(PROSE, heading="Chapter One", level=2)) == [(1, True), (2, True)]
    bare = Section("Book One", 1, SectionKind.HEADING, ())
    assert parts(bare, section(PROSE, heading="Two")) == [(1, True), (2, True)]


def test_a_bare_number_between_headings_is_no_part() -> None:
    """A page that counts its headings on lines of their own; a chapter called by its number has words."""
    number = Section("2", 1, SectionKind.HEADING, ())
    assert parts(section(PROSE, heading="Ropes"), number, section(PROSE, heading="Nets")) == [
        *((1, True), (1, False), (2, True)),
    ]
    assert parts(section(PROSE, heading="2")) == [(1, True)]
    assert parts(number, section(PROSE, heading="Nets", level=2)) == [(1, True), (2, True)]


def test_an_article_of_captions_alone_is_one_part() -> None:
    """There is something to read, so there is something to open."""
    assert parts(section(("caption", None, "The clerk."))) == [(1, True)]


def test_each_number_stands_once_in_the_rows_and_every_passage_has_one() -> None:
    """Three sections of furniture, one part."""
    sections = (section(SHARE), section(SHARE), section(PROSE), section(SHARE))
    rows = rows_of(replace(article_of([PROSE]), sections=sections))
    assert [row[0] for row in rows.sections] == [0, 1]
    assert [row[0] for row in rows.passages] == [0, 0, 1, 1]


def labelled(article: Article, start: int, end: int) -> Section:
    return replace(article.sections[0], label=Slice(start, end))


def test_whoever_says_the_label_is_named_beside_it() -> None:
    """The author, under whatever name, is not."""
    spoken = article_of([("prose", "Rosa Quill", "Nets are promises.")])
    assert voices_in(labelled(spoken, 0, 18), ()).named == ("Rosa Quill",)
    assert voices_in(labelled(spoken, 0, 18), ("Rosa Quill",)).named == ()


def test_a_label_that_may_be_anybody_s_is_not_the_author_s() -> None:
    """A letter whose writer the text does not name; where the article has no author, its words are nobody's anyway."""
    part = labelled(article_of([("prose", None, "Nets are promises.")]), 0, 18)
    letter = replace(part, passages=tuple(replace(passage, unknown=True) for passage in part.passages))
    assert voices_in(part, ("Odile Marchetti",)).named == ()
    assert voices_in(letter, ("Odile Marchetti",)).named == ("",)
    assert voices_in(letter, ()).named == ()


def test_several_who_say_a_third_of_a_part_are_named_together() -> None:
    """Two guests beside a host; where they say little, they are only listed as speakers."""
    guests = [("quote", "Rosa Quill", "Nets are promises."), ("quote", "Theo Kaplan", "Rope is a debt.")]
    host = ("prose", None, "I asked two of them.")
    shared = voices_in(labelled(article_of([host, *guests]), 0, 20), ())
    assert shared.named == shared.speakers == ("Rosa Quill", "Theo Kaplan")
    long = ("prose", None, "I asked two of them. " * 9)
    mine = voices_in(labelled(article_of([long, *guests]), 0, 20), ())
    assert (mine.named, mine.speakers) == ((), ("Rosa Quill", "Theo Kaplan"))


def test_a_list_of_links_without_a_heading_is_no_part() -> None:
    """Titles under a rule belong to the part above; a list of sentences, or one under a heading, is a part."""
    links = ("list", None, "The Ferry Court\nThe Net Loft")
    steps = ("list", None, "Soak the hemp.\nWalk backwards.")
    assert numbers_of(PROSE, links) == [1, 1]
    assert numbers_of(PROSE, steps) == [1, 2]
    assert numbers_of(PROSE, links, heading="Other rooms") == [1, 2]


def numbers_of(*paragraphs: tuple[str, str | None, str], heading: str | None = None) -> list[int]:
    """The number of each paragraph's section, when each stands in one of its own; the last may have a heading."""
    read = article_of(list(paragraphs))
    *first, last = (replace(read.sections[0], passages=(passage,)) for passage in read.sections[0].passages)
    return [number for number, _, _ in numbered(replace(read, sections=(*first, replace(last, heading=heading))))]
