"""What in an English sentence looks back to one before it, though its opening does not: nouns, pronouns, "that"."""

import re
from functools import cache
from typing import Final

from bot.languages.kinds import NONE
from bot.languages.language import language_for
from bot.languages.needed import Needed, joined, needed_words
from bot.languages.patterns import word_set
from bot.languages.sought import SoughtPattern
from bot.reading.quotes.signs import MAY_LOOK_BACK, OBJECT
from bot.reading.quotes.word_signs import SentenceWords

# Nouns for what was said or done before ("shell nouns"): with "the" and nothing behind they mean the last of them.
_SHELLS: Final = (
    "remark|practice|argument|proposal|objection|complaint|accusation|comparison|distinction|explanation|suggestion|"
    "incident|episode|passage|decision|agreement|experiment|article|essay|chapter|review|interview|survey|petition|"
    "conference|verdict|project|scheme|campaign|description|anecdote|observation|statement|allegation|quotation|"
    "technique|procedure|circular|committee|announcement|criticism|discussion|conclusion|assumption|initiative"
)
_BACK: Final = (
    rf"\bthe (?:{_SHELLS})s?\b(?! (?:of|that|to|in|for|who|which|whose|with|between|about|against|from|behind|"
    r"you|we|they|i|he|she|it|one|people|a|an|the|on|as|where|when|is that|was that)\b)",
    r"^the (?:question|problem|solution|difference|point|trouble|idea|story|theory|plan|process) "
    r"(?:is|was|are|were|has|had|does|did|here)\b",
    r"\bthe (?:reason|answer) (?:is|was)\b|\b(?:is|are) another (?:matter|thing|story|question)\b",
    # What stands before "that" is looked at from behind it: the word itself is quickly found.
    r"\bthat(?<!\bso that)(?<!\bsuch that)(?<!\bnow that)(?=[.;!?])",
    r"\bthat's\b(?:(?<=^that's)|(?<=[,;:—] that's)|(?<=\b(?:but|and) that's)|(?<=\b(?:so|if) that's)|"
    r"(?<=\bbecause that's)|(?<=\b(?:when|know) that's)|(?<=\bguess is that's)|(?<=\bthink that's)|"
    r"(?<=\bknows that's))",
    r"\bthat(?=[,.;!?])(?:(?<=\b(?:on|of|to|by|in) that)|(?<=\bfor that)|(?<=\b(?:with|from) that)|(?<=\babout that)|"
    r"(?<=\bafter that)|(?<=\bbefore that))",
    r"\bin that (?!it\b|they\b|he\b|she\b|we\b|you\b|i\b|the\b|a\b|an\b|there\b|no\b|each\b|every\b|one\b|people\b|"
    r"all\b|both\b|which\b|its\b|their\b|his\b|her\b|our\b)\w+",
    r"^(?:in|for|of|at) (?:theory|practice|me|us|course|least|first|principle|fact),? (?:that|this|it|they) ",
    # What illustrates, compares or joins in with something said before.
    r"\bsimilar\b(?! to\b)|, for (?:example|instance)[,.;]|\bby (?:comparison|contrast)\b",
    r"\bin comparison\b(?! (?:to|with))|, though[,.]",
    r"^(?:an?|one|the (?:best|simplest|obvious)) (?:\w+ )?(?:example|exception|consequence|explanation)\b|^imagine\b",
    r"^we'd better\b|\bthe (?:current|resulting|remaining|existing) \w",
    r"\b(?:too|either|as well|again|instead|accordingly|likewise|meanwhile)[.!?]",
)
_THERE = re.compile(
    r"\b(?:sits?|sat|stands?|stood|stays?|stayed|lives?|lived|go|goes|went|gone|came|comes?|gets?|got|works?|worked|"
    r"been|arrived|from|in|up|down|out|over|left|"
    r"(?:is|are)(?= there,)) there\b(?! (?:is|are|was|were|has|had|will|may|can|must)\b)"
)
_PLACE = re.compile(r"\b(?:in|on|at|under|to|of|into|from|behind|outside|inside) (?:the |a |an |every |each )?\w{4}")
_UNFINISHED: Final = word_set(
    "is are was means requires takes would must will can should may you we one they it has had"
)
_SUBJECTLESS: Final = word_set("serves makes takes seems sounds goes comes gets depends was were is has had got")
_CLAUSE: Final = 60
_TORN_OFF: Final = word_set(
    "hit struck made gone seen given taken born built caught held kept left lost put sent told torn"
)
_BEHIND_TORN: Final = word_set("so by from in on at to with hard down up out off into as")
_PART_OF_THEM: Final = word_set("some many most several both")
_AFTER_PART: Final = word_set(
    "want wanted think thought say said feel felt like liked prefer preferred see saw take took know knew come came go "
    "went get got use used work worked stay stayed try tried choose chose advocate argue believe live lived leave left"
)
_OPENING: Final = _TORN_OFF | _SUBJECTLESS | _PART_OF_THEM | {"to"}
_NOBODY_NAMED: Final = word_set(
    "nothing everything something anything nobody everybody somebody anybody everyone anyone someone whoever never "
    "always often that this these those what when where which while with from into than then have been being were "
    "only even just more most some many much also does will would could should must they them their there here your"
)
_GOVERNING: Final = word_set("by of with to for about on in from without over after against")
OBJECTS: Final = word_set("it them")


def _names(token: str, plural: bool, verbs: frozenset[str]) -> bool:
    """Whether ``token`` could be a noun that a pronoun stands for."""
    if len(token) < 3 or token in verbs or token in _NOBODY_NAMED or token.endswith(("ing", "ed", "ly", "ous")):
        return False
    return not plural or (token.endswith("s") and not token.endswith(("ss", "us", "is"))) or token in _MANY


_MANY: Final = word_set("people men women children others mice feet teeth folk police cattle data both two and")


def looking_words() -> Needed | None:
    """What stands in every sentence that looks back by a phrase or by "there"."""
    back, there = looking_back().needed, needed_words([_THERE.pattern], NONE, at_words=False)
    return joined([back, there]) if back and there else None


@cache
def looking_back() -> SoughtPattern:
    """The phrases that look back."""
    return SoughtPattern(_BACK, language_for("en").detect.profile, at_words=False)


def looks_back(words: SentenceWords, folded: str, tokens: list[str], verbs: frozenset[str]) -> bool:
    """Whether a sentence needs one before it.

    ``folded`` is its casefolded text behind an opening connective, ``tokens`` are its words there, ``verbs`` the words
    that are surely verbs.
    """
    first, every = tokens[0], words.every
    if first in _OPENING and _opens_behind(first, folded, tokens):
        return True
    if every & MAY_LOOK_BACK:
        if looking_back().found(folded, words.showing(MAY_LOOK_BACK)):
            return True
        if " there" in folded and (there := _THERE.search(folded)) and not _PLACE.search(folded, 0, there.start()):
            return True
    if not every & OBJECT:
        return False
    for at, token in enumerate(tokens):
        if token in OBJECTS and at and (token == "them" or tokens[at - 1] in _GOVERNING):
            plural = token == "them"
            return not any(_names(before, plural, verbs) for before in tokens[: at - 1])
    return False


def _opens_behind(first: str, folded: str, tokens: list[str]) -> bool:
    """Whether the first two words show that the sentence goes on from another."""
    if first == "to":
        return _UNFINISHED.isdisjoint(tokens)
    if first in _SUBJECTLESS:
        return True
    second = tokens[1] if len(tokens) > 1 else ""
    if first in _TORN_OFF and second in _BEHIND_TORN and "," not in folded[:_CLAUSE]:
        return True
    return first in _PART_OF_THEM and second in _AFTER_PART
