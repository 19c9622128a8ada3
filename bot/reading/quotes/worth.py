"""How much a sentence is worth quoting: general and pointed beats particular and dated. A small sum of plain signs."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from bot.languages.patterns import word_set
from bot.reading.quotes.worth_english import point


@dataclass(frozen=True, slots=True)
class Signs:
    """Words that make a sentence general, pointed, present, or narrated, in one language; casefolded."""

    general: frozenset[str]
    contrast: frozenset[str]
    present: frozenset[str]
    past: frozenset[str]
    narrator: frozenset[str]
    linking: frozenset[str] = frozenset()


_SIGNS: Final = {
    "en": Signs(
        word_set(
            "every always never nobody everybody everyone nothing everything anyone anybody whoever whatever no "
            "none only "
            "all any most people ourselves yourself mankind humanity human each life those"
        ),
        word_set(
            "but not than rather without unless until because though although yet neither nor instead more less "
            "better "
            "worse cannot can't doesn't don't isn't aren't never if both whether merely"
        ),
        word_set(
            "is are isn't aren't has have can cannot can't must should may might will won't does do "
            "doesn't don't means makes becomes remains needs begins ends takes gives belongs depends teaches "
            "deserves knows asks tells turns keeps lives requires costs outlives survives learns forgets "
            "remembers wants "
            "wants grows lies works ought pays says sees loses wins reads holds lasts comes goes stands looks feels "
            "it's that's there's am seems serves shows carries finds need want know make take become "
        ),
        word_set(
            "was were had did wasn't weren't hadn't didn't went came said told wrote took made "
            "gave found began became left kept got saw knew stood brought bought sold built ran fell held lost "
            "met paid sent "
            "understood thought felt heard led spoke wore drew drove ate flew forgot hid sang swam threw shone "
            "spent sat slept lay burned carried "
            "answered wanted knew learned lived liked hoped tried needed waited offered refused joined followed "
            "allowed forced opened asked called moved died returned arrived decided started stopped worked walked "
            "turned looked used seemed"
        ),
        word_set("i my me mine i'd i've i'm myself"),
        word_set(
            "also too therefore thus however moreover then similarly likewise already again later earlier "
            "meanwhile finally actually i.e"
        ),
    ),
    "es": Signs(
        word_set(
            "siempre nunca nadie nada todo todos toda todas cada quien quienes cualquiera ningún ninguna ninguno "
            "sólo solo "
            "únicamente jamás uno gente hombre humanidad vida"
        ),
        word_set("pero no sino más menos sin aunque porque mejor peor que ni si antes"),
        word_set(
            "es son está están tiene tienen puede pueden debe deben hay hace hacen vale sirve empieza termina "
            "necesita "
            "pertenece enseña queda sabe dice da vive vuelve cuesta aprende olvida recuerda significa parece "
            "somos podemos merece"
        ),
        word_set(
            "fue era eran fueron estaba estaban había habían tenía tenían hizo dijo llegó salió vino tuvo pudo "
            "nació murió "
            "fundó empezó abrió escribió entró vendió compró pasó volvió quedó llevaba iba"
        ),
        word_set("yo mi mis me conmigo mí"),
    ),
    "fr": Signs(
        word_set(
            "toujours jamais personne rien tout tous toute toutes chaque quiconque aucun aucune seul seule seuls "
            "on vous vie"
        ),
        word_set("mais pas plus moins sans sinon plutôt que ni si parce mieux pire tandis"),
        word_set(
            "est sont a ont peut peuvent doit doivent faut fait font n'est n'a devient reste commence finit vaut sert "
            "apprend suffit appartient demande donne vit sait oublie coûte meurt mérite ressemble"
        ),
        word_set(
            "fut était étaient furent avait avaient eut fit dit vint prit alla naquit mourut fonda ouvrit devint "
            "arriva partit écrivit vendit"
        ),
        word_set("je j mon ma mes moi me "),
    ),
    "de": Signs(
        word_set(
            "immer nie niemals niemand nichts alles alle jeder jede jedes wer man keiner kein keine nur "
            "mensch menschen leben"
        ),
        word_set(
            "aber nicht sondern als ohne wenn obwohl weil mehr weniger besser schlechter weder noch statt kein "
            "solange bevor"
        ),
        word_set(
            "ist sind hat haben kann können muss müssen soll sollte darf wird werden bleibt macht gibt braucht "
            "beginnt endet gehört "
            "lehrt weiß lebt kostet verdient lernt vergisst heißt bedeutet genügt"
        ),
        word_set(
            "war waren hatte hatten wurde wurden kam ging sagte gab nahm fand stand begann schrieb starb blieb "
            "ließ verkaufte kaufte zog brachte"
        ),
        word_set("ich mein meine mir mich meinen meinem meiner"),
    ),
    "ru": Signs(
        word_set(
            "всегда никогда никто ничто ничего всё все каждый каждая каждое любой любая тот кто лишь только "
            "человек люди жизнь"
        ),
        word_set("но не а чем без если хотя потому больше меньше лучше хуже ни пока"),
        word_set(
            "есть может могут должен должна должны нужно нельзя надо стоит значит становится остаётся остается "
            "учит живёт живет "
            "начинается кончается требует знает бывает это помнит умеет можно принадлежит"
        ),
        word_set(
            "был была было были стал стала имел сказал пришёл пришел пошёл взял жил умер родился основал открыл "
            "уехал вернулся написал купил продал"
        ),
        word_set("я мой моя мне меня мною"),
    ),
}
_TOLD: Final = {
    "en": ("ed",),
    "es": ("ó", "aron", "ieron", "aba", "aban", "ían", "ía"),
    "fr": ("ait", "aient", "èrent", "irent", "urent"),
    "de": ("ierte", "ierten", "elte", "elten", "erte", "erten"),
    "ru": ("ал", "ала", "али", "ало", "ил", "ила", "или", "ел", "ела", "ели", "лся", "лась", "лись"),
}
"""Endings of verbs that tell what happened; only asked where no verb of the present was recognised."""

_CHINESE_GENERAL: Final = (
    "没有",
    "从不",
    "从来",
    "总",
    "只有",
    "每",
    "任何",
    "谁",
    "人们",
    "我们",
    "一切",
    "永远",
    "无论",
    "凡",
    "所有",
)
_CHINESE_CONTRAST: Final = (
    "不是",
    "而是",
    "却",
    "但",
    "才",
    "不在",
    "而在",
    "比",
    "如果",
    "不仅",
    "与其",
    "不如",
    "若",
)


_BEING: Final = word_set("be been being is are am isn't aren't have has get gets properly well")
_ALL_OF_US: Final = word_set("we you us our your one wir uns nous nosotros nos мы нас нам")
_EVERY: Final = word_set(
    "every each all chaque cada jede jeder jeden jedem jedes todos todas tous toutes каждый каждая каждое "
    "каждую каждого каждой"
)
_EVERY_DAY: Final = re.compile(
    r"\b(?:every|each|all|chaque|cada|jede[mnrs]?|кажд\w+|todos los|todas las|tous les|toutes les) (?:day|morning|"
    r"evening|night|week|month|year|summer|winter|spring|autumn|\w+day|hour|días?|mañanas?|noches?|tardes?|años?|"
    r"semanas?|jours?|matins?|soirs?|nuits?|ans|année|semaines?|tag|morgen|abend|nacht|woche|jahr|monat|день|вечер|"
    r"утро|ночь|год|неделю|весну|осень|лето|зиму)\b",
    re.I,
)
_NAME: Final = re.compile(r" [“\"(]?[A-ZÀ-ÞА-ЯЁ][\w-]")
_DIGIT: Final = re.compile(r"\d")
_UNDER_WAY: Final = re.compile(
    r"\b(?:is|are|am) (?:\w+ly |now |not |still )?(?!nothing|anything|everything|something|being)\w{3,}ing\b"
)
_NO_NAMES: Final = word_set(
    "the a an i to in on for of no every only if when el la los las un una le les des du on en à в на не"
)


def _tells(tokens: list[str], past: frozenset[str], here: bool) -> bool:
    """Whether an English sentence tells what happened; a participle ("is looked after", "be underlined") does not."""
    before = ""
    for token in tokens:
        if (token in past or (not here and len(token) > 4 and token.endswith("ed"))) and before not in _BEING:
            return True
        before = token if not token.endswith("ly") else before
    return False


@cache
def signs(language: str) -> Signs:
    """The signs of a language by its tag; English ones for a language not listed."""
    return _SIGNS.get(language.partition("-")[0].casefold(), _SIGNS["en"])


def worth(text: str, tokens: list[str], language: str) -> float:
    """From about -4 to 4: how general and pointed ``text`` is. ``tokens`` are its words, casefolded.

    What is served is worth ``quotes.THRESHOLD`` or more. The weights were set by hand on the tuning half of the
    label set in ``tests/reading/labels``; the reporting half was not looked at.
    """
    primary = language.partition("-")[0].casefold()
    size = len(text)
    sum_ = 0.5 if 52 <= size <= 260 else (-0.5 if size > 320 else 0.0)
    if primary == "zh":
        sum_ += 1.0 * any(word in text for word in _CHINESE_GENERAL) + 1.0 * any(w in text for w in _CHINESE_CONTRAST)
        sum_ += 0.5 - 1.0 * ("我" in text and "我们" not in text) - 1.0 * ("年" in text and any(map(str.isdigit, text)))
        return sum_ - 0.5 * text.count("了") + 0.5 * ("是" in text)
    sign = signs(language)
    words = frozenset(tokens)
    here = not words.isdisjoint(sign.present)
    english = sign is _SIGNS["en"]
    told = _TOLD.get(primary, _TOLD["en"])
    if english:
        # In the present tense only a word of the past can tell; else any "-ed" may.
        narrated = not (here and words.isdisjoint(sign.past)) and _tells(tokens, sign.past, here)
    else:
        narrated = not words.isdisjoint(sign.past) or (not here and any(w.endswith(told) and len(w) > 4 for w in words))
    general, contrast = not words.isdisjoint(sign.general), not words.isdisjoint(sign.contrast)
    if general and not words.isdisjoint(_EVERY) and _EVERY_DAY.search(text):
        general = len(words & sign.general) > 1
    if general:
        sum_ += 1.0
    elif not words.isdisjoint(_ALL_OF_US):
        sum_ += 0.6
    sum_ += 0.7 * contrast
    if not (english or general or contrast):
        sum_ -= 0.5
    sum_ -= 0.4 * ("!" in text)
    if here:
        sum_ += 0.1 if narrated else 1.0
    elif narrated:
        sum_ -= 0.7
    elif not english:
        sum_ += 0.6  # verbs of other languages have too many forms to list: what is not told may be general
    sum_ -= 0.5 * (not words.isdisjoint(sign.linking))
    if not words.isdisjoint(sign.narrator):
        sum_ -= 1.2 if narrated else 0.6
    if text[:1].isupper() and len(tokens) > 2 and primary != "de":
        opening = text.split(None, 2)[:2]
        if len(opening) == 2 and opening[1][:1].isupper() and tokens[0] not in _NO_NAMES:
            sum_ -= 0.8  # a person or place by name: mostly the story of one
    if english and here and "ing" in text and _UNDER_WAY.search(text):
        sum_ -= 0.5
    if english:
        sum_ = min(sum_, 1.6) + point(text, tokens, here, narrated)
    if _DIGIT.search(text):
        sum_ -= min(2.0, 0.8 * sum(token[0].isdigit() for token in tokens))
    sum_ -= 0.5 * (text.count("(") + text.count("%") + text.count("[")) + 0.3 * (text.count("“") + text.count('"') / 2)
    if primary != "de" and not text[1:].islower():
        sum_ -= 0.35 * max(0, len(_NAME.findall(text)) - 1)
    return sum_
