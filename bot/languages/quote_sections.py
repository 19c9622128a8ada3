"""The sections of a language file on what can be quoted: each key, and what it means."""

from dataclasses import dataclass

from bot.languages.kinds import Patterns, Words


@dataclass(frozen=True, slots=True)
class Ties:
    """What ties a sentence to the one before it. All of it is looked for in casefolded text."""

    words: Words
    """Words that dangle at the opening of a sentence: this, however, he."""
    phrases: Patterns
    """Openings of several words that dangle."""
    pointers: Patterns
    """What points out of a quotation wherever it stands: as mentioned above, in this essay, yesterday."""
