"""A quotation that says the opposite of its text: a negation left out or put in, in many languages."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.library.library import Library
from bot.model import Change, Step, Verdict
from tests.library.verifying.conftest import library_with

TEXTS = {
    "en": """On Kettles

By Ann Bray

I do not regret the kettles. They were loud, and they were mine. I went to the market with my brother on the Friday.

Nobody regrets a good kettle. We didn't ask for copper in that year. It isn't the steam that frightens the cat.

It was neither cold nor kind in the kitchen. He did not only mend the kettles, he gave them names.

The lid was not unfriendly to the hand. I have never sold one to a stranger in the market. The tinker never once came
in by the front door.
""",
    "de": """Von Kesseln

Von Clara Wiedemann

Ich bereue die Kessel nicht. Kein Kessel kocht in diesem Tal allein. Er ging ohne seinen Hut aus dem Haus.

Er hat die Kessel nicht nur geflickt, er hat ihnen Namen gegeben.
""",
    "fr": """Des bouilloires

Par Odile Garnier

Je ne regrette pas les bouilloires. Je n'ai jamais vendu une bouilloire à un étranger. Le rétameur est un homme honnête.
""",
    "es": """De teteras

Por Lucía Ferrán

No lamento las teteras de mi abuela. El hojalatero es un hombre honrado en toda estación.

No vino nunca nadie al mercado.
""",
    "it": """Dei bollitori

Di Marta Bellini

Non rimpiango i bollitori di rame. Non ho mai venduto un bollitore a uno sconosciuto, e la cucina era fredda.
""",
    "pt": """Das chaleiras

Por Inês Duarte

Eu não lamento as chaleiras de cobre. O funileiro é um homem honesto em qualquer estação, e a cozinha estava fria.
""",
    "ru": """О чайниках

Ирина Соколова

Я не жалею о чайниках. Никто не жалеет о хорошем чайнике. Я никогда не продавала чайник незнакомцу.
""",
    "zh": """关于水壶和其他

周映川

我不后悔买了那些水壶。我从来没有把水壶卖给陌生人。他非常喜欢厨房里的铜锅。
""",
}


@pytest.fixture
async def kitchen(tmp_path: Path) -> AsyncIterator[Library]:
    """One article on kettles in each of eight languages."""
    async with library_with(tmp_path, {f"{code}.txt": text for code, text in TEXTS.items()}) as loaded:
        yield loaded


def left_out(text: str) -> Step:
    return Step(Change.DELETE, "", text)


def added(quotation: str) -> Step:
    return Step(Change.INSERT, quotation, "")


def changed(text: str, quotation: str) -> Step:
    return Step(Change.REPLACE, quotation, text)


OPPOSITE = (
    ("I regret the kettles.", left_out("do not")),
    ("The tinker came in by the front door.", left_out("never once")),
    ("They were loud, and they were not mine.", added("not")),
    ("I did not go to the market with my brother on the Friday.", changed("went", "did not go")),
    ("I went to the market without my brother on the Friday.", changed("with", "without")),
    ("Everybody regrets a good kettle.", changed("Nobody", "Everybody")),
    ("We asked for copper in that year.", changed("didn't ask", "asked")),
    ("It's the steam that frightens the cat.", changed("It isn't", "It's")),
    ("It was cold and kind in the kitchen.", changed("neither … nor", "and")),
    ("I have always sold one to a stranger in the market.", changed("never", "always")),
    ("Ich bereue die Kessel.", left_out("nicht")),
    ("Ein Kessel kocht in diesem Tal allein.", changed("Kein", "Ein")),
    ("Er ging mit seinem Hut aus dem Haus.", changed("ohne seinen", "mit seinem")),
    ("Je regrette les bouilloires.", left_out("ne … pas")),
    ("J'ai vendu une bouilloire à un étranger.", changed("n'ai jamais", "J'ai")),
    ("Le rétameur n'est pas un homme honnête.", changed("est", "n'est pas")),
    ("Lamento las teteras de mi abuela.", left_out("No")),
    ("El hojalatero no es un hombre honrado en toda estación.", added("no")),
    ("Ho venduto un bollitore a uno sconosciuto.", left_out("Non … mai")),
    ("Eu lamento as chaleiras de cobre.", left_out("não")),
    ("Lamento as chaleiras de cobre.", left_out("não")),
    ("Я жалею о чайниках.", left_out("не")),
    ("Все жалеют о хорошем чайнике.", changed("Никто не жалеет", "Все жалеют")),
    ("Я продавала чайник незнакомцу.", left_out("никогда не")),
    ("我后悔买了那些水壶。", left_out("不")),
    ("我把水壶卖给陌生人。", left_out("从来没有")),
)
ALIKE = (
    "I don't regret the kettles.",
    "He did mend the kettles, he gave them names.",
    "The lid was friendly to the hand.",
    "Er hat die Kessel geflickt, er hat ihnen Namen gegeben.",
    "Je regrette pas les bouilloires.",
    "Vino nunca nadie al mercado.",
    "他喜欢厨房里的铜锅。",
)


async def test_a_negation_left_out_or_put_in_says_the_opposite(kitchen: Library) -> None:
    """However the language denies, and whatever helping words come or go with it."""
    for quotation, step in OPPOSITE:
        found = await kitchen.verify(quotation)
        assert (found.verdict, found.opposed) == (Verdict.ALTERED, step), quotation


async def test_what_means_the_same_or_less_is_no_opposite(kitchen: Library) -> None:
    """Two negations, "not only", the "ne" that French drops in speech, one that stays, a sign within a word."""
    for quotation in ALIKE:
        found = await kitchen.verify(quotation)
        assert found.verdict is not Verdict.NOT_FOUND, quotation
        assert found.opposed is None, quotation


async def test_what_the_text_really_says_is_verbatim_with_its_negation_and_without(kitchen: Library) -> None:
    """Nobody is accused of leaving out what is not there."""
    for words in ("Nobody regrets a good kettle.", "They were loud, and they were mine.", "我不后悔买了那些水壶。"):
        found = await kitchen.verify(words)
        assert (found.verdict, found.opposed) == (Verdict.VERBATIM, None)
