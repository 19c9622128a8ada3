"""A language as its file has it: its name, and its words section by section.

A key without a default must stand in every file, or among what the file ``lacks``; an empty string says that the
language has no such words.
"""

from dataclasses import dataclass

from bot.languages.kinds import Words
from bot.languages.page_sections import Byline, Interview, Letter, Numbering, Page, Verse
from bot.languages.quote_sections import Quotes, Ties, Unfit, Verify
from bot.languages.speech_sections import Calendar, Detect, Grammar, People, Pronouns, Saying, Sentences


@dataclass(frozen=True, slots=True)
class Language:
    """One language as its file has it; ``everywhere`` is one such with the words of all."""

    code: str
    name: str
    also: Words
    lacks: frozenset[str]
    detect: Detect
    grammar: Grammar
    people: People
    calendar: Calendar
    saying: Saying
    pronouns: Pronouns
    sentences: Sentences
    ties: Ties
    quotes: Quotes
    unfit: Unfit
    numbering: Numbering
    byline: Byline
    page: Page
    interview: Interview
    letter: Letter
    verse: Verse
    verify: Verify
