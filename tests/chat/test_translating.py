"""Commands have names and descriptions in the languages of Discord, all within its bounds."""

import asyncio
import re
from collections.abc import Iterator
from functools import cache
from typing import Any, Final

import pytest
from discord import Locale
from discord.app_commands import TranslationError

from bot.cards.tongue_tables import ENGLISH
from bot.chat import translating
from bot.chat.tongues import tongue_of
from bot.chat.translating import CommandTranslator
from tests.cards.tongues.messages import payloads

LOCALES: Final = [locale.value for locale in Locale if tongue_of(locale) != ENGLISH]
NAME: Final = re.compile(r"[-_'\w]{1,32}")
SLASH, GROUPED = 1, {1, 2}


@cache
def registered() -> list[dict[str, Any]]:
    """The payload of every command, as it is sent to Discord."""
    return asyncio.run(payloads(CommandTranslator()))


def parts(of: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """A command, its subcommands and their options."""
    yield of
    for option in of.get("options", ()):
        yield from parts(option)


@pytest.mark.parametrize("locale", LOCALES)
def test_every_name_and_description_is_there(locale: str) -> None:
    """Of commands, options and choices, in letters that Discord takes."""
    for command in registered():
        slash = command.get("type", SLASH) == SLASH
        for one in parts(command):
            name = one["name_localizations"][locale]
            assert len(name) <= 32
            if slash:
                assert NAME.fullmatch(name), name
                assert name == name.lower()
                assert 1 <= len(one["description_localizations"][locale]) <= 100
            for choice in one.get("choices", ()):
                assert 1 <= len(choice["name_localizations"][locale]) <= 100


@pytest.mark.parametrize("locale", LOCALES)
def test_no_two_beside_each_other_have_one_name(locale: str) -> None:
    """Discord refuses two options of one name, and a member could not tell two commands or choices apart."""
    slash = [one for one in registered() if one.get("type", SLASH) == SLASH]
    for siblings in (slash, *(one.get("options", ()) for command in slash for one in parts(command))):
        names = [one["name_localizations"][locale] for one in siblings]
        assert len(names) == len(set(names)), names
    for choices in (one.get("choices", ()) for command in slash for one in parts(command)):
        told = [choice["name_localizations"][locale] for choice in choices]
        assert len(told) == len(set(told)), told


def test_no_command_is_longer_than_discord_takes() -> None:
    """8,000 characters of names, descriptions and values; of each, the longest of all languages counts."""

    def longest(one: dict[str, Any], field: str) -> int:
        return max(map(len, (one.get(field, ""), *one.get(f"{field}_localizations", {}).values())))

    for command in registered():
        total = 0
        for one in parts(command):
            total += longest(one, "name") + longest(one, "description")
            total += sum(longest(choice, "name") + len(str(choice["value"])) for choice in one.get("choices", ()))
        assert total <= 8000, command["name"]


def test_english_is_what_stands_in_the_code() -> None:
    """No language that we do not speak is told to Discord."""
    for command in registered():
        for one in parts(command):
            assert set(one["name_localizations"]) == set(LOCALES)


async def test_what_is_prepared_is_as_what_is_read_when_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """And nothing more is read then; where a table is damaged, whoever asks for it hears so."""
    translator = CommandTranslator()
    await translator.prepare({text for command in registered() for one in parts(command) for text in texts(one)})
    monkeypatch.setattr(translating, "read_table", unreadable)
    assert await payloads(translator) == registered()
    translator.rest()
    await translator.prepare({"quote"})
    with pytest.raises(TranslationError):
        await payloads(translator)


def texts(one: dict[str, Any]) -> Iterator[str]:
    """What stands in a command or an option, in English."""
    yield one["name"]
    yield one.get("description", "")
    yield from (choice["name"] for choice in one.get("choices", ()))


def unreadable(tongue: str, only: object = None) -> None:
    """In place of a table that is damaged."""
    raise ValueError("line 7 is not understood")
