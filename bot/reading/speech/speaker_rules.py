"""What one language says of whoever speaks: put together once, for articles of any length."""

from dataclasses import dataclass
from functools import cache

from bot.languages.kinds import WordSet
from bot.languages.language import everywhere, language_for
from bot.reading.lines.saying import verbs_in


@dataclass(frozen=True, slots=True)
class SpeakerRules:
    """The words beside a quotation that tell whose it is, in one language.

    ``articles``: its nouns have articles; ``capital_nouns``: they are written with capitals; ``unspaced``: no spaces
    part its words. ``owners`` open the mention of somebody by what they are: my, the, her. ``parts`` are the second
    words of its verbs of two.
    """

    articles: bool
    capital_nouns: bool
    unspaced: bool
    definite: WordSet
    determiners: WordSet
    our: WordSet
    owning: WordSet
    owners: WordSet
    starters: WordSet
    ties: WordSet
    verbs: WordSet
    separable: bool
    parts: WordSet
    alone: WordSet
    addressing: WordSet
    meanwhile: tuple[str, ...]
    subordinate: WordSet


@cache
def speaker_rules(language: str) -> SpeakerRules:
    """The rules of a language by its tag."""
    known = language_for(language)
    grammar, saying = known.grammar, known.saying
    return SpeakerRules(
        articles=bool(grammar.articles),
        capital_nouns=grammar.capital_nouns,
        unspaced=known.code == "zh",
        definite=grammar.definite,
        determiners=grammar.determiners,
        our=saying.our,
        owning=saying.our | (grammar.determiners - grammar.definite),
        owners=saying.our | grammar.definite | known.pronouns.possessive | known.pronouns.oblique,
        starters=known.sentences.starters,
        ties=known.ties.words,
        verbs=verbs_in(language),
        separable=saying.separable,
        parts=frozenset(verb.split()[-1] for verb in saying.verbs if " " in verb),
        alone=saying.alone,
        addressing=saying.addressing,
        meanwhile=tuple(saying.meanwhile),
        subordinate=(known.quotes.clause_openers | saying.contrasting) - everywhere().grammar.that,
    )
