"""Words that decide where a sentence ends: abbreviations, and the small words sentences open with, per language."""

from dataclasses import dataclass
from functools import cache
from typing import Final


@dataclass(frozen=True, slots=True)
class BoundaryWords:
    """What is known of one language; all words casefolded and without their last dot.

    ``leading`` never end a sentence (a name or example follows), ``numeric`` do not before a number,
    ``trailing`` end one only where a new sentence plainly begins. ``starters`` are small words that are
    capitalised only because a sentence opens with them. ``words`` are single letters that are words.
    ``ordinals``: a dot after a number may make it an ordinal ("3. Mai").
    """

    leading: frozenset[str]
    numeric: frozenset[str]
    trailing: frozenset[str]
    starters: frozenset[str]
    words: frozenset[str]
    ordinals: bool = False


def word_set(words: str) -> frozenset[str]:
    """The words of a string written with spaces between them."""
    return frozenset(words.split())


# No word of these lists is an ordinary word in another of the languages, so they hold everywhere.
_LEADING = word_set(
    "mr mrs ms dr prof rev hon gen col lt sgt capt cmdr gov sen st mt messrs vs cf viz e.g i.e "
    "sr sra srta dra prof ud uds vd p.ej "
    "mme mlle mm mgr c.-à-d "
    "hr hrn frl z.b d.h bzw vgl sog bspw ggf evtl d.i u.z insb "
    "т.е т.н т.к им ул проф акад см ср напр тов гр о-в пос ee av avda"
)
_NUMERIC = word_set(
    "no nos nr núm num n.º p pp pág págs pag fig figs vol vols ch chap cap art sec eq tab op ed bd abb kap abs "
    "anm cf s ff стр с рис гл ст п пп табл т № разд ca c circa approx"
)
_TRAILING = word_set(
    "etc jr sr inc ltd co corp bros ph.d m.d b.a m.a a.m p.m b.c a.d b.c.e c.e u.s u.k u.n e.u "
    "al ibid et.al usw usf u.a u.ä o.ä u.s.w n.chr v.chr gest geb dipl hrsg jh "
    "т.д т.п др пр н.э до.н.э руб коп тыс млн млрд "
    "ee.uu a.c d.c s.a av.j.-c apr.j.-c"
)
ALWAYS_SHORTENED: Final = _LEADING | _NUMERIC | _TRAILING
"""All words that are shortened in one of the languages."""

ENGLISH_SHORTENED: Final = word_set(
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat "
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la mass mich minn miss mo mont neb nev okla ore pa tenn "
    "tex va wash wis wyo adm assn assoc asst atty aug ave bros cal com comm comp conf cong corp dep dept dir dist div "
    "encycl eng est ext fed gen gov hist hon hosp intl int jour lib lieut maj med mfg min misc nat natl orig par pat "
    "phil pop pres prod prop pub publ pvt quart rec ref reg rel rep reps res ret rev ser sec sess soc spec sup supp "
    "supt temp transl treas univ var vet viz yr yrs approx anon abr app attn avg illus introd ed eds trans ver ann"
)
"""English words that are shortened when a dot follows them; only of these (and of words without a vowel) is a dot
in doubt. nupunkt's own list of 5,865 also holds "life", "story" and "week"."""

_STARTERS = {
    "en": "the a an this that these those he she it we they you i his her its our their my your but and or so yet "
    "in on at for from with by to as if when while where what who why how there here then thus however although "
    "because since after before not no all some many most every each one once after nothing nobody",
    "es": "el la los las un una unos unas este esta esto estos estas ese esa eso aquel aquella él ella ellos ellas "
    "yo nosotros su sus mi pero y o ni en con por para de desde a al del como si cuando donde qué que quien quién "
    "cómo no nadie nada todo todos cada muchos algunos aunque porque así entonces luego después antes hay era es fue",
    "fr": "le la les l un une des ce cet cette ces cela ceci c il elle ils elles on nous vous je j tu son sa ses leur "
    "leurs mon ma notre mais et ou or donc ni car en dans avec par pour de du d à au aux sur sous comme si quand où "
    "que qui quoi pourquoi comment ne rien personne tout tous toute chaque quelques aucun puis ensuite après avant",
    "de": "der die das den dem des ein eine einen einem einer eines dieser diese dieses dies jener jene jenes er sie "
    "es wir ihr ich man sein seine ihre unser mein aber und oder denn doch in im an am auf aus bei mit nach von vor "
    "zu zum zur für durch ohne um als wie wenn weil da dass ob obwohl wo was wer warum nicht kein keine alle viele "
    "einige jeder jede jedes dann danach hier dort so nur auch nun heute damals später seit während trotzdem dazu",
    "ru": "он она оно они мы вы я ты это этот эта эти тот та те его её ее их наш мой но и а или да же в во на с со "
    "к ко по из от до для о об у за под над при без как когда если хотя потому что чтобы где куда кто почему зачем "
    "не ни нет все всё каждый многие некоторые только потом затем после перед тогда теперь здесь там так",
}
_SINGLE = {"en": "i", "es": "y o", "fr": "y", "ru": "я и а о у к с в"}
_ORDINALS = frozenset({"de", "da", "no", "nb", "nn", "fi", "cs", "sk", "hu", "pl", "sl", "hr", "sr", "et", "lv", "is"})


@cache
def boundary_words(language: str) -> BoundaryWords:
    """The words for a language tag such as ``de`` or ``de-AT``; an unknown language knows every list's starters."""
    primary = language.partition("-")[0].casefold()
    known = [_STARTERS[primary]] if primary in _STARTERS else list(_STARTERS.values())
    return BoundaryWords(
        leading=_LEADING | {"m"} if primary == "fr" else _LEADING,  # Monsieur
        numeric=_NUMERIC,
        trailing=_TRAILING,
        starters=frozenset().union(*map(word_set, known)),
        words=word_set(_SINGLE.get(primary, "i")),
        ordinals=primary in _ORDINALS,
    )
