"""Pictures for programs that answer while they draw: one thread draws, one picture at a time."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

from bot.cards.picture import picture_text
from bot.model import ServedQuote


class Pictures:
    """Draws quotes. However many ask at once, one is drawn at a time, so memory stays bounded."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="drawing")

    async def draw(self, quote: ServedQuote, accent: int) -> bytes:
        """The quote as a PNG, 1,200 by 675 pixels, with an accent of the colour 0xRRGGBB. Raises Undrawable."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, _drawn, quote, accent)

    def close(self) -> None:
        """Wait for the picture at work, drop those that wait."""
        self._thread.shutdown(cancel_futures=True)


def _drawn(quote: ServedQuote, accent: int) -> bytes:
    from bot.pictures.drawing import drawing  # here, because Pillow takes long to import and few calls draw

    return drawing(picture_text(quote), accent)
