"""Files that are handed to somebody: as they are while they are small enough, else packed into one."""

import io
import zipfile
from collections.abc import Sequence

from bot.cards.card import Download


def packed(files: Sequence[Download], archive: str, most: int) -> tuple[Download, ...]:
    """``files``, or one file named ``archive`` where they have more than ``most`` bytes; none where that has too."""
    if sum(len(one.data) for one in files) <= most:
        return tuple(files)
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as holding:
        for one in files:
            holding.writestr(one.name, one.data)
    return (Download(written.getvalue(), archive),) if written.tell() <= most else ()
