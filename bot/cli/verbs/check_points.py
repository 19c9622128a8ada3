"""The points that ``check`` examines. Nothing is written, created or migrated, and no fault hides another."""

import errno
import importlib
import importlib.util
import re
import socket
from collections import defaultdict
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path

from bot.cards import check as said
from bot.cards.edition_points import held_empty
from bot.cards.faults import fault_sentence
from bot.cards.languages import language_lines, without_languages
from bot.cards.points import Point, as_fault
from bot.cards.storage import damaged, database, last_backup, space
from bot.chat.over_http.listening import listening_at
from bot.cli.verbs.check_editions import edition_points, nearest_folder, not_a_place_to_write
from bot.cli.verbs.check_fleet import fleet_setting_points
from bot.cli.verbs.check_state import shared_state_points, state_points
from bot.errors import CommonplaceError, FolderFault, HttpFault, MetricsFault, SourceFault, StoreFault
from bot.faults import Fault
from bot.library.noting.word_list import read_word_list
from bot.library.reload.scan import SourceFile, fingerprint, read_stable, scan_folder
from bot.library.storage import changed_at, checked_file, damaged_in, room_in
from bot.model import Article, Entry, Problem
from bot.model.storage import Storage
from bot.reading import read_source
from bot.settings import Settings
from bot.store.backup import backups_in
from bot.store.known_source import KnownSource
from bot.store.library_reader import LibraryReader, open_reader
from bot.store.lock import last_beat

_EXTRAS = (("demo", "simcord"), ("pdf", "pdfminer"), ("docx", "docx"), ("metrics", "prometheus_client"))
_BATCH = 500
_TOKEN = r"[A-Za-z0-9_-]{17,}\.[A-Za-z0-9_-]{4,}\.[A-Za-z0-9_-]{20,}"
"""The form of a bot's token: its id, a time and a signature in URL-safe base64."""


async def examine(settings: Settings) -> AsyncIterator[Point]:
    """Every point in the order an operator would go through them."""
    now = datetime.now(UTC)
    running = last_beat(settings.data_dir) is not None
    files: list[SourceFile] = []
    unseen: list[Problem] = []
    if not settings.editions_from:
        try:
            files, unseen = scan_folder(settings.articles_dir)
        except FolderFault as failed:
            yield said.folder_fault(fault_sentence(failed))
        else:
            named = {*(file.name for file in files), *(problem.source for problem in unseen)}
            yield said.folder(settings.articles_dir, len(named) if files else 0)
            for problem in unseen:
                yield said.source_unread(problem.source, fault_sentence(problem.cause))
        for point in word_list_state(settings.content_notes):
            yield point
    for point in _data_folder(settings.data_dir):
        yield point
    async for point in edition_points(settings, running=running):
        yield point
    library = settings.data_dir / "library.db"
    if library.exists():
        file = checked_file(library, now)
        yield database(file)
        if file.fault is None and not file.older:
            try:
                async with open_reader(library) as reader:
                    held = _taken(reader) if settings.editions_from else _library(reader, files, unseen, settings)
                    async for point in held:
                        yield point
            except CommonplaceError as failed:
                yield as_fault(fault_sentence(failed))
    elif not settings.editions_from:
        yield said.no_library()
    aside = damaged_in(settings.data_dir)
    if aside:
        yield damaged(aside)
    state = settings.data_dir / "state.db"
    if settings.state_url is not None:
        async for point in shared_state_points(settings, settings.state_url.get_secret_value(), now):
            yield point
    elif state.exists():
        async for point in _state(settings, state, now):
            yield point
    secret = settings.token.get_secret_value() if settings.token is not None else ""
    possible = re.fullmatch(_TOKEN, secret) is not None
    yield said.token(bool(secret), possible=possible)
    yield said.home_guilds(len(settings.home_guilds))
    yield said.curators(len(settings.curators))
    if settings.metrics_port:
        yield _metrics(settings.metrics_port, running=running)
    if settings.http_address:
        yield _http(settings.http_address, running=running)
    async for point in fleet_setting_points(settings, secret if possible else "", running=running):
        yield point
    for extra, module in _EXTRAS:
        yield said.extra(extra, library_there(module))


def library_there(module: str) -> bool:
    """Whether a library is there. An uninstalled one may leave a folder, which is found, but has no origin."""
    spec = importlib.util.find_spec(module)
    return spec is not None and spec.origin is not None


def _signatures_checked() -> bool:
    """Whether PyNaCl does: it is of no use without its compiled part."""
    try:
        for part in ("nacl", "nacl.signing"):
            importlib.import_module(part)
    except ImportError:
        return False
    return True


def _metrics(port: int, *, running: bool) -> Point:
    """Whether a bot could serve its metrics; one that ``running`` holds the port itself."""
    if not library_there("prometheus_client"):
        return said.metrics_fault(fault_sentence(MetricsFault(Fault.METRICS_NOT_INSTALLED)))
    with socket.socket() as trying:
        trying.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trying.bind(("127.0.0.1", port))
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                fault = MetricsFault(Fault.METRICS_PORT_REFUSED, port, error.strerror or str(error))
                return said.metrics_fault(fault_sentence(fault))
            if not running:
                return said.metrics_fault(fault_sentence(MetricsFault(Fault.METRICS_PORT_IN_USE, port)))
    return said.metrics(port)


def _http(address: str, *, running: bool) -> Point:
    """Whether a bot could take interactions over HTTP; one that ``running`` holds the address itself."""
    if not _signatures_checked():
        return said.metrics_fault(fault_sentence(HttpFault(Fault.HTTP_NOT_INSTALLED)))
    try:
        at = listening_at(address)
        with socket.create_server((at.host, at.port), family=socket.AF_INET6 if ":" in at.host else socket.AF_INET):
            return said.http(address)
    except HttpFault as fault:
        return said.metrics_fault(fault_sentence(fault))
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            refused = HttpFault(Fault.HTTP_ADDRESS_REFUSED, address, error.strerror or str(error))
            return said.metrics_fault(fault_sentence(refused))
        if running:
            return said.http(address)
        return said.metrics_fault(fault_sentence(HttpFault(Fault.HTTP_ADDRESS_IN_USE, address)))


def word_list_state(path: Path | None) -> Iterator[Point]:
    """Whether the word list of content notes can be used."""
    read = read_word_list(path)
    if read.fault is not None:
        yield said.word_list_fault(fault_sentence(read.fault))
    elif read.listed is not None:
        yield said.word_list(read.listed.names)
    for doubt in read.doubts:
        yield said.word_list_doubt(fault_sentence(doubt))


def _data_folder(folder: Path) -> Iterator[Point]:
    """Whether both databases can be kept there. A folder that does not exist yet is judged by its parent."""
    if (reason := not_a_place_to_write(folder)) is not None:
        yield said.data_folder_fault(folder, reason)
    else:
        yield said.data_folder(folder, exists=folder.exists())
        yield space(*room_in(folder, nearest_folder(folder)))


async def _state(settings: Settings, state: Path, now: datetime) -> AsyncIterator[Point]:
    """What people made in Discord: is it whole, was it backed up, and what does it tell?"""
    file = checked_file(state, now)
    yield database(file)
    running = last_beat(settings.data_dir) is not None
    newest = max((at for at, _ in backups_in(settings.backups) if at <= now), default=None)
    until = now if running else changed_at(state)
    yield last_backup(Storage((), 0, 0, newest, settings.backup_hours), until, running=running)
    if file.fault is None and not file.older:
        async for point in state_points(settings, state, now):
            yield point


async def _taken(reader: LibraryReader) -> AsyncIterator[Point]:
    """What a library holds that was made elsewhere: its articles are not here, and how they were read is told there."""
    if entries := await reader.entries():
        yield said.held(len(entries), sum(entry.quotes for entry in entries))
    elif await reader.meta("loaded_at") is not None:  # else none has been taken yet, which has been told
        yield held_empty()


async def _library(
    reader: LibraryReader, files: list[SourceFile], unseen: list[Problem], settings: Settings
) -> AsyncIterator[Point]:
    """What the library holds and whether it is current; ``unseen`` are problems of the folder already reported."""
    folder = settings.articles_dir
    entries, sources = await reader.entries(), await reader.sources()
    yield said.held(len(entries), sum(entry.quotes for entry in entries))
    made_from = await reader.meta("articles_folder")
    if made_from is not None and _another(made_from, folder):
        yield said.other_folder(made_from, folder)
        return
    reported = {problem.source for problem in unseen}
    for source in sources:
        if source.problem is not None and source.fingerprint.source not in reported:
            yield said.source_unread(source.fingerprint.source, fault_sentence(source.problem))
    remarks = [remark for source in sources for remark in source.remarks]
    for line in language_lines(remarks):
        yield said.language(line)
    yield said.doubts(len(without_languages(remarks)))
    stamps = {file.name: file.stamp for file in files}
    known = {source.fingerprint.source: source.fingerprint.stamp for source in sources}
    changed = sum(stamps.get(name) != known.get(name) for name in (stamps.keys() | known.keys()) - reported)
    yield said.stale(changed)
    async for point in _slices(reader, entries, sources, {file.name: file for file in files}):
        yield point


async def _slices(
    reader: LibraryReader, entries: list[Entry], sources: list[KnownSource], files: dict[str, SourceFile]
) -> AsyncIterator[Point]:
    """Read every unchanged source again and find each passage and quote of the library in its article."""
    by_source: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_source[entry.source].append(entry)
    passages = quotes = 0
    for source in sources:
        name = source.fingerprint.source
        file = files.get(name)
        articles = _unchanged(source, file) if file is not None else None
        if articles is None:
            continue
        for entry in by_source[name]:
            texts = [article.text for article in articles if article.title == entry.title]
            astray = await _astray(reader, entry, texts)
            if astray is not None:
                yield said.astray(entry.title, astray)
            passages += entry.passages
            quotes += entry.quotes
    yield said.slices(passages, quotes)


def _another(made_from: str, folder: Path) -> bool:
    return Path(made_from) != folder.resolve()


def _unchanged(source: KnownSource, file: SourceFile) -> tuple[Article, ...] | None:
    """The articles of a source that has not changed since the library read it; None if it has."""
    try:
        data, sidecar = read_stable(file)
        if fingerprint(file, data, sidecar).digest != source.fingerprint.digest:
            return None
        return read_source(file.name, data, sidecar)
    except SourceFault:
        return None


async def _astray(reader: LibraryReader, entry: Entry, texts: list[str]) -> str | None:
    """The first passage or quote of ``entry`` that none of ``texts`` holds in its place; None if all match."""
    try:
        return await _first_astray(reader, entry, texts)
    except StoreFault:  # it is not what was written
        return entry.key


async def _first_astray(reader: LibraryReader, entry: Entry, texts: list[str]) -> str | None:
    held = [p for first in range(0, entry.passages, _BATCH) for p in await reader.passages(entry, first, _BATCH)]
    if not any(_in_order([passage.text for passage in held], text) for text in texts):
        missing = (p for p in held if not any(p.text in text for text in texts))
        return next((p.place.passage for p in missing), held[0].place.passage if held else entry.key)
    for number in range(entry.quotes):
        quote = await reader.quote(entry, number)
        if quote is None or not 0 <= quote.where.start < quote.where.end <= len(quote.passage_text):
            return f"quote {number}"
    return None


def _in_order(passages: list[str], text: str) -> bool:
    """Whether ``text`` contains all passages in order."""
    at = 0
    for passage in passages:
        found = text.find(passage, at)
        if found < 0:
            return False
        at = found + len(passage)
    return True
