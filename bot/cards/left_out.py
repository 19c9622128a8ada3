"""What a blog's export or feed holds beside the posts that are read: counted, in words."""

from collections.abc import Callable, Mapping, Sequence

from bot.cards.numbers import counted, in_list
from bot.cards.tongue import said_many

_COUNTED: Mapping[str, Callable[[int], str]] = {
    "page": lambda n: counted(n, "page"),
    "draft": lambda n: counted(n, "draft"),
    "private": lambda n: said_many("{n} private post", "{n} private posts", n),
    "deleted": lambda n: said_many("{n} deleted post", "{n} deleted posts", n),
    "comment": lambda n: counted(n, "comment"),
    "attachment": lambda n: counted(n, "attachment"),
    "teaser": lambda n: said_many(
        "{n} post of which it holds only a teaser", "{n} posts of which it holds only a teaser", n
    ),
    "empty": lambda n: said_many("{n} post without text", "{n} posts without text", n),
}


def entries(told: Sequence[str | int]) -> str:
    """``3 pages, 2 drafts and 41 comments``, from kinds and their numbers in turn."""
    return in_list(
        [_COUNTED.get(str(kind), _others)(int(number)) for kind, number in zip(told[::2], told[1::2], strict=True)]
    )


def _others(number: int) -> str:
    return said_many("{n} entry of another kind", "{n} entries of other kinds", number)
