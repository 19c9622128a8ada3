"""Where editions come from: a folder that several machines see, or the process that loaded, over HTTP."""

import asyncio
import errno
import os
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Final, Protocol

import aiohttp

from bot.editions.edition import LONGEST_MANIFEST, MANIFEST, Edition, digest_begun, written_edition
from bot.editions.putting_out import newest_in
from bot.errors import StoreFault
from bot.faults import Fault

_PIECE: Final = 1024 * 1024
_TIMES: Final = aiohttp.ClientTimeout(total=None, sock_connect=5, sock_read=30)
_NO_ACCESS: Final = frozenset({401, 403})


class EditionSource(Protocol):
    """What a process takes its library from. Both methods raise StoreFault."""

    @property
    def place(self) -> str:
        """Where that is, in words."""
        ...

    async def newest(self) -> Edition:
        """The newest edition there is."""
        ...

    async def fetch(self, edition: Edition, target: Path) -> None:
        """Write an edition to ``target``, of which every byte is then as it was put out."""
        ...


class FolderSource:
    """A folder of editions."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.place = str(folder)

    async def newest(self) -> Edition:
        """The newest edition there is."""
        return await asyncio.to_thread(self._newest)

    async def fetch(self, edition: Edition, target: Path) -> None:
        """Write an edition to ``target``."""
        await asyncio.to_thread(self._copy, edition, target)

    def _newest(self) -> Edition:
        with _reached(self.place):
            found, there = newest_in(self._folder), (self._folder / MANIFEST).exists()
        if found is None:
            raise StoreFault(Fault.EDITION_FOREIGN if there else Fault.EDITION_NONE, self.place)
        return found

    def _copy(self, edition: Edition, target: Path) -> None:
        with (
            _reached(self.place),
            (self._folder / edition.file).open("rb") as file,
            _whole(edition, target, self.place) as coming,
        ):
            while piece := file.read(_PIECE):
                coming.take(piece)


class HttpSource:
    """Another process that serves its editions at ``address``, to whoever has the token."""

    def __init__(self, address: str, token: str) -> None:
        self._address = address.rstrip("/")
        self._token = token
        self.place = self._address

    async def newest(self) -> Edition:
        """The newest edition there is."""
        async with self._asked(MANIFEST) as answer:
            manifest = await answer.content.read(LONGEST_MANIFEST)
        found = written_edition(manifest)
        if found is None:
            raise StoreFault(Fault.EDITION_FOREIGN, self.place)
        return found

    async def fetch(self, edition: Edition, target: Path) -> None:
        """Write an edition to ``target``."""
        async with self._asked(edition.file) as answer:
            with _whole(edition, target, self.place) as coming:
                async for piece in answer.content.iter_chunked(_PIECE):
                    await asyncio.to_thread(coming.take, piece)

    @asynccontextmanager
    async def _asked(self, name: str) -> AsyncIterator[aiohttp.ClientResponse]:
        try:
            async with (
                aiohttp.ClientSession(timeout=_TIMES, headers={"Authorization": f"Bearer {self._token}"}) as session,
                session.get(f"{self._address}/{name}", allow_redirects=False) as answer,
            ):
                if answer.status in _NO_ACCESS:
                    raise StoreFault(Fault.EDITION_REFUSED, self.place)
                if answer.status == 404:
                    raise StoreFault(Fault.EDITION_NONE, self.place)
                if answer.status != 200:
                    raise StoreFault(Fault.EDITION_UNREACHABLE, self.place, f"HTTP {answer.status}")
                yield answer
        except aiohttp.ConnectionTimeoutError as error:
            raise StoreFault(Fault.EDITION_UNREACHABLE, self.place, os.strerror(errno.ETIMEDOUT)) from error
        except (aiohttp.ClientPayloadError, TimeoutError) as error:
            raise StoreFault(Fault.EDITION_CUT, self.place) from error
        except (aiohttp.ClientError, ValueError) as error:
            raise StoreFault(Fault.EDITION_UNREACHABLE, self.place, _why(error)) from error


class _Coming:
    """The bytes of an edition as they come."""

    def __init__(self, edition: Edition, target: Path, source: str) -> None:
        self._edition = edition
        self._source = source
        self._digest, self._size = digest_begun(), 0
        self._file = target.open("wb")

    def take(self, piece: bytes) -> None:
        """Write what came next. Raises StoreFault where it is more than there should be, or cannot be written."""
        self._digest.update(piece)
        self._size += len(piece)
        if self._size > self._edition.size:
            raise StoreFault(Fault.EDITION_CUT, self._source)
        self._file.write(piece)

    def finish(self) -> None:
        """Raises StoreFault where it is not what was put out."""
        if Edition(self._digest.hexdigest(), self._size) != self._edition:
            raise StoreFault(Fault.EDITION_CUT, self._source)

    def close(self) -> None:
        """Close the file."""
        self._file.close()


@contextmanager
def _whole(edition: Edition, target: Path, source: str) -> Iterator[_Coming]:
    """Checked at the end; removed where it is not whole. Raises StoreFault."""
    try:
        coming = _Coming(edition, target, source)
        try:
            yield coming
            coming.finish()
        finally:
            coming.close()
    except OSError as error:
        target.unlink(missing_ok=True)
        if isinstance(error, TimeoutError):
            raise
        raise StoreFault(Fault.NOT_WRITTEN, str(target), error.strerror or str(error)) from error
    except BaseException:
        target.unlink(missing_ok=True)
        raise


@contextmanager
def _reached(folder: str) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError:
        raise StoreFault(Fault.EDITION_NONE, folder) from None
    except OSError as error:
        raise StoreFault(Fault.EDITION_UNREACHABLE, folder, error.strerror or str(error)) from error


def _why(error: Exception) -> str:
    """In few words, without what aiohttp adds."""
    if isinstance(error, aiohttp.ClientConnectorError):
        number = error.os_error.errno or 0
        if number in errno.errorcode:  # asyncio's own words for it name the address as Python has it
            return os.strerror(number)
        return error.os_error.strerror or str(error.os_error)
    return str(error) or type(error).__name__
