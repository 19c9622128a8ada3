"""What a blog's export or feed holds beside the posts that are read: counted, in words."""

from collections.abc import Mapping, Sequence

from bot.cards.numbers import counted

_NOUNS: Mapping[str, tuple[str, str]] = {
    "page": ("page", "pages"),
    "draft": ("draft", "drafts"),
    "private": ("private post", "private posts"),
    "deleted": ("deleted post", "deleted posts"),
    "comment": ("comment", "comments"),
    "attachment": ("attachment", "attachments"),
    "teaser": ("post of which it holds only a teaser", "posts of which it holds only a teaser"),
    "review": ("review", "reviews"),
    "empty": ("post without text", "posts without text"),
}
_OTHERS = ("entry of another kind", "entries of other kinds")


def entries(told: Sequence[str | int]) -> str:
    """``3 pages, 2 drafts and 41 comments``, from kinds and their numbers in turn."""
    said = [
        counted(int(number), *_NOUNS.get(str(kind), _OTHERS))
        for kind, number in zip(told[::2], told[1::2], strict=True)
    ]
    return " and ".join([", ".join(said[:-1]), said[-1]] if len(said) > 1 else said)
