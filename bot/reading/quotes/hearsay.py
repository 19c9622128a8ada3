"""Sentences that only pass on what somebody said or is said to have said, per language."""

import re
from functools import cache
from typing import Final, NamedTuple

# What opens such a sentence, and what gives it away wherever it stands; for casefolded text with straight apostrophes.
_OPENING: Final = {
    "en": (
        r"(?:according to|as (?!i |we |you |soon |long |far |much |if |though )(?:[\w.'-]+ ){1,8}(?:puts?|points? out|"
        r"pointed out|explains?|explained|writes?|wrote|notes?|noted|says?|said|say|argues?|argued|observed|observes|"
        r"remarked|remarks|reported|has it|tells us|taught|like to say|used to say|never tired of saying)\b|"
        r"i am (?:told|assured|informed)|you (?:say|write|claim|argue|tell us|assure us)\b|"
        r"it (?:may|might|will|can|could|has often been|has sometimes been) (?:be )?(?:said|argued|objected|replied|"
        r"asked|answered|urged)\b|(?:[\w'-]+ ){1,8}?(?:will|would|may|might) (?:say|object|argue|reply|retort|"
        r"insist|protest|claim) that|(?!i |we |you |nobody |no |those )(?:[\w'-]+ ){1,5}?(?:tells? us|points? out|"
        r"contend|repl(?:y|ied)|objects?|objected|(?:says|said|wrote|writes) (?:somewhere|once|elsewhere|\w+ly)) that|"
        r"(?:the )?(?:story|legend|rumou?r|tradition|saying) (?:goes|has it)|it (?:is|was|has been) (?:said|reported|"
        r"estimated|believed|claimed|alleged|rumou?red|thought|announced|argued|assumed|often said|widely "
        r"(?:said|believed))|(?:some|many|critics|experts|officials|historians|scholars|scientists|"
        r"researchers|observers|economists|people|most people|others|sources|witnesses|authorities|"
        r"reports|studies|surveys|research|statistics|data|polls) (?:(?:of|on|in) (?:\w+ ){1,4})?"
        r"(?:\w+ly |have |had |often |still |once |now |also |in \w+ )?"
        r"(?:say|said|claim|claimed|argue|argued|believe|believed|think|thought|"
        r"estimate|estimated|report|reported|suggest|suggested|show|showed|warn|warned|insist|insisted|"
        r"found|agree|agreed|fear|feared|predicted|predict|complain|complained|point out|assert|"
        r"maintain))|(?!nobody |no one |those who |anyone |whoever )"
        r"(?:[\w.'-]+ ){1,8}?(?:said|says|told|claims|claimed|argues|argued|reported|reports|"
        r"announced|stated|states|insists|insisted|maintains|maintained|explained|explains|believes|"
        r"alleged|alleges|suggested|suggests|estimates|estimated|warned|warns|noted|notes|asserts|"
        r"asserted|contends|contended|concluded|concludes|recalled|recalls|acknowledged|denied|admitted|"
        r"replied|thinks) (?:that|me|us|reporters|in an|in a|him|her|them|how|the|it)\b|(?!i |we |you |"
        r"those |anyone |no |nobody )(?:[\w'-]+ ){1,5}?(?:argue|claim|say|believe|insist|maintain|suggest|"
        r"think|assume|feel|fear|agree|hope) that\b"
    ),
    "es": (
        r"(?:según|como (?:[\w.]+ ){0,4}(?:escribió|dijo|decía|dice|observó|señaló)\b|"
        r"(?:suponen|creen|dicen|afirman|sostienen|piensan|aseguran) (?:algunos|algunas|muchos|muchas|los|las|otros)\b|"
        r"se (?:dice|cree|estima|calcula|informó|afirma|supone)|algunos (?:dicen|creen|afirman)|"
        r"muchos (?:dicen|creen)|los (?:historiadores|expertos|críticos) (?:\w+ )?(?:dicen|creen|afirman|"
        r"sostienen))"
    ),
    "fr": (
        r"(?:selon|d'après|comme (?:l'a écrit|le disait|l'écrivait|l'a dit|dit|le dit|disait|écrivait) |"
        r"on (?:dit|raconte|estime|prétend|croit)|il paraît|certains (?:disent|affirment|"
        r"pensent))"
    ),
    "de": (
        r"(?:laut|nach angaben|wie (?:[\w.]+ ){1,5}(?:sagte|schrieb|bemerkte|meinte|sagt|schreibt)\b|"
        r"(?:einige|manche|viele|andere|befürworter|gegner) (?:sagen|meinen|glauben|behaupten|finden)|"
        r"man (?:sagt|erzählt|munkelt)|es heißt|"
        r"angeblich|kritiker|experten|historiker (?:sagen|meinen))"
    ),
    "ru": (
        r"(?:по (?:словам|данным|мнению|сообщени\w+|утверждению|сведениям)|согласно|говорят|считается|"
        r"как (?:\w+ ){0,4}(?:писал|говорил|заметил|сказал)\w*\b|некоторые (?:говорят|считают|утверждают)|"
        r"как (?:сообща\w+|пишет|утверждает))"
    ),
}
_ANYWHERE: Final = {
    "en": (
        r"\b(?:reportedly|allegedly|purportedly|it is said|(?:he|she|they) (?:says?|said|writes?|wrote|"
        r"shows?|showed|points? out|recommends?|argues?|argued|claims?|thinks?|thought|explains?|explained|"
        r"notes?|noted|tells|told|recalls|recalled|insists?|insisted|warns?|warned|believes?|believed|suggests?|suggested|"
        r"concludes?|concluded|reports?|reported|put it)\b|i (?:was|am|have been) told|told (?:me|us)|"
        r"we are (?:told|assured)|"
        r"(?:is|are|was|were) (?:said|believed|alleged|reported|rumou?red|reputed) to|(?:has|have) been put at)\b|"
        r", as (?:[\w.'-]+ ){1,6}(?:put it|puts it|observed|wrote|remarked|noted|said|says|likes? to say|"
        r"liked to say|used to say|has it|have it)\b"
    ),
    "es": (
        r", (?:dice|decía|dijo|explica|asegura|cuenta|cree|piensa|opina|añade)(?: (?:él|ella|ellos|ellas))?,|"
        r"\bsegún (?:él|ella|ellos|ellas|dicen|cuentan|parece)\b|, como (?:escribió|dijo|decía|dice|observó|señaló)\b|"
        r"\b(?:dijo|dijeron|afirmó|declaró|sostuvo|explicó|aseguró|informó|señaló|contó|anunció|añadió|"
        r"asegura|afirma) que\b|supuestamente|presuntamente|me dij\w+|me cont\w+"
    ),
    "fr": (
        r"\b(?:dit|disait|explique|assure|raconte|pense|croit|ajoute|affirme|soupire|répond)-(?:il|elle|on|ils|elles)\b|"
        r"\b(?:selon|d'après) (?:lui|elle|eux|elles)\b|, comme (?:l'a écrit|le disait|l'écrivait|l'a dit|dit|le dit)\b|"
        r"\b(?:a|ont|avait) (?:déclaré|affirmé|dit|annoncé|expliqué|raconté|soutenu|assuré) que?\b|"
        r"\b(?:déclara|affirma|dit|expliqua|soutient|assure|affirme|prétend|annonça|raconta) qu|aurait "
        r"été|m'a (?:dit|raconté)"
    ),
    "de": (
        r", (?:sagte?|meinte?|glaubte?|erklärte?|erzählte?|behauptete?|findet) (?:er|sie|man|es),|"
        r"\bzufolge\b|\b(?:seiner|ihrer) (?:meinung|ansicht) nach\b|"
        r", wie (?:\w+ ){1,5}(?:sagte|schrieb|bemerkte|meinte|sagt|schreibt)\b|"
        r"\b(?:sagte|erklärte|behauptete|meinte|berichtete|teilte|erzählte|schrieb|betonte|"
        r"warnte)\b[^.]{0,40}, (?:dass|er|sie|es|man)\b|angeblich|erzählte mir|sagte mir"
    ),
    "ru": (
        r", (?:[—–] )?(?:говорит|говорил|говорила|сказал|сказала|считает|думает|уверяет|объясняет) (?:он|она|они)\b|"
        r"\bпо (?:его|её|ее|их) (?:словам|мнению)\b|, как (?:\w+ ){0,4}(?:писал|говорил|заметил|сказал)\w*\b|"
        r"\b(?:сказал|сказала|заявил|заявила|утвержда\w+|сообщил\w*|объяснил\w*|рассказал\w*|отметил\w*|"
        r"считает|полагает|уверяет|писал|писала|говорил|говорила|добавил\w*), что\b|якобы|мне (?:сказал|"
        r"рассказ)\w*"
    ),
}
_CHINESE_OPENING: Final = r"(?:据|有人说|有人认为|人们说|专家|学者们?认为|传说|听说)"
_CHINESE_ANYWHERE: Final = (
    r"据(?:说|报道|统计|称|估计)|[他她](?:们)?(?:常|总|还)?(?:说|认为|觉得)|(?:说|表示|指出|认为|告诉)(?:，|：|我|记者)"
)


class _Reporting(NamedTuple):
    """How a report begins, and what shows one anywhere in a sentence."""

    opening: re.Pattern[str]
    anywhere: re.Pattern[str]


@cache
def _reporting(primary: str) -> _Reporting:
    if primary == "zh":
        return _Reporting(re.compile(_CHINESE_OPENING), re.compile(_CHINESE_ANYWHERE))
    known = primary if primary in _OPENING else "en"
    return _Reporting(re.compile(f"(?:{_OPENING[known]})"), re.compile(_ANYWHERE[known]))


def only_reports(folded: str, primary: str) -> bool:
    """Whether ``folded``, a casefolded sentence, reports; ``primary`` is its language's two letters, else English."""
    words = _reporting(primary)
    return words.opening.match(folded) is not None or words.anywhere.search(folded) is not None
