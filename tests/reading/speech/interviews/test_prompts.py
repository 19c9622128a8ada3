"""Interviews whose questions are bold paragraphs or headings, few of them, and not all of them questions."""

from bot.model import Article, SectionKind
from bot.reading import read_source
from tests.reading.plain import headings, voices

ROPE = "Patience, most of all. A rope is the only tool that remembers every hand which ever hauled upon it."
WIND = "The wind was never the trouble. A sail forgives the wind long before it will forgive a lazy knot."
LAST = "Whoever comes after us will find the loft as dry as we left it, and the ledger rather less so."
LOFT = "Oda Brink has kept one loft for forty years, above the yard where she was born."
HEAD = f"# A Sailmaker\n\nBy Nora Feld\n\n{LOFT}\n\n"


def _markdown(text: str) -> Article:
    (article,) = read_source("sample.md", text.encode())
    return article


def test_two_bold_prompts_are_an_interview() -> None:
    """One asks and one speaks to somebody: what stands below them is not its author's."""
    article = _markdown(f"{HEAD}**What does a sail need?**\n\n{ROPE}\n\n**You were out in the gale.**\n\n{WIND}\n")
    assert headings(article) == [None, "What does a sail need?", "You were out in the gale."]
    assert list(voices(article)) == [LOFT]
    assert len(article.remarks) == 2


def test_bold_prompts_of_a_page_are_an_interview() -> None:
    """As in Markdown, and also where a prompt is no question and the first answers have no first person."""
    page = (
        f"<html><body><h1>A Sailmaker</h1><p>By Nora Feld</p><p><b>What do you ask of a sail?</b></p><p>{ROPE}</p>"
        f"<p><strong>Some say <i>the wind</i> does it all.</strong></p><p>{WIND}</p></body></html>"
    )
    (article,) = read_source("sample.html", page.encode())
    assert voices(article) == {}
    assert [section.kind for section in article.sections[1:]] == [SectionKind.QUESTION] * 2


def test_headings_that_ask_and_tell_are_an_interview() -> None:
    """Sentences as headings, one of which asks and one of which speaks to somebody who says "us"."""
    article = _markdown(
        f"{HEAD}### What does a sail need?\n\n{ROPE}\n\n### Tell me about the gale.\n\n{WIND}\n\n"
        f"### Who comes next?\n\n{LAST}\n"
    )
    assert {ROPE, WIND, LAST}.isdisjoint(voices(article))


def test_bold_sentences_that_ask_nobody_stay_the_authors() -> None:
    """An author may set a claim in bold, and ask a question of nobody."""
    article = _markdown(f"{HEAD}**A sail is a promise.**\n\n{ROPE}\n\n**What is the wind to a sail?**\n\n{WIND}\n")
    assert voices(article) == {LOFT: None, "A sail is a promise.": None, ROPE: None, WIND: None}


def test_headings_of_an_essay_stay_headings() -> None:
    """Two chapters that ask are an essay's, though one says "you"."""
    article = _markdown(f"{HEAD}## What is a sail?\n\n{ROPE}\n\n## Can you sew one?\n\n{WIND}\n")
    assert voices(article) == {LOFT: None, ROPE: None, WIND: None}


def test_a_first_bold_prompt_with_a_label_belongs_to_the_interview() -> None:
    """It tells rather than asks, as "Herald: You wrote …" does; who answers it answers the questions after it too."""
    mine = "I never minded the gale. A sail forgives the wind long before it will forgive a lazy knot."
    article = _markdown(
        "# A Sailmaker\n\nBy Nora Feld\n\n*Oda Brink talks to Nora Feld about sails.*\n\n"
        f"**Harbour Herald: You were out in the gale.**\n\n{mine}\n\n**What do you ask of a sail?**\n\n{ROPE}\n\n"
        f"**And who comes next?**\n\n{LAST}\n"
    )
    assert voices(article)[mine] == "Oda Brink"


def test_a_bold_note_before_the_questions_answers_nothing() -> None:
    """It says "you" as well, but nobody answers it in the first person."""
    note = "**Harbour Herald: You can hear all of this talk.**"
    article = _markdown(
        f"{HEAD}{note}\n\n{LOFT}\n\n**What do you ask of a sail?**\n\n{ROPE}\n\n**And wind?**\n\n{WIND}\n"
    )
    assert headings(article) == [None, "What do you ask of a sail?", "And wind?"]
