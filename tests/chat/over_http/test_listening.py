"""An address and a port."""

import errno
import os

import pytest

from bot.chat.over_http.listening import Listening, listening_at
from bot.errors import HttpFault
from bot.faults import Fault


@pytest.mark.parametrize(
    ("written", "host", "port"),
    [("127.0.0.1:8140", "127.0.0.1", 8140), ("[::1]:80", "::1", 80), ("bot.example:65535", "bot.example", 65535)],
)
def test_what_is_written_is_read_and_written_the_same(written: str, host: str, port: int) -> None:
    """IPv6 stands in brackets."""
    assert listening_at(written) == Listening(host, port)
    assert str(listening_at(written)) == written


def test_a_port_that_does_not_exist_is_named() -> None:
    """Five digits can be too many."""
    with pytest.raises(HttpFault) as raised:
        listening_at("127.0.0.1:70000")
    assert raised.value.cause.fault is Fault.HTTP_ADDRESS_REFUSED
    assert raised.value.cause.values == ("127.0.0.1:70000", os.strerror(errno.EADDRNOTAVAIL))
