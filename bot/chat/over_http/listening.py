"""Where requests are listened for: an address and a port of this machine, as the setting ``http_address`` has them."""

import errno
import os
from dataclasses import dataclass
from typing import Final

from bot.errors import HttpFault
from bot.faults import Fault

_LAST_PORT: Final = 65_535


@dataclass(frozen=True, slots=True)
class Listening:
    """An address and a port. A host in colons (IPv6) is written in brackets."""

    host: str
    port: int

    def __str__(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


def listening_at(written: str) -> Listening:
    """``ADDRESS:PORT`` read, whose form the settings have checked. Raises HttpFault where there is no such port."""
    host, _, port = written.rpartition(":")
    if int(port) > _LAST_PORT:
        raise HttpFault(Fault.HTTP_ADDRESS_REFUSED, written, os.strerror(errno.EADDRNOTAVAIL))
    return Listening(host.removeprefix("[").removesuffix("]"), int(port))
