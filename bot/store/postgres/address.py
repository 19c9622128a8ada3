"""Names the database behind an address, without its user and password."""

from typing import Final
from urllib.parse import parse_qs, urlsplit

_PORT: Final = 5432


def server_and_database(url: str) -> str:
    """What names the database of an address in words, without user and password."""
    parts = urlsplit(url)
    if parts.hostname:
        return f"{parts.hostname}:{parts.port or _PORT}{parts.path.rstrip('/')}"
    behind = parse_qs(parts.query)
    server, port = (behind.get(name, [usual])[-1] for name, usual in (("host", "localhost"), ("port", str(_PORT))))
    return f"{server}:{port}{parts.path.rstrip('/')}"
