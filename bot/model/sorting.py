"""The order of titles and names in a list, as a reader looks for them."""

import re
import unicodedata

_NUMBER = re.compile(r"\d+")
_DIGITS = 9
"""Numbers of so many digits at most stand in their order: Part 2 before Part 10."""


def sort_key(text: str) -> tuple[str, str]:
    """What a title or name is sorted by: letters and figures without case, accents and the marks around them.

    É stands with E, “Anchors” with A, and “Part 10” behind “Part 2”. Texts that differ only in these keep an order of
    their own.
    """
    plain = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(char for char in plain if not unicodedata.combining(char))
    start = next((at for at, char in enumerate(bare) if char.isalnum()), 0)
    return _NUMBER.sub(lambda number: number.group().zfill(_DIGITS), bare[start:]), text
