"""Stories of /library article: Ann looks at an article's details and changes them."""

from tests.chat.conftest import House, labels, shown, words


async def test_a_curator_changes_details(house: House) -> None:
    """In a form, which stands open over a restart; what was there comes back."""
    await house.restart(curators=(house.ann.id,))
    asked = await house.ask("library article", article="letters-on-bees")
    assert asked.ephemeral
    assert "- **Author\\:** not stated" in words(asked)
    assert labels(asked) == ["Edit title, author …", "Edit language, flags …"]
    form = await house.ann.click(asked, label="Edit title, author …")
    await house.restart()
    await house.ann.submit_modal(form, {"title": "Letters on Bees", "author": "Ines Albrecht", "shelf": "letters"})
    assert "Changed: the author to “Ines Albrecht”." in words(asked)
    assert "- **Author\\:** Ines Albrecht" in words(asked)
    assert (house.articles / "letters" / "bees.toml").read_text() == 'author = "Ines Albrecht"\n'
    log = words(await house.ask("library log"))
    assert f"<@{house.ann.id}> changed the author to “Ines Albrecht” on" in log
    assert "has its former details again." in words(await house.ask("library undo"))
    assert not (house.articles / "letters" / "bees.toml").exists()


async def test_an_article_is_kept_from_being_quoted_at_random(house: House) -> None:
    """A choice in the second form."""
    await house.restart(curators=(house.ann.id,))
    asked = await house.ask("library article", article="the-tide-tables")
    form = await house.ann.click(asked, label="Edit language, flags …")
    sent = {"publication": "The Harbour Weekly", "language": "en", "machine": ["no"], "random": ["no"]}
    await house.ann.submit_modal(form, sent)
    assert "- **Quoted at random\\:** no" in words(asked)
    assert 'flags = ["unquoted"]' in (house.articles / "tides.toml").read_text()


async def test_a_form_that_was_overtaken_is_not_used(house: House) -> None:
    """Another curator was faster."""
    await house.restart(curators=(house.ann.id, house.ben.id))
    asked = await house.ask("library article", article="letters-on-bees")
    form = await house.ann.click(asked, label="Edit title, author …")
    editing = house.services.library.editing
    await editing.edit("letters-on-bees", {"date": "1926"}, "9", (await editing.by_key("letters-on-bees")).mark)
    told = shown(await house.ann.submit_modal(form, {"title": "Bees", "shelf": "letters"}))
    assert "were changed since you opened this form" in words(told)
    assert (await editing.by_key("letters-on-bees")).values["title"] == "Letters on Bees"


async def test_only_curators_edit_at_every_step(house: House) -> None:
    """The command, the button, and the form of whoever is a curator no more."""
    assert "Only curators" in words(await house.ask("library article", article="letters-on-bees"))
    await house.restart(curators=(house.ann.id,))
    asked = await house.ask("library article", article="letters-on-bees")
    form = await house.ann.click(asked, label="Edit title, author …")
    await house.restart(curators=())
    assert "Only curators" in words(shown(await house.ann.submit_modal(form, {"title": "Bees"})))
    assert "Only curators" in words(shown(await house.ann.click(asked, label="Edit title, author …")))
    assert (await house.services.library.editing.by_key("letters-on-bees")).values["title"] == "Letters on Bees"
