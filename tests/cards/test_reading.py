"""Reading pages, as text: nothing skipped, nothing twice, always a way on."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.cards.buttons import keep_action, on_action
from bot.cards.card import Action, QuoteBlock, TextBlock, plain
from bot.cards.fit import MARK
from bot.cards.reading import READING_ROOM, context_card, excerpt_card
from bot.model import Excerpt, Kind, Slice
from bot.model.content_notes import UNVEILED, Veil, Veiled
from tests.cards.samples import READERS, TIDES, action, buttons, excerpt, passages, said


def test_a_page_shows_the_heading_where_its_section_begins() -> None:
    """The heading stands once, before the first passage of its section."""
    assert said(excerpt_card(excerpt("One.", "Two."))).startswith("The Tide Tables\nWho reads them\nOne.\nTwo.\nAda")


def test_a_page_says_which_passages_it_shows() -> None:
    """Counted from one, of all."""
    assert "Passages 5 to 6 of 30." in said(excerpt_card(excerpt("One.", "Two.", first=4)))
    assert "Passage 5 of 30." in said(excerpt_card(excerpt("One.", first=4)))


def test_next_begins_after_the_last_passage_shown() -> None:
    """Passages that did not fit on the page come next."""
    one = excerpt(*["word " * 200] * 5, first=7)
    card = excerpt_card(one)
    assert action(card, "Next") == on_action("Next", one.passages[1], "n", prominent=True)
    assert action(card, "Previous") == on_action("Previous", one.passages[0], "b")


def test_a_page_read_backwards_ends_where_the_excerpt_ends() -> None:
    """Going back drops what does not fit from the beginning."""
    one = excerpt(*["word " * 200] * 5, first=7)
    card = excerpt_card(one, backwards=True)
    assert action(card, "Next") == on_action("Next", one.passages[-1], "n", prominent=True)


def test_the_ends_of_an_article_have_no_way_further() -> None:
    """The first page has no way back, the last none on; a text on one page has neither button."""
    assert buttons(excerpt_card(excerpt("One.", first=0, total=2))) == ["Next", "Keep", "Cite"]
    assert buttons(excerpt_card(excerpt("Two.", first=1, total=2))) == ["Previous", "Keep", "Cite"]
    assert buttons(excerpt_card(excerpt("All.", first=0, total=1))) == ["Keep", "Cite"]


def test_a_long_passage_goes_on_with_a_mark_on_both_pages() -> None:
    """Cut between words, with a mark where it was cut and where it goes on."""
    text = "word " * 1500
    first = excerpt_card(excerpt(text))
    second = excerpt_card(excerpt(text), offset=int(action(first, "Next").args[3].removeprefix("o")))
    assert f"word{MARK}\n" in said(first)
    assert f"\n{MARK}word" in said(second)


@given(st.text(alphabet="ab *_\n.", min_size=1, max_size=9000))
@settings(max_examples=60)
def test_reading_on_through_a_passage_always_ends_and_misses_nothing(text: str) -> None:
    """From offset to offset every character is shown once, and the last page leads to the next passage."""
    one, offset, shown = Excerpt(TIDES, passages(text), 0, 0, 2), 0, 0
    while (turn := action(excerpt_card(one, offset=offset), "Next")).args[3] != "n":
        there = int(turn.args[3].removeprefix("o"))
        assert there > offset
        shown += there - offset
        offset = there
    assert turn == on_action("Next", one.passages[0], "n", prominent=True)
    assert shown + len(text[offset:]) == len(text)


def test_going_back_within_a_long_passage_comes_to_its_beginning() -> None:
    """From the third page of a passage to the second, the first, and then to what stands before it."""
    one = Excerpt(TIDES, passages("word " * 1500, first=3), 3, 3, 9)
    offset, turns = 6000, list[Action]()
    while not turns or turns[-1].args[3] != "b":
        turns.append(action(excerpt_card(one, offset=offset), "Previous"))
        offset = int(turns[-1].args[3].removeprefix("o")) if turns[-1].args[3] != "b" else 0
    assert turns[-2] == on_action("Previous", one.passages[0], "o0")
    assert turns[-1] == on_action("Previous", one.passages[0], "b")


def test_words_of_others_stand_under_their_name() -> None:
    """Whoever speaks is named where they begin, once."""
    quoted = tuple(replace(p, kind=Kind.QUOTE, speaker="The keeper") for p in passages("I was there.", "I saw it."))
    card = excerpt_card(Excerpt(TIDES, quoted, 0, 1, 2))
    assert said(card).count("Speaker: The keeper") == 1
    assert "> I was there.\n> I saw it." in said(card)


def test_a_name_that_the_text_prints_itself_is_not_said_again() -> None:
    """The label above the words is enough, however it is set; another name, or a label that is kept back, is not."""
    label, words = passages("THE KEEPER:", "I was there.")
    spoken = replace(words, speaker="The keeper")
    assert "Speaker" not in said(excerpt_card(Excerpt(TIDES, (label, spoken), 0, 1, 2)))
    other = replace(words, speaker="The pilot")
    assert "THE KEEPER:\nSpeaker: The pilot\n" in said(excerpt_card(Excerpt(TIDES, (label, other), 0, 1, 2)))
    hidden = replace(label, veiled=Veiled(Veil.NEVER, ("drowning",)))
    assert "Speaker: The keeper" in said(excerpt_card(Excerpt(TIDES, (hidden, spoken), 0, 1, 2)))


def test_a_label_before_the_words_is_enough() -> None:
    """Not where it is kept back, where the page begins behind it, or where the words only begin like the name."""
    (words,) = passages("THE KEEPER: I was there, and I saw it.")
    spoken = replace(words, speaker="The keeper")
    assert "Speaker" not in said(excerpt_card(Excerpt(TIDES, (spoken,), 0, 0, 1)))
    assert "Speaker: The keeper" in said(excerpt_card(Excerpt(TIDES, (spoken,), 0, 0, 1), offset=12))
    hidden = replace(spoken, veiled=Veiled(Veil.NEVER, ("drowning",)))
    assert "Speaker: The keeper" in said(excerpt_card(Excerpt(TIDES, (hidden,), 0, 0, 1)))
    alike = replace(spoken, text="The keepers: I was there, and I saw them.")
    assert "Speaker: The keeper" in said(excerpt_card(Excerpt(TIDES, (alike,), 0, 0, 1)))


def test_furniture_is_small_print() -> None:
    """Captions and bylines are shown, in a lower voice."""
    caption = tuple(replace(p, kind=Kind.CAPTION) for p in passages("A gauge."))
    block = excerpt_card(Excerpt(TIDES, caption, 0, 0, 1)).blocks[-1]
    assert isinstance(block, TextBlock)
    assert block.small


def test_nothing_leads_on_to_what_is_only_the_pages() -> None:
    """Before and behind the text there are buttons and notices, which nobody turns a page for."""
    middle = replace(excerpt("The tide turns.", "It turns again.", first=3, total=9), opens=True)
    assert [action(excerpt_card(middle), name).disabled for name in ("Previous", "Next")] == [True, False]
    last = replace(middle, opens=False, closes=True)
    assert [action(excerpt_card(last), name).disabled for name in ("Previous", "Next")] == [False, True]


def test_in_context_sets_the_passage_apart_from_its_neighbours() -> None:
    """Only the passage asked for stands in a block quote."""
    card = context_card(excerpt("Before.", "This one.", "After.", first=3), 1)
    apart = [plain(block.runs) for block in card.blocks if isinstance(block, QuoteBlock)]
    assert apart == ["This one."]
    assert "Before.\n> This one.\nAfter." in said(card)


def test_in_context_a_quote_is_kept_and_of_a_marked_word_the_passage() -> None:
    """*Keep* takes the words of a quote; where a search marked one word, all of the passage."""
    one = excerpt("The keeper counts the tides, and the tides count him.")
    place, text = one.passages[0].place, one.passages[0].text
    quote, word = Slice(0, len(text)), Slice(4, 10)
    assert action(context_card(one, 0, marked=quote), "Keep") == keep_action(place, text, quote)
    assert action(context_card(one, 0, marked=word), "Keep") == keep_action(place, text)


def test_in_context_keeps_the_passage_when_its_neighbours_are_long() -> None:
    """Neighbours give way; the passage asked for never does."""
    long = "word " * 500
    card = context_card(excerpt(long, long, "This one.", long, long), 2)
    assert "> This one." in said(card)
    assert len(said(card)) < READING_ROOM + 800


def test_a_changed_text_is_announced() -> None:
    """The first line says that it is not what was shown."""
    card = context_card(excerpt("This one."), 0, same=False)
    assert said(card).startswith("The Tide Tables\nThis text has changed since it was shown.")


def test_the_quoted_sentence_stands_out_among_the_others() -> None:
    """Bold, in its paragraph; the neighbours stay plain. A place beyond the text marks nothing."""
    one = excerpt("Before.", "Salt is bread. Wine is wine.", "After.")
    (marked,) = [b for b in context_card(one, 1, marked=Slice(15, 28)).blocks if isinstance(b, QuoteBlock)]
    assert [(run.text, run.bold) for run in marked.runs] == [("Salt is bread. ", False), ("Wine is wine.", True)]
    (plainly,) = [b for b in context_card(one, 1, marked=Slice(15, 99)).blocks if isinstance(b, QuoteBlock)]
    assert not any(run.bold for run in plainly.runs)


def test_of_a_passage_longer_than_a_page_the_page_with_the_quote_is_shown() -> None:
    """Whoever asks where a line of a very long poem stands sees that line."""
    poem = "\n".join(f"line {number} of a poem without end" for number in range(400))
    start = poem.index("line 390 ")
    card = context_card(excerpt(poem), 0, marked=Slice(start, start + 30))
    assert "line 390 of" in said(card)


def test_each_run_of_passages_kept_back_is_counted_under_its_heading() -> None:
    """A heading of which everything is kept back stays, and so does the name of who speaks."""
    kept = Veiled(Veil.NEVER, ("drowning",))
    sections = [replace(READERS, number=number, heading=f"Part {number}") for number in (1, 2, 3)]
    numbers = ((0, True), (0, True), (1, True), (2, False), (2, True), (2, True), (2, True))
    page = tuple(
        replace(one, veiled=kept if hidden else UNVEILED, speaker="Bob" if at == 6 else None)
        for at, (section, hidden) in enumerate(numbers)
        for one in passages(f"Text {at}.", first=at, section=sections[section])
    )
    lines = said(excerpt_card(Excerpt(TIDES, page, 0, 6, 30))).split("\n")
    two, one = (f"{words}, because of" for words in ("2 passages are kept back here", "1 passage is kept back here"))
    expected = ["Part 1", two, "Part 2", one, "Part 3", "Text 3.", two, "Speaker: Bob", one]
    assert len(lines) > len(expected)
    assert all(line.startswith(start) for line, start in zip(lines[1:], expected, strict=False)), lines
