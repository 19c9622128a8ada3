"""Stories of ``/quote`` and its buttons."""

import discord
import pytest

from tests.chat.conftest import BEES, House, labels, shown, words


async def test_a_member_asks_for_a_quote_and_everyone_sees_it_with_its_source(house: House) -> None:
    """A quote stands in the channel with its author, title, section and date, and the five buttons."""
    answer = await house.ask("quote", article="The Tide Tables")
    assert not answer.ephemeral
    assert words(answer).startswith("> ")
    assert "Ada Penrose, in *[The Tide Tables](https://harbour.example/tides)*, “" in words(answer)
    assert "(The Harbour Weekly, 3 May 1926)" in words(answer)
    assert labels(answer) == ["Another", "In context", "Keep", "Cite", "As a picture", "Delete"]


async def test_an_author_who_is_not_stated_is_named_as_such(house: House) -> None:
    """The author's place in the source line is never left empty."""
    assert "Author not stated, in *Letters on Bees*" in words(await house.ask("quote", article="Letters on Bees"))


async def test_a_private_answer_is_seen_by_one_and_needs_no_delete(house: House) -> None:
    """With ``private`` only whoever asked sees the quote."""
    answer = await house.ask("quote", private=True)
    assert answer.ephemeral
    assert labels(answer) == ["Another", "In context", "Keep", "Cite", "As a picture", "Share"]


async def test_another_replaces_the_quote_by_one_not_seen_here_yet(house: House) -> None:
    """Pressing *Another* walks through all quotes of the chosen article before one comes again."""
    answer = await house.ask("quote", article="The Tide Tables")
    entry = next(e for e in await house.services.library.entries() if e.key == "the-tide-tables")
    seen = [words(answer)]
    for _ in range(entry.quotes - 1):
        shown(await house.ann.click(answer, label="Another"))
        seen.append(words(house.again(answer)))
    assert len(set(seen)) == entry.quotes > 2
    assert all("The Tide Tables" in one for one in seen)
    assert len(house.channel.history()) == 1


async def test_another_goes_on_with_what_was_asked_after_a_restart(house: House) -> None:
    """A new process still knows the article an old answer was asked for."""
    answer = await house.ask("quote", article="Letters on Bees")
    await house.restart()
    await house.ann.click(answer, label="Another")
    assert "Letters on Bees" in words(house.again(answer))


async def test_another_and_delete_belong_to_whoever_asked(house: House) -> None:
    """Ben cannot turn Ann's quote or delete it; he is told so privately."""
    answer = await house.ask("quote")
    before = words(answer)
    for label in ("Another", "Delete"):
        refusal = shown(await house.ben.click(answer, label=label))
        assert refusal.ephemeral
        assert "Only the person who asked" in words(refusal)
    assert words(house.again(answer)) == before


async def test_in_context_opens_for_whoever_presses_it(house: House) -> None:
    """Ben sees the quote among its neighbours, privately, and can read on from there."""
    answer = await house.ask("quote", article="The Tide Tables")
    quoted = words(answer).split("\n")[0].removeprefix("> ")
    opened = shown(await house.ben.click(answer, label="In context"))
    assert opened.ephemeral
    assert "### The Tide Tables" in words(opened)
    asked = next(line for line in words(opened).split("\n") if line.startswith("> "))
    assert f"**{quoted}**" in asked


async def test_in_context_marks_the_quoted_sentence_and_no_other(house: House) -> None:
    """In a paragraph of several sentences only the quoted one is bold, also after a restart."""
    answer = await house.ask("quote", about="a table that is wrong")
    await house.restart()
    asked = next(
        line
        for line in words(shown(await house.ben.click(answer, label="In context"))).split("\n")
        if line.startswith("> ")
    )
    assert asked.startswith("> Fishermen read them at breakfast")
    assert asked.endswith("**A table that is wrong by an hour has drowned more people than many a storm.**")


async def test_in_context_says_so_when_the_passage_was_changed(house: House) -> None:
    """After an edit the passage is gone under its old name, and the reply says that the article changed."""
    answer = await house.ask("quote", article="Letters on Bees")
    changed = BEES.replace("hive", "skep").replace("queen", "king").replace("sound", "noise")
    (house.articles / "letters" / "bees.md").write_text(changed, "utf-8")
    await house.services.library.reload()
    reply = shown(await house.ann.click(answer, label="In context"))
    assert reply.ephemeral
    assert "has changed, and this passage" in words(reply)


async def test_in_context_shows_the_passage_as_it_is_now_when_little_changed(house: House) -> None:
    """Other capitals are the same passage; the reply shows it and says that the text was changed."""
    answer = await house.ask("quote", article="Letters on Bees")
    (house.articles / "letters" / "bees.md").write_text(BEES.replace("a ", "A ").replace("the ", "THE "), "utf-8")
    await house.services.library.reload()
    reply = shown(await house.ann.click(answer, label="In context"))
    assert "has changed since it was shown" in words(reply)
    assert "THE " in words(reply)
    assert ".**" not in words(reply)


async def test_in_context_says_so_when_the_article_went(house: House) -> None:
    """An article that is no longer there leaves a sentence, not a failed interaction."""
    answer = await house.ask("quote", article="Letters on Bees")
    (house.articles / "letters" / "bees.md").unlink()
    await house.services.library.reload()
    reply = shown(await house.ann.click(answer, label="In context"))
    assert "no longer in the library" in words(reply)


async def test_whoever_asked_deletes_the_answer(house: House) -> None:
    """*Delete* takes the answer out of the channel, also after a restart."""
    answer = await house.ask("quote")
    await house.restart()
    await house.ann.click(answer, label="Delete")
    assert house.channel.history() == []


async def test_a_moderator_deletes_anybody_s_answer(house: House) -> None:
    """Who may manage messages may delete the bot's as well."""
    moderators = house.guild.create_role("moderators", permissions=discord.Permissions(manage_messages=True))
    cleo = house.guild.add_member(house.env.create_user("cleo"), roles=[moderators])
    answer = await house.ask("quote")
    await cleo.click(answer, label="Delete")
    assert house.channel.history() == []


@pytest.mark.parametrize("option", ["article", "author"])
async def test_an_option_that_names_nothing_gets_a_private_sentence(house: House, option: str) -> None:
    """A name that is not here is said to be not here, to whoever asked alone."""
    answer = await house.ask("quote", **{option: "Zzyzx Qqqq"})
    assert answer.ephemeral
    assert "Zzyzx Qqqq" in words(answer)


async def test_a_quote_about_a_subject_is_found_by_words(house: House) -> None:
    """``about`` narrows the quotes to passages near those words."""
    answer = await house.ask("quote", about="what the pilots and fishermen read at breakfast")
    assert "The Tide Tables" in words(answer)


GATE = """---
title: The Gate
author: Ada Penrose
---

# The Gate

The lane was long that year, and the carters knew it. But no gate was ever closed by somebody who wanted it to stay
that way for good.
"""


async def test_a_connective_left_out_is_bracketed_on_every_way_from_card_to_verdict(house: House) -> None:
    """On the card, in *Cite*, on the picture; in context the text stands as it is, and /verify knows the words."""
    (house.articles / "gate.md").write_text(GATE, "utf-8")
    await house.services.library.reload()
    answer = await house.ask("quote", article="The Gate")
    while "But" not in words(answer):
        await house.ann.click(answer, label="Another")
        answer = house.again(answer)
    assert words(answer).startswith("> \\[N\\]o gate was ever closed")
    assert "In the text it begins with “But”." in words(answer)
    opened = words(shown(await house.ben.click(answer, label="In context")))
    assert "knew it. **But no gate was ever closed" in opened
    cited = words(shown(await house.ben.click(answer, label="Cite")))
    assert "**The words**: “But” is left out" in cited
    copied = cited.split("`")[1]
    assert copied.startswith("“[N]o gate was ever closed")
    verdict = words(await house.ask("verify", text=copied))
    assert "Verbatim" in verdict.split("\n")[0]


async def test_an_article_without_a_quote_answers_with_its_best_passage(house: House) -> None:
    """Labelled so, with every button a quote has; *Another* shows the next, *Back* the one before."""
    text = "---\ntitle: Things\n---\n\n# Things\n\n- a rope for the bell\n\nSee there.\n\nWhy him?\n"
    (house.articles / "things.md").write_text(text, "utf-8")
    await house.services.library.reload()
    answer = await house.ask("quote", article="Things")
    first = words(answer)
    assert "stands alone as a quote. This is its best passage." in first
    assert labels(answer) == ["Another", "In context", "Keep", "Cite", "As a picture", "Delete"]
    assert "Things" in words(shown(await house.ben.click(answer, label="In context")))
    assert "Things" in words(shown(await house.ben.click(answer, label="Cite")))
    await house.ann.click(answer, label="As a picture")
    assert house.env.errors == []
    await house.ann.click(answer, label="Another")
    answer = house.again(answer)
    assert "its next best passage" in words(answer)
    await house.ann.click(answer, label="Back")
    assert words(house.again(answer)).split("\n\n")[0] == first.split("\n\n")[0]


async def test_an_article_removed_while_its_card_is_open_is_not_replaced_by_another(house: House) -> None:
    """*Another* says that it went, though a title much like it is there; the card stays."""
    (house.articles / "bees2.md").write_text(BEES.replace("Letters on Bees", "Letters on Beer"), "utf-8")
    await house.services.library.reload()
    answer = await house.ask("quote", article="Letters on Bees")
    before = words(answer)
    (house.articles / "letters" / "bees.md").unlink()
    await house.services.library.reload()
    refusal = shown(await house.ann.click(answer, label="Another"))
    assert refusal.ephemeral
    assert "This article is no longer in the library." in words(refusal)
    assert words(house.again(answer)) == before


async def test_a_round_that_is_over_says_of_what(house: House) -> None:
    """All quotes of the article, by number and title."""
    answer = await house.ask("quote", article="Letters on Bees")
    count = next(e.quotes for e in await house.services.library.entries() if e.key == "letters-on-bees")
    for _ in range(count):
        await house.ann.click(answer, label="Another")
    over = words(house.again(answer))
    assert f"The {count} quotes from “Letters on Bees” have all been shown here. Starting over." in over


async def test_a_library_emptied_while_a_card_is_open_is_told_of_by_every_button(house: House) -> None:
    """Each has its sentence, for whoever pressed; the card itself stays."""
    answer = await house.ask("quote")
    await house.ann.click(answer, label="Another")
    answer = house.again(answer)
    before = words(answer)
    for path in house.articles.rglob("*.md"):
        path.unlink()
    await house.services.library.reload(allow_empty=True)
    for label, sentence in (
        ("Another", "The library is empty."),
        ("Back", "no longer in the library"),
        ("In context", "no longer in the library"),
        ("Cite", "no longer in the library"),
        ("As a picture", "no longer in the library"),
    ):
        refusal = shown(await house.ann.click(answer, label=label))
        assert refusal.ephemeral
        assert sentence in words(refusal), label
    assert words(house.again(answer)) == before
    assert house.env.errors == []


async def test_the_source_of_bracketed_words_is_found_from_a_message(house: House) -> None:
    """*Find the source* reads “[N]o gate …” as the words of the text."""
    (house.articles / "gate.md").write_text(GATE, "utf-8")
    await house.services.library.reload()
    message = await house.ben.send(house.channel, "> [N]o gate was ever closed by somebody who wanted it to stay")
    found = words(shown(await house.ann.context_menu(house.channel, "Find the source", message)))
    assert "### Possible sources" in found
    assert "The Gate" in found
