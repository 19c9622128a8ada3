"""What a single setting may be: a list, a colour, an address, an id."""

import re
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import BeforeValidator, Field, SecretStr


def as_list(value: object) -> object:
    """Comma-separated text, or a single number, as a list."""
    if isinstance(value, str):
        return [part.strip() for part in value.split(",") if part.strip()]
    return [value] if isinstance(value, int) and not isinstance(value, bool) else value


def colour(value: object) -> object:
    """``#7a5c3e`` as a number. Raises ValueError for another text."""
    if isinstance(value, str):
        if not re.fullmatch(r"#[0-9A-Fa-f]{6}", value.strip()):
            raise ValueError("expected a colour such as #7a5c3e")
        return int(value.strip()[1:], 16)
    return value


def absent(value: object) -> object:
    """Empty text counts as not set."""
    return None if value == "" else value


def state_address(value: object) -> object:
    """The address of a database of PostgreSQL's, which may hold a password. Raises ValueError for another text."""
    if not isinstance(value, str):
        return value
    if not value.strip():
        return None
    parts = urlsplit(value.strip())
    if parts.scheme not in ("postgresql", "postgres") or not parts.path.strip("/"):
        raise ValueError("expected an address that begins with postgresql:// and names a database")
    _ = parts.port  # raises ValueError where it is none
    return value.strip()


def secret_word(value: object) -> object:
    """Of 16 characters at least, without spaces. Raises ValueError for another text."""
    if isinstance(value, str) and value and (len(value) < 16 or value.split() != [value]):
        raise ValueError("expected a text of at least 16 characters without spaces")
    return value


Snowflake = Annotated[int, Field(gt=0, lt=2**64)]
Address = Annotated[str, Field(pattern=r"^https?://")]
Ids = Annotated[tuple[Snowflake, ...], BeforeValidator(as_list)]
Listened = Annotated[str, Field(pattern=r"^((\[[0-9A-Fa-f:.]+\]|[0-9A-Za-z.-]+):[1-9][0-9]{0,4})?$")]
StateAddress = Annotated[SecretStr | None, BeforeValidator(state_address)]
EditionPlace = Annotated[str, Field(pattern=r"^(https?://[^\s@]+|/.*)?$")]
EditionToken = Annotated[SecretStr, BeforeValidator(secret_word)]
