"""The sections of a language file on what can be quoted: each key, and what it means."""

from dataclasses import dataclass, field

from bot.languages.kinds import NO_FORMS, NO_NUMBERS, NONE, FormsOf, Numbers, Patterns, WordSet
from bot.languages.on_demand import OnDemand


@dataclass(frozen=True, slots=True)
class TiesSection(OnDemand):
    """What ties a sentence to the one before it. All of it is looked for in casefolded text."""

    words: WordSet
    """Words that dangle at the opening of a sentence: this, however, he."""
    phrases: Patterns
    """Openings of several words that dangle."""
    pointers: Patterns
    """What points out of a quotation wherever it stands: as mentioned above, in this essay, yesterday."""
    leading: Numbers = field(default_factory=lambda: NO_NUMBERS)
    """Connectives before a sentence that can stand alone, and what each takes off its worth, in tenths: 5 for but."""
    conjunctions: WordSet = NONE
    """Conjunctions that an editor leaves out at the beginning of a quotation, comma or not: but, and."""
    not_left_out: Patterns = ()
    """What makes more than a conjunction of one of them where it follows: but for the rain."""


@dataclass(frozen=True, slots=True)
class QuotesSection(OnDemand):
    """What makes a sentence worth quoting, and what keeps it from standing alone. Words are casefolded."""

    general: WordSet
    """What speaks of all of a kind: always, nobody, life."""
    contrast: WordSet
    """What sets one thing against another: but, better, unless."""
    present: WordSet
    """Common verbs in the present tense."""
    past: WordSet
    """Common verbs in the past tense: a sentence with one mostly tells what happened."""
    told: WordSet
    """How other verbs in the past tense end; asked only where no verb of the present is known."""
    narrator: WordSet
    """The writer as a person: I, my."""
    all_of_us: WordSet
    """Whoever reads: we, you."""
    every: WordSet
    """Every, each, all: general, but for "every day"."""
    every_day: Patterns
    """How often something happened: every morning."""
    capitals_open: WordSet
    """What may open a sentence before a capital without naming whose story it is: in, no, the."""
    clause_openers: WordSet
    """What opens a subordinate clause, so that a sentence without a comma is half a sentence: when, because."""
    mentions: Patterns
    """What stands before words that are only mentioned, so that marks around them are no irony: called, the word."""
    turns: Patterns
    """What opens a sentence that takes back the one before: But, However. Capitals count."""
    reports: Patterns
    """How a sentence opens that only passes on what somebody said: according to."""
    reported: Patterns
    """What shows such a sentence wherever it stands: allegedly, she said."""
    announces: Patterns = ()
    """How a sentence opens that says what comes instead of saying it: here are, this chapter, there are several."""
    linking: WordSet = NONE
    """What links a sentence to those around it: also, therefore."""
    verbs: WordSet = NONE
    """Words that are surely verbs, where a sentence without one is no sentence."""
    argument: WordSet = NONE
    """Words of argument and of value: a text full of them says something on every page."""
    themes: WordSet = NONE
    """What books of quotations are sorted by, in its usual forms: love, death, truth, folly, mistakes."""
    moment: WordSet = NONE
    """What ties a sentence to the moment it was said in, or to a talk: here, today, new, well. Not asked of English."""
    stage: WordSet = NONE
    """What a stage direction opens with before a name, and nothing else does: enter, exeunt."""
    stage_capitals: WordSet = NONE
    """What opens one only before a name in capitals, since it says more besides: in French, entre."""
    stage_behind: WordSet = NONE
    """What is said in one behind a name in capitals: enters, in German ``tritt auf``."""
    stage_alone: WordSet = NONE
    """What is one where it stands alone in capitals or brackets: curtain, blackout, the curtain falls."""


@dataclass(frozen=True, slots=True)
class UnfitSection(OnDemand):
    """What is never quoted at random, in an article of any language. Patterns are for casefolded text."""

    slurs: WordSet
    """Hashes of words that insult people for what they are: see ``bot/reading/quotes/unfit.py``."""
    slur_starts: WordSet
    """The first two letters of these words, so that few words need to be hashed."""
    slur_endings: WordSet
    """What may be added to such a word: the endings of a plural or of cases."""
    graphic: Patterns
    """Violence told in detail: one of these is enough. Each begins with plain letters."""
    violent: Patterns
    """Killing and wounding: two different ones are too much. Each begins with plain letters."""
    demeaning: Patterns
    """What calls people less than human. Each begins with plain letters."""
    harmless: WordSet = NONE
    """Words of this language that a slur of another is folded to, written as they are here."""
    sensitive: Patterns = ()
    """What is never quoted unasked because it needs its context: Nazism, race, supremacy. Each begins with plain
    letters."""
    graphic_unspaced: Patterns = ()
    """In a script without spaces: the same as ``graphic``."""
    violent_unspaced: Patterns = ()


@dataclass(frozen=True, slots=True)
class VerifySection(OnDemand):
    """What a quotation must not change. Words are casefolded, without apostrophes; ``ё`` is written ``е``."""

    negations: WordSet
    modals: WordSet
    """Can, must: what weakens or strengthens a statement."""
    quantifiers: WordSet
    """All, some, never."""
    numbers: Numbers
    undoing: WordSet
    """Prefixes that turn a word into its opposite: un, dis."""
    limits: WordSet
    """Only: what, left out, makes a statement about few into one about all."""
    open_phrases: WordSet
    """Negations that open a phrase, so that a quotation may begin behind one: without."""
    small: WordSet
    """Articles, pronouns, conjunctions of four letters or more: they say little about where a text comes from."""
    abbreviations: WordSet
    """What a full stop may follow inside a sentence."""
    everyday: WordSet = NONE
    """What everybody says every day, greetings among it: a short phrase of these alone proves no source."""
    helpers: WordSet = NONE
    """Verbs whose negation stands behind them: is, could."""
    holding: WordSet = NONE
    """What, denied, denies the clause behind it too: believe, claim that."""
    turning: WordSet = NONE
    """What takes back, or limits, the clause before it: but, unless, if."""
    alike: FormsOf = field(default_factory=lambda: NO_FORMS)
    """Words of these classes, each with those that say the same in its place: someone, somebody."""
    affirming: WordSet = NONE
    """What stands in the place of a negation where nothing is denied: always for never, somebody for nobody, with."""
    ever: WordSet = NONE
    """What says "at some time" unless it stands for another number: never once, once lit."""
    denies_nothing: WordSet = NONE
    """Phrases in which a negation denies nothing: not only, no doubt."""
    expletive: WordSet = NONE
    """Negations that deny nothing by themselves: French ne."""
    concord: bool = False
    """Whether several negations in a clause are one: "nunca … nada"."""


@dataclass(frozen=True, slots=True)
class InflectionSection(OnDemand):
    """The forms of words that no rule for endings finds."""

    irregular: FormsOf = field(default_factory=lambda: NO_FORMS)
