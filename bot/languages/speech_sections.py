"""The sections of a language file on who speaks: each key, and what it means."""

from dataclasses import dataclass, field

from bot.languages.kinds import NO_FORMS, NONE, ArticleWords, FormsOf, Numbers, Patterns, WordSet
from bot.languages.on_demand import OnDemand


@dataclass(frozen=True, slots=True)
class DetectSection(OnDemand):
    """How the language is told from others."""

    script: str
    """The script it is written in: latin, cyrillic, greek, hebrew, arabic, kana, han or hangul."""
    profile: WordSet
    """Its commonest small words; one that others of its script have, too, counts for less."""
    letters: WordSet = NONE
    """Letters that no other language here has."""


@dataclass(frozen=True, slots=True)
class GrammarSection(OnDemand):
    """The small words of the language, asked by many rules."""

    articles: ArticleWords
    prepositions: WordSet
    """What governs a name, so that it names no speaker: "the Friends of London wrote"."""
    joining: WordSet
    """And: what stands between two names of two persons."""
    choosing: WordSet
    """Or: what stands between two of which one holds ("first- or second-class")."""
    that: WordSet
    """What introduces indirect speech: "she said that …"."""
    relative: WordSet
    """What opens a clause about the word before it: who, when."""
    where: WordSet
    """Before the name of a place: in, near."""
    being: WordSet
    """Finite forms of to be and to have: what has one is more than a label."""
    determiners: WordSet = NONE
    """In a language whose nouns have capitals: after these a capital makes no name."""
    capital_nouns: bool = False
    """Whether every noun has a capital, so that a capital makes no name."""

    @property
    def definite(self) -> WordSet:
        """The definite articles."""
        return frozenset(self.articles)

    @property
    def indefinite(self) -> WordSet:
        """The indefinite articles."""
        return frozenset().union(*self.articles.values())


@dataclass(frozen=True, slots=True)
class PeopleSection(OnDemand):
    """The words around and inside the names of persons."""

    courtesy: WordSet
    """Titles that fall away before a name ("Mr. Weiss"). One that ends with a dot is a title only with that dot."""
    honours: WordSet
    """Titles that stay before a surname alone, because it would be somebody else's without: Lady, Captain, Judge."""
    particles: WordSet
    """Small words inside a name: van, de la."""
    generations: WordSet
    """What tells a son from his father behind a name: Jr."""
    organisations: WordSet
    """Words in the name of an institution and of no person."""
    openers: WordSet
    """Words that open a sentence with a capital before a name and are no part of it: "Thus Ada Lin …"."""
    trades: WordSet = NONE
    """What somebody does or is, where it stands before a name with a capital: Cartographer Ines Baro. No word of them
    may be a given name, such as Mason."""
    trade_endings: WordSet = NONE
    """How other such words end: Ferrywoman, Harbourmaster."""
    verb_endings: WordSet = NONE
    """How words end that are verbs and never names, whatever their capital: Respondióles."""
    patronymics: WordSet = NONE
    """How a name from the father's ends, where it stands between first name and surname."""
    cases: WordSet = NONE
    """How names end in their cases, where nouns have them: «слова Анны Петровой» are Анна Петрова's."""
    declined: FormsOf = field(default_factory=lambda: NO_FORMS)
    """Each such ending with those of whoever speaks ("-" for none): ``и = "я ь"`` makes «Марии» a case of Мария."""
    oblique: WordSet = NONE
    """Endings that a declined name of whoever speaks never has."""
    womans: WordSet = NONE
    """How names of women end that a man's has in a case: Александра."""
    hers: WordSet = NONE
    """How a verb ends that says what a woman did: сказала."""
    fleeting: WordSet = NONE
    """Vowels that fall out before the ending of a case: Павел, Павла."""
    men: WordSet = NONE
    women: WordSet = NONE
    """Titles that only men, and only women, have: "Sir John Hale" and "Lady Hale" are two persons."""
    surnames: WordSet = NONE
    """The common surnames, where a name has no capital to be told by; and what stands before one in familiar speech."""
    familiar: WordSet = NONE
    """What stands before a surname in familiar speech, and alone with one more sign is no name."""
    others: WordSet = NONE
    """What stands behind the first of several names for all the rest: et al, and others."""
    roles: FormsOf = field(default_factory=lambda: NO_FORMS)
    """What somebody is to whoever tells of it, or does for a living: words for one, in every language under one
    name. ``mother = "mum mom"``."""


@dataclass(frozen=True, slots=True)
class CalendarSection(OnDemand):
    """The words of dates."""

    months: Numbers
    months_short: Numbers
    weekdays: WordSet
    weekdays_short: WordSet
    seasons: WordSet
    feasts: WordSet
    """Days with a name, which name no person."""
    of: WordSet
    """What may stand between day, month and year: 3 de mayo de 1921."""
    ordinals: WordSet
    """What may stand right behind the figure of a day: 3rd, 1er."""
    also_words: WordSet
    """Months that are ordinary words where they have no capital: may."""
    beside: WordSet
    """What a line that is a date may hold besides: published, updated, at."""
    also_names: WordSet = NONE
    """Months that are given names where they have a capital, in a language that writes months without one."""
    beside_phrases: Patterns = ()
    from_today: WordSet = NONE
    """What a chat shows in the place of a date: today, yesterday."""
    year: WordSet = NONE
    """The sign behind a figure that is a year, where dates are written with such signs."""
    month: WordSet = NONE
    day: WordSet = NONE


@dataclass(frozen=True, slots=True)
class SayingSection(OnDemand):
    """How a text tells whose words stand between its quotation marks."""

    verbs: WordSet
    """Finite verbs of saying."""
    helpers: WordSet
    """What may stand between a name and its verb of saying: "Weiss once famously said"."""
    inverting: WordSet
    """What may stand before a verb of saying whose speaker follows: "…", so sagte Weiss; "…", as wrote Weiss."""
    denied: WordSet
    """Words that say that somebody did not say it."""
    lent: WordSet
    """Verbs by which a speaker passes on the words of another: quotes, citing."""
    givers: Patterns
    """Phrases without a verb that give words to whoever is named behind them: according to, in the words of."""
    by: Patterns
    """The same for those that do so only in the middle of a sentence: by, words of."""
    here: Patterns
    """What hands the word to whoever is named behind it: here is, listen to."""
    introducing: Patterns
    """How speakers introduce themselves: my name is."""
    contrasting: WordSet = NONE
    """What opens a clause that tells of another speaker: but, while, to which."""
    asking: WordSet = NONE
    """What opens a question whether, or who, somebody said it: did Weiss say."""
    doubting: WordSet = NONE
    """Words that say that somebody may not have said it: everyone thinks, allegedly."""
    between_commas: bool = False
    """Whether words of saying stand between commas inside the marks: « La mer, dit Weiss, ne prête rien. »"""
    amid: Patterns = ()
    """What may stand before the verb where words of saying part a speech without marks: « …, m'a-t-elle dit, … »."""
    addressing: WordSet = NONE
    """What stands before whoever is told something, and is no preposition in every language: "dijo Ada a Weiss"."""
    meanwhile: WordSet = NONE
    """How a word ends that tells what whoever speaks does meanwhile: "said her cousin watching Weiss"."""
    alone: WordSet = NONE
    """What gives a quotation to whoever is named behind it, without a verb: aldus Weiss, so Weiss."""
    separable: bool = False
    """Whether the second word of a verb may stand at the end of the clause: räumte Weiss ein."""
    verb: Patterns = ()
    """In a script without spaces: a verb of saying, looked for in a short stretch."""
    before: Patterns = ()
    """In a script without spaces: who says it, in the words before an opening mark."""
    behind: Patterns = ()
    """In a script without spaces: who says it, in the words behind a closing mark."""
    no_name_begins: WordSet = NONE
    """In a script without spaces: characters with which no name begins, though it stands where a name does."""
    no_name_ends: WordSet = NONE
    nobody_in_particular: WordSet = NONE
    """Whoever says something without being named, in one word: somebody, one."""
    writings: WordSet = NONE
    """What "says" something and is nobody: a diary, a sign."""
    our: WordSet = NONE
    """My, our: what opens a credit that names nobody, "my sister", whatever its next word."""
    tells: WordSet = NONE
    """In a script without spaces: what somebody does who says something: 说, 告诉."""
    no_names: WordSet = NONE
    """What may stand where a name does beside a quotation in a message, and is none: quote, source, my."""
    said_before: Patterns = ()
    """In a script without spaces, or where the verb comes last: who says it, at the end of the words before."""
    said_behind: Patterns = ()
    """The same at the beginning of the words behind it."""


@dataclass(frozen=True, slots=True)
class PronounsSection(OnDemand):
    """Who is spoken of, in one word."""

    first: WordSet
    """I, me, my."""
    ours: WordSet
    """We, us, our."""
    second: WordSet
    """You, your."""
    subjects: WordSet
    """Those of the first and second person as the subject of a sentence: I, we, you."""
    third: WordSet
    """Persons as the subject of a sentence: he, she, they."""
    oblique: WordSet
    """The same as its object: him, her, them."""
    possessive: WordSet
    """Other forms of these: his, their, himself."""
    impersonal: WordSet
    """Other subjects that name no person: it, one, who."""
    polite: WordSet = NONE
    """Of the second person, those that speak of others where they have no capital: Sie."""


@dataclass(frozen=True, slots=True)
class SentencesSection(OnDemand):
    """Where a sentence ends: words without their last dot."""

    leading: WordSet
    """Shortened words that never end a sentence: a name or example follows."""
    numeric: WordSet
    """Shortened words that end no sentence before a number."""
    trailing: WordSet
    """Shortened words that end a sentence only where another plainly begins."""
    starters: WordSet
    """Small words that have a capital only because a sentence opens with them."""
    letters: WordSet
    """Single letters that are words."""
    vowels: WordSet
    """What a word must have one of, or it is shortened."""
    alone: WordSet = NONE
    """Words of one letter with which a text may open: set large, they need no second letter."""
    ordinals: bool = False
    """Whether a dot behind a number may make it an ordinal: 3. Mai."""
    doubtful: WordSet = NONE
    """Shortened words that are also words or names: whether a dot behind them ends a sentence is left to a model."""
