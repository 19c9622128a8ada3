"""The names an error message offers, read back from that message."""

from bot.cards.fault import THE_NEAREST
from bot.cli.demo.nearest import instead, offered

MESSAGE = [
    {
        "components": [
            {"content": f"No article is called “tiedes”.\n{THE_NEAREST}\n- The Tide Tables\n- Letters on Bees"}
        ]
    }
]


def test_the_names_below_the_line_are_offered() -> None:
    """In order; another message offers none."""
    assert offered(MESSAGE) == ["The Tide Tables", "Letters on Bees"]
    assert offered([{"content": "- Salt\n- Bread"}]) == []


def test_the_unknown_option_is_the_one_it_quotes() -> None:
    """So that the others keep their values."""
    assert instead({"author": "Lin", "article": "tiedes"}, MESSAGE) == "article"
    assert instead({"author": "Lin"}, MESSAGE) is None
