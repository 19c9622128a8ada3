"""Whoever is told something stands beside whoever says it: "sagte Anna zu Peter", "dit à Pierre Anne" name nobody."""

from bot.languages.sections import Language
from bot.reading.people.mentions import Mentions


def holds_told(words: list[str], before: str, language: Language, mentions: Mentions) -> bool:
    """Whether a run of capitals, printed once, may be two people: with the word for whoever is told inside it, or
    right behind that word and a verb of saying. ``before`` is the text that it follows."""
    saying = language.saying
    behind = before.casefold().split()[-2:]
    addressed = len(behind) > 1 and behind[0].strip("—–-") in saying.verbs and behind[1] in saying.addressing
    inside = not saying.addressing.isdisjoint(words[1:-1])
    return (addressed or inside) and mentions.count(" ".join(words)) < 2


def without_told(words: list[str], language: Language, mentions: Mentions) -> list[str]:
    """The words of a name up to the one that whoever is told stands behind, where the text has all of them once."""
    told = next((at for at, word in enumerate(words) if at and word in language.saying.addressing), len(words))
    return words if told == len(words) or mentions.count(" ".join(words)) > 1 else words[:told]
