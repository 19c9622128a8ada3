"""Opens the library for a verb that reads: the right folders, loaded if missing, updated if stale."""

import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.cards import terminal as wording
from bot.cli.flags import settings_from
from bot.cli.screen import progress, remark
from bot.errors import CommonplaceError
from bot.services import Services, open_services
from bot.settings import Settings


@asynccontextmanager
async def open_library(articles: Path | None, data: Path | None) -> AsyncIterator[Services]:
    """Services whose library is loaded and current.

    With an articles folder but no data folder the library lives in a temporary folder that is removed afterwards.
    With neither, a library that is there already answers even when it cannot be brought up to date just now.
    """
    if articles is not None and data is None:
        with tempfile.TemporaryDirectory(prefix="commonplace-") as passing:
            apart = settings_from(articles, None).apart(Path(passing))
            async with _opened(apart, lenient=False) as services:
                yield services
        return
    async with _opened(settings_from(articles, data), lenient=articles is None) as services:
        yield services


@asynccontextmanager
async def _opened(settings: Settings, *, lenient: bool) -> AsyncIterator[Services]:
    async with open_services(settings) as services:
        if services.following is not None:
            yield services  # the running bot takes it
            return
        try:
            with progress("Reading") as told:
                report = await services.library.reload(progress=told)
            if report.problems:
                remark(wording.built_with_problems(report))
        except CommonplaceError as failure:
            if not lenient or not (await services.library.status()).articles:
                raise
            remark(wording.from_older_library(failure))
        yield services
