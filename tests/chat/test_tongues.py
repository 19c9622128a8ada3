"""Stories of languages: each member is answered in their own, everybody in the server's."""

from typing import Any

import discord
import pytest
import simcord
from discord import ComponentType, Locale

from bot.cards.about import about_card
from bot.cards.fit import MARK
from bot.cards.help import CURATORS, HOME_MENUS, MANAGERS, MEMBERS, MENUS, ORGANISERS, help_card
from bot.cards.preferences import preferences_card
from bot.cards.tongue import speaking, translated
from bot.cards.tongue_tables import TONGUES, is_at_hand
from bot.chat import tongues
from bot.chat.answers.drawing import Drawn, drawn
from bot.chat.preferences import ServerPreferences
from bot.chat.tongues import at_hand, everybodys_tongue, tongue_of
from bot.model.preferences import Preferences
from tests.chat.answers.test_drawing import walk
from tests.chat.conftest import House, labels, menus, shown, words


class Languages:
    """What Discord tells of the language of each person, and of the server."""

    def __init__(self) -> None:
        self.of: dict[int, str] = {}
        self.server = "en-US"

    def told(self, payload: dict[str, Any], user: int) -> None:
        payload["locale"] = self.of.get(user, "en-US")
        if "guild_id" in payload:
            payload["guild_locale"] = self.server


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> Languages:
    """The simulated Discord is English alone; here it is told who speaks what."""
    languages = Languages()
    made: Any = simcord.interactions.base_payload

    def base_payload(*args: Any, **options: Any) -> Any:
        record, payload = made(*args, **options)
        languages.told(payload, options["user_id"])
        return record, payload

    monkeypatch.setattr("simcord.interactions.base_payload", base_payload)
    return languages


@pytest.fixture
def cleo(house: House) -> simcord.MemberActor:
    """Somebody who may manage the server."""
    staff = house.guild.create_role("staff", permissions=discord.Permissions(manage_guild=True))
    return house.guild.add_member(house.env.create_user("cleo"), roles=[staff])


async def test_a_german_in_a_french_server_is_answered_in_both(house: House, spoken: Languages) -> None:
    """What all see is French, what only Ann sees is German; Ben, who speaks English, gets English alone."""
    spoken.server, spoken.of[house.ann.id] = "fr", "de"
    public = await house.ask("quote", article="the-tide-tables")
    assert labels(public)[:3] == ["Une autre", "En contexte", "Garder"]
    assert "Ada Penrose, dans" in words(public)
    private = await house.ask("quote", article="the-tide-tables", private=True)
    assert labels(private)[:3] == ["Noch eins", "Im Zusammenhang", "Merken"]
    assert "Ada Penrose, in" in words(private)
    assert "3. Mai 1926" in words(private)
    assert "Was du tun kannst" in words(await house.ask("help"))
    assert "What you can do" in words(shown(await house.ben.slash(house.channel, "help")))


async def test_what_is_pressed_is_answered_in_the_language_of_whoever_sees_it(house: House, spoken: Languages) -> None:
    """The next quote on a public answer is in the server's; the passage around it, shown to Ben alone, is in his."""
    spoken.server, spoken.of[house.ann.id], spoken.of[house.ben.id] = "es-ES", "de", "ru"
    public = await house.ask("quote", article="the-tide-tables")
    again = shown(await house.ann.click(public, label="Otra"))
    assert labels(again)[0] == "Otra"
    beside = shown(await house.ben.click(again, label="En contexto"))
    assert beside.ephemeral
    assert "Весь раздел" in labels(beside)
    refused = shown(await house.ben.click(again, label="Otra"))
    assert refused.ephemeral


async def test_what_turns_out_to_be_for_one_alone_is_in_their_language(house: House, spoken: Languages) -> None:
    """A search that finds nothing close is shown to whoever asked, though the answer would have been public."""
    spoken.server, spoken.of[house.ann.id] = "fr", "pt-BR"
    answer = await house.ask("search", text="zeppelin")
    assert answer.ephemeral
    assert "Nada próximo de “zeppelin”" in words(answer)
    found = await house.ask("search", text="spring tide higher")
    assert "Passages pour" in words(found)


async def test_a_server_chooses_what_its_members_see(
    house: House, spoken: Languages, cleo: simcord.MemberActor
) -> None:
    """It goes before its language in Discord, over a restart; private answers stay in each member's own."""
    spoken.server, spoken.of[cleo.id] = "en-US", "zh-CN"
    page = shown(await cleo.slash(house.channel, "settings"))
    assert "此服务器的设置" in words(page)
    menu = next(one for one in menus(page) if one.endswith(":language"))
    changed = shown(await cleo.select(page, ["ru"], custom_id=menu))
    assert "**语言：** Русский" in words(changed).replace("\\", "") or "**语言：**Русский" in words(changed)
    await house.restart()
    assert labels(await house.ask("quote"))[0] == "Ещё одну"
    assert labels(await house.ask("quote", private=True))[0] == "Another"
    page = shown(await cleo.slash(house.channel, "settings"))
    menu = next(one for one in menus(page) if one.endswith(":language"))
    await cleo.select(page, ["default"], custom_id=menu)
    assert labels(await house.ask("quote"))[0] == "Another"


async def test_a_direct_message_is_in_the_language_of_who_asks(house: House, spoken: Languages) -> None:
    """There is no server."""
    dora = house.env.create_user("dora")
    spoken.of[dora.id] = "es-419"
    assert labels(shown(await dora.slash("quote")))[0] == "Otra"


async def test_a_failure_is_told_in_the_language_of_who_asks(house: House, spoken: Languages) -> None:
    """Though what was asked for would have been answered in the server's."""
    spoken.server, spoken.of[house.ann.id] = "ru", "fr"
    answer = await house.ask("read", article="the tide tabels of the whole wide world")
    assert answer.ephemeral
    assert "Ce qui s’en rapproche le plus" in words(answer)


async def test_a_shared_answer_is_as_it_was_seen_and_its_button_for_all(house: House, spoken: Languages) -> None:
    """The words are those Ann shares; *Delete* is in the language of the server, *Shared* in hers."""
    spoken.server, spoken.of[house.ann.id] = "fr", "de"
    private = await house.ask("quote", article="the-tide-tables", private=True)
    await house.ann.click(private, label="Teilen")
    posted = house.channel.history()[-1]
    assert "Ada Penrose, in" in words(posted)
    assert labels(posted)[-1] == "Supprimer"


@pytest.mark.parametrize(
    ("locale", "tongue"),
    [
        (Locale.german, "de"),
        (Locale.spain_spanish, "es"),
        (Locale.latin_american_spanish, "es"),
        (Locale.brazil_portuguese, "pt_BR"),
        (Locale.chinese, "zh_CN"),
        (Locale.taiwan_chinese, "en"),
        (Locale.british_english, "en"),
        (Locale.japanese, "en"),
        (None, "en"),
    ],
)
def test_each_language_of_discord_has_a_tongue(locale: Locale | None, tongue: str) -> None:
    """English where we have none."""
    assert tongue_of(locale) == tongue


def test_every_tongue_is_a_language_of_discord() -> None:
    """Nobody could ask for another."""
    assert {tongue_of(locale) for locale in Locale} == set(TONGUES)


class Book:
    async def all(self) -> dict[str, Preferences]:
        return {"42": Preferences(language="ru")}

    async def keep(self, server: str, preferences: Preferences) -> None: ...


async def test_what_a_server_chose_goes_before_what_it_has() -> None:
    """Where it chose nothing, its language in Discord."""
    preferences = ServerPreferences(Book())
    await preferences.load()
    assert everybodys_tongue(preferences, 42, Locale.french) == "ru"
    assert everybodys_tongue(preferences, 43, Locale.french) == "fr"


async def test_a_table_is_read_apart_from_the_loop(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only where it was not read before."""
    read: list[str] = []
    monkeypatch.setattr(tongues, "prepare_tongue", read.append)
    monkeypatch.setattr(tongues, "is_at_hand", lambda tongue: tongue in {"en", "fr"})
    await at_hand("en", "fr", "ru")
    assert read == ["ru"]
    assert is_at_hand("en")


async def test_a_table_that_cannot_be_read_keeps_nobody_from_an_answer(
    house: House, spoken: Languages, monkeypatch: pytest.MonkeyPatch
) -> None:
    """English is spoken instead, and the log says so."""

    def damaged(tongue: str) -> None:
        raise OSError(tongue)

    monkeypatch.setattr(tongues, "prepare_tongue", damaged)
    monkeypatch.setattr(tongues, "is_at_hand", lambda tongue: tongue == "en")
    spoken.of[house.ann.id] = "ru"
    assert labels(await house.ask("quote", private=True))[0] == "Another"


@pytest.mark.parametrize("tongue", TONGUES)
def test_all_of_the_help_fits_in_every_tongue(tongue: str) -> None:
    """For a curator who manages the server, with the longest ids there are; nothing is cut."""
    groups = (MEMBERS, MENUS, HOME_MENUS, MANAGERS, ORGANISERS, CURATORS)
    ids = {name.removeprefix("/").split()[0]: 2**63 for group in groups for name, _ in group}
    with speaking(tongue):
        card = help_card(manager=True, organiser=True, curator=True, home=True, ids=ids)
        told = "\n".join(markup_of(drawn(card, owner=2**63, colour=0)))
        lines = [translated(line) for group in groups for _, line in group]
    assert [line for line in lines if line not in told.replace("\\", "")] == []


@pytest.mark.parametrize("tongue", TONGUES)
def test_what_the_bot_is_fits_in_every_tongue(tongue: str) -> None:
    """And the page of settings, whose menus take a row each."""
    with speaking(tongue):
        about, page = about_card(version="1.2.3", articles=1200), preferences_card(Preferences(), private=True)
        told = "\n".join(markup_of(drawn(about, owner=2**63, colour=0)))
        children = walk(drawn(page, owner=2**63, colour=0).to_components())
    assert MARK not in told
    assert sum(child["type"] == ComponentType.action_row.value for child in children) == 5


def markup_of(view: Drawn) -> list[str]:
    return [child["content"] for child in walk(view.to_components()) if "content" in child]


async def test_a_circle_is_planned_in_ones_own_words(
    house: House, spoken: Languages, cleo: simcord.MemberActor
) -> None:
    """Day, time and city as somebody who speaks French types them."""
    spoken.of[cleo.id] = "fr"
    asked = {"article": "the-tide-tables", "from": "lundi 7 décembre", "time": "20 h 30", "timezone": "Vienne"}
    plan = words(shown(await cleo.slash(house.channel, "circle start", channel=house.channel, **asked)))
    assert "7 déc. 2026" in plan
    assert "20\\:30 (Vienne)" in plan
