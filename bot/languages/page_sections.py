"""The sections of a language file on the lines of a page and the parts of an article: each key, and what it means."""

from dataclasses import dataclass

from bot.languages.kinds import NONE, Patterns, WordSet
from bot.languages.on_demand import OnDemand


@dataclass(frozen=True, slots=True)
class NumberingSection(OnDemand):
    """The words of numbered headings."""

    chapter: WordSet
    """What is numbered: chapter, appendix."""
    upper: WordSet
    """Those of them that hold chapters: part, book."""
    counted: WordSet
    """Numbers written as words: Chapter Three, First Act."""
    unspaced: Patterns = ()
    """In a script without spaces: a number in front of a heading; its group ``rank`` is what it counts."""
    begins: WordSet = NONE
    """The characters with which such a number begins."""
    lower: WordSet = NONE
    """What such a number counts inside a chapter."""


@dataclass(frozen=True, slots=True)
class BylineSection(OnDemand):
    """Lines and paragraphs that say who wrote an article, where and when it appeared."""

    by: Patterns
    """What stands before the author's name; each begins with plain characters."""
    by_word: WordSet
    """The word for it: by."""
    of_word: WordSet
    """The word before the author of a poem or speech, where it is another: poemas de …"""
    sure: WordSet
    """Labels behind which even a word that the text has elsewhere is a name."""
    together: WordSet
    """What else may stand between two authors: with."""
    cut: WordSet
    """Behind the last name: from, for, in."""
    cut_after_comma: WordSet
    source: WordSet
    """What stands before the publication: from, taken_from."""
    first_in: Patterns
    """What opens a line that says where it was printed first."""
    labels: WordSet
    """Labels that stand before a name without a colon: Words Ada Lin."""
    other_credit: Patterns
    """What credits somebody who is no author: translated, photo; each begins with plain characters."""
    posted: WordSet
    """What opens the line under a post that says who wrote it: posted."""
    reviewed: Patterns
    """What stands before whoever reviewed a book."""
    genres: Patterns
    """What is by somebody in a title or a line below it: poems, a speech."""
    given: WordSet
    """How a speech comes about: delivered by."""
    spoken: Patterns
    """How a line opens that only says whose speech it was: delivered."""
    occasions: WordSet
    """What stands before the occasion of a speech: at, to, before."""
    institutes: Patterns
    """Institutions that authors of papers belong to."""
    book: Patterns
    """What the description of a reviewed book has: pages, paperback."""
    notes: Patterns
    """How a note of the editor, author or translator opens; each begins with plain characters."""
    pieces: WordSet
    """What an article may call itself: essay, piece."""
    this: Patterns
    """What points at the article itself: this, the following; each begins with plain characters."""
    after_author: WordSet
    """What stands behind the author in "this piece by Ada Lin was …"."""
    presented: Patterns
    """Sentences that present the article and its author, the name in the group ``who``."""
    excerpt: Patterns
    """Sentences that say out of whose work it is, the name in the group ``who``."""
    appeared: Patterns
    """How a note says where it appeared, the publication in the group ``what``."""
    copula: WordSet
    """Verbs behind the name that opens a biography: is, lives, can_be."""
    bio: Patterns
    """How a biography opens that says "the author"; each begins with plain characters."""
    described: WordSet
    """What follows "is" in a biography: retired, currently."""
    occupations: Patterns
    """What somebody is in a biography: writer, historian."""
    places_begin: WordSet
    """First words of the names of places, which look like names of persons: New, Port."""
    places_end: WordSet
    """Last words of the names of places: City, Bay."""
    shown_before: Patterns = ()
    """What a page shows before the name of its author: written by, posted by, text."""
    other_work: Patterns = ()
    """What somebody did who is not the author: photographs, illustrations; what follows is passed over."""
    roles: Patterns = ()
    """What an author is for the paper, beside the name: staff writer, culture editor."""
    houses: Patterns = ()
    """Words in the names of papers, firms and offices."""
    nobody: Patterns = ()
    """What stands where the name of an author would: admin, guest author."""
    next_labels: WordSet = NONE
    """In a script without spaces: labels that may follow the author without a blank: source, photographs."""
    title_keys: WordSet = NONE
    """What front matter calls the title, the author, the day and the paper, where it is not in English."""
    author_keys: WordSet = NONE
    date_keys: WordSet = NONE
    publication_keys: WordSet = NONE


@dataclass(frozen=True, slots=True)
class PageSection(OnDemand):
    """What stands on a page beside the article."""

    notices: Patterns
    """How lines for sharing, subscribing, moving about open; each begins with plain characters."""
    counted: Patterns
    """The same behind a number: comments."""
    comment_counts: Patterns
    """How many comments there are, at the end of a byline."""
    buttons: WordSet
    """What buttons for sharing say, beside names of sites."""
    via: WordSet
    """Between a button and the name of a site: share on."""
    cookies: Patterns
    """How a notice about cookies opens; each begins with plain characters."""
    asks: Patterns
    """What the last sentence of a paragraph asks of readers: subscribe, follow us."""
    asking: WordSet
    """What stands in any of these: looking for it is cheaper."""
    rights: WordSet
    """All rights reserved."""
    reading_minutes: Patterns
    """Behind a number: min read."""
    reading_time: Patterns
    """Before a colon: reading time."""
    sure: Patterns
    """Paragraphs that are nothing but what a page says of itself, however long; each begins with plain characters."""
    furniture: Patterns
    """What makes a sentence a notice wherever it stands; for casefolded text, each begins with a word."""
    related: Patterns
    """What stands over links to other articles."""
    the_end: Patterns
    """The last line of a text: the end."""
    home: Patterns
    """A line of a page's menu that no row of share buttons has: home, skip to content."""
    banner: Patterns
    """What stands above a title but is not one: press release, guest post."""
    contact: Patterns
    """What stands before an address or number to call: media contact."""
    archive: Patterns
    """How the title of a page opens that lists articles: archives, posts tagged."""
    archive_labels: Patterns
    """Those of them that are facts of one article under its title: category:, tag:."""
    edit: Patterns
    """What a wiki has in brackets behind headings: edit."""
    page: Patterns
    """What may stand before the number of a page: page, p."""
    page_of: WordSet
    """Between the number of a page and how many there are: of."""
    comments: Patterns
    """What heads readers' comments: comments, responses."""
    comments_on: WordSet
    """Between such a heading and the article's title: on."""
    reply: Patterns
    """Buttons under a comment: reply, like."""
    anonymous: Patterns
    """Names of those who have none: guest."""
    ago: Patterns
    """How long ago, with a number: 3 hours ago."""
    pictures: Patterns
    """What can be shown: photo, map; each begins with plain characters."""
    picture_of: Patterns
    """What follows in the description of a picture: of, showing."""
    picture_shows: Patterns
    """Those of them that make a description certain: shows."""
    credited: WordSet
    """Between the picture and whoever made it: by, courtesy."""
    credited_bare: WordSet
    """Those of them that need no colon behind them."""
    credit_labels: Patterns
    """Before a colon: source, figure; each begins with plain characters."""
    table_labels: Patterns
    """Before a number and a colon: table; each begins with plain characters."""
    machine: Patterns
    """The machines that write texts, as a title names them; capitals count."""
    updated: Patterns = ()
    """What stands before the day of the last change."""
    published: Patterns = ()
    """What stands before the day of publication."""
    first_published: Patterns = ()
    """What stands before the day of the first of several publications: originally published."""
    style_title: WordSet = NONE
    """What writing programs call the style of a title, without blanks; so for those below."""
    style_subtitle: WordSet = NONE
    style_heading: WordSet = NONE
    """That of a heading, before the figure of its level."""
    style_quotation: WordSet = NONE
    """How the names of styles of quotations begin."""
    itself: Patterns = ()
    """How a sentence begins that tells when its page was published: this entry was."""


@dataclass(frozen=True, slots=True)
class InterviewSection(OnDemand):
    """Who asks, who answers."""

    called: Patterns
    """What a head calls it: interview, in conversation."""
    by_name: Patterns
    """What stands before whoever was interviewed: interview with."""
    talks: Patterns
    """What stands behind whoever talks: talks, answers."""
    answered: Patterns
    """How a paragraph says that somebody answered questions."""
    askers: WordSet
    """Labels of whoever asks: interviewer, q."""
    answerers: WordSet
    """Labels of whoever answers, without a name: answer."""
    question: Patterns
    """Labels of questions, with letters or words: Q, Question; capitals count."""
    answer: Patterns
    shortened: Patterns
    """How a note says that the interview was edited."""
    prompts: Patterns
    """How an interviewer opens without asking: tell me."""
    numbered: WordSet = NONE
    """What people go by with a number, whoever they are: speaker, voice, woman. Trades count, too."""
    things: WordSet = NONE
    """What opens a paragraph like a label and is nobody: step, rule, pros, myth."""


@dataclass(frozen=True, slots=True)
class LetterSection(OnDemand):
    """Letters and mails."""

    salutation: Patterns
    """How a letter opens: dear."""
    salutation_unspaced: Patterns
    """The same in a script without spaces."""
    closing: Patterns
    """How a letter closes: yours."""
    subject: WordSet
    """Fields of a mail's header."""
    sender: WordSet
    sent: WordSet
    other_fields: WordSet
    again: WordSet
    """What a mail's subject has in front of it when it answers or passes on another: re, fwd."""


@dataclass(frozen=True, slots=True)
class VerseSection(OnDemand):
    """Words around verse."""

    song: Patterns
    """What says that lines are a song or poem: sang, hymn."""
    own: Patterns
    """What says that they are the writer's own: my poem."""
