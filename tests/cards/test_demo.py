"""What the demo says."""

from bot.cards import demo
from tests.cards.samples import said


def test_the_greeting_offers_what_to_type() -> None:
    """A search, an outline, a quotation to check, and the menu of a message."""
    told = said(demo.greeting("salt pans", "The Tide Tables", "Salt is wine.", 3))
    assert "salt pans" in told
    assert "The Tide Tables" in told
    assert "Apps" in told


def test_where_the_library_comes_from_is_told() -> None:
    """The folder that was named, or the sample library."""
    assert demo.library_from("/srv/articles", 1) == "Commonplace, with 1 article from /srv/articles."
    assert "sample library" in demo.library_from(None, 3)


def test_the_prompt_helps() -> None:
    """With the nearest command, the last button, the option that is missing."""
    assert "/qoute" in demo.no_such_command("qoute", ["quote"])
    assert "2" in demo.no_such_button(5, 2)
    assert "/outline article" in demo.missing_option("outline", "article")
    assert demo.apps_offered(["Verify quotation"]).endswith("1 Verify quotation")
    assert demo.ask_again(["Salt", "Bread"], 3).splitlines()[1:] == ["    3 Salt", "    4 Bread"]
