"""The page that watchers read: ``/metrics`` and ``/health``, on this machine alone."""

import errno
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from aiohttp import web

from bot.errors import MetricsFault
from bot.faults import Fault
from bot.metrics.meter import Meter, Vitals

LOOPBACK = "127.0.0.1"


def new_meter() -> Meter:
    """A meter whose counts can be read on the page. Raises MetricsFault where ``prometheus-client`` is missing."""
    try:
        from bot.metrics.prometheus_meter import PrometheusMeter
    except ImportError:
        raise MetricsFault(Fault.METRICS_NOT_INSTALLED) from None
    return PrometheusMeter()


@asynccontextmanager
async def page_served(port: int, meter: Meter, look: Callable[[], Awaitable[Vitals]]) -> AsyncIterator[None]:
    """Serve the counts of a meter that ``new_meter`` made, and what ``look`` sees, while this is open.

    Raises MetricsFault when the port cannot be had.
    """
    from bot.metrics.prometheus_meter import TEXT, PrometheusMeter

    assert isinstance(meter, PrometheusMeter)

    async def metrics(request: web.Request) -> web.Response:
        return web.Response(body=meter.page(await look()), headers={"Content-Type": TEXT})

    async def health(request: web.Request) -> web.Response:
        now = await look()
        articles = now.library.articles if now.library is not None else 0
        fit = now.connected and articles > 0
        told = {
            "healthy": fit,
            "connected": now.connected,
            "articles": articles,
            "loading": now.library is not None and now.library.loading,
            "saving": now.saving,
        }
        return web.json_response(told, status=200 if fit else 503)

    app = web.Application()
    app.add_routes([web.get("/metrics", metrics), web.get("/health", health)])
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, LOOPBACK, port).start()
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                raise MetricsFault(Fault.METRICS_PORT_IN_USE, port) from None
            raise MetricsFault(Fault.METRICS_PORT_REFUSED, port, error.strerror or str(error)) from None
        yield
    finally:
        await runner.cleanup()
