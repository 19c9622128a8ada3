"""Options that complete themselves while somebody types: one transformer each for articles, authors, shelves, sections.

A value is a key (a name, a number) where it was picked from the list; Discord also lets people send whatever they
typed, which the library takes for the nearest name. What cannot be completed gives an empty list, never an error.
"""

import asyncio
import logging
import re
from abc import abstractmethod
from collections.abc import Iterable, Sequence
from typing import Any

from discord import Interaction, app_commands

from bot.cards.fit import MARK, shortened
from bot.cards.source import section_label
from bot.cards.typed_choices import LONGEST, article_choices, by_author, units
from bot.chat.answers.escape import cleaned
from bot.chat.outcome import note_outcome
from bot.chat.typing.keystrokes import PATIENCE
from bot.errors import CommonplaceError
from bot.metrics.meter import Outcome

log = logging.getLogger(__name__)

CHOICES = 25
_TYPED = 300
_NUMBERED = re.compile(r" \(\d{1,2}\)$")

Choices = list[app_commands.Choice[str | int | float]]


class _Completed(app_commands.Transformer):
    """An option whose choices come from the library."""

    async def transform(self, interaction: Interaction[Any], value: str, /) -> str:
        """What was picked or typed, in the form the library accepts.

        Discord's client sometimes sends the name of a choice instead of its value, as after somebody switches channels.
        """
        typed = value.strip()[:_TYPED]
        plain = _NUMBERED.sub("", typed)
        if plain == typed and by_author() not in typed and not typed.endswith((MARK, ")")):
            return typed  # nothing that only a choice's name has
        bare = plain.rpartition(" (")[0] if plain.endswith(")") else plain
        for sought in dict.fromkeys((plain.rstrip(MARK), bare.rstrip(MARK), bare.rpartition(by_author())[0])):
            choices = await self.autocomplete(interaction, sought) if sought else []
            chosen = next((str(choice.value) for choice in choices if choice.name == typed), None)
            if chosen is None and plain != typed:  # the name of a choice in a list of before they were told apart
                alike = [one for one in choices if one.name == plain or one.name.startswith(f"{plain} (")]
                number = int(typed[len(plain) + 2 : -1])
                chosen = str(alike[number - 1].value) if 1 <= number <= len(alike) else None
            if chosen is not None:
                return chosen
        return typed

    async def autocomplete(self, interaction: Interaction[Any], value: Any, /) -> Choices:
        """The nearest names, at most 25, each at most 100 characters long."""
        try:
            async with asyncio.timeout(PATIENCE):
                found = await self._nearest(interaction, str(value).strip()[:_TYPED])
        except TimeoutError:
            log.info("No suggestions for an option: the library took too long.")
            note_outcome(interaction, Outcome.LATE)
            return []
        except CommonplaceError:  # another option does not name anything yet
            return []
        except Exception:
            log.exception("Suggestions for an option failed.")
            note_outcome(interaction, Outcome.BUG)
            return []
        return distinct((cleaned(name), passed_on) for name, passed_on in found)

    @abstractmethod
    async def _nearest(self, interaction: Interaction[Any], typed: str) -> Sequence[tuple[str, str]]:
        """(shown, passed on) for each choice."""


class ArticleOption(_Completed):
    """An article, by its title; the key is passed on."""

    async def _nearest(self, interaction: Interaction[Any], typed: str) -> Sequence[tuple[str, str]]:
        entries = await interaction.client.services.library.nearest_articles(typed, CHOICES)
        return list(zip(article_choices(entries), [entry.key for entry in entries], strict=True))


class AuthorOption(_Completed):
    """An author, by name."""

    async def _nearest(self, interaction: Interaction[Any], typed: str) -> Sequence[tuple[str, str]]:
        return [(name, name) for name in await interaction.client.services.library.nearest_authors(typed, CHOICES)]


class SpeakerOption(_Completed):
    """Somebody who is quoted, or an author, by name."""

    async def _nearest(self, interaction: Interaction[Any], typed: str) -> Sequence[tuple[str, str]]:
        return [(name, name) for name in await interaction.client.services.library.nearest_speakers(typed, CHOICES)]


class ShelfOption(_Completed):
    """A shelf, by name."""

    async def _nearest(self, interaction: Interaction[Any], typed: str) -> Sequence[tuple[str, str]]:
        return [(name, name) for name in await interaction.client.services.library.nearest_shelves(typed, CHOICES)]


class SectionOption(_Completed):
    """A section of the article named in the option ``article``; its number is passed on."""

    async def _nearest(self, interaction: Interaction[Any], typed: str) -> Sequence[tuple[str, str]]:
        article = getattr(interaction.namespace, "article", None)
        if not article:
            return []
        sections = await interaction.client.services.library.nearest_sections(str(article)[:_TYPED], typed, CHOICES)
        return [(section_label(section), str(section.number)) for section in sections]


def distinct(lines: Iterable[tuple[str, str]]) -> Choices:
    """(shown, passed on) of each line as choices Discord takes; of two that would look alike the second is numbered."""
    choices: Choices = []
    seen: dict[str, int] = {}
    for name, passed_on in lines:
        shown = shortened(name, LONGEST)
        if len(choices) == CHOICES or not shown or not passed_on:
            continue
        seen[shown] = seen.get(shown, 0) + 1
        if seen[shown] > 1:
            number = f" ({seen[shown]})"
            shown = shortened(name, LONGEST - len(number)) + number
        choices.append(app_commands.Choice(name=shown, value=_within(passed_on)))
    return choices


def _within(value: str) -> str:
    """As much of a value as Discord accepts."""
    while units(value) > LONGEST:
        value = value[:-1]
    return value
