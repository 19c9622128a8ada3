"""How an editor prints a quotation whose opening connective is left out: "But no gate …" becomes "[N]o gate …"."""

import unicodedata

_DUTCH = "ij"


def as_quoted(text: str, left_out: int, language: str) -> str:
    """``text`` without its first ``left_out`` characters, and a capital in brackets where one had to be set.

    Nothing is bracketed where what is left begins with a capital, a digit, or a letter that has no capital.
    """
    rest = text[left_out:]
    if not left_out:
        return text
    start = next((at for at, sign in enumerate(rest) if sign.isalnum()), len(rest))
    end = start + (2 if language.partition("-")[0] == "nl" and rest.startswith(_DUTCH, start) else 1)
    while end < len(rest) and unicodedata.combining(rest[end]):
        end += 1
    small = rest[start:end]
    capital = small.upper()
    if small == capital or len(capital) != len(small):
        return rest
    return f"{rest[:start]}[{capital}]{rest[end:]}"
