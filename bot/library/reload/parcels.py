"""Sources as bytes, so that another machine can read them: packed here, read there."""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.errors import ClusterFault
from bot.faults import Fault
from bot.library.reload.limits import Limits
from bot.library.reload.scan import SourceFile, read_stable
from bot.library.reload.source_rows import Order, SourceReader, SourceRows
from bot.library.reload.workers import Workers
from bot.model import Fingerprint
from bot.reading import READER_VERSION
from bot.store.note_marks import Marking


@dataclass(frozen=True, slots=True)
class Parcel:
    """One source: its name, its glance's stamp, its fingerprint as planned, its bytes and its sidecar's."""

    name: str
    stamp: str
    planned: Fingerprint
    data: bytes
    sidecar: bytes | None


@dataclass(frozen=True, slots=True)
class ReadingTerms:
    """How parcels are read: what each source may take, by what, the version of the reader that was asked for, and what
    tells which of it calls for content notes."""

    limits: Limits
    read: SourceReader
    version: int = READER_VERSION
    marking: Marking | None = None


def parcel_of(order: Order) -> Parcel:
    """A source as it stands on the disk now. Raises SourceFault as ``read_stable`` does."""
    file, planned = order
    return Parcel(file.name, file.stamp, planned, *read_stable(file))


def version_here() -> int:
    """The version of the reader in the process that is asked."""
    return READER_VERSION


def read_parcels(parcels: Sequence[Parcel], terms: ReadingTerms, place: str | None = None) -> tuple[SourceRows, ...]:
    """What each source became, in order, read by a process that is held to the limits. They are unpacked in the folder
    ``place``, or in the system's for temporary files.

    Raises ClusterFault where this machine's reader is of another version.
    """
    if terms.version != READER_VERSION:
        raise ClusterFault(Fault.CLUSTER_DIFFERS, READER_VERSION, terms.version)
    with tempfile.TemporaryDirectory(prefix="commonplace-", dir=place) as folder:
        orders = [_unpacked(parcel, Path(folder, str(number))) for number, parcel in enumerate(parcels)]
        return tuple(Workers(1, terms.limits, terms.read).rows(orders, lambda: None, terms.marking))


def _unpacked(parcel: Parcel, place: Path) -> Order:
    place.write_bytes(parcel.data)
    sidecar = None
    if parcel.sidecar is not None:
        sidecar = place.with_name(f"{place.name}.toml")
        sidecar.write_bytes(parcel.sidecar)
    return SourceFile(parcel.name, str(place), sidecar, parcel.stamp, len(parcel.data)), parcel.planned
