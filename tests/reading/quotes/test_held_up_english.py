"""A text holds somebody's recipe up in irony: none of its orders is served as the author's advice."""

from tests.reading.quotes.test_quotes import prose, served

RECIPE = (
    "The strategy for taking a harbour is simple. Study its tides and learn all about its patient keepers. "
    "Send gifts to the clerk, praise the mayor and buy up the lamp oil. "
    "Find one loyal man who is never paid enough, and pay him."
)


def test_the_orders_of_a_recipe_are_not_served() -> None:
    """Neither the announcement nor a single step of it."""
    assert served(prose(RECIPE)) == []


def test_one_order_makes_no_recipe() -> None:
    """A plain piece of advice under a plain sentence stays what it is."""
    text = "The rule of the harbour is simple. Nobody who has mended a net will ever burn one."
    assert served(prose(text)) != []


def test_the_next_paragraph_is_free_again() -> None:
    """Only the paragraph that holds the recipe is kept back."""
    line = "A lock is a question that the river asks of every boat."
    assert served(prose(RECIPE, line)) == [(line, None)]


def test_what_goes_on_with_a_view_of_others_is_not_the_authors() -> None:
    """“They believe that …” covers the sentence behind it, unless that one takes it back."""
    view = "The belief of the harbour board is that the sea can be owned. "
    right = "Nobody but the board has a right to the tide and all that it brings."
    assert right not in [text for text, _ in served(prose(view + right))]
    taken_back = "But nobody has ever had a right to the tide and all that it brings."
    assert any(taken_back in text for text, _ in served(prose(view + taken_back)))


def test_a_mocking_exclamation_is_not_meant() -> None:
    """Nor what goes on with it in the same paragraph."""
    text = (
        "Every fisher is only a ‘guest’ on the sea! Nobody who lives by the sea has ever understood what it is worth."
    )
    assert served(prose(text)) == []


def test_advice_to_do_evil_is_held_up() -> None:
    """Two such orders to “you” make the paragraph a recipe."""
    text = (
        "When all else fails, you could bribe the keepers of every lamp. After that you can silence whoever still asks "
        "for light. Nobody who sits in the dark is ever a danger to anyone."
    )
    assert served(prose(text)) == []
