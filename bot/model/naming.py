"""Stable names: article keys from titles, passage ids from their text, hashes that notice a change.

Names made here are stored in people's servers (buttons, links, saved quotes). The normalisation is
therefore frozen and has a version of its own; it is not the search's folding, which will change.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable

KEY_LENGTH = 40
"""The longest key, in ASCII characters. Discord's custom ids hold 100 in all."""

_HASH_LENGTH = 8
_NOT_KEY = re.compile(r"[^a-z0-9]+")
_NO_LETTER = re.compile(r"[\W_]+")
# Letters without a canonical decomposition that Latin titles do use.
_LATIN = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})


def _normalised(text: str) -> str:
    """Version 1, frozen: NFKC, casefolded, every run of white space one space, ends stripped."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    if "  " not in folded and folded.isprintable():  # so that the plain space is all its white space
        return folded.strip()
    return " ".join(folded.split())


def _digest(text: str, length: int = _HASH_LENGTH) -> str:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()[:length]


def exact_hash(text: str) -> str:
    """Eight hex digits of the exact text: differs as soon as one character does."""
    return _digest(text)


def text_number(text: str) -> int:
    """A number of 64 bits, below 0 for half of all texts: the same for texts whose letters and figures are the same.

    Case, accents, marks and white space do not count. Frozen: what a channel was shown is kept by it.
    """
    plain = unicodedata.normalize("NFKD", text.casefold())
    bare = _NO_LETTER.sub("", plain) or _normalised(text)
    return int.from_bytes(
        hashlib.blake2b(bare.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big", signed=True
    )


def path_hash(path: str) -> str:
    """Six hex digits of a source's path, used where two articles have one title."""
    return _digest(path, 6)


def title_key(title: str) -> str:
    """The stable key of a title: ``a-z0-9-``, 1 to 40 characters, cut between words where it can be.

    A title in which nothing Latin or numeric is left gets ``x-`` and a hash of its normalised form.
    """
    folded = unicodedata.normalize("NFKD", title.casefold().translate(_LATIN))
    bare = "".join(c for c in folded if not unicodedata.combining(c)).replace("'", "").replace("’", "")
    key = _NOT_KEY.sub("-", bare).strip("-")
    if not any(c.isalnum() for c in key):
        return f"x-{_digest(_normalised(title))}"
    if len(key) <= KEY_LENGTH:
        return key
    cut = key[: KEY_LENGTH + 1].rfind("-")
    return key[: cut if cut >= KEY_LENGTH // 2 else KEY_LENGTH].strip("-")


def passage_ids(texts: Iterable[str]) -> list[str]:
    """The ids of an article's passages in reading order: ten hex digits of the normalised text.

    The second and later occurrences of a text carry ``-2``, ``-3`` …, so ids are unique within the list.
    """
    seen: dict[str, int] = {}
    ids = []
    for text in texts:
        digest = _digest(_normalised(text), 10)
        seen[digest] = seen.get(digest, 0) + 1
        ids.append(digest if seen[digest] == 1 else f"{digest}-{seen[digest]}")
    return ids
