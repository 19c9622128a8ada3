"""A bot started as an operator starts it: ``python -m bot run`` in a process of its own, its log at hand."""

import asyncio
import contextlib
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Mapping, Sequence
from pathlib import Path

from tests.process.loopback import Loopback, server

ROOT = Path(__file__).resolve().parents[2]
OWN_NAMESPACE = ("unshare", "--user", "--map-root-user", "--pid", "--fork", "--kill-child")


def namespaces_can_be_made() -> bool:
    """Whether this machine lets us start a process as process 1 of its own."""
    if shutil.which("unshare") is None:
        return False
    return subprocess.run([*OWN_NAMESPACE, "true"], check=False, capture_output=True).returncode == 0


def child_of(process: int) -> int:
    """The only child of a process (Linux)."""
    return int(Path(f"/proc/{process}/task/{process}/children").read_text("ascii"))


class BotProcess:
    """A running ``run`` and what it wrote to stderr."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process
        self.lines: list[str] = []
        self._changed = asyncio.Event()
        self._reading = asyncio.create_task(self._read())

    @property
    def log(self) -> str:
        """All it wrote so far."""
        return "\n".join(self.lines)

    async def says(self, words: str) -> str:
        """Wait for a line with these words. Raises AssertionError when none comes or the process ends without."""
        try:
            async with asyncio.timeout(server.PATIENCE):
                while True:
                    for line in self.lines:
                        if words in line:
                            return line
                    if self._reading.done():
                        break
                    self._changed.clear()
                    await self._changed.wait()
        except TimeoutError:
            pass
        raise AssertionError(f"never said {words!r}, but:\n{self.log}")

    async def connects(self, discord: Loopback) -> None:
        """Wait until its session is up. Raises AssertionError with its log when it ends or stays away."""
        up = asyncio.create_task(discord.connected())
        try:
            await asyncio.wait({up, self._reading}, return_when=asyncio.FIRST_COMPLETED)
            if not up.done():
                raise AssertionError(f"ended before it connected:\n{self.log}")
            await up
        except AssertionError as never:
            raise AssertionError(f"{never}\n{self.log}") from None
        finally:
            up.cancel()

    def times_said(self, words: str) -> int:
        """How many lines have these words."""
        return sum(words in line for line in self.lines)

    def send(self, number: signal.Signals) -> None:
        """Send it a signal."""
        self.process.send_signal(number)

    async def ends(self) -> int:
        """Wait for its end; the exit code. Raises AssertionError when it goes on."""
        try:
            async with asyncio.timeout(server.PATIENCE):
                code = await self.process.wait()
                await self._reading
        except TimeoutError:
            raise AssertionError(f"still running; it said:\n{self.log}") from None
        return code

    async def _read(self) -> None:
        assert self.process.stderr is not None
        async for line in self.process.stderr:
            self.lines.append(line.decode("utf-8", "replace").rstrip("\n"))
            self._changed.set()
        self._changed.set()


@contextlib.asynccontextmanager
async def bot_process(
    home: Path,
    environ: Mapping[str, str],
    *,
    program: Sequence[str] = ("bot", "run"),
    inside: Sequence[str] = (),
) -> AsyncIterator[BotProcess]:
    """Start ``python -m bot run`` with ``home`` as its current folder; killed at the end if it still runs.

    ``program`` may name another module to run, with its arguments; ``inside`` is a command that starts it.
    """
    (home / "config").mkdir(parents=True, exist_ok=True)
    (home / "config" / "commonplace.toml").touch()
    process = await asyncio.create_subprocess_exec(
        *inside,
        sys.executable,
        "-m",
        *program,
        cwd=home,
        env={"PATH": os.environ["PATH"], "HOME": str(home), "PYTHONPATH": str(ROOT), **environ},
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
    )
    bot = BotProcess(process)
    try:
        yield bot
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()
        await bot._reading
