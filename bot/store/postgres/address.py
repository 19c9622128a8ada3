"""What stands in the address of a database: its name without user and password, and the files it needs."""

from pathlib import Path
from typing import Final
from urllib.parse import parse_qs, urlsplit

_PORT: Final = 5432
_FILES: Final = ("sslrootcert", "sslcert", "sslkey", "passfile")


def server_and_database(url: str) -> str:
    """What names the database of an address in words, without user and password."""
    parts = urlsplit(url)
    if parts.hostname:
        return f"{parts.hostname}:{parts.port or _PORT}{parts.path.rstrip('/')}"
    behind = parse_qs(parts.query)
    server, port = (behind.get(name, [usual])[-1] for name, usual in (("host", "localhost"), ("port", str(_PORT))))
    return f"{server}:{port}{parts.path.rstrip('/')}"


def missing_file(url: str) -> str | None:
    """A certificate, key or file of passwords that an address names and that is not there, as it is set there."""
    behind = parse_qs(urlsplit(url).query)
    named = [(name, behind[name][-1]) for name in _FILES if name in behind]
    return next((f"{name}={path}" for name, path in named if not Path(path).is_file()), None)
