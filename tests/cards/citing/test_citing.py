"""Citations, each held against its style's published rules."""

from dataclasses import replace
from datetime import date

import pytest

from bot.cards.card import Copied, plain
from bot.cards.citing.citing import Citation, Style, citations, citing_card, copied
from bot.cards.citing.names import person
from bot.model import Entry, SectionName
from tests.cards.samples import BEES, NAMELESS, READERS, TIDES, place

READ_ON = date(2026, 9, 1)
BARE = replace(BEES, title="Who Pays?", authors=(), date=None, date_iso=None)
COUNCIL = replace(TIDES, authors=("Harbour Council",))
SPRING = replace(TIDES, authors=(), date="Spring 1926", date_iso=None)


def cited(
    style: Style,
    entry: Entry = TIDES,
    *,
    section: SectionName = READERS,
    speaker: str | None = None,
    accessed: date | None = None,
) -> Citation:
    found = citations(place(entry, section), speaker=speaker, accessed=accessed)
    return next(citation for citation in found if citation.style is style)


def written(style: Style, entry: Entry = TIDES, *, speaker: str | None = None, accessed: date | None = None) -> str:
    return copied(cited(style, entry, speaker=speaker, accessed=accessed))


def by(*names: str) -> Entry:
    return replace(TIDES, authors=names)


def test_chicago_gives_author_title_publication_date_and_address() -> None:
    """Bibliography form: surname first, title in quotation marks, periodical, month day, year, then the address."""
    assert written(Style.CHICAGO) == (
        "Penrose, Ada. “The Tide Tables.” The Harbour Weekly, May 3, 1926. https://harbour.example/tides."
    )


def test_chicago_sets_the_periodical_in_italics() -> None:
    """The title of the whole, not that of the article, is italic."""
    italic = [run.text for run in cited(Style.CHICAGO).entry if run.italic]
    assert italic == ["The Harbour Weekly"]


def test_chicago_puts_the_day_of_access_before_the_address() -> None:
    """A day of access, where it is given, comes right before the address."""
    assert written(Style.CHICAGO, accessed=READ_ON).endswith(
        "May 3, 1926. Accessed September 1, 2026. https://harbour.example/tides."
    )


def test_chicago_begins_with_the_title_where_no_author_is_known() -> None:
    """Without an author the title takes its place; its own question mark closes it; without any date n.d. stands."""
    assert written(Style.CHICAGO, BARE) == "“Who Pays?” n.d."


def test_chicago_uses_the_day_of_access_instead_of_an_unknown_date() -> None:
    """For an undated page the day of access stands where the date would."""
    undated = replace(BARE, url="https://harbour.example/pays", publication="Quay")
    assert written(Style.CHICAGO, undated, accessed=READ_ON) == (
        "“Who Pays?” Quay. Accessed September 1, 2026. https://harbour.example/pays."
    )


@pytest.mark.parametrize(
    ("names", "listed"),
    [
        (("Ada Penrose", "Tom Reed"), "Penrose, Ada, and Tom Reed. "),
        (("Ada Penrose", "Tom Reed", "Jo Lake"), "Penrose, Ada, Tom Reed, and Jo Lake. "),
        (
            tuple(f"Ann {letter}ide" for letter in "ABCDEFGHIJK"),
            "Aide, Ann, Ann Bide, Ann Cide, Ann Dide, Ann Eide, Ann Fide, Ann Gide, et al. ",
        ),
        (("Harbour Council",), "Harbour Council. "),
        (("Simone de Lanoy",), "Lanoy, Simone de. "),
        (("Martin Reed Jr.",), "Reed, Martin, Jr. “"),
    ],
)
def test_chicago_turns_only_the_first_name_around(names: tuple[str, ...], listed: str) -> None:
    """Only the first author stands surname first; of more than ten the first seven are listed."""
    assert written(Style.CHICAGO, by(*names)).startswith(listed)


def test_chicago_has_a_shortened_note() -> None:
    """The note gives surname, title and, for a text without pages, the heading; who is quoted comes first."""
    assert cited(Style.CHICAGO).beside == "Penrose, “The Tide Tables,” under “Who reads them.”"
    quoted = cited(Style.CHICAGO, speaker="Jon Fell", section=NAMELESS).beside
    assert quoted == "Jon Fell, quoted in Penrose, “The Tide Tables.”"


def test_mla_gives_the_containers_elements_between_commas() -> None:
    """Works cited: the periodical, the day before the month, the address without https://, then Accessed."""
    assert written(Style.MLA, accessed=READ_ON) == (
        "Penrose, Ada. “The Tide Tables.” The Harbour Weekly, 3 May 1926, harbour.example/tides. Accessed 1 Sept. 2026."
    )


def test_mla_leaves_out_what_is_not_known() -> None:
    """No author, no date, no address: the title alone; MLA writes no n.d."""
    assert written(Style.MLA, BARE) == "“Who Pays?”"


@pytest.mark.parametrize(
    ("names", "listed"),
    [
        (("Ada Penrose", "Tom Reed"), "Penrose, Ada, and Tom Reed. "),
        (("Ada Penrose", "Tom Reed", "Jo Lake"), "Penrose, Ada, et al. "),
    ],
)
def test_mla_lists_two_authors_at_most(names: tuple[str, ...], listed: str) -> None:
    """Two are joined by and; of three or more only the first is named."""
    assert written(Style.MLA, by(*names)).startswith(listed)


def test_mla_names_the_source_beside_the_words() -> None:
    """The surname in brackets, the title without an author, qtd. in for words the source quotes."""
    assert cited(Style.MLA).beside == "(Penrose)"
    assert cited(Style.MLA, BARE).beside == "(“Who Pays?”)"
    assert cited(Style.MLA, speaker="Jon Fell").beside == "(qtd. in Penrose)"


def test_apa_gives_initials_and_the_date_in_brackets() -> None:
    """Reference list: initials, year before month, the title plain, the periodical italic, the address bare."""
    assert written(Style.APA) == (
        "Penrose, A. (1926, May 3). The Tide Tables. The Harbour Weekly. https://harbour.example/tides"
    )
    assert [run.text for run in cited(Style.APA).entry if run.italic] == ["The Harbour Weekly"]


def test_apa_moves_the_title_to_the_front_without_an_author_and_says_nd() -> None:
    """Without an author the title opens the entry, without a date n.d. stands in the brackets."""
    assert written(Style.APA, BARE) == "Who Pays? (n.d.)."


def test_apa_gives_the_day_of_access_only_for_what_is_undated() -> None:
    """Retrieved stands where a page may change and has no date; a dated article has none."""
    undated = replace(BARE, url="https://harbour.example/pays")
    assert written(Style.APA, undated, accessed=READ_ON) == (
        "Who Pays? (n.d.). Retrieved September 1, 2026, from https://harbour.example/pays"
    )
    assert "Retrieved" not in written(Style.APA, accessed=READ_ON)


def test_apa_prints_a_season_behind_the_year() -> None:
    """A season is given as a month would be."""
    assert written(Style.APA, SPRING).startswith("The Tide Tables. (1926, Spring). ")


@pytest.mark.parametrize(
    ("names", "listed"),
    [
        (("Ada Penrose", "Tom Reed"), "Penrose, A., & Reed, T. ("),
        (("Jean-Paul van Loon", "M. K. Reed"), "van Loon, J.-P., & Reed, M. K. ("),
        (("Harbour Council",), "Harbour Council. ("),
        (("Martin Reed Jr.",), "Reed, M., Jr. ("),
    ],
)
def test_apa_lists_authors_with_an_ampersand(names: tuple[str, ...], listed: str) -> None:
    """All are turned around, given names are initials, an ampersand stands before the last."""
    assert written(Style.APA, by(*names)).startswith(listed)


def test_apa_lists_nineteen_and_the_last_of_many_authors() -> None:
    """Of more than twenty authors the first nineteen and the last are given."""
    many = written(Style.APA, by(*(f"Ann {letter}ide" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXY")))
    assert "Side, A., … Yide, A. (" in many
    assert "Tide, A." not in many


def test_apa_names_author_year_and_section_beside_the_words() -> None:
    """For a text without pages the heading is named; words of somebody else are as cited in."""
    assert cited(Style.APA).beside == "(Penrose, 1926, “Who reads them” section)"
    assert cited(Style.APA, by("A. Reed", "B. Fell", "C. Lake"), section=NAMELESS).beside == "(Reed et al., 1926)"
    quoted = cited(Style.APA, speaker="Jon Fell", section=NAMELESS).beside
    assert quoted == "(Jon Fell, as cited in Penrose, 1926)"


def test_bibtex_gives_the_fields_that_are_known() -> None:
    """An article in a periodical; the key is the article's own; title and organisations are protected by braces."""
    assert written(Style.BIBTEX, COUNCIL, accessed=READ_ON) == (
        "@article{the-tide-tables,\n"
        "  author = {{Harbour Council}},\n"
        "  title = {{The Tide Tables}},\n"
        "  journal = {The Harbour Weekly},\n"
        "  year = {1926},\n"
        "  month = may,\n"
        "  url = {https://harbour.example/tides},\n"
        "  urldate = {2026-09-01},\n"
        "  note = {section “Who reads them”}\n"
        "}"
    )


def test_bibtex_escapes_what_tex_would_read() -> None:
    """Ampersands, percent signs, braces and backslashes in titles do no harm."""
    odd = replace(BARE, title=r"50% of {Salt} & \Sand_#1")
    title = r"  title = {{50\% of \{Salt\} \& \textbackslash{}Sand\_\#1}},"
    assert title in written(Style.BIBTEX, odd).splitlines()


def test_markdown_is_a_link_that_no_bracket_closes() -> None:
    """Brackets in the title are escaped, those in the address percent-encoded; without an address there is no link."""
    odd = replace(TIDES, title="Tides [and] *Time*", url="https://harbour.example/a_(b)")
    assert written(Style.MARKDOWN, odd) == (
        r"Ada Penrose, [Tides \[and\] \*Time\*](https://harbour.example/a_%28b%29), *The Harbour Weekly*, 3 May 1926"
    )
    assert written(Style.MARKDOWN, BARE) == "*Who Pays?*"


def test_plain_says_all_that_is_known_in_one_line() -> None:
    """Whoever is quoted, author, title, section, publication, date, address and the day it was read."""
    assert written(Style.PLAIN, speaker="Jon Fell", accessed=READ_ON) == (
        "Jon Fell, quoted by Ada Penrose, “The Tide Tables”, section “Who reads them”, The Harbour Weekly, 3 May 1926. "
        "https://harbour.example/tides (accessed 1 September 2026)"
    )


def test_quotation_marks_inside_a_title_become_single() -> None:
    """A title in double quotation marks has single ones inside."""
    assert "“‘Ebb’ and Flow.”" in written(Style.CHICAGO, replace(TIDES, title="“Ebb” and Flow"))


@pytest.mark.parametrize("style", list(Style))
def test_nothing_is_invented(style: Style) -> None:
    """Of a text with nothing but a title every style gives the title, and no None, no Untitled, no empty brackets."""
    text = written(style, BARE)
    assert "Who Pays?" in text
    assert not any(word in text for word in ("None", "Untitled", "Unknown", "()", "{}", ", ,", "Anonymous"))


@pytest.mark.parametrize(
    ("name", "language", "inverted"),
    [
        ("Dr. Ada Penrose", "en", "Penrose, Ada"),
        ("Voltaire", "en", "Voltaire"),
        ("周映川", "zh", "周映川"),
        ("Ana María Soler Ruiz", "es", "Soler Ruiz, Ana María"),
        ("Committee for Quays (North)", "en", "Committee for Quays (North)"),
        ("The Harbour Four", "en", "The Harbour Four"),
        ("Ludwig van der Laan", "nl", "Laan, Ludwig van der"),
    ],
)
def test_names_are_turned_around_only_where_they_may_be(name: str, language: str, inverted: str) -> None:
    """Titles go, particles follow the given name, organisations and names in other scripts stay whole."""
    assert person(name, language).inverted == inverted


def test_the_card_holds_every_style_for_whoever_asked() -> None:
    """Six references to copy, and what the library does not know of the text."""
    card = citing_card(place(BARE))
    assert card.quiet
    assert sum(isinstance(block, Copied) for block in card.blocks) == len(Style)
    assert card.small == "No author, date or link is known for this text."
    assert citing_card(place()).small is None
    assert plain(cited(Style.PLAIN).entry) == written(Style.PLAIN)


@pytest.mark.parametrize(
    ("name", "inverted"),
    [
        ("Joris Van Brekel", "Van Brekel, Joris"),
        ("Joris van Brekel", "Brekel, Joris van"),
        ("Dr. Petra Lunn MD", "Lunn, Petra"),
        ("Petra Lunn, Ph.D.", "Lunn, Petra"),
        ("Lunn, Petra", "Lunn, Petra"),
        ("van Brekel, Joris", "Brekel, Joris van"),
        ("Queen Marwenna II", "Marwenna II"),
        ("Marwenna II", "Marwenna II"),
        ("Petra Lunn II", "Lunn, Petra, II"),
        ("Harbour Council, Corran", "Harbour Council, Corran"),
        ("Petra Maria Lunn", "Lunn, Petra Maria"),
    ],
)
def test_a_name_is_turned_around_once_and_only_where_it_has_a_surname(name: str, inverted: str) -> None:
    """Capital particles stay with the surname, degrees go, rulers have none, and a turned name is turned back."""
    assert person(name).inverted == inverted
