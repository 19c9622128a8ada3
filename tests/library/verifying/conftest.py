"""A small library of articles written for these stories, and the sample library, both through the real services."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.library.library import Library
from bot.model import Verification
from bot.services import open_services
from bot.settings import load_settings

LIGHTHOUSE = """The Keeper's Arithmetic

By Maren Holt, from The Skerry Review, 4 May 2011

The night watch

The keeper lit the lamp an hour before dusk, for the fog comes early in that valley. He did not trust the clock, and he
never trusted the sea. Twelve boats had gone out that morning, and all of them must pass the point before the tide
turned.

Nobody had crossed the causeway since the flood. Grass grew between its stones, and the children of Orrin Bay said that
whoever walked it alone would hear bells. Mr. Tolland, who kept the inn, walked it twice a year and heard nothing.

The ledger

Every ship that passed was written down in a ledger with a blue cover. The pilot Jonas Reve told me: “A light that may
go out is worse than no light at all, because men will have steered by it.” I have thought of that sentence ever since.

A ledger is a kind of patience. Some keepers wrote one line a night, some wrote four, and the last keeper wrote poems in
the margin that the harbour board paid a clerk 1,914 crowns to remove.

The margin

What the clerk could not remove he copied. In 1931 the copies were sold with the furniture, and the woman who bought the
desk kept them in the drawer where she had found them, tied with the same green string.
"""

BEES = """Letters on Bees

By Tobias Amsel

A hive that is opened every day will make no honey, and a question that is asked every hour will get no answer. My
grandfather kept both rules, and he kept forty hives.

Swarms leave when the weather is fine and the queen is old. They hang for an hour in a tree while a few of them look for
a house, and the beekeeper who is quick may offer them one.
"""

OTHERS = {
    "es.txt": """El pozo de la plaza

Por Lucía Ferrán

El pozo de la plaza no se secó nunca, y todos los vecinos podían sacar agua antes del alba. En el verano de 1911 bajaron
tres hombres con una lámpara y volvieron sin decir lo que habían visto abajo.

Desde entonces nadie baja, y la cuerda cuelga de la rueda como una pregunta.
""",
    "fr.txt": """La boulangerie du quai

Par Odile Garnier

Le boulanger du quai ne fermait jamais avant minuit, et tous les marins pouvaient acheter du pain à crédit. Il tenait
ses comptes sur la porte du four, à la craie, dans une écriture que personne ne savait lire.

Quand la porte brûla, les dettes brûlèrent avec elle.
""",
    "de.txt": """Der Uhrmacher von Ostheim

Von Clara Wiedemann

Der Uhrmacher von Ostheim hat niemals eine Uhr verkauft, die er nicht selbst getragen hatte. Alle Kinder durften seine
Werkstatt betreten, aber sie mussten vorher die Hände waschen und leise sein.

Im Winter hörte man sieben Uhren durch die Wand des Nachbarhauses schlagen.
""",
    "ru.txt": """Переправа у мельницы

Ирина Соколова

Паромщик у мельницы никогда не брал денег с детей, и все дети могли переправляться через реку сколько угодно раз. За
лето он перевёз две тысячи человек и ни одного не уронил в воду.

Зимой паром стоял во льду, и на нём сушили сети.
""",
    "zh.txt": """河边的书店

周映川

河边的书店从来不锁门，所有的客人都可以在灯下读到天亮。老板说，书如果没有人读，就会慢慢忘记自己的名字。

后来河水涨了三次，书店搬到了山上，灯却一直没有换过。
""",
}

Check = Callable[..., Awaitable[Verification]]


@asynccontextmanager
async def library_of(folder: Path, data: Path) -> AsyncIterator[Library]:
    """A library freshly loaded from ``folder``."""
    settings = load_settings({"articles_dir": folder, "data_dir": data}, root=data, environ={})
    async with open_services(settings) as services:
        await services.library.reload()
        yield services.library


@asynccontextmanager
async def library_with(place: Path, texts: Mapping[str, str]) -> AsyncIterator[Library]:
    """A library freshly loaded from these texts, each under the name of its file."""
    folder = place / "texts"
    folder.mkdir()
    for name, text in texts.items():
        (folder / name).write_text(text, "utf-8")
    async with library_of(folder, place / "kept") as loaded:
        yield loaded


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """The folder with the articles of these stories."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "lighthouse.txt").write_text(LIGHTHOUSE, "utf-8")
    (folder / "bees.txt").write_text(BEES, "utf-8")
    for name, text in OTHERS.items():
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.fixture
async def library(articles: Path, tmp_path: Path) -> AsyncIterator[Library]:
    """The articles of these stories, loaded."""
    async with library_of(articles, tmp_path / "data") as loaded:
        yield loaded


@pytest.fixture
def check(library: Library) -> Check:
    """Check one quotation."""
    return library.verify
