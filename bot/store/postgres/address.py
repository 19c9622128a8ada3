"""Names the database behind an address, without its user and password."""

from typing import Final
from urllib.parse import parse_qs, urlsplit

_PORT: Final = 5432


def server_and_database(url: str) -> str:
    """What names the database of an address in words, without user and password."""
    parts = urlsplit(url)
    server = parts.hostname or next(iter(parse_qs(parts.query).get("host", ())), "localhost")
    return f"{server}:{parts.port or _PORT}{parts.path.rstrip('/')}"
