"""What a single setting may be: a list, a colour, an address, an id."""

import re
from typing import Annotated
from urllib.parse import parse_qsl, urlsplit

from pydantic import BeforeValidator, Field, SecretStr

_ADDRESS = "expected an address that begins with postgresql:// and names a database, or an empty value for a file"
_ENCODED = "expected a password in which @ is written as %40, : as %3A, / as %2F, ? as %3F, # as %23 and [ as %5B"
_PORT = "expected a port that is a number from 0 to 65535, as in postgresql://USER:PASSWORD@HOST:5432/DATABASE"


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
    """The address of a database of PostgreSQL's, which may hold a password. Raises ValueError for another text, with
    a sentence that does not repeat it."""
    if value is None or isinstance(value, SecretStr):
        return value
    text = value.strip() if isinstance(value, str) else ""
    if isinstance(value, str) and not text:
        return None
    scheme, _, rest = text.partition("://")
    if scheme.lower() not in ("postgresql", "postgres"):
        raise ValueError(_ADDRESS)
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:  # a password with / ? # or [ ends the server too early
        behind = rest.partition("/")[2] + rest.partition("?")[2] + rest.partition("#")[2]
        raise ValueError(_ENCODED if "@" in behind or "[" in rest.rpartition("@")[0] else _PORT) from None
    behind = parts.query + parts.fragment if not parts.path.strip("/") else parts.path
    if parts.netloc.count("@") > 1 or "@" in behind:
        raise ValueError(_ENCODED)
    if not parts.path.strip("/"):
        raise ValueError(_ADDRESS)
    for name, given in _parameters(parts.query):
        if name == "port" and not re.fullmatch(r"[0-9]{1,5}(,[0-9]{1,5})*", given):
            raise ValueError(_PORT)
    return text


def _parameters(query: str) -> list[tuple[str, str]]:
    try:
        return parse_qsl(query, keep_blank_values=True, strict_parsing=True) if query else []
    except ValueError:
        raise ValueError("expected NAME=VALUE behind the question mark") from None


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
