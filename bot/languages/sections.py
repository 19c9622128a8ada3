"""A language as its file has it: its name, and its words section by section.

A key without a default must stand in every file, or among what the file ``lacks``; an empty string says that the
language has no such words.
"""

from dataclasses import dataclass

from bot.languages.kinds import WordSet
from bot.languages.page_sections import (
    BylineSection,
    InterviewSection,
    LetterSection,
    NumberingSection,
    PageSection,
    VerseSection,
)
from bot.languages.quote_sections import InflectionSection, QuotesSection, TiesSection, UnfitSection, VerifySection
from bot.languages.speech_sections import (
    CalendarSection,
    DetectSection,
    GrammarSection,
    PeopleSection,
    PronounsSection,
    SayingSection,
    SentencesSection,
)


@dataclass(frozen=True, slots=True)
class Language:
    """One language as its file has it; ``everywhere`` is one such with the words of all."""

    code: str
    name: str
    also: WordSet
    lacks: frozenset[str]
    detect: DetectSection
    grammar: GrammarSection
    people: PeopleSection
    calendar: CalendarSection
    saying: SayingSection
    pronouns: PronounsSection
    sentences: SentencesSection
    ties: TiesSection
    quotes: QuotesSection
    unfit: UnfitSection
    numbering: NumberingSection
    byline: BylineSection
    page: PageSection
    interview: InterviewSection
    letter: LetterSection
    verse: VerseSection
    verify: VerifySection
    inflection: InflectionSection
