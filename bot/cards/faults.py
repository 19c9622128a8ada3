"""A sentence for every expected fault: what is wrong, where, and what to do about it."""

from collections.abc import Mapping

from bot.cards.adding_faults import ADDING
from bot.cards.bookmark_faults import BOOKMARKED
from bot.cards.circle_faults import CIRCLE
from bot.cards.content_note_faults import WORD_LISTS
from bot.cards.daily_faults import DAILY
from bot.cards.edition_faults import EDITIONS
from bot.cards.fit import shortened
from bot.cards.hidden_faults import HIDDEN
from bot.cards.note_refusals import NOTED
from bot.cards.numbers import in_list
from bot.cards.place_faults import FOLDERS, STORES
from bot.cards.preference_faults import PREFERRED
from bot.cards.program_faults import PROGRAM
from bot.cards.scripts import sign_words
from bot.cards.source import in_quotes
from bot.cards.source_faults import BYTES, FILES, STATED
from bot.cards.state_faults import SHARED_STATE
from bot.cards.tongue import in_sequence, later, said, said_many, speaking, translated
from bot.cards.tongue_tables import ENGLISH
from bot.cards.wording import Sentence, worded
from bot.errors import Cause, CommonplaceError
from bot.faults import Fault

_TITLE = 160
_TYPED = 80


def fault_sentence(error: CommonplaceError | Cause) -> str:
    """The sentence people read, on Discord and in the terminal."""
    cause = error.cause if isinstance(error, CommonplaceError) else error
    values = [fault_sentence(value) if isinstance(value, Cause) else value for value in cause.values]
    return worded(SENTENCES[cause.fault], values)


def english_sentence(error: CommonplaceError | Cause) -> str:
    """The same for the log, which is English whoever asked."""
    with speaking(ENGLISH):
        return fault_sentence(error)


def _typed(text: str) -> str:
    return in_quotes(shortened(text, _TYPED))


def _titled(text: str) -> str:
    return in_quotes(shortened(text, _TITLE))


def _try_search() -> str:
    return said("Try other words, or /search for passages of any kind.")


def _no_quotes(article: str, author: str, speaker: str, shelf: str, length: str, about: str) -> str:
    given = [said("article {name}", name=_typed(article))] if article else []
    given += [said("author {name}", name=_typed(author))] if author else []
    given += [said("speaker {name}", name=_typed(speaker))] if speaker else []
    given += [said("shelf {name}", name=_typed(shelf))] if shelf else []
    given += [said("about {words}", words=_typed(about))] if about else []
    given += [said("length {words}", words=in_quotes(length))] if length not in ("", "any") else []
    if not given:
        return said("Nothing in this library can be quoted. /search and /read show its text.")
    if len(given) == 1:
        return in_sequence(said("Nothing matches {filter}.", filter=given[0]), _try_search())
    return said("Nothing matches {filters} together. Leave one of them out.", filters=in_list(given))


def _no_quotes_so_long(others: int, length: str) -> str:
    short = length == "short"
    if others == 1:
        none = (
            said("The only quote that matches is not short (a short one has at most 120 characters).")
            if short
            else said("The only quote that matches is not long (a long one has 240 characters or more).")
        )
    elif short:
        none = said("None of the {n} quotes that match is short (a short one has at most 120 characters).", n=others)
    else:
        none = said("None of the {n} quotes that match is long (a long one has 240 characters or more).", n=others)
    return in_sequence(none, said("Leave out length, or choose another."))


def _quotation_too_short(words: int) -> str:
    held = {
        0: later("That has no words."),
        1: later("That has only one word."),
        2: later("That has only two words."),
    }
    return in_sequence(translated(held[words]), said("A quotation needs at least three."))


def _too_soon(seconds: int) -> str:
    return said_many("You can ask again in {n} second.", "You can ask again in {n} seconds.", seconds)


ASKED: Mapping[Fault, Sentence] = {
    Fault.LIBRARY_EMPTY: later("The library is empty. A curator can load articles into it."),
    Fault.LIBRARY_LOADING: later("The library is being read for the first time. Ask again in a minute or two."),
    Fault.NO_ARTICLE_NAMED: later("No article is named. Give its title, or some words of it."),
    Fault.NO_SUCH_ARTICLE: lambda typed: said("There is no article {name} here.", name=_typed(typed)),
    Fault.NO_SUCH_AUTHOR: lambda typed: said("There is no author {name} here.", name=_typed(typed)),
    Fault.NO_SUCH_SHELF: lambda typed: said("There is no shelf {name} here.", name=_typed(typed)),
    Fault.NO_SUCH_SPEAKER: lambda typed: said("There is no speaker {name} here.", name=_typed(typed)),
    Fault.SEVERAL_SO_CALLED: lambda typed: said(
        "Several people here are called {name}. Give the whole name.", name=_typed(typed)
    ),
    Fault.NO_SUCH_SECTION: lambda title: said("{title} has no section like that.", title=_titled(title)),
    Fault.SAME_TITLE: lambda title, number: said_many(
        "{n} article here has the title {title}. Choose one from the list that appears as you type, or give its key.",
        "{n} articles here have the title {title}. Choose one from the list that appears as you type, or give its key.",
        number,
        title=_titled(title),
    ),
    Fault.NOTHING_PASSES_FILTERS: later("No article matches all of these filters. Remove one of them."),
    Fault.ARTICLE_WITHOUT_TEXT: lambda title: said("{title} has no text to read.", title=_titled(title)),
    Fault.NO_QUOTES: _no_quotes,
    Fault.NO_QUOTES_SO_LONG: _no_quotes_so_long,
    Fault.ARTICLE_NOT_QUOTED: lambda title: said(
        "Nothing in {title} can be quoted, not even a passage. /read shows its text.", title=_titled(title)
    ),
    Fault.ARTICLE_QUOTES_HIDDEN: lambda title: said(
        "The curators of this library hide what could be quoted of {title}. /read shows its text.", title=_titled(title)
    ),
    Fault.ONLY_BY_MACHINES: later(
        "Every article that matches is marked as AI-generated, or as not to be quoted at random. Such articles are "
        "quoted only when asked for by title."
    ),
    Fault.NO_QUOTES_ABOUT: lambda: in_sequence(said("No quotes here are about that."), _try_search()),
    Fault.NOTHING_TYPED: later("There is nothing to search for. Type some words as you remember them."),
    Fault.ONLY_LEFT_OUT: later(
        "A hyphen before a word excludes passages that contain it, and there is nothing else to search for. "
        "Add a word to search for, or remove the hyphen to search for the word itself."
    ),
    Fault.NO_WORDS: later("That contains no words to search for."),
    Fault.NO_WORDS_IN_MESSAGE: later(
        "There are no words in that message. Pictures, link previews and files other than text are not read."
    ),
    Fault.ATTACHMENT_TOO_LONG: later(
        "{0} is longer than {1} KB. Attach the part with the quotations, or use /verify for each of them."
    ),
    Fault.ATTACHMENT_NOT_READ: later(
        "{0} could not be fetched from Discord. Try again, or paste its text into /verify."
    ),
    Fault.NO_QUOTATION: later("There is nothing to check. Enter a quotation of at least three words."),
    Fault.QUOTATION_TOO_LONG: later(
        "That has {0:,} characters; a quotation may have up to {1:,}. Check it in smaller parts."
    ),
    Fault.QUOTATION_TOO_SHORT: _quotation_too_short,
    Fault.QUOTATION_OF_INSERTIONS: later(
        "Nearly all of that is in square brackets. Include at least three words of the text itself."
    ),
    Fault.NO_QUOTATIONS_IN_DOCUMENT: later(
        "No quotation of three words or more was found: nothing in quotation marks, no > lines."
    ),
}

REFUSALS: Mapping[Fault, Sentence] = {
    Fault.ARTICLE_GONE: later("This article is no longer in the library."),
    Fault.PASSAGE_GONE: lambda title: said(
        "{title} has changed, and this passage is no longer in it.", title=_titled(title)
    ),
    Fault.SECTION_GONE: lambda title: said(
        "{title} has changed, and this section is no longer in it. /outline shows the current ones.",
        title=_titled(title),
    ),
    Fault.COMMAND_CHANGED: later("An update changed this command. Close and reopen Discord to see the new version."),
    Fault.BUTTON_CHANGED: later("This button comes from another version of the bot. Please ask again."),
    Fault.ANSWER_TOO_OLD: later("This answer is too old for that button. Please ask again."),
    Fault.TOO_SOON: _too_soon,
    Fault.TOO_MANY_ASK: later("Too many people are asking at this moment. Please ask again in a minute."),
    Fault.NOT_NOW: later(
        "That cannot be done just now. Please try again in a few minutes; whoever runs this bot can find the reason "
        "under {0}."
    ),
    Fault.STATE_NOT_NOW: later(
        "What this bot keeps for its members and servers is out of reach just now, so that cannot be done. Please try "
        "again in a few minutes. Quotes and searches go on."
    ),
    Fault.STOPPING: later("The bot is being restarted, so this answer was given up. Please ask again in a minute."),
    Fault.NOT_YOURS: later("Only the person who asked can use that button. Run the command to get your own."),
    Fault.NOT_A_CURATOR: later("Only curators of this library can do that."),
    Fault.PLAN_TOO_OLD: later("That plan is more than an hour old. Use /library reload again."),
    Fault.ALREADY_RELOADING: later("A reload is already running. /library status shows how far it is."),
    Fault.RELOAD_STOPPED: later("The reload was stopped before it was done. Nothing was changed."),
    Fault.ALREADY_SHARED: later("You have already shared this; it is in the channel."),
    Fault.QUOTE_GONE: lambda title: said(
        "{title} has changed, and this quote is no longer in it.", title=_titled(title)
    ),
    Fault.QUOTES_GONE: later("The library has just changed, and these quotes are no longer in it. Please ask again."),
    Fault.PICTURE_TOO_FULL: later("This quote is too long for a picture: its letters would be too small to read."),
    Fault.SIGN_NOT_DRAWN: lambda sign: said(
        "This quote cannot be drawn: the typeface of the pictures has {signs}.", signs=sign_words(sign)
    ),
    Fault.CANNOT_SHARE: later("In this channel I can only answer you privately, so this cannot be shared here."),
    Fault.BEING_SHARED: later("This is being posted just now."),
    Fault.SHARE_CUT_OFF: later(
        "The last time you pressed Share, the bot was cut off before it heard whether the answer was posted, and it "
        "may not look for itself here. If it is not in the channel, press Share again."
    ),
}

SENTENCES: Mapping[Fault, Sentence] = {
    **BYTES,
    **STATED,
    **FILES,
    **FOLDERS,
    **STORES,
    **SHARED_STATE,
    **EDITIONS,
    **ASKED,
    **REFUSALS,
    **CIRCLE,
    **DAILY,
    **HIDDEN,
    **BOOKMARKED,
    **PREFERRED,
    **ADDING,
    **PROGRAM,
    **NOTED,
    **WORD_LISTS,
}
"""The sentence of every fault, with the values it takes."""
