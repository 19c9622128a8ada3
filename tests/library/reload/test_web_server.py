"""Is it a scheduler that answers there, or a web server?"""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from bot.library.reload.web_server import is_web_server


@contextmanager
def who_says(first: bytes, answer: bytes = b"") -> Iterator[str]:
    """Somebody at an address who says something at once, and something when he is asked."""

    def speak() -> None:
        line, _ = listening.accept()
        with line, suppress(ConnectionError):
            line.sendall(first)
            if line.recv(100):
                line.sendall(answer)

    with socket.create_server(("127.0.0.1", 0)) as listening:
        speaking = threading.Thread(target=speak)
        speaking.start()
        yield f"tcp://127.0.0.1:{listening.getsockname()[1]}"
        speaking.join()


def test_whoever_answers_in_http_is_a_web_server() -> None:
    """A scheduler speaks first, and is asked nothing."""
    with who_says(b"", b"HTTP/1.1 400 Bad Request\r\n\r\n") as address:
        assert is_web_server(address, 0.3)
    with who_says(b"\x01\0\0\0\0\0\0\0", b"HTTP/1.1 200 OK") as address:
        assert not is_web_server(address, 0.3)
    with who_says(b"", b"220 mail.example.org ESMTP") as address:
        assert not is_web_server(address, 0.3)


def test_what_cannot_be_asked_is_not_called_one() -> None:
    """Nobody is there, or the address is none, or all is encrypted."""
    for address in ("tcp://127.0.0.1:9", "carrier-pigeon://roof", "tcp://127.0.0.1:99999", "tls://127.0.0.1:9", ""):
        assert not is_web_server(address, 0.3)
