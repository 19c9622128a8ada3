"""What people type, made ready to be compared."""

import unicodedata


def plain_typed(text: str) -> str:
    """``text`` without accents, case and needless blanks: ``São  Paulo`` is ``sao paulo``, ``12：30`` ``12:30``."""
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return " ".join("".join(char for char in apart if not unicodedata.combining(char)).split())
