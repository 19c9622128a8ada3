"""What ``/search`` suggests while somebody types: a search for the text so far, and the closest passages.

A passage is passed on as a token that nobody types by chance, a word joiner before it; so is the beginning of a text
too long to be passed on. Whatever else comes back is text to search for.
"""

import logging
from dataclasses import dataclass

from bot.cards.typed_choices import LONGEST, passage_choice, typed_choice, units
from bot.chat.answers.escape import cleaned
from bot.chat.context import BotInteraction
from bot.chat.outcome import note_outcome
from bot.chat.typing.keystrokes import Keystrokes
from bot.chat.typing.options import Choices, distinct
from bot.errors import CommonplaceError
from bot.library.library import Library
from bot.metrics.meter import Outcome
from bot.model import Hit, exact_hash

log = logging.getLogger(__name__)

JOINER = "\N{WORD JOINER}"

_PASSAGE = f"{JOINER}passage"
_PASSAGES = 12
_BEGINNING = 40
_FILTER = 300


@dataclass(frozen=True, slots=True)
class ChosenPassage:
    """A passage somebody picked: its article's key, its id, and the hash of its text as it was offered."""

    key: str
    passage: str
    exact: str

    def written(self) -> str:
        """The token Discord keeps for it: 78 characters at most, or a few more where a text comes up often."""
        return ":".join((_PASSAGE, self.key, self.passage, self.exact))

    @classmethod
    def read(cls, value: str) -> "ChosenPassage | None":
        """The passage behind a value; None if the value is anything else."""
        mark, *parts = value.split(":")
        if mark != _PASSAGE or len(parts) != 3 or len(value) > LONGEST or not all(map(_plain, parts)):
            return None
        return cls(*parts)


class PassageChoices:
    """Looks up what people type, the newest keystroke of each; raises nothing."""

    def __init__(self, library: Library, keystrokes: Keystrokes) -> None:
        self._library = library
        self._keystrokes = keystrokes

    async def offered(self, interaction: BotInteraction, typed: str) -> Choices:
        """At most 13 lines; only the first of them where the library fails, is late, or has nothing close."""
        person = interaction.user.id
        typed = typed.strip()
        if not cleaned(typed).strip():
            return []
        lines = [(typed_choice(cleaned(typed)), self._passed_on(person, typed))]
        filters = (getattr(interaction.namespace, name, None) for name in ("article", "author"))
        article, author = (str(given)[:_FILTER] if given else None for given in filters)
        work = self._library.search_typed(typed, article=article, author=author, limit=_PASSAGES)
        try:
            findings = await self._keystrokes.newest(person, work)
        except CommonplaceError:  # nothing to look for yet, or an option that names nothing yet
            findings = None
        except Exception:
            log.exception("Suggestions for /search failed.")
            note_outcome(interaction, Outcome.BUG)
            findings = None
        if findings is not None and findings.good:
            lines += [(cleaned(passage_choice(hit)), _token(hit)) for hit in findings.hits]
        return distinct(lines)

    def text(self, interaction: BotInteraction, value: str) -> str:
        """What to search for, where no passage was chosen."""
        if not value.startswith(JOINER):
            return value
        return self._keystrokes.whole(interaction.user.id, value.removeprefix(JOINER)) or value

    def _passed_on(self, person: int, typed: str) -> str:
        """What stands for the typed text: the text itself if Discord accepts its length."""
        if units(typed) <= LONGEST:
            return typed
        self._keystrokes.remember(person, typed)
        return JOINER + typed[:_BEGINNING]


def _token(hit: Hit) -> str:
    return ChosenPassage(hit.place.entry.key, hit.place.passage, exact_hash(hit.text)).written()


def _plain(part: str) -> bool:
    return bool(part) and part.isascii() and part.replace("-", "").isalnum()
