"""What is never served at random, however well it stands alone: slurs, censored spellings, detailed violence.

The text stays in the library and can be searched and read; it only never appears unasked. The slurs are kept as
short hashes, so that this file can be read and reviewed without spelling them: English, Spanish, French, German,
Russian and Chinese words that insult people for what they are, and the coarsest oaths. To add one, append the
hex digits of ``blake2b(word, digest_size=6)`` of its ``folded`` form, and that form's first two letters. A false
alarm costs no more than a quote, so words with a second, harmless meaning are mostly in.
"""

import hashlib
import re
import unicodedata
from functools import lru_cache
from typing import Final

from bot.languages.patterns import WordPatterns, beginnings, spread, word_set

_SLURS: Final = word_set(
    "041507e9d53a 0bc1e6946736 0c489f267f24 0e1489237a6f 0e5e98b118c4 0e66889c487b 119ca50104da 11b3716561d1 "
    "13de3b6f0146 164befdb0baf 192eded204ef 1997998852e5 1a5890573acc 1c118a607ceb 1c3ddffe6c68 1c5d0a683872 "
    "1db39e91bbd8 1e699add013b 1ecb2dd0cec4 230a78d5ff2e 253c4eb1b1a5 26b80949c419 2863d53b2143 28c604305eba "
    "29b745e95539 2cd033918158 2cd5dc015b3a 2dc96e2a08f7 2ff109b0aa88 31458f051774 31fb20be5897 35dce2a009b1 "
    "37f467514f75 37fde69dc996 39a21b0a2232 3a1a2f107aa0 3a5188b6b3f1 3d818a955fb8 3d9891a5484b 40270d2970a8 "
    "42b5a5bfb04c 438ed034be55 448f5ddf8461 469bcb124b10 47230e32f614 474c0f86599a 48b7ea377cfc 4a103c5b1bff "
    "4a3279cba152 4b74958832f7 4d8244a9b21f 4e7cbf5ef984 52dd9b8d77e1 587d000c23e8 59ec90b65ac3 607a1c6e3dfa "
    "61616e08e6ec 628e2f48d87c 69d43ed42768 6b889ceeabf7 6e0f393f725a 6f10e75e9e70 6f28149cc8dd 725fbabc16a1 "
    "736446d392f1 747201654baa 7993506a527b 7acf1f37ca38 7de2642d8988 7e3490c1f796 84aa079bda7d 867d2b5a0068 "
    "89e9493f7356 8c881c58dc1e 9431c69de414 957298a735a6 995fb0ea255d 99eca029c1db 9eba73ee4d5d a0752cb48b3d "
    "a2de77582f06 a4149a6bc0f1 a46a47ebbd5d a6e45c0c82a5 a742c49fc6ac a8f9d9bd4338 ac6ee90fc3b6 b1f078ffb726 "
    "b2a5beea0bf4 b5a23613c478 b98bcb6ad006 ba17376f05e6 bb7dcf599868 bb973a8c2f2b bcad97a11ba1 bdf2f8a52f98 "
    "c1979d657c1c c304a0daae48 c3df5609b63e c6597134c36d ce7b2f9cd9e2 ceb15b92ab8c cf0714d19359 d517d2ba03f4 "
    "d6bd6084a012 da075443acc5 df69aeec1351 e05e5ca330b8 e24c4e06111f e275fb4d1383 e3b8c37fe64f e533a067cd5c "
    "e585f89dd582 e64179ff2e6e e9839e8d8c2c ed8f16066cdd eddad7c7c748 f1ef2d1220c3 f1f5af33c062 f248d66d8d1f "
    "f7ed928e6f9b f99aca412999 fa16cceac8ce fdd299a6c759 "
)
_SLUR_STARTS: Final = word_set(
    "as ba be bi bo bu ch co cu da dy fa fu go gy ha he hu hy it ja ji jo ju ka ki kr ky ma me mi mo mu ne "
    "ni nu pa pe pi po pu ra re ri sa sc sh sl sp sq su ta to tr un we wh yo zi бл жи ка ни пе пи уз ха хо "
    "че чу шл "
)
"""Their first two letters, so that few words need to be hashed."""

_LOOKALIKES = str.maketrans({"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "@": "a", "$": "s", "!": "i"})
_WORDS = re.compile(r"[^\W_][\w@$!]*")
_HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
_ENDINGS: Final = ("s", "es", "n", "en", "in", "innen", "ы", "и", "ов", "а", "у", "ом", "ах", "ей", "е", "ing", "y")
# A letter, then two or more marks in place of letters (n****), one between letters (n*gger), or dashes for letters.
_CENSORED = re.compile(
    r"[^\W\d_][*#]{2,}|[^\W\d_][*#@][^\W\d_]|[^\W\d_]-{3,}|\b[a-z]-word\b|[^\W\d_]_{2,}[^\W\d_]?", re.I
)
_CENSORING: Final = ("*", "#", "@", "---", "-word", "__")
_GRAPHIC: Final = WordPatterns(
    r"behead",
    r"decapit",
    r"rap(?:e|ed|es|ing|ist|ists)\b",
    r"gang-rap",
    r"mutil",
    r"dismember",
    r"disembowel",
    r"eviscerat",
    r"flay(?:ed|ing)",
    r"tortur",
    r"lynch",
    r"burn(?:ed|t|ing)? (?:\w+ ){0,3}alive",
    r"chopp(?:ed|ing) off",
    r"hack(?:ed|ing) (?:\w+ )?to (?:death|pieces)",
    r"slit (?:\w+ )?throat",
    r"gouged",
    r"amputat",
    r"butcher(?:ed|ing)",
    r"gass(?:ed|ing)",
    r"exterminat",
    r"castrat",
    r"impal(?:ed|ing)",
    r"suicid",
    r"hanged (?:him|her|them)sel",
    r"kill(?:ed|ing)? (?:him|her|my|them|your)sel",
    r"severed",
    r"entrails",
    r"bludgeon",
    r"strangl",
    r"molest",
    r"maim",
    r"disfigur",
    r"scalp(?:ed|ing)",
    r"stoned to death",
    r"beaten to death",
    r"bled to death",
    r"mass grave",
    r"skulls?\b",
    r"bayonet",
    r"hunted (?:them|him|her) down",
    r"child abuse",
    r"viol(?:ó|aron|aban|ada|adas|ación|aciones|é|ée|ées|és|a|aient|èrent)\b",
    r"degoll",
    r"descuartiz",
    r"ahorc",
    r"quemad[ao]s? viv",
    r"égorg",
    r"éventr",
    r"décapit",
    r"brûlée?s? vi(?:f|ve)",
    r"pendus? haut",
    r"enthaupt",
    r"vergewaltig",
    r"gefolter",
    r"folter",
    r"verstümmel",
    r"zerstückel",
    r"erwürg",
    r"erhäng",
    r"selbstmord",
    r"lebendig verbrannt",
    r"aufgeschlitzt",
    r"обезглав",
    r"изнасил",
    r"пыт(?:ал|али|ка|ки|ками|ках|ать)\b",
    r"расчлен",
    r"самоубий",
    r"повес(?:ил|ился|или)\b",
    r"задуш",
    r"заживо",
    r"выпотрош",
    r"скальп",
    r"зареза",
)
_PLAIN: Final = WordPatterns(
    r"kill(?:ed|s|ing|ings)?\b",
    r"murder",
    r"massacr",
    r"slaughter",
    r"genocid",
    r"holocaust",
    r"execut(?:ed|ion|ions|ing)\b",
    r"bomb",
    r"shot (?:dead|him|her|them)",
    r"stabb",
    r"corpse",
    r"bodies",
    r"blood",
    r"bleed",
    r"wound",
    r"gunned",
    r"shoot",
    r"terroris",
    r"assassin",
    r"carnage",
    r"dead\b",
    r"death",
    r"died\b",
    r"knife",
    r"starved",
    r"mat(?:ó|aron|aban|ar|anza)\b",
    r"asesin",
    r"sangr",
    r"cadáver",
    r"fusil",
    r"muert[eo]s?\b",
    r"herid[ao]s?\b",
    r"cuchill",
    r"tué",
    r"tuer",
    r"tuèrent",
    r"sang\b",
    r"cadavre",
    r"morts?\b",
    r"meurtr",
    r"couteau",
    r"getötet",
    r"tötete",
    r"ermord",
    r"erscho",
    r"erschieß",
    r"blut",
    r"leiche",
    r"messer",
    r"gemetzel",
    r"tote[nr]?\b",
    r"уби(?:л|ли|т|ты|йств|ва)",
    r"расстрел",
    r"кров",
    r"труп",
    r"мёртв",
    r"мертв",
    r"резн[яиею]",
    r"ножом",
    r"погиб",
)
_DEMEANING: Final = WordPatterns(
    r"savages\b",
    *spread("primitive poor", " savage"),
    *spread("primitive inferior lower", r" races?\b"),
    r"half-?breed",
    r"subhuman",
    r"vermin\b",
    r"untermensch",
)
_GRAPHIC_HAN = re.compile("斩首|强奸|酷刑|肢解|自杀|活埋|虐杀|凌迟|砍头|砍下|剖腹|活活|轮奸|割喉")
_PLAIN_HAN = re.compile("杀|屠|尸|血|枪决|炸死")


def folded(word: str) -> str:
    """Casefolded, without accents, digits and signs that stand for letters read as those letters."""
    bare = unicodedata.normalize("NFKD", word.casefold().translate(_LOOKALIKES))
    return "".join(c for c in bare if not unicodedata.combining(c))


def _hashed(word: str) -> bool:
    return hashlib.blake2b(word.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest() in _SLURS


@lru_cache(maxsize=65_536)
def _is_slur(word: str) -> bool:
    bare = folded(word)
    if not 3 <= len(bare) <= 20 or bare[:2] not in _SLUR_STARTS:
        return False
    return _hashed(bare) or any(
        _hashed(bare[: -len(e)]) for e in _ENDINGS if bare.endswith(e) and len(bare) > len(e) + 2
    )


def _has_slur(text: str, words: list[str]) -> bool:
    if any(map(_is_slur, words)):
        return True
    for run in () if text.isascii() else _HAN.findall(text):
        if any(_hashed(run[at : at + size]) for size in (2, 3) for at in range(len(run) - size + 1)):
            return True
    return False


def _violent(text: str, folded: str, begun: frozenset[str]) -> bool:
    if (
        not text.isascii()
        and _HAN.search(text)
        and (_GRAPHIC_HAN.search(text) or len(set(_PLAIN_HAN.findall(text))) > 1)
    ):
        return True
    return _GRAPHIC.found(folded, begun) or len(_PLAIN.forms(folded, begun)) > 1


def unfit(text: str, begun: frozenset[str] | None = None) -> str | None:
    """Why ``text`` must not be served unasked ("slur", "censored word", "violence"), or None.

    One graphic word, or two different words of killing, make detailed violence. ``begun`` are the ``beginnings`` of
    the casefolded text, where they are known.
    """
    low = text.casefold()
    if any(map(low.__contains__, _CENSORING)) and _CENSORED.search(text):
        return "censored word"
    begun = beginnings(low) if begun is None else begun
    if _violent(text, low, begun):
        return "violence"
    return "slur" if _has_slur(text, _WORDS.findall(low)) or _DEMEANING.found(low, begun) else None
