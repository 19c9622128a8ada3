"""What in an English sentence looks back to one before it, though its opening does not: nouns, pronouns, "that"."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from bot.languages.language import language_for
from bot.languages.patterns import word_set
from bot.languages.sought import SoughtPattern

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
    r"(?<!\bso )(?<!\bsuch )(?<!\bnow )\bthat(?=[.;!?])",
    r"(?:^|[,;:—] |\b(?:but|and|so|because|if|when|guess is|think|know) )that's\b|\bknows that's\b",
    r"\b(?:on|of|to|by|with|about|for|from|in|after|before) that(?=[,.;!?])",
    r"\bin that (?!it\b|they\b|he\b|she\b|we\b|you\b|i\b|the\b|a\b|an\b|there\b|no\b|each\b|every\b|one\b|people\b|"
    r"all\b|both\b|which\b|its\b|their\b|his\b|her\b|our\b)\w+",
    r"^(?:in|for|of|at) (?:theory|practice|me|us|course|least|first|principle|fact),? (?:that|this|it|they) ",
    # What illustrates, compares or joins in with something said before.
    r"\bsimilar\b(?! to\b)|, for (?:example|instance)[,.;]|\bby (?:comparison|contrast)\b",
    r"\bin comparison\b(?! (?:to|with))",
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
_NOBODY_NAMED: Final = word_set(
    "nothing everything something anything nobody everybody somebody anybody everyone anyone someone whoever never "
    "always often that this these those what when where which while with from into than then have been being were "
    "only even just more most some many much also does will would could should must they them their there here your"
)
_GOVERNING: Final = word_set("by of with to for about on in from without over after against")
_OBJECTS: Final = word_set("it them")


def _names(token: str, plural: bool, verbs: frozenset[str]) -> bool:
    """Whether ``token`` could be a noun that a pronoun stands for."""
    if len(token) < 3 or token in verbs or token in _NOBODY_NAMED or token.endswith(("ing", "ed", "ly", "ous")):
        return False
    return not plural or (token.endswith("s") and not token.endswith(("ss", "us", "is"))) or token in _MANY


_MANY: Final = word_set("people men women children others mice feet teeth folk police cattle data both two and")


@cache
def looking_back() -> SoughtPattern:
    """The phrases that look back."""
    return SoughtPattern(_BACK, language_for("en").detect.profile, at_words=False)


def looks_back(folded: str, tokens: list[str], verbs: frozenset[str], words: Sequence[str] | None = None) -> bool:
    """Whether a sentence needs one before it.

    ``folded`` is the sentence casefolded, ``tokens`` are its words, ``verbs`` the words that are surely verbs, and
    ``words`` those of its words that ``looking_back`` may find, or None for any.
    """
    first = tokens[0]
    if first in _TORN_OFF and len(tokens) > 1 and tokens[1] in _BEHIND_TORN and "," not in folded[:_CLAUSE]:
        return True
    if first in _SUBJECTLESS or (first in _PART_OF_THEM and len(tokens) > 1 and tokens[1] in _AFTER_PART):
        return True
    if looking_back().found(folded, words):
        return True
    if first == "to" and _UNFINISHED.isdisjoint(tokens):
        return True
    if " there" in folded and (there := _THERE.search(folded)) and not _PLACE.search(folded, 0, there.start()):
        return True
    if _OBJECTS.isdisjoint(tokens):
        return False
    for at, token in enumerate(tokens):
        if token in _OBJECTS and at and (token == "them" or tokens[at - 1] in _GOVERNING):
            plural = token == "them"
            return not any(_names(before, plural, verbs) for before in tokens[: at - 1])
    return False
