"""What ``check`` finds of the settings by which one process puts its library out, and others take it."""

import asyncio
import errno
import os
import socket
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Final

from bot.cards import edition_points as said
from bot.cards.faults import fault_sentence
from bot.cards.points import Point, as_fault
from bot.chat.connection.shared_fleet import process_name
from bot.cli.verbs.served_editions import LAST_PORT
from bot.editions.holding import folder_holder
from bot.editions.putting_out import newest_in
from bot.errors import StoreFault
from bot.faults import Fault
from bot.settings import Settings

_PATIENCE: Final = 5.0
"""Seconds that the process which serves the library may take for its answer."""


async def edition_points(settings: Settings, *, running: bool, patience: float = _PATIENCE) -> AsyncIterator[Point]:
    """Every point of the settings that begin with ``editions_``. What is asked for its newest edition is asked once,
    for ``patience`` seconds; nothing is taken from it. A bot that is ``running`` holds the address itself."""
    if settings.editions_dir is not None:
        yield _put_out(settings.editions_dir, settings.data_dir)
    if settings.editions_address:
        yield _served(settings, running=running)
    if settings.editions_from:
        if _same_folder(settings):
            yield said.same_folder(Path(settings.editions_from))
            return
        async for point in _taken(settings, patience):
            yield point


def nearest_folder(folder: Path) -> Path:
    """``folder``, or of the paths above it the first that exists."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return folder


def not_a_place_to_write(folder: Path) -> str | None:
    """Why nothing can be kept in ``folder``; None where it can. One that does not exist yet is judged by its parent."""
    nearest = nearest_folder(folder)
    if not nearest.is_dir():
        return f"{nearest} is not a folder"
    return None if os.access(nearest, os.W_OK | os.X_OK) else "this user cannot write there"


def _put_out(folder: Path, data_dir: Path) -> Point:
    reason = not_a_place_to_write(folder)
    if reason is not None:
        return said.not_put_out(folder, reason)
    try:
        holder, newest = folder_holder(folder), newest_in(folder)
    except OSError as error:
        return said.not_put_out(folder, error.strerror or str(error))
    if holder is not None and holder != process_name(data_dir):
        return as_fault(fault_sentence(StoreFault(Fault.EDITIONS_FOLDER_TAKEN, str(folder), holder)))
    return said.put_out(folder, newest.digest if newest is not None else None)


def _served(settings: Settings, *, running: bool) -> Point:
    stated = {"editions_dir": settings.editions_dir, "editions_token": settings.editions_token.get_secret_value()}
    missing = [name for name, value in stated.items() if not value]
    if missing:
        return said.served_incomplete(missing)
    address = settings.editions_address
    host, _, port = address.rpartition(":")
    host = host.strip("[]")
    number = errno.EADDRNOTAVAIL
    if int(port) <= LAST_PORT:
        try:
            with socket.create_server((host, int(port)), family=socket.AF_INET6 if ":" in host else socket.AF_INET):
                return said.served_at(address)
        except OSError as error:
            if error.errno in errno.errorcode:  # a host that is not found has a number of another kind
                number = error.errno or number
            if running and number == errno.EADDRINUSE:
                return said.served_at(address)
    return as_fault(fault_sentence(StoreFault(Fault.EDITIONS_ADDRESS, address, os.strerror(number))))


def _same_folder(settings: Settings) -> bool:
    place, folder = settings.editions_from, settings.editions_dir
    return place.startswith("/") and folder is not None and Path(place).resolve() == folder.resolve()


async def _taken(settings: Settings, patience: float) -> AsyncIterator[Point]:
    """Where the library comes from, and whether a new one can be had there."""
    from bot.editions.following import Following
    from bot.services import edition_source

    source = edition_source(settings)
    taken = Following(source, settings.data_dir.absolute() / "library.db", _left_alone).taken
    newest, fault = None, None
    try:
        async with asyncio.timeout(patience):
            newest = await source.newest()
    except StoreFault as failed:
        fault = failed
    except TimeoutError:
        fault = StoreFault(Fault.EDITION_UNREACHABLE, settings.editions_from, os.strerror(errno.ETIMEDOUT))
    yield said.taken_from(settings.editions_from, taken.digest if taken else None, newest.digest if newest else None)
    if fault is not None:
        yield said.source_fault(fault_sentence(fault), reached=fault.cause.fault is not Fault.EDITION_UNREACHABLE)


async def _left_alone(_coming: Path) -> None:
    """Nothing is taken here, so nothing is put in the place of the library."""
