"""What the name of a file tells where the text itself is silent: a title, and the day in front of a blog's post."""

import re
from pathlib import PurePosixPath
from typing import Final

_POST: Final = re.compile(r"(?P<day>(?:19|20)\d\d-[01]\d-[0-3]\d)[-_](?P<title>[^\s\d]\S*)")
"""How blogs name their posts: ``2024-04-02-on-rivers``."""

_NUMBER: Final = re.compile(r"^\d{5,12}\.(?=\D)")
_KEY: Final = re.compile(r"[ _-][0-9a-f]{32}$|(?<=\D)-[0-9a-f]{11,12}$")
"""The number that a program sets before the names of the posts it saves, and the key it sets behind them."""


def title_in_name(name: str) -> str:
    """The title that the name of a source gives; the name itself where nothing else is left of it."""
    stem = PurePosixPath(name).stem
    post = _POST.fullmatch(stem)
    bare = _NUMBER.sub("", _KEY.sub("", post["title"] if post else stem))
    return bare.replace("_", " ").replace("-", " ").strip() or name


def day_in_name(name: str) -> str | None:
    """The day in the name of a blog's post, as it stands there."""
    post = _POST.fullmatch(PurePosixPath(name).stem)
    return post["day"] if post else None
