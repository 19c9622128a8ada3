"""The ways in: a quotation as somebody typed it, with or without marks and a name, and the quotations of a message."""

import asyncio
import re
from collections.abc import Awaitable, Callable, Sequence
from typing import Final

from bot.library.verifying.verifying import Verifying
from bot.model import Findings, Message, Quoted, Slice, Verdict, Verification, count_words
from bot.reading import known_names, read_message

_MORE: Final = re.compile("[“”„‟«»‹›‘‚‛「」『』\"＂:：—–―~\n]|''|(?<=\\s)['-]|^'")
"""What a text has that may be more than the words of one quotation."""
_TWO: Final = 2
_APART: Final = re.compile(r"[.,!?…]?[“”„«»」』\"＂'’‘][.,]?(?:\s*(?:[—–―⸺~(（]|-\s)|[^\S\n]*\n\s*\w)")


class Checking:
    """Reads what is asked, then asks ``verifying``. ``names`` gives everybody who is quoted or writes."""

    def __init__(self, verifying: Verifying, names: Callable[[], Awaitable[Sequence[str]]]) -> None:
        self._verifying = verifying
        self._names = names
        self._known: tuple[Sequence[str], Callable[[str], bool]] | None = None

    async def verify(self, text: str, *, speaker: str | None = None) -> Verification:
        """Check what somebody typed; ``speaker`` is the person it is attributed to.

        Marks around it and a name beside it are no part of it, unless the library has all of it word for word.
        Raises BadQuery when it has fewer than three words or more than 6,000 characters.
        """
        if _MORE.search(text) is None:
            return await self.check(Quoted(text, speaker))
        message = await self.message(text)
        sole = message.sole
        if sole is None and not message.quotations and message.unmarked.speaker is not None:
            sole = message.unmarked
        if sole is None:
            return await self.check(Quoted(text, speaker))
        taken = Quoted(sole.text, speaker or sole.speaker)
        if sole.speaker is None:
            return await self.check(taken)
        if _credited_apart(text, sole.text):
            return await self.check(taken)
        whole = await self.check(Quoted(text, speaker))
        return whole if _holds_more(whole, sole.text) else await self.check(taken)

    async def message(self, text: str) -> Message:
        """What a message or document quotes, each with whoever is named beside it."""
        names = await self._names()
        if self._known is None or self._known[0] is not names:
            self._known = names, await self._verifying.on_thread(known_names, names)
        # A text file may be long, and searches should not wait for it.
        return await asyncio.to_thread(read_message, text, self._known[1])

    async def check(self, quoted: Quoted) -> Verification:
        """``verify`` for a quotation of a ``message``, which is taken as it is. Raises BadQuery likewise."""
        return await self._verifying.check(quoted)

    async def nearest_passages(self, text: str, limit: int) -> Findings:
        """``Library.find_source``."""
        return await self._verifying.nearest_passages(text, limit)


def _credited_apart(text: str, inner: str) -> bool:
    """Whether a dash, a bracket or a line of its own parts a name from the closing mark: it belongs to nothing quoted,
    even where the source goes on with that very name.
    """
    end = text.rfind(inner.rpartition("\n\n")[2])
    return end >= 0 and _APART.match(text, end + len(inner.rpartition("\n\n")[2])) is not None


def _holds_more(whole: Verification, inner: str) -> bool:
    """Whether the library has more of a text than the quotation in it: what stands around that is no attribution."""
    first = whole.quotation.find(inner.partition("\n\n")[0])
    within = Slice(first, first + len(inner))
    if whole.verdict in (Verdict.VERBATIM, Verdict.MISATTRIBUTED) and len(whole.parts) == 1 and not whole.absent:
        return all(step.change.value == "equal" for step in whole.diff)
    outside = [
        whole.quotation[match.quoted.start : max(match.quoted.start, min(match.quoted.end, within.start))]
        + " "
        + whole.quotation[max(match.quoted.start, within.end) : match.quoted.end]
        for match in whole.matches
    ]
    return whole.verdict is not Verdict.ALTERED and any(count_words(words) > _TWO for words in outside)
