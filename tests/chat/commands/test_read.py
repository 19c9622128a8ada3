"""Stories of ``/outline`` and ``/read``: the tree, the menu, turning pages, what is gone."""

import re
from pathlib import Path

import pytest

from tests.chat.conftest import House, choose, labels, menu, shown, words


@pytest.fixture
def articles(articles: Path) -> Path:
    """Besides the usual three one with forty sections, and one that is a single long poem."""
    parts = "\n\n".join(
        f"## Lesson {number}\n\nIn lesson {number} the pupil learns to splice a rope of {number} strands without help."
        for number in range(1, 41)
    )
    (articles / "ropes.md").write_text(f"---\ntitle: Forty Lessons in Rope\n---\n\n{parts}\n", "utf-8")
    verse = "\n".join(f"line {number} of the long song goes over the water," for number in range(1, 301))
    (articles / "song.txt").write_text(f"The Long Song\n\n\n{verse}\n", "utf-8")
    return articles


async def test_an_outline_shows_the_headings_with_words_and_reading_time(house: House) -> None:
    """The only section without heading is named by the words that tell most of it."""
    answer = await house.ask("outline", article="The Tide Tables")
    assert "### The Tide Tables" in words(answer)
    assert "- **“Every harbour keeps a book in which the sea is written down a year before" in words(answer)
    assert "- **Who reads them** (" in words(answer)
    assert "3 sections, " in words(answer)
    assert [line["label"] for line in menu(answer)][1:] == ["How they are made", "Who reads them"]


async def test_a_section_chosen_from_the_outline_opens_for_whoever_chose_it(house: House) -> None:
    """Ben reads the section he picked, privately, from its beginning."""
    answer = await house.ask("outline", article="The Tide Tables")
    await house.restart()
    opened = shown(await choose(house.ben, answer, menu(answer)[2]["value"]))
    assert opened.ephemeral
    assert "**Who reads them**\n\nFishermen read them at breakfast" in words(opened)


async def test_a_long_outline_has_pages_and_a_menu_for_each(house: House) -> None:
    """Behind *More* at most 25 sections stand on a page; the menu offers those of the page."""
    answer = await house.ask("outline", article="Forty Lessons in Rope")
    assert len(menu(answer)) == 25
    assert "Lesson 40" not in words(answer)
    assert "Next" not in labels(answer)
    await house.ann.click(answer, label="More")
    answer = house.again(answer)
    assert len(menu(answer)) <= 25
    assert "Lesson 40" not in words(answer)
    await house.ann.click(answer, label="Last" if "Last" in labels(answer) else "Next")
    last = house.again(answer)
    assert "**Lesson 40**" in words(last)
    assert menu(last)[-1]["label"] == "Lesson 40"


async def test_reading_goes_on_and_back(house: House) -> None:
    """Next and previous turn the text; nothing is skipped and nothing comes twice."""
    answer = await house.ask("read", article="Forty Lessons in Rope")
    pages = [words(answer)]
    while "Next" in labels(answer):
        result = await _press(house, answer, "Next")
        if result is None:
            break
        pages.append(words(house.again(answer)))
    text = "\n".join(pages)
    for number in range(1, 41):
        assert text.count(f"In lesson {number} the pupil") == 1
    assert len(pages) > 1
    await house.ann.click(answer, label="Previous")
    assert "Lesson 40" not in words(house.again(answer))


async def _press(house: House, answer: object, label: str) -> object | None:
    """Press a button where it is not greyed out."""
    buttons = [item for item in house.again(answer).components[0].children if hasattr(item, "children")]
    for row in buttons:
        for button in row.children:
            if getattr(button, "label", None) == label and not button.disabled:
                return await house.ann.click(answer, label=label)  # type: ignore[arg-type]
    return None


async def test_a_passage_longer_than_a_page_is_read_in_parts(house: House) -> None:
    """A poem of three hundred lines goes on where the page before ended."""
    answer = await house.ask("read", article="The Long Song")
    pages = [words(answer)]
    while len(pages) < 30 and await _press(house, answer, "Next") is not None:
        pages.append(words(house.again(answer)))
    # Between the title above and the source line below stands the text; a page may end within a line of it.
    text = " ".join(" ".join(page.split("\n")[1:-2]) for page in pages).replace("> ", "").replace("…", "")
    numbers = re.findall(r"line (\d+) of the long song", " ".join(text.split()))
    assert numbers == [str(number) for number in range(1, 301)]


async def test_reading_begins_at_a_section(house: House) -> None:
    """A section is picked from the list, or named as one remembers it."""
    choices = await house.ann.autocomplete(house.channel, "read", "section", "made", article="the-tide-tables")
    assert choices[0]["name"] == "How they are made"
    for section in (choices[0]["value"], "how they are maid"):
        answer = await house.ask("read", article="the-tide-tables", section=section)
        assert words(answer).startswith("### The Tide Tables\n\n**How they are made**\n\nThe keeper")


async def test_turning_a_page_of_an_article_that_went_says_so(house: House) -> None:
    """No other article with a similar title opens in its place."""
    answer = await house.ask("read", article="Forty Lessons in Rope")
    (house.articles / "ropes.md").unlink()
    await house.services.library.reload()
    reply = shown(await house.ann.click(answer, label="Next"))
    assert reply.ephemeral
    assert "no longer in the library" in words(reply)


async def test_a_short_text_has_no_way_on_and_no_way_back(house: House) -> None:
    """All of it is on the page; one can cite it and jump within it."""
    answer = await house.ask("read", article="The Tide Tables")
    assert labels(answer) == ["Cite", "Delete"]
    assert [line["label"] for line in menu(answer)][1:] == ["How they are made", "Who reads them"]


async def test_an_article_that_is_not_here_is_answered_with_the_nearest(house: House) -> None:
    """The nearest titles stand below the sentence, for whoever asked alone."""
    answer = await house.ask("outline", article="Tidal waves")
    assert answer.ephemeral
    assert "- The Tide Tables" in words(answer)
