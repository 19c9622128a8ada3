"""Tells a web server from a scheduler: whoever names the port of Dask's dashboard would wait for nothing."""

import socket
import time
from typing import Final
from urllib.parse import urlsplit

_PATIENCE: Final = 2.0
"""Seconds for each of: being let in, hearing a first word, hearing an answer."""
_QUESTION: Final = b"GET / HTTP/1.0\r\n\r\n"
_ANSWER: Final = b"HTTP/"


def is_web_server(address: str, patience: float = _PATIENCE) -> bool:
    """Whether HTTP is spoken at an address such as ``tcp://10.0.0.5:8786``. Not where nobody answers, nor where that
    cannot be seen as all is encrypted.

    A scheduler speaks first, so it is asked nothing.
    """
    try:
        there = urlsplit(address if "://" in address else f"tcp://{address}")
        if there.scheme != "tcp" or there.hostname is None or there.port is None:
            return False
        with socket.create_connection((there.hostname, there.port), patience) as line:
            line.settimeout(patience)
            try:
                return _has(line, b"", patience)
            except TimeoutError:
                line.sendall(_QUESTION)
                return _has(line, b"", patience)
    except (OSError, ValueError):
        return False


def _has(line: socket.socket, heard: bytes, patience: float) -> bool:
    """Whether the first that is heard begins as an answer in HTTP. Raises OSError."""
    until = time.monotonic() + patience
    while len(heard) < len(_ANSWER) and time.monotonic() < until:
        piece = line.recv(len(_ANSWER) - len(heard))
        if not piece:
            break
        heard += piece
    return heard == _ANSWER
