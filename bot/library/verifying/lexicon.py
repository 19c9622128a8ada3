"""Closed classes of words, per language: negations, modal verbs, quantifiers, numbers, and the small words of grammar.

Keys as ``words`` makes them: case folded, apostrophes dropped. Chinese is listed by characters or pairs of them.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One language's closed classes. ``undoing`` are prefixes that turn a word into its opposite."""

    negations: frozenset[str]
    modals: frozenset[str]
    quantifiers: frozenset[str]
    numbers: dict[str, int]
    undoing: tuple[str, ...] = ()


def words_set(words: str) -> frozenset[str]:
    """Words parted by spaces."""
    return frozenset(words.split())


def _numbers(words: str, first: int = 0, step: int = 1) -> dict[str, int]:
    """Words that count up from ``first``; variants of one number are joined by a stroke."""
    return {word: first + at * step for at, variants in enumerate(words.split()) for word in variants.split("/")}


_CONTRACTED = (
    "dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt wont wouldnt cant couldnt shouldnt mustnt neednt "
    "mightnt shant aint darent oughtnt"
)

ENGLISH: Final = Lexicon(
    words_set(
        f"not no never none nobody nothing nowhere neither nor without cannot hardly scarcely barely {_CONTRACTED}"
    ),
    words_set(
        "may might must shall should can could will would ought need needs dare cannot cant couldnt shouldnt mustnt "
        "wont wouldnt neednt mightnt shant oughtnt darent"
    ),
    words_set(
        "all some any every each both most many much few several none no half always sometimes often usually rarely "
        "seldom never more less fewer least only everyone everybody everything everywhere someone somebody something "
        "anyone anybody anything nobody nothing nearly almost mostly"
    ),
    {
        **_numbers("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
                   "fifteen sixteen "
                   "seventeen eighteen nineteen"),
        **_numbers("twenty thirty forty/fourty fifty sixty seventy eighty ninety", 20, 10),
        **_numbers("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth", 1),
        "once": 1, "twice": 2, "thrice": 3, "dozen": 12, "dozens": 12, "score": 20, "hundred": 100, "hundreds": 100,
        "thousand": 1000, "thousands": 1000, "million": 10**6, "millions": 10**6, "billion": 10**9,
        "billions": 10**9, "trillion": 10**12, "quarter": 4, "double": 2, "triple": 3,
    },
    ("un", "in", "im", "il", "ir", "dis", "non"),
)  # fmt: skip
SPANISH: Final = Lexicon(
    words_set("no nunca jamás nada nadie ningún ninguno ninguna ningunos ningunas ni tampoco sin apenas"),
    words_set(
        "puede pueden puedo podemos podía podían podría podrían pudo debe deben debo debemos debía debían debería "
        "deberían quiere quieren suele suelen"
    ),
    words_set(
        "todo toda todos todas algún alguno alguna algunos algunas cada mucho mucha muchos muchas poco poca "
        "pocos pocas "
        "varios varias ambos ambas ninguno ninguna siempre nunca más menos mayoría bastante bastantes cualquier "
        "solo sólo casi"
    ),
    {
        **_numbers("cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
                   "dieciséis diecisiete dieciocho diecinueve veinte"),
        **_numbers("veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa", 20, 10),
        **_numbers("primero/primera/primer segundo/segunda tercero/tercera/tercer cuarto/cuarta quinto/quinta", 1),
        "docena": 12, "cien": 100, "ciento": 100, "cientos": 100, "quinientos": 500, "mil": 1000, "miles": 1000,
        "millón": 10**6, "millones": 10**6, "medio": 2, "media": 2, "mitad": 2,
    },
    ("in", "im", "des", "i"),
)  # fmt: skip
FRENCH: Final = Lexicon(
    words_set("ne pas jamais rien personne aucun aucune ni nulle nul sans guère non"),
    words_set(
        "peut peuvent peux pouvons pouvez pouvait pouvaient pourrait pourraient doit doivent dois devons devez devait "
        "devaient devrait devraient faut fallait faudrait veut veulent"
    ),
    words_set(
        "tout toute tous toutes quelque quelques chaque plusieurs beaucoup peu certains certaines aucun aucune "
        "toujours "
        "parfois souvent jamais plupart plus moins chacun chacune seul seulement presque"
    ),
    {
        **_numbers("zéro unième deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"),
        **_numbers("vingt trente quarante cinquante soixante septante", 20, 10),
        **_numbers("premier/première deuxième/second/seconde troisième quatrième cinquième", 1),
        "douzaine": 12, "cent": 100, "cents": 100, "mille": 1000, "milliers": 1000, "million": 10**6,
        "millions": 10**6, "milliard": 10**9, "milliards": 10**9, "demi": 2, "moitié": 2, "vingts": 20,
    },
    ("in", "im", "ir", "il", "dé", "mé", "non"),
)  # fmt: skip
GERMAN: Final = Lexicon(
    words_set(
        "nicht nichts nie niemals niemand niemanden niemandem kein keine keinen keinem keiner keines nirgends weder "
        "ohne nein kaum"
    ),
    words_set(
        "kann können konnte konnten könnte könnten muss müssen musste mussten müsste müssten muß mußte soll sollen "
        "sollte sollten darf dürfen durfte durften dürfte dürften mag mögen mochte möchte möchten will wollen wollte"
    ),
    words_set(
        "alle alles allen aller jeder jede jedes jeden jedem einige einigen einiger manche mancher manchen "
        "viele vielen "
        "vieler wenige wenigen mehrere beide beiden immer oft manchmal selten nie meisten mehr weniger "
        "sämtliche nur fast"
    ),
    {
        **_numbers("null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn "
                   "vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn"),
        **_numbers("zwanzig dreissig vierzig fünfzig sechzig siebzig achtzig neunzig", 20, 10),
        **_numbers("erste/ersten/erster zweite/zweiten/zweiter dritte/dritten/dritter vierte/vierten "
                   "fünfte/fünften", 1),
        "dutzend": 12, "hundert": 100, "hunderte": 100, "tausend": 1000, "tausende": 1000, "million": 10**6,
        "millionen": 10**6, "milliarde": 10**9, "milliarden": 10**9, "halb": 2, "halbe": 2, "hälfte": 2,
    },
    ("un", "in", "miss", "nicht"),
)  # fmt: skip
RUSSIAN: Final = Lexicon(
    words_set(
        "не ни нет никогда никто никого никому ничто ничего ничем нигде никакой никакая никакие нельзя без никак"
    ),
    words_set(
        "может могут могу можем мог могла могли можно нужно надо должен должна должны должно следует нельзя хочет "
        "хотят придется пришлось обязан обязана обязаны"
    ),
    words_set(
        "все всех всем весь вся всю всего каждый каждая каждое каждого каждой некоторые некоторых несколько "
        "многие многих "
        "много мало немногие любой любая любые оба обе всегда иногда часто редко никогда большинство больше меньше "
        "только лишь почти"
    ),
    {
        **_numbers("ноль один/одна/одно/одного два/две/двух три/трех четыре/четырех пять/пяти шесть/шести семь/семи "
                   "восемь/восьми девять/девяти десять/десяти одиннадцать двенадцать тринадцать четырнадцать "
                   "пятнадцать "
                   "шестнадцать семнадцать восемнадцать девятнадцать"),
        **_numbers("двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто сто", 20, 10),
        **_numbers("первый/первая/первое второй/вторая/второе третий/третья/третье четвертый пятый", 1),
        "двести": 200, "триста": 300, "тысяча": 1000, "тысячи": 1000, "тысяч": 1000, "миллион": 10**6,
        "миллионов": 10**6, "миллиард": 10**9, "половина": 2, "дюжина": 12,
    },
    ("не", "без", "бес"),
)  # fmt: skip
CHINESE: Final = Lexicon(
    words_set("不 没 沒 无 無 未 非 别 別 勿 莫 否"),
    words_set("可能 必须 必須 应该 應該 应当 能够 能夠 可以 也许 也許 或许 或許 需要 不得 须 應 应"),
    words_set("所有 全部 每 一些 有些 许多 許多 很多 大多 多数 多數 少数 少數 "
         "总是 總是 有时 有時 都 各 几 幾 任何 仅 僅 只"),
    {
        **_numbers("零/〇 一 二/两/兩 三 四 五 六 七 八 九 十"),
        "百": 100, "千": 1000, "万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "半": 2,
    },
)  # fmt: skip

LEXICONS: Final = {
    "en": ENGLISH, "es": SPANISH, "fr": FRENCH, "de": GERMAN, "ru": RUSSIAN, "zh": CHINESE,
}  # fmt: skip
NO_LEXICON: Final = Lexicon(frozenset(), frozenset(), frozenset(), {})


def primary(language: str) -> str:
    """The language itself of a tag that may also name a country or a script: ``en`` of ``en-GB`` (RFC 5646)."""
    return language.replace("_", "-").partition("-")[0].lower()


def lexicon_of(language: str) -> Lexicon:
    """The classes of a language, however its tag is written; empty ones where it has none here."""
    return LEXICONS.get(primary(language), NO_LEXICON)


SMALL_WORDS: Final = words_set(
    # Articles, pronouns, prepositions, conjunctions and auxiliaries of four letters or more; shorter words count as
    # small.
    "that with this from have were been they their them which when what there would could should about into than then "
    "these those some more will your other only also such most over very just like because does being here where while "
    "after before between through under upon once himself itself themselves para como pero este esta esto estos estas "
    "entre sobre desde hasta cuando donde porque también había fueron sido tiene más dans pour avec cette ceux "
    "elle elles "
    "nous vous leur leurs mais plus comme sont était être fait tout entre aussi sans sous dass eine einer einem einen "
    "eines nicht auch sich sind wird werden wurde wurden haben hatte hatten über unter nach noch oder wenn aber diese "
    "dieser dieses durch einem ihre ihrer seine seiner была было были быть если когда который которая которые только "
    "чтобы этого этот может после перед между здесь также потому даже есть него себя чего тоже"
)


def is_small(key: str) -> bool:
    """Whether a word says little about where a text comes from: a word of grammar, or a very short one."""
    return (len(key) <= 3 and not key.isdecimal()) or key in SMALL_WORDS
