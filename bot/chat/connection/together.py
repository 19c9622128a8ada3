"""Several tasks of which none goes on without the others."""

import asyncio
from collections.abc import Collection
from typing import Any


async def end_together(tasks: Collection[asyncio.Future[Any]], *, until: str) -> None:
    """Wait ``until`` one is done or fails (as ``asyncio.wait`` calls it), cancel the others, and raise what one raised.
    Where the caller is cancelled, so are all."""
    try:
        done, _ = await asyncio.wait(tasks, return_when=until)
        for task in done:
            task.result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
