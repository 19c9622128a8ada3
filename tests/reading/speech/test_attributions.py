"""Who speaks: quotations over paragraphs, attributions, lead-ins, speeches, dialogue."""

import pytest

from bot.model import Doubt, Kind, Remark, SectionKind
from tests.reading.plain import LONG, OTHER, THIRD, kinds, paragraphs, read, read_one, spoken, texts

FIRST = "We counted the pages because the pages were there. Nobody told us to stop counting them."
SECOND = "When the old clerk died we went on, out of respect, and then out of habit, and then because we liked it."
STYLES = {
    "curly": ("“", "”"),
    "straight": ('"', '"'),
    "guillemets": ("«", "»"),
    "german": ("„", "“"),
}


def quotation(style: str) -> list[str]:
    """Two paragraphs of one quotation, the second re-opened by a mark."""
    opening, closing = STYLES[style]
    return [f"{opening}{FIRST}", f"{opening}{SECOND}{closing}"]


@pytest.mark.parametrize("style", STYLES)
def test_a_quotation_over_paragraphs_has_the_speaker_announced_before(style: str) -> None:
    """ "Name, who …, replied:" speaks all paragraphs of the run, and the author speaks again after it."""
    article = read_one(
        paragraphs("The Ledgers", LONG, "Ada Lin, who kept the keys, replied:", *quotation(style), OTHER)
    )
    assert spoken(article) == [(None, True), (None, True), ("Ada Lin", True), ("Ada Lin", True), (None, True)]
    assert kinds(article)[2:4] == [Kind.QUOTE, Kind.QUOTE]


@pytest.mark.parametrize("style", STYLES)
def test_an_attribution_after_a_quotation_names_its_speaker(style: str) -> None:
    """ "– Name, 1926" under a quotation is its speaker, and itself a byline."""
    article = read_one(paragraphs("The Ledgers", LONG, *quotation(style), "– Ada Lin, June 1926", OTHER))
    assert spoken(article) == [(None, True), ("Ada Lin", True), ("Ada Lin", True), (None, False), (None, True)]
    assert texts(article, Kind.BYLINE) == ["– Ada Lin, June 1926"]


def test_a_bare_date_keeps_the_last_name() -> None:
    """ "– August 1930" after a second quotation belongs to the speaker of the first."""
    article = read_one(
        paragraphs("The Ledgers", LONG, f"“{FIRST}”", "– Lin, June 1926", f"“{SECOND}”", "– August 1930", OTHER)
    )
    assert [speaker for speaker, _ in spoken(article)] == [None, "Lin", None, "Lin", None, None]


def test_an_attribution_wins_over_a_lead_in() -> None:
    """The person named in the line after speaks, whoever was mentioned before."""
    article = read_one(paragraphs("The Ledgers", "Jonah Weiss remembers it so:", f"“{FIRST}”", "— Ada Lin", OTHER))
    assert spoken(article)[1] == ("Ada Lin", True)


@pytest.mark.parametrize(
    ("lead_in", "speaker"),
    [
        ("Ada Lin came to a simple conclusion:", "Ada Lin"),
        ("Dr. Ada Lin, a clerk, is known in three harbours. She wrote to me from Cork, explaining:", "Ada Lin"),
        ("A patient clerk, Prof. Ada Lin, who teaches at the School of the Coast,", "Ada Lin"),
        ("“On Ledgers” is a study written by Ada Lin, a clerk. Ms. Lin now lives inland:", "Ada Lin"),
        ("In the words of a visitor, written by Ada Lin:", "Ada Lin"),
        ("It was a strange answer, and everybody laughed:", None),
        ("She replied:", None),
        ("Ada Lin and Jonah Weiss wrote:", None),
        ("Another sense was lent to The Harbour:", None),
    ],
)
def test_lead_ins_name_one_person_or_nobody(lead_in: str, speaker: str | None) -> None:
    """Only a person in a strong place speaks; two candidates or a pronoun leave the speaker unknown and unserved."""
    article = read_one(paragraphs("The Ledgers", LONG, lead_in, f"“{FIRST}”", OTHER))
    assert spoken(article)[2] == (speaker, speaker is not None)


def test_a_quotation_nobody_announces_is_not_served() -> None:
    """Unknown stays unknown: no speaker, not quotable, and a remark with its line."""
    article = read_one(paragraphs("The Ledgers", LONG, f"“{FIRST} {SECOND}”", OTHER))
    assert spoken(article)[1] == (None, False)
    assert [remark.line for remark in article.remarks] == [5]


def test_the_author_quoted_by_name_is_nobody_else() -> None:
    """Where the speaker is the article's author, no other speaker is set."""
    article = read_one(paragraphs("The Ledgers", "By Ada Lin", LONG, f"“{FIRST}”", "– Ada Lin, 1926", OTHER))
    assert [speaker for speaker, _ in spoken(article)] == [None, None, None, None, None]


def test_a_paragraph_that_only_begins_with_a_quotation_is_the_authors() -> None:
    """ "…," wrote Name is the author's paragraph; what is quoted inside it is told apart elsewhere."""
    article = read_one(paragraphs("The Ledgers", LONG, f"“{FIRST}” wrote Ada Lin, and she meant it.", OTHER))
    assert kinds(article) == [Kind.PROSE] * 3


def test_nested_marks_do_not_end_a_quotation() -> None:
    """A phrase in marks inside a paragraph of a quotation leaves it open."""
    one = '"We called them the "lessons of the attic". Actually nobody learned anything from them up there.'
    article = read_one(paragraphs("The Ledgers", LONG, "Ada Lin told us:", one, f'"{SECOND}"', OTHER))
    assert [speaker for speaker, _ in spoken(article)] == [None, None, "Ada Lin", "Ada Lin", None]


def test_words_announced_without_marks_are_not_served() -> None:
    """After "Ada Lin wrote:" a paragraph without quotation marks may be hers: it stays unserved, with a remark."""
    article = read_one(paragraphs("The Ledgers", LONG, "Ada Lin once wrote:", FIRST, OTHER))
    assert spoken(article)[2] == (None, False)
    assert article.remarks


@pytest.mark.parametrize(
    "lead_in",
    [
        "The old pilot, who had never learned to spell, dictated this to the clerk:",
        "One of the boatmen told me:",
        "My grandmother used to say:",
        "A neighbour, who came late, wrote on the wall:",
        "Ein Nachbar, der nicht schreiben konnte, diktierte dem Schreiber:",
    ],
)
def test_words_announced_of_somebody_without_a_name_are_not_served(lead_in: str) -> None:
    """A pilot, a boatman or a grandmother is not the author either."""
    article = read_one(paragraphs("The Ledgers", "By Ada Lin", LONG, lead_in, FIRST, OTHER))
    assert spoken(article)[3:] == [(None, False), (None, True)]
    assert [remark.doubt for remark in article.remarks] == [Doubt.SPEECH_ANNOUNCED]


@pytest.mark.parametrize(
    "lead_in", ["I told the old pilot:", "The rule of the house says:", "My diary says:", "There was one rule left:"]
)
def test_words_the_author_announces_of_their_own_are_served(lead_in: str) -> None:
    """Whoever is spoken to says nothing, nor does a rule."""
    article = read_one(paragraphs("The Ledgers", "By Ada Lin", LONG, lead_in, FIRST, OTHER))
    assert spoken(article)[3:] == [(None, True), (None, True)]


def test_an_epigraph_is_somebody_elses() -> None:
    """A paragraph over "— Name" is that person's, with or without quotation marks."""
    article = read_one(paragraphs("The Ledgers", FIRST, "— Ada Lin", LONG, OTHER, THIRD))
    assert spoken(article)[0] == ("Ada Lin", True)
    assert kinds(article)[:2] == [Kind.QUOTE, Kind.BYLINE]


def test_my_name_is_opens_a_speech() -> None:
    """Each "My name is X" opens a section of X's, until the next one."""
    one = "My name is Ada Lin.  I have kept these ledgers for thirty years and I am not ashamed of a single page."
    two = "My name is Jonah Weiss and I am glad to speak for the boatmen today, who wrote nothing down."
    article = read_one(paragraphs("Protest at the Quay", one, FIRST, two, SECOND))
    assert [section.kind for section in article.sections] == [SectionKind.SPEAKER, SectionKind.SPEAKER]
    assert [speaker for speaker, _ in spoken(article)] == ["Ada Lin", "Ada Lin", "Jonah Weiss", "Jonah Weiss"]


def test_my_name_is_in_the_authors_own_article_is_the_author() -> None:
    """The author who introduces herself speaks as the author."""
    article = read_one(paragraphs("The Ledgers", "By Ada Lin", f"My name is Ada Lin. {LONG}", OTHER))
    assert [speaker for speaker, _ in spoken(article)] == [None, None, None]


def test_dialogue_with_dashes_is_not_the_authors() -> None:
    """Paragraphs that open with a long dash are speech by somebody; only an announced one has a name."""
    article = read_one(
        paragraphs(
            "Los libros", LONG, "Ada Lin me lo explicó así:", "—Mi tía era la maestra.", "—¿Y qué pedían?", OTHER
        )
    )
    assert spoken(article)[2:] == [("Ada Lin", True), (None, False), (None, True)]


def test_straight_marks_alone_on_a_line_do_no_harm() -> None:
    """A mark without words around it is read as text and loses nothing."""
    article = read_one(paragraphs("The Ledgers", LONG, '"', OTHER))
    assert '"' in texts(article)


def test_a_word_that_only_opens_the_lead_in_is_no_part_of_the_name() -> None:
    """ "As Weiss put it:" announces Weiss, who is Jonah Weiss in the article."""
    before = f"Jonah Weiss kept the ferry, as everybody knew. {LONG}"
    article = read_one(paragraphs("The Ledgers", before, "As Weiss put it:", f"“{FIRST} {SECOND}”", OTHER))
    assert "Jonah Weiss" in [speaker for speaker, _ in spoken(article)]


def test_a_place_that_gives_an_example_does_not_speak() -> None:
    """Nothing is said in "Norway provides another example:", so the quotation below it has no speaker."""
    known = f"They had seen it in Norway, too. {LONG}"
    lead_in = "The few decided it for the many. Norway provides another example:"
    article = read_one(paragraphs("The Ledgers", known, lead_in, f"“{FIRST} {SECOND}”", OTHER))
    assert {speaker for speaker, _ in spoken(article)} == {None}


def test_whoever_is_said_to_say_it_in_the_last_sentence_speaks() -> None:
    """Other names in the paragraph, in brackets or before, are not announced."""
    earlier = f"Marta Quill and Owen Rees had quarrelled over it in Norway. [Owen Rees, Salt Ledgers, p. 4] {LONG}"
    for lead_in in (
        "Later the same year, as Jonah Weiss noted:",
        "This was echoed by Jonah Weiss in 1931:",
        "Thus Jonah Weiss, who had kept the key, wrote:",
        "In the words of Jonah Weiss:",
        "Hence argued Jonah Weiss:",
    ):
        article = read_one(paragraphs("The Ledgers", f"{earlier} {lead_in}", f"“{FIRST} {SECOND}”", OTHER))
        assert spoken(article)[1] == ("Jonah Weiss", True), lead_in


def test_the_source_in_brackets_behind_a_quotation_names_its_speaker() -> None:
    """ "[Name, Work, p. 12]" says whose words they are, where the words before say nothing."""
    source = "[Jonah Weiss, Salt and Ledgers, p. 12]"
    article = read_one(paragraphs("The Ledgers", LONG, f"“{FIRST} {SECOND}” {source}", OTHER))
    assert spoken(article)[1] == ("Jonah Weiss", True)


def test_a_source_that_quotes_somebody_names_no_speaker() -> None:
    """ "quoted by Name" is not Name's; nor is a title that stands where a name could."""
    for source in ("[quoted by Jonah Weiss, Salt and Ledgers, p. 12]", "[The Salt Ledgers, vol. 2, p. 12]"):
        article = read_one(paragraphs("The Ledgers", LONG, f"“{FIRST} {SECOND}” {source}", OTHER))
        assert {speaker for speaker, _ in spoken(article)} == {None}, source


def test_where_lead_in_and_source_differ_nobody_speaks() -> None:
    """Two names for one quotation are doubted, and it is not served."""
    source = "[Owen Rees, Salt and Ledgers, p. 12]"
    article = read_one(paragraphs("The Ledgers", "Jonah Weiss wrote:", f"“{FIRST} {SECOND}” {source}", LONG))
    assert spoken(article)[1] == (None, False)
    assert Remark(5, Doubt.EITHER_SPEAKS, ("Jonah Weiss", "Owen Rees")) in article.remarks


def test_what_stands_before_a_full_name_is_left_out_where_it_is_printed_without() -> None:
    """ "Economist Jonah Weiss argued" is Jonah Weiss, who is mentioned elsewhere in the article."""
    known = f"They all knew Jonah Weiss by sight. {LONG}"
    article = read_one(paragraphs("The Ledgers", known, "Economist Jonah Weiss argued:", f"“{FIRST}”", OTHER))
    assert "Jonah Weiss" in [speaker for speaker, _ in spoken(article)]


def test_a_word_with_a_colon_that_only_opens_names_nobody() -> None:
    """ "Hence Weiss:" alone on its line is no label of a conversation with somebody called Hence."""
    article = read_one(paragraphs("The Ledgers", LONG, "Hence Weiss:", f"“{FIRST} {SECOND}”", OTHER, THIRD))
    assert {speaker for speaker, _ in spoken(article)} <= {None, "Weiss"}


def test_whoever_a_role_introduces_speaks_in_the_quotation_below() -> None:
    """ "… was put by the alderman Name in his address:" announces him."""
    article = read_one(
        paragraphs(
            "The Bell",
            LONG,
            "The case was put most clearly by the alderman Josiah Crane in his address to us:",
            f"“{OTHER}”",
            THIRD,
        )
    )
    assert spoken(article)[2] == ("Josiah Crane", True)


def test_announced_words_are_nobodys_until_the_text_comes_back_to_the_speaker() -> None:
    """Two paragraphs stand between "…addressed the committee:" and "He was thanked": neither is the author's."""
    lead_in = "On the second day the owner Josiah Crabb addressed the committee:"
    back = "He was thanked by the chairman, and went home to the coast with his hat in his hand."
    article = read_one(paragraphs("The Loom", "By Agnes Rowe", LONG, lead_in, FIRST, SECOND, back, OTHER))
    assert [serves for _, serves in spoken(article)][2:] == [True, False, False, True, True]


def test_where_the_text_does_not_come_back_one_paragraph_is_held_back() -> None:
    """Only the paragraph right behind the colon may be somebody's; the rest stays the author's."""
    lead_in = "On the second day the owner Josiah Crabb addressed the committee:"
    article = read_one(paragraphs("The Loom", "By Agnes Rowe", LONG, lead_in, FIRST, OTHER, THIRD))
    assert [serves for _, serves in spoken(article)][2:] == [True, False, True, True]


def test_a_day_is_no_part_of_a_name() -> None:
    """ "On Saturday Jonah Weiss wrote" and "On 1 March Jonah Weiss wrote" announce Jonah Weiss."""
    for lead_in in ("On Saturday Jonah Weiss wrote:", "On 1 March Jonah Weiss wrote:"):
        article = read_one(paragraphs("The Ledgers", LONG, lead_in, f"“{FIRST} {SECOND}”", OTHER))
        assert ("Jonah Weiss", True) in spoken(article), lead_in


IN_A_ROW = (
    ("ledgers.md", f"# The Ledgers\n\n{LONG}\n\n> {FIRST}\n\n> {OTHER}\n>\n> — Jonah Weiss\n\n{THIRD}\n"),
    ("ledgers.md", f"# The Ledgers\n\n{LONG}\n\n> {FIRST}\n\n> {OTHER}\n\n— Jonah Weiss\n\n{THIRD}\n"),
    (
        "ledgers.html",
        f"<h1>The Ledgers</h1><p>{LONG}</p><blockquote>{FIRST}</blockquote>"
        f"<blockquote>{OTHER}</blockquote><p>— Jonah Weiss</p><p>{THIRD}</p>",
    ),
)


@pytest.mark.parametrize(("name", "text"), IN_A_ROW)
def test_a_source_below_two_quotations_in_a_row_names_the_last(name: str, text: str) -> None:
    """The one above is of somebody unknown, not of whoever signs the second, and is not served."""
    (article,) = read(text, name)
    assert spoken(article) == [(None, True), (None, False), ("Jonah Weiss", True), (None, False), (None, True)]


def test_quotations_in_a_row_may_each_have_a_source_or_be_announced_together() -> None:
    """Each source names its own quotation; whoever was announced before two without a source says both."""
    each = f"> {FIRST}\n> -- Ada Lin, *Letters*\n\n> {OTHER}\n> -- Jonah Weiss, *Salt*"
    (signed,) = read(paragraphs("# The Ledgers", LONG, each, THIRD), "ledgers.md")
    assert [who for who, _ in spoken(signed) if who] == ["Ada Lin", "Jonah Weiss"]
    both = f"Jonah Weiss wrote:\n\n> {FIRST}\n\n> {OTHER}"
    (told,) = read(paragraphs("# The Ledgers", LONG, both, THIRD), "ledgers.md")
    assert [who for who, _ in spoken(told) if who] == ["Jonah Weiss", "Jonah Weiss"]
