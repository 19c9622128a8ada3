"""The ways in: a quotation as somebody typed it, with or without marks and a name, and the quotations of a message."""

import asyncio
import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from typing import Final

from bot.languages.language import everywhere
from bot.library.noting.note_view import NoteView
from bot.library.verifying.role_credits import with_roles
from bot.library.verifying.sharing import sharers
from bot.library.verifying.verifying import Verifying
from bot.model import Change, Findings, Message, Naming, Quoted, Verdict, Verification, count_words
from bot.reading import known_names, read_message

_MORE: Final = re.compile("[“”„‟«»‹›‘‚‛「」『』\"＂:：—–―~\n]|''|(?<=\\s)['-]|^'")
"""What a text has that may be more than the words of one quotation."""
_TWO: Final = 2
_SAYING_VERBS: Final = everywhere().saying.verbs
_MOST_BESIDE: Final = 8
"""The most words beside the marks of a quotation that are a remark on it, not the text around it …"""
_MOST_BESIDE_MUCH: Final = 20
"""… if it has more words itself."""
_OPENING: Final = "“”„«»‹›‘‚‛「『\"＂'>"
_ONE_CLAUSE: Final = re.compile('[^“”„‟«»‹›‘‚‛「」『』"＂!?…\n]*')
_LEADING: Final = frozenset(":：,，")
_CLOSES: Final = re.compile(r"\s*[“”„«»‹›’‘」』\"＂']")
_APART: Final = re.compile(r"[.,!?…]?[“”„«»」』\"＂'’‘][.,]?(?:\s*(?:[—–―⸺~(（]|-\s)|[^\S\n]*\n\s*\w)")


class Checking:
    """Reads what is asked, then asks ``verifying``. ``names`` gives everybody who is quoted or writes, ``view`` what
    the place where it is asked makes of content notes."""

    def __init__(
        self,
        verifying: Verifying,
        names: Callable[[], Awaitable[Sequence[str]]],
        view: Callable[[], Awaitable[NoteView]],
    ) -> None:
        self._view = view
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
        if sole is None and message.unmarked != Quoted(text.strip()) and _is_unmarked(text, message):
            sole = message.unmarked
        if sole is None:
            sole = _credited(text, message) or _all_but_remark(text, message)
            if sole is not None:
                return await self._with_remark(text, sole, speaker)
            return await self.check(Quoted(text, speaker))
        taken = Quoted(sole.text, speaker or sole.speaker)
        if sole.speaker is None and sole is not message.unmarked:
            return await self.check(taken)
        return await self._with_remark(text, sole, speaker)

    async def several(self, text: str) -> tuple[Quoted, ...]:
        """The quotations in what somebody typed, if there are two or more; none where the library has the text as a
        whole: a passage copied with its narration. Raises BadQuery as ``verify``.
        """
        message = await self.message(text) if _MORE.search(text) else None
        if message is None or len(message.quotations) < _TWO or message.sole is not None:
            return ()
        whole = await self.check(Quoted(text))
        return () if _holds_more(whole, message.quotations) else message.quotations

    async def _with_remark(self, text: str, quoted: Quoted, speaker: str | None) -> Verification:
        """Check a quotation with words beside its marks, or all of the text where the library has these words too."""
        taken = Quoted(quoted.text, speaker or quoted.speaker)
        if _credited_apart(text, quoted.text):
            return await self.check(taken)
        whole = await self.check(Quoted(text, speaker))
        return whole if _holds_more(whole, [quoted]) else await self.check(taken)

    async def message(self, text: str) -> Message:
        """What a message or document quotes, each with whoever is named beside it."""
        names = await self._names()
        if self._known is None or self._known[0] is not names:
            self._known = names, await self._verifying.on_thread(known_names, names)
        # A text file may be long, and searches should not wait for it.
        return await asyncio.to_thread(lambda known: with_roles(text, read_message(text, known)), self._known[1])

    async def check(self, quoted: Quoted) -> Verification:
        """``verify`` for a quotation of a ``message``, which is taken as it is. Raises BadQuery likewise."""
        found = await self._verifying.check(quoted)
        if quoted.speaker and found.naming is None and found.verdict in (Verdict.VERBATIM, Verdict.ALTERED):
            sharing = sharers(quoted.speaker, found.whose, await self._names())
            found = replace(found, naming=Naming.SHARED, sharing=sharing) if sharing else found
        return (await self._view()).verification(found)

    async def nearest_passages(self, text: str, limit: int) -> Findings:
        """``Library.find_source``."""
        return await self._verifying.nearest_passages(text, limit)


def _is_unmarked(text: str, message: Message) -> bool:
    """Whether marks hold less than half of a text: what it quotes is all of it, and may quote others itself."""
    return _TWO * sum(count_words(one.text) for one in message.quotations) < count_words(text)


def _credited_apart(text: str, inner: str) -> bool:
    """Whether a dash, a bracket or a line of its own parts a name from the closing mark: it belongs to nothing quoted,
    even where the source goes on with that very name.
    """
    end = text.rfind(inner.rpartition("\n\n")[2])
    return end >= 0 and _APART.match(text, end + len(inner.rpartition("\n\n")[2])) is not None


def _credited(text: str, message: Message) -> Quoted | None:
    """The only quotation of a text that opens with whoever says it, in a sentence of its own: "According to …, "."""
    if len(message.quotations) != 1:
        return None
    (quoted,) = message.quotations
    lead = text.partition(quoted.text)[0].rstrip(_OPENING)
    led = quoted.speaker is not None and quoted.speaker in lead and _ONE_CLAUSE.fullmatch(lead) is not None
    return quoted if led and count_words(text) - count_words(quoted.text) <= _MOST_BESIDE_MUCH else None


def _all_but_remark(text: str, message: Message) -> Quoted | None:
    """The only quotation of a text that has no more than a few words beside it, none that names anybody."""
    if len(message.quotations) != 1:
        return None
    (quoted,) = message.quotations
    before, found, behind = text.partition(quoted.text)
    if not found or not _opens(before) or not _CLOSES.match(behind):
        return None
    beside = count_words(before) + count_words(behind)
    return quoted if beside <= max(_MOST_BESIDE, min(_MOST_BESIDE_MUCH, count_words(quoted.text))) else None


def _opens(before: str) -> bool:
    """Whether a mark opens a quotation at the end of ``before``: at its beginning, or behind a colon or comma or a
    verb of saying."""
    bare = before.rstrip()
    lead = bare.rstrip(_OPENING)
    words = lead.split()
    return lead != bare and (not words or words[-1][-1] in _LEADING or words[-1].casefold() in _SAYING_VERBS)


def _holds_more(whole: Verification, quotations: Sequence[Quoted]) -> bool:
    """Whether the library has more of a text than the quotations in it: what stands around that is no attribution."""
    if len(quotations) == 1 and _runs_into_name(whole, quotations[0]):
        return False
    if whole.verdict in (Verdict.VERBATIM, Verdict.MISATTRIBUTED) and len(whole.parts) == 1 and not whole.absent:
        return all(step.change.value == "equal" for step in whole.diff)
    if whole.verdict is Verdict.ALTERED and len(quotations) == 1 and quotations[0].speaker is not None:
        return False
    if any(one.speaker and one.speaker in gap.of(whole.quotation) for one in quotations for gap in whole.absent):
        return False  # who credits it does so in words of their own
    inside = _inside(whole.quotation, quotations)
    speakers = [one.speaker for one in quotations if one.speaker]
    names = {name.casefold() for speaker in speakers for name in speaker.split()}
    outside = at = 0
    for step in whole.diff:
        place = whole.quotation.find(step.quotation, at) if step.quotation else -1
        if place < 0:
            continue
        at = place + len(step.quotation)
        if step.change is Change.EQUAL:
            beside = "".join([whole.quotation[n] for n in range(place, at) if n not in inside])
            for speaker in speakers:
                beside = beside.replace(speaker, " ")
            outside += sum(count_words(word) for word in beside.split() if word.strip(".,:").casefold() not in names)
    return outside > _TWO


def _runs_into_name(whole: Verification, quoted: Quoted) -> bool:
    """Whether a text has of its last passage only whoever the words are credited to: the passage begins with the name
    that somebody set behind a dash."""
    if quoted.speaker is None or len(whole.matches) <= 1:
        return False
    last = whole.matches[-1].quoted.of(whole.quotation).split()
    return bool(last) and " ".join(last).strip(" .—–―-") == quoted.speaker


def _inside(text: str, quotations: Sequence[Quoted]) -> frozenset[int]:
    """The places of the characters of a text that belong to its quotations."""
    inside: set[int] = set()
    at = 0
    for quoted in quotations:
        first = text.find(quoted.text.partition("\n\n")[0], at)
        if first >= 0:
            at = first + len(quoted.text)
            inside.update(range(first, at))
    return frozenset(inside)
