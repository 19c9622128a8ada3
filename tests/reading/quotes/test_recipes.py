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
