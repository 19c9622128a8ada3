"""Whether a sentence, or a few in a row, can stand alone; and if not, why not, in two words."""

import re
from typing import Final

from bot.languages.language import primary
from bot.languages.patterns import beginnings, word_set
from bot.reading.lines.notice import is_notice
from bot.reading.lines.sentences import CLOSERS
from bot.reading.quotes.hearsay import only_reports
from bot.reading.quotes.looks_back_english import looks_back
from bot.reading.quotes.ties import ties
from bot.reading.quotes.unfit import unfit

_TOKEN = re.compile(r'[^\s"“”„‘«»‹›,;:!?…()\[\]{}—–/*_。，！？；：、「」《》]+')
_OPENING: Final = "\"'“”„‚‘«»‹›「『 \u00a0\u202f"
_LIST_MARK = re.compile(
    r"(?:[-*•–—·▪◦]|\(?\d{1,3}[.)]|\(?[A-Za-z][.)]|\[|\(|#|\d{1,2}[:.]\d{2}\b|[IVX]{1,5}\.)(?=\s|[^\W\d_]|$)|[(\[（—–]"
)
_SCARE = re.compile(r"[“„«‘\"'‚「]([^“”„«»‘\"」]{1,48}?)[”“»’\"'‘」](?!\w)")
_MENTION = re.compile(
    r"\b(?:words?|terms?|names?|named|called|titles?|titled|entitled|phrases?|letters?|motto|slogan|label|"
    r"labelled|marked|inscription|signs?|"
    r"palabras?|llamad[ao]s?|titulad[ao]|mots?|nommée?|appelée?|intitulée?|Wort|Wörter|genannt|heißt|слов[оа]|"
    r"называ\w+)\W{0,3}$",
    re.I,
)
_CLAUSE_OPENERS: Final = word_set(
    "when while because although though if unless since until as after before where "
    "whenever whereas once wherever given "
    "cuando mientras porque aunque si desde hasta donde quand lorsque tandis puisque quoique bien si wenn während "
    "weil obwohl falls als "
    "bevor nachdem sobald когда пока хотя если поскольку раз"
)
_VERBS: Final = word_set(
    "is are was were am be been being has have had do does did can could will would shall "
    "should may might must cannot ought "
    "isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't can't couldn't won't wouldn't "
    "shouldn't mustn't "
    "it's that's there's what's who's you're we're they're i'm i'll you'll they'd he's she's "
    "i've we've you've they've let lets "
    "go goes went gone come comes came take takes took make makes made give gives gave find finds found know "
    "knows knew think thinks "
    "thought see sees saw say says said tell tells told get gets got keep keeps kept leave leaves left begin "
    "begins began become becomes "
    "became bring brings brought buy buys bought build builds built run runs ran hold holds held lose loses lost "
    "pay pays paid read reads "
    "send sends sent set sets sit sits sat speak speaks spoke spend spends spent stand stands stood teach teaches "
    "taught wear wears wore "
    "win wins won write writes wrote fall falls fell feel feels felt fight fights fought grow grows grew hear "
    "hears heard lead leads led "
    "lie lies lay learn learns learnt mean means meant meet meets met put puts rise rises rose sell sells sold "
    "show shows sleep sleeps slept "
    "steal steals stole swim swims tear tears tore understand understands understood wake wakes woke draw draws "
    "drew drink drinks drank "
    "drive drives drove eat eats ate fly flies flew forget forgets forgot forgive forgives hide hides hid hurt "
    "hurts shut shuts sing sings sang "
    "sink sinks sank break breaks broke choose chooses chose cost costs cut cuts hit hits lend lends lent bind "
    "binds bound burn burns burnt "
    "needs need wants want asks ask works work seems seem looks look turns turn belongs belong depends depend "
    "deserves deserve requires require "
    "lives live dies die serves serve remains remain starts start stops stop opens open closes close carries "
    "carry moves move helps help "
    "follows follow allows allow believes believe remembers remember outlives outlive survives survive matters "
    "matter exists exist appears "
    "appear happens happen waits wait counts count changes change costs travels travel walks walk talks talk "
    "rewards reward hates hate loves love "
    "fears fear trusts trust promises promise answers answer ends end lasts last passes pass arrives arrive rests "
    "rest rusts rust "
    "hides owes owe repeats repeat explains explain ignores ignore demands demand fails fail succeeds succeed "
    "measures measure invites invite "
    "insists insist punishes punish protects protect prefers prefer expects expect admits admit sees weighs weigh "
    "tastes taste smells smell "
    "listens listen speaks sounds sound bears bear beats beat bends bend flows flow repairs repair mends mend "
    "preserves preserve records record "
    "creates create produces produce destroys destroy saves save reaches reach offers offer adds add marks mark "
    "calls call plays play "
    "watches watch notices notice proves prove settles settle tends tend treats treat uses use visits visit "
    "worries worry wins wishes wish "
    "spares spare spoils spoil knows owns own obeys obey improves improve forces force divides divide decides "
    "decide controls control "
    "considers consider cures cure covers cover contains contain complains complain comforts comfort catches "
    "catch breathes breathe "
    "borrows borrow argues argue agrees agree affords afford accepts accept ought shone sprang swept swore threw "
    "threw withdrew dug fed fled "
    "laid lit rode rang sought shook shot slid spun stuck struck swung wept wound wove laugh laughs shrinks "
    "shrink shrank"
)
_DETERMINERS: Final = word_set("a an the every each any no some another our your my whose its his her their this these")
_PERSONAL: Final = word_set(
    "who whoever whom anyone everyone someone somebody anybody nobody everybody one man "
    "woman child boy girl person people men women "
    "children those folk citizens others we you and"
)
_SINGLE: Final = _PERSONAL - word_set("people men women children those folk citizens others we you and")
_FIRST_NAME_NOT: Final = word_set(
    "the a an in on at for with when while if as after before since to from by of what all every no"
)
_EXPLETIVE = re.compile(
    r"it(?:'s| is| was| would be| will be| may be| must be| seems| remains| has been| can be| might be| isn't| "
    r"wasn't| does not seem)"
    r"(?: (?:not|never|always|often|only|almost|so|too|very|quite|far|perhaps|still|just|much|more|less|most|"
    r"sometimes|as|also|no|a|an|the))*"
    r" (?:hard|harder|easy|easier|easiest|possible|impossible|difficult|better|best|worse|clear|true|time|"
    r"important|necessary|wrong|right|tempting|strange|"
    r"odd|foolish|wise|dangerous|safe|useful|useless|enough|natural|common|rare|good|bad|cheaper|cheap|cruel|kind|"
    r"fair|unfair|likely|unlikely|"
    r"accident|mistake|pleasure|pity|shame|duty|privilege|wonder|matter|habit|law|rule|sign|pointless|vain|"
    r"customary|fashionable|curious|human|sad)"
    r"(?: \w+){0,4}? (?:to|that|for|how|when|than|if|which|without|who)\b"
    r"|it (?:takes|costs|requires|needs) (?:\w+ ){1,6}to\b"
)
_LED_UP_TO = re.compile(
    r"(?:for|in|at|by|on|after|before|during|from|with|without|under|despite|since|until)\b[^,]{2,80}, "
    r"(it) (?:was|is|had|has|did|does|went|came|became|began|will|would)\b"
)
_ASCII_PAIRS: Final = ("()", "[]")
_PAIRS: Final = (*_ASCII_PAIRS, "“”", "«»", "「」", "『』", "（）")
_SELF = re.compile(
    r"\bthis (?:essay|article|chapter|section|book|paper|piece|post|interview|series|site|page)\b|\b(?:above|"
    r"below|aforementioned|so-called|yesterday)\b"
)


def tokens_of(text: str) -> list[str]:
    """The words of ``text`` in order, casefolded."""
    return _TOKEN.findall(text.casefold().replace("’", "'").replace(".", ""))


def is_question(text: str) -> bool:
    """Whether the sentence asks."""
    return text.rstrip(CLOSERS)[-1:] in {"?", "？"}


def _shape_fault(text: str) -> str | None:
    bare = text.lstrip(_OPENING)
    if not bare or not (bare[0].isalnum() or bare[0] in "¿¡"):
        return "odd opening"
    if bare[0].islower() or _LIST_MARK.match(bare):
        return "fragment"
    end = text.rstrip(CLOSERS + " \u00a0\u202f")
    if end.endswith(("…", "..", ". .")):
        return "trails off"
    if end[-1:] not in {".", "!", "?", "。", "！", "？", "｡"}:
        return "no full stop"
    if len(bare) > 12 and bare[:12].isupper() and not any("\u4e00" <= c <= "\u9fff" for c in bare[:3]):
        return "capitals"
    for opening, closing in _ASCII_PAIRS if text.isascii() else _PAIRS:
        if text.count(opening) != text.count(closing) and not (opening == "“" and "„" in text):
            return "unbalanced"
    return "unbalanced" if text.count('"') % 2 else None


def _opening_fault(folded: str, tokens: list[str], language: str) -> str | None:
    known, code = ties(language), primary(language)
    if code == "zh":
        return "dangling opening" if known.phrases.match(folded) else None
    first = tokens[0] if tokens else ""
    if code == "en" and first in {"it", "it's"}:
        return None if _EXPLETIVE.match(folded) else "dangling opening"
    led = _LED_UP_TO.match(folded) if code == "en" else None
    if led and not _EXPLETIVE.match(folded, led.start(1)) and " become " not in folded:
        return "pronoun without a name"
    if code == "en" and first == "both":
        return None if "and" in tokens[1:8] else "dangling opening"
    if first in known.words and not (first == "neither" and "nor" in tokens):
        return "dangling opening"
    if known.phrases.match(folded):
        return "dangling opening"
    if first in _CLAUSE_OPENERS and "," not in folded and ";" not in folded:
        return "half a sentence"
    return None


def _antecedent_missing(text: str, tokens: list[str], persons: frozenset[str], code: str) -> bool:
    """Whether a pronoun of the third person comes before anybody it could stand for."""
    none = persons.isdisjoint(tokens)
    at = None if none else next(i for i, token in enumerate(tokens) if token in persons)
    if code != "en":
        return at is not None and at < 4
    if at is None:
        at = next((i for i, token in enumerate(tokens[:5]) if token in {"it", "its", "itself", "it's"}), None)
        if at is None or at == 0:
            return False
        return not any(
            len(token) > 3
            and token not in _VERBS
            and token not in {"when", "what", "once", "that", "this", "then", "does", "make", "made"}
            for token in tokens[:at]
        )
    before = tokens[:at]
    plural = tokens[at] in {"they", "them", "their", "theirs", "themselves"}
    if any(token in (_PERSONAL if plural else _SINGLE) for token in before):
        return False
    if plural:
        before = before[:-1]  # "the methods they chose": not the same people
        return not any(
            len(token) > 3
            and token.endswith("s")
            and not token.endswith(("ss", "us", "is"))
            and token not in _VERBS
            and token not in {"always", "perhaps", "besides", "towards", "becomes", "sometimes", "afterwards"}
            for token in before
        )
    words = text.split()
    named = any(word[:1].isupper() for word in words[1 : at + 1] if word[:2] not in {"I", "I’", "I'"})
    first_named = (
        words[0][:1].isupper()
        and words[0].casefold() not in _FIRST_NAME_NOT
        and len(before) > 1
        and words[1][:1].isupper()
    )
    described = any(token in _DETERMINERS for token in before[:-1])
    return not (named or first_named or described)


def _lacks_verb(tokens: list[str]) -> bool:
    if not _VERBS.isdisjoint(tokens):
        return False
    for before, token in zip(["", *tokens], tokens, strict=False):
        if (
            len(token) > 4
            and token.endswith("ed")
            and before not in _DETERMINERS
            and before not in {"of", "in", "by", "with", "and", "from"}
        ):
            return False
    return True


def _scare_quoted(text: str) -> bool:
    """Whether marks stand around a few words that are no title and not named as words: irony, or half a quotation."""
    if not any(map(text.__contains__, "“‘\"„«'「")):
        return False
    for match in _SCARE.finditer(text):
        inner = match.group(1)
        if text[match.start()] in "'‘" and text[match.start() - 1 : match.start()].isalnum():
            continue
        if len(inner.split()) > 6 or _MENTION.search(text[max(0, match.start() - 24) : match.start()]):
            continue
        words = [word for word in inner.split() if word[:1].isalpha()]
        titled = bool(words) and all(word[:1].isupper() or len(word) <= 4 for word in words) and words[0][:1].isupper()
        if not titled or len(words) == 1:
            return True
    return False


def fault(
    text: str, language: str, leads: bool = True, quoting: bool = False, tokens: list[str] | None = None
) -> str | None:
    """Why the sentence ``text`` cannot be served (two words, for a curator), or None.

    ``leads``: it opens the quote; a sentence that follows another may refer back to it. ``quoting``: the words
    between its marks have a named speaker, so that they are no irony. ``tokens`` are ``tokens_of(text)``, where
    they are known. Length is not judged.
    """
    shape = _shape_fault(text)
    if shape:
        return shape
    known, code = ties(language), primary(language)
    folded = text.lstrip(_OPENING).casefold().replace("’", "'")
    tokens = tokens_of(text) if tokens is None else tokens
    verbless = code not in {"es", "fr", "de", "ru", "zh"} and _lacks_verb(tokens)
    if leads:
        opening = _opening_fault(folded, tokens, language)
        if opening:
            return opening
        if is_question(text):
            return "question"
        if _antecedent_missing(text, tokens, known.persons, code):
            return "pronoun without a name"
        if verbless:
            return "no verb"
        if known.pointers.search(folded) or (code == "en" and looks_back(folded, tokens, _VERBS)):
            return "points elsewhere"
    elif verbless:
        return "no verb"
    elif _SELF.search(folded) or known.pointers.search(folded, min(30, len(folded))):
        return "points elsewhere"
    if only_reports(folded, code):
        return "only reports"
    begun = beginnings(folded)
    if is_notice(text, folded, begun):
        return "furniture"
    if not quoting and _scare_quoted(text):
        return "scare quotes"
    return unfit(text, begun)
