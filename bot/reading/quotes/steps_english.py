"""Steps of an argument in English: sentences that look whole and only carry on, count up or announce."""

import re
from functools import cache
from typing import Final

from bot.languages.language import language_for
from bot.languages.patterns import word_set
from bot.languages.sought import SoughtPattern
from bot.reading.quotes.signs import MAY_STEP
from bot.reading.quotes.word_signs import SentenceWords

# How a sentence opens that counts, points at a proof, or goes on.
_OPENS: Final = re.compile(
    r"(?:first|second|third|fourth|fifth),"
    r"|(?:secondly|thirdly|fourthly|nay|doubtless|needless to say|again|i mean|even (?:if|when|though|as) (?:we|he|she|"
    r"they|it|this|that|so)|even so|coming from|to (?:say|think) otherwise|to answer (?:that|this)|what (?:i am|i'm|"
    r"we are|we're) saying|by many measures|just how|another (?:\w+ )?question)\b"
    r"|neither (?!of\b)(?![^.]*\bnor\b)|i am not (?:writing|saying|speaking|going)\b"
    r"|\w+ is not the only (?:person|one)\b"
    r"|because(?:,| once\b| in\b| even\b)|(?:still |yet )?another is\b|for (?:only|so|such|with all)\b"
    r"|the (?:fact itself|proposal)\b|(?:much|even|far|still) more (?:\w+ly|so|important)\b"
    r"|for (?:the|our|his|her|their|its|a|an|every|whilst|while|though|since) (?:\w+ ){0,3}?(?:is|are|was|were|has|"
    r"have|had|cannot|must|will)\b"
)
_STEP: Final = (
    r"[.!?] (?:first|second|third|fourth|secondly|thirdly),"
    r"|\bas (?:another|a further|one more) (?:proof|example|instance|case)\b"
    r"|\b(?:we|i) (?:now|next|here|still|only|merely|must|would|will) (?:add|insist|repeat|note|observe|remark)\b"
    r"|\b(?:we|i) (?:will|shall) (?:explain|take|discuss|show|describe|look|focus|return|turn|examine|deal)\b"
    r"|\blet(?: us|'s) (?:take|look|see|dig|start|say|consider|turn|return|suppose|begin|examine)\b|\botherwise[.;!]"
    r"|\b(?:example|analogy|case|instance|figure|table|story)s? (?:will|may|can|might|would) "
    r"(?:show|illustrate|explain)\b"
    r"|\b(?:will|would) (?:show|explain) (?:(?:why|how)[.!]|the )|\bwe (?:do not|don't) (?:speak|mean|say|deny|claim)\b"
    r"|\bfrom (?:our|the) (?:discussion|above)\b|\bas will (?:become|be) (?:clear|seen|shown)\b"
    r"|\b(?:that|which) (?:he|she|they) (?:so )?(?:talks?|talked|speaks?|spoke|mentions?|mentioned|describes?|"
    r"described)(?: of| about)\b"
    r"|\b(?:than|that|by|of|in|with|for|to|on) (?:their|his|her) (?:own case|argument|position|view|claim)\b"
    r"|, (?:they|he|she) (?:further |also |then |rightly )?(?:observe|say|argue|add|remark|contend|insist|observes|"
    r"says|argues|adds|remarks|contends|insists|observed|argued|added|remarked),"
    r"|\b(?:is|are|was|were|be) (?:\w+ )?there[,.;]"
    r"|\bwe(?:'re| are) (?:so |very |deeply |actively |also )?(?:thrilled|grateful|excited|proud|pleased|delighted|"
    r"honou?red|committed|reviewing|hiring|happy to)\b"
    r"|\bboth (?:men|women|sides|cases|parties|sexes|books|authors|writers|texts|countries)\b"
)
"""What makes a sentence a step wherever it stands."""


@cache
def steps() -> SoughtPattern:
    """What makes a sentence a step, asked by the words it holds."""
    return SoughtPattern((_STEP,), language_for("en").detect.profile, at_words=False)


# More of something than of what was named before, without saying than what.
_MORE: Final = re.compile(
    r"\b(?:an? )?(?:much|far|even|still|ever|also) (?:more|less|better|worse|greater|stronger|deeper|higher|lower|"
    r"larger|smaller|easier|harder)\b"
)
_MUCH: Final = word_set("much far even still ever also")
_MORE_TAX: Final = 0.5
_ASIDE: Final = re.compile(
    r", (?:in other words|so to speak|as it were|needless to say|for that matter|to be sure),?\b"
)
_TO_ASIDES: Final = word_set("in so as needless for to")
_ASIDE_TAX: Final = 0.5
# Verse that lost its lines: a small word with a capital in the middle of a sentence.
_VERSE: Final = re.compile(
    r" (?=[A-Z])(?:(?<=[a-z] )|(?<=[a-z], ))"
    r"(?:And|But|Or|For|To|That|With|When|Where|Which|Who|Yet|Nor|As|From|Till|So|Their|His|Her|My) [a-z]"
)


def step(words: SentenceWords, folded: str) -> str | float:
    """Why an English sentence is only a step (two words), or what weighs it down, 0 for nothing.

    ``folded`` is its casefolded text.
    """
    text = words.text
    if _OPENS.match(folded) or (words.every & MAY_STEP and steps().found(folded, words.showing(MAY_STEP))):
        return "points elsewhere"
    if ". . ." in text:
        return "trails off"
    if not text[1:].islower() and _VERSE.search(text):
        return "verse"
    more = "than" not in words.tokens and not _MUCH.isdisjoint(words.tokens) and _MORE.search(folded) is not None
    aside = "," in folded and not _TO_ASIDES.isdisjoint(words.tokens) and _ASIDE.search(folded) is not None
    return _MORE_TAX * more + _ASIDE_TAX * aside
