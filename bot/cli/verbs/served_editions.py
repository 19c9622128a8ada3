"""What ``run`` does for other processes of the same bot: it serves them the editions of its library."""

import errno
import logging
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext
from typing import Final

from bot.chat.connection.shared_fleet import process_name
from bot.editions.holding import folder_held
from bot.errors import SettingsFault, StoreFault
from bot.faults import Fault
from bot.settings import Settings

LAST_PORT: Final = 65_535

log = logging.getLogger(__name__)


@asynccontextmanager
async def editions_beside(settings: Settings) -> AsyncIterator[None]:
    """Keep the folder of editions for this process while this is open, and serve what is in it to others, if the
    settings name folder and address.

    Raises SettingsFault and StoreFault.
    """
    folder = settings.editions_dir
    with nullcontext() if folder is None else folder_held(folder, process_name(settings.data_dir)):
        async with _served(settings):
            yield


@asynccontextmanager
async def _served(settings: Settings) -> AsyncIterator[None]:
    if not settings.editions_address:
        yield
        return
    from bot.editions.serving import editions_served  # brings aiohttp in, which other verbs can do without

    token = settings.editions_token.get_secret_value()
    if settings.editions_dir is None or not token:
        raise SettingsFault(["editions_address: needs editions_dir and editions_token as well"])
    host, _, port = settings.editions_address.rpartition(":")
    if int(port) > LAST_PORT:
        raise StoreFault(Fault.EDITIONS_ADDRESS, settings.editions_address, os.strerror(errno.EADDRNOTAVAIL))
    async with editions_served(host.strip("[]"), int(port), settings.editions_dir, token):
        log.info("The library is served to other processes at %s.", settings.editions_address)
        yield
