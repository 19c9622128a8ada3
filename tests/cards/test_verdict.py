"""What a verdict looks like, as text."""

import pytest

from bot.cards.card import Card, QuoteBlock, TextBlock, Verb, plain
from bot.cards.difference import difference_in_words, marked_difference
from bot.cards.fit import room_of
from bot.cards.verdict import verdict_card
from bot.model import (
    Caution,
    Change,
    Leap,
    Matched,
    Place,
    QuotedPart,
    Slice,
    Step,
    Verdict,
    Verification,
)
from tests.cards.samples import BEES, TIDES, hit, place

TEXT = "The moon pulls twice a day, and nobody in the harbour has ever thanked it."


def matched(words: str = TEXT, at: Place | None = None, speaker: str | None = None) -> Matched:
    return Matched(at or place(), words, Slice(0, len(words)), Slice(0, len(words)), speaker)


def verification(verdict: Verdict, *parts: QuotedPart, **more: object) -> Verification:
    quotation = str(more.pop("quotation", TEXT))
    return Verification(quotation, verdict, parts or (QuotedPart((matched(),)),), articles=7, **more)  # type: ignore[arg-type]


def told(card: Card) -> str:
    """Every word on a card."""
    lines = [card.title or ""]
    for block in card.blocks:
        if isinstance(block, TextBlock):
            lines.append(plain(block.runs))
        elif isinstance(block, QuoteBlock):
            lines += [plain(block.runs), plain(block.source)]
    return "\n".join([*lines, card.small or ""])


ALTERED = (
    Step(Change.EQUAL, "The moon pulls", "The moon pulls"),
    Step(Change.REPLACE, "three times", "twice"),
    Step(Change.EQUAL, "a day, and", "a day, and"),
    Step(Change.INSERT, "surely", ""),
    Step(Change.EQUAL, "nobody in the harbour has", "nobody in the harbour has"),
    Step(Change.DELETE, "", "ever"),
    Step(Change.EQUAL, "thanked it", "thanked it"),
)


def test_a_verbatim_quotation_says_so_first_and_names_its_source() -> None:
    """Verdict, the words as printed, the source line, and a way to open the passage."""
    card = verdict_card(verification(Verdict.VERBATIM))
    assert told(card).startswith(f"Verbatim\nThe text says exactly this.\n{TEXT}\nAda Penrose, in The Tide Tables")
    assert [action.verb for action in card.actions] == [Verb.CONTEXT, Verb.BOOKMARK, Verb.CITE]


def test_an_altered_quotation_shows_its_changes_marked_and_in_words() -> None:
    """The quotation's words are struck out, the text's bold, and a sentence says the same for a screen reader."""
    card = verdict_card(verification(Verdict.ALTERED, diff=ALTERED, cautions=(Caution.NUMBER, Caution.QUANTIFIER)))
    (block,) = [block for block in card.blocks if isinstance(block, QuoteBlock)]
    assert [run.text for run in block.runs if run.struck] == ["three times", "surely"]
    assert [run.text for run in block.runs if run.bold] == ["twice", "ever"]
    assert "Changed: “twice” to “three times”; added: “surely”; left out: “ever”." in told(card)
    assert "Careful: the changes affect a number and a word such as “all” or “some”." in told(card)
    assert card.small == "Struck out: not in this passage. Bold: what the passage says instead."


def test_only_the_marks_that_there_are_are_explained() -> None:
    """A word left out is bold, a word too many struck out; each alone needs no word on the other."""
    same, too_many, left_out = ALTERED[0], ALTERED[3], ALTERED[5]
    cards = [verdict_card(verification(Verdict.ALTERED, diff=(same, step))) for step in (left_out, too_many)]
    assert [card.small for card in cards] == [
        "Bold: what the passage says and the quotation leaves out.",
        "Struck out: not in this passage.",
    ]


def test_without_the_struck_words_the_marked_text_is_the_texts() -> None:
    """Leaving out what is struck gives the text's own words in order."""
    kept = [run.text for run in marked_difference(ALTERED, 2000) if not run.struck]
    assert (
        " ".join("".join(kept).split()) == "The moon pulls twice a day, and nobody in the harbour has ever thanked it"
    )


def test_a_spliced_quotation_shows_each_part_with_its_place() -> None:
    """Between two parts it is said what was left out, and whether the order was turned around."""
    second = QuotedPart((matched("Bees read nothing."),), Leap(214, sections=True))
    third = QuotedPart((matched("They know."),), Leap(30, back=True, shown=True))
    text = told(verdict_card(verification(Verdict.SPLICED, QuotedPart((matched(),)), second, third)))
    assert "This joins 3 parts that are separate in the text, in a different order." in text
    assert "Left out here: 214 words, up to another section; the quotation does not show it." in text
    assert "Reordered: in the text, the next part comes before the last one, 30 words apart." in text
    assert "Part 2: Ada Penrose" in text


def test_a_part_from_another_article_is_said_to_be() -> None:
    """Across articles there are no words to count."""
    second = QuotedPart((matched("Bees read nothing.", place(BEES)),), Leap(None, sections=True, articles=True))
    text = told(verdict_card(verification(Verdict.SPLICED, QuotedPart((matched(),)), second)))
    assert "The next part is from another article." in text


def test_someone_elses_words_are_given_back() -> None:
    """The card says whose own words they are, or whom the text attributes them to."""
    found = verification(Verdict.MISATTRIBUTED, named="Jon Fell", whose=("Ada Penrose",))
    assert "These are Ada Penrose’s own words, not Jon Fell’s." in told(verdict_card(found))
    found = verification(Verdict.MISATTRIBUTED, named="Jon Fell", whose=("Mia Orr",))
    assert "The text attributes these words to Mia Orr, not to Jon Fell." in told(verdict_card(found))
    found = verification(Verdict.MISATTRIBUTED, named="Jon Fell", diff=ALTERED)
    assert "it quotes them without naming the speaker. The wording is altered too." in told(verdict_card(found))


def test_words_the_text_quotes_are_said_to_be_quoted() -> None:
    """Checked without a name they are verbatim, and the card says whose they are."""
    found = verification(Verdict.VERBATIM, QuotedPart((matched(speaker="Jon Fell"),)), whose=("Jon Fell",))
    assert "The text attributes these words to Jon Fell." in told(verdict_card(found))


def test_an_unknown_author_stays_unknown() -> None:
    """Where the text names nobody the card leaves open whose words they are."""
    found = verification(Verdict.VERBATIM, QuotedPart((matched(at=place(BEES)),)), named="Jon Fell")
    assert "The text names no author, so it is unclear whether these are Jon Fell’s words." in told(verdict_card(found))


def test_a_part_that_is_missing_is_named() -> None:
    """The piece that was found is shown, the other is quoted as not found."""
    quotation = "The moon pulls twice a day, and seven pianos drown."
    absent = Slice(quotation.index("seven"), len(quotation) - 1)
    found = verification(Verdict.PARTIAL, quotation=quotation, absent=(absent,))
    assert "Not found here: “seven pianos drown”" in told(verdict_card(found))


def test_what_is_not_here_is_no_proof() -> None:
    """The card says how little the library holds, and offers the nearest passage."""
    found = Verification("Pianos drown slowly.", Verdict.NOT_FOUND, articles=7, nearest=hit(TEXT, (4, 8)))
    text = told(verdict_card(found))
    assert "It holds only 7 articles, so the quotation may still be genuine." in text
    assert TEXT in text
    empty = Verification("Pianos drown slowly.", Verdict.NOT_FOUND)
    assert "This library is empty" in told(verdict_card(empty))


def test_a_shortened_quotation_is_warned_of() -> None:
    """An honest ellipsis is verbatim; the card still asks to look at what it leaves out."""
    parts = (QuotedPart((matched(),)), QuotedPart((matched("They know."),), Leap(12, shown=True)))
    text = told(verdict_card(verification(Verdict.VERBATIM, *parts, cautions=(Caution.ELLIPSIS,))))
    assert "with omissions marked" in text
    assert "Left out here: 12 words." in text
    assert "An ellipsis marks omitted words." in text


def test_many_changes_are_counted_after_the_first_few() -> None:
    """A sentence of a hundred changes helps nobody."""
    steps = [Step(Change.REPLACE, f"new{n}", f"old{n}") for n in range(20)]
    line = difference_in_words(steps)
    assert line.count("changed") + line.count("Changed") == 8
    assert line.endswith("and 12 more changes.")


@pytest.mark.parametrize("verdict", list(Verdict))
def test_the_longest_quotation_fits_one_message(verdict: Verdict) -> None:
    """Two thousand characters, all of them doubled by escaping, many parts and changes: the card stays within 4,000."""
    long = "*word* " * 285
    parts = [QuotedPart((matched(long),), Leap(5, sections=True) if n else None) for n in range(12)]
    steps = [Step(Change.REPLACE, "*a* " * 40, "*b* " * 40) for _ in range(12)]
    count = 12 if verdict in (Verdict.SPLICED, Verdict.PARTIAL) else 1
    found = verification(
        verdict,
        *parts[:count],
        quotation=long,
        diff=tuple(steps),
        cautions=tuple(Caution),
        named="*" * 300,
        whose=("_" * 300,),
        absent=tuple(Slice(0, 1000) for _ in range(8)) if verdict is Verdict.PARTIAL else (),
        nearest=hit(long, (0, 4)),
    )
    assert room_of(told(verdict_card(found))) <= 4000


def test_the_source_is_linked_where_an_address_is_known() -> None:
    """The title in the source line leads to the text."""
    (block,) = [b for b in verdict_card(verification(Verdict.VERBATIM)).blocks if isinstance(b, QuoteBlock)]
    assert TIDES.url in [run.link for run in block.source]


def test_a_negation_left_out_or_added_says_the_opposite() -> None:
    """The first sentence says so; of a change that is not known to be one of that kind, it does not."""
    left_out, added = Step(Change.DELETE, "", "not"), Step(Change.INSERT, "never", "")
    changed = Step(Change.REPLACE, "can", "can’t")
    for step, opposed, first in (
        (left_out, left_out, "The text says the opposite of this: the quotation leaves out “not”."),
        (added, added, "The text says the opposite of this: the quotation adds “never”."),
        (changed, changed, "The text says the opposite of this: it has “can’t” where the quotation has “can”."),
        (left_out, None, "The text says this, but with words that the quotation leaves out."),
    ):
        diff = (Step(Change.EQUAL, "It could", "It could"), step, Step(Change.EQUAL, "be heard", "be heard"))
        found = verification(Verdict.ALTERED, diff=diff, cautions=(Caution.NEGATION,), opposed=opposed)
        assert told(verdict_card(found)).startswith(f"Altered\n{first}\n")


def test_words_over_a_question_mark_are_told_as_what_they_are() -> None:
    """The words are the text's; where a sentence ends is not, and the text asks."""
    diff = (Step(Change.EQUAL, "they", "they"), Step(Change.REPLACE, "read everything", "read? Everything"))
    words = told(verdict_card(verification(Verdict.ALTERED, diff=diff, cautions=(Caution.QUESTION,))))
    assert "The text has these words, but its sentences end elsewhere." in words
    assert "Careful: the changes affect a question." in words


def test_a_question_made_a_statement_is_warned_of() -> None:
    """Not so the other way round."""
    asked, stated = (
        Step(Change.EQUAL, "in the text.", "in the text?"),
        Step(Change.EQUAL, "in the text?", "in the text."),
    )
    careful = "Careful: the text asks what the quotation states."
    assert careful in told(verdict_card(verification(Verdict.VERBATIM, marks=(asked,))))
    assert careful not in told(verdict_card(verification(Verdict.VERBATIM, marks=(stated,))))


def test_what_was_kept_back_beside_verbatim_words_is_warned_of() -> None:
    """The words agree, so nothing is struck out; the warning says what stands beside them."""
    words = told(verdict_card(verification(Verdict.VERBATIM, cautions=(Caution.NEGATION,))))
    assert "Careful: the quotation leaves out a negation right next to these words." in words


def test_a_clause_that_the_text_denies_is_told_beside_its_words() -> None:
    """ "Clean code exists", where the text says: I do not believe that clean code exists."""
    denied = "Careful: in the text a negation governs these words."
    assert denied in told(verdict_card(verification(Verdict.VERBATIM, cautions=(Caution.DENIED,))))
    assert denied in told(verdict_card(verification(Verdict.ALTERED, diff=ALTERED, cautions=(Caution.DENIED,))))


def test_a_clause_that_the_text_only_reports_is_told_beside_its_words() -> None:
    """ "A ferry makes both banks poor", where the text says: It is said that a ferry makes both banks poor."""
    reported = "Careful: the text gives these words as what others say or think."
    assert reported in told(verdict_card(verification(Verdict.VERBATIM, cautions=(Caution.REPORTED,))))


def test_an_open_ellipsis_alone_is_no_cause_for_that_warning() -> None:
    """Words left out openly are pointed at in small print only."""
    assert "Careful" not in told(verdict_card(verification(Verdict.VERBATIM, cautions=(Caution.ELLIPSIS,))))


def test_what_an_editor_supplied_in_brackets_is_told() -> None:
    """What it stands for in the text, or that the text has nothing there."""
    supplied = (Step(Change.EQUAL, "[it]", "the harbour"), Step(Change.EQUAL, "[of Orrin]", ""))
    card = verdict_card(verification(Verdict.VERBATIM, brackets=supplied))
    assert "Apart from what stands in brackets, the text says exactly this." in told(card)
    assert "The brackets supply “[it]” for “the harbour”; “[of Orrin]”, which the text does not have." in told(card)


def test_many_brackets_are_counted() -> None:
    """Six are told."""
    supplied = (Step(Change.EQUAL, "[it]", "the harbour"),) * 9
    assert "; 3 more." in told(verdict_card(verification(Verdict.VERBATIM, brackets=supplied)))


@pytest.mark.parametrize(("mine", "text"), [("≤", "≥"), ("25", "2.5"), ("", "%"), (">", "<")])
def test_a_changed_sign_is_no_end_of_a_sentence(mine: str, text: str) -> None:
    """A sign has no letters, and still says something."""
    change = Change.REPLACE if mine else Change.DELETE
    diff = (Step(Change.EQUAL, "fell by", "fell by"), Step(change, mine, text))
    words = told(verdict_card(verification(Verdict.ALTERED, diff=diff, cautions=(Caution.NUMBER,))))
    assert "its sentences end elsewhere" not in words
    assert "Careful: the changes affect a number." in words
