"""What members read of their bookmarks: what was kept just now, one of them, the list, and their note."""

from dataclasses import replace
from typing import Final

from bot.cards.buttons import context_action, keep_action
from bot.cards.card import Action, Card, CardBlock, FormCard, FormField, QuoteBlock, Run, Runs, TextBlock, Verb
from bot.cards.fit import clip
from bot.cards.noted import is_covered, kept_back_sentence, note_above, noted_behind
from bot.cards.numbers import counted, moment
from bot.cards.pages import paged, turning
from bot.cards.source import source_line, stopped
from bot.cards.tongue import in_sequence, said
from bot.model import Place, Slice
from bot.model.bookmarks import Bookmark, BookmarkNow, BookmarkPage, Stands

BOOKMARKS_ON_A_PAGE: Final = 5
NOTE_ROOM: Final = 500
"""The longest note, in characters."""
NOTE: Final = "note"
"""What the field of a note is called in what Discord sends back."""

_WORDS: Final = 2000
_NOW: Final = 800
_LISTED: Final = 260
_NOTE_LISTED: Final = 120
_SOUGHT: Final = 80


def kept_card(now: BookmarkNow, *, again: bool = False, same: bool = True) -> Card:
    """Something was kept just now, or ``again``; ``same`` is False where its text had changed since it was shown."""
    words = said("/kept shows your bookmarks; only you see them.")
    if again:
        words = said("You had kept this already.")
    if not same:
        changed = said("The text has changed since it was shown; this is the passage as it is now.")
        words = in_sequence(changed, words)
    card = bookmark_card(now)
    return replace(card, title=said("Kept"), blocks=(*card.blocks, TextBlock((Run(words),))), small=None)


def bookmark_card(now: BookmarkNow) -> Card:
    """One bookmark: its words, its source, the note, and what became of it in the library."""
    bookmark, number = now.bookmark, str(now.bookmark.number)
    blocks: list[CardBlock] = [*note_above(now.veiled), _kept_words(now, _WORDS, _source(now))]
    if bookmark.note:
        blocks.append(TextBlock((Run(said("Your note: "), bold=True), Run(bookmark.note))))
    if now.stands is Stands.GONE:
        words = said("No longer in the library. Above are the words as you kept them.")
        blocks.append(TextBlock((Run(words),)))
    if now.stands is Stands.CHANGED and now.passage is not None:
        shown = not now.veiled.veil.kept_back
        words = said("Changed since you kept it. The text says now:") if shown else standing_words(now)
        blocks.append(TextBlock((Run(words),)))
        blocks += [_as_it_is(now.passage.text, covered=is_covered(now.veiled))] if shown else []
    actions = [
        Action(said("Edit note") if bookmark.note else said("Add a note"), Verb.NOTE, (number,)),
        Action(said("Remove"), Verb.BOOKMARK_DROPPED, (number,)),
        Action(said("All bookmarks"), Verb.BOOKMARKS, ("-", "0")),
    ]
    if now.passage is not None:
        actions.insert(0, context_action(now.passage.place, now.passage.text, _where(now)))
    small = said("Kept on {moment}. Only you see your bookmarks.", moment=moment(bookmark.at))
    return Card(title=said("Bookmark"), blocks=tuple(blocks), small=small, actions=tuple(actions), quiet=True)


def dropped_card(now: BookmarkNow) -> Card:
    """A bookmark was removed; while its words are there they can be kept again, and the note is shown once more."""
    blocks: list[CardBlock] = [*note_above(now.veiled), _kept_words(now, _LISTED, _source(now))]
    if now.bookmark.note:
        blocks.append(TextBlock((Run(said("Your note was: "), bold=True), Run(now.bookmark.note))))
    actions: tuple[Action, ...] = (Action(said("All bookmarks"), Verb.BOOKMARKS, ("-", "0")),)
    if now.passage is not None and now.stands is Stands.HERE:
        again = keep_action(now.passage.place, now.passage.text, _where(now))
        actions = (replace(again, label=said("Keep again")), *actions)
    return Card(title=said("Removed"), blocks=tuple(blocks), actions=actions, quiet=True)


def bookmarks_card(page: BookmarkPage, *, text: str = "", token: str = "-") -> Card:
    """A page of bookmarks, each with a button that opens it; ``token`` stands for what was looked for."""
    if not page.total:
        return _none(text)
    here = paged(page.total, page.start // BOOKMARKS_ON_A_PAGE, BOOKMARKS_ON_A_PAGE)
    blocks: list[CardBlock] = []
    if page.read_as:
        read = said(", ").join(
            said("“{typed}” as “{printed}”", typed=clip(typed, 40), printed=clip(other, 40))
            for typed, other in page.read_as
        )
        words = said("No bookmark has all of these words, so {words} was read.", words=read)
        blocks.append(TextBlock((Run(words),)))
    blocks += [_listed(now) for now in page.bookmarks]
    held = in_sequence(
        said("{sentence}.", sentence=counted(page.total, "bookmark")),
        said("{sentence}.", sentence=here.words) if here.words else None,
        said("Only you see your bookmarks."),
    )
    title = said("Your bookmarks")
    if text:
        title = said("Your bookmarks with “{text}”", text=clip(text, _SOUGHT))
    return Card(
        title=title,
        blocks=tuple(blocks),
        small=held,
        actions=(*turning(here, Verb.BOOKMARKS, (token,)), Action(said("Export"), Verb.BOOKMARK_FILES, (token,))),
        quiet=True,
    )


def note_form(bookmark: Bookmark) -> FormCard:
    """The window in which a note is written."""
    hint = said("Only you can read it.")
    field = FormField(NOTE, said("Your note"), bookmark.note, NOTE_ROOM, long=True, hint=hint)
    return FormCard(said("A note to your bookmark"), Verb.NOTED, (str(bookmark.number),), (field,))


def place_now(now: BookmarkNow) -> Place:
    """Where the words of a bookmark stand; where they stood, if they are gone."""
    return now.passage.place if now.passage is not None else now.bookmark.place


def standing_words(now: BookmarkNow) -> str:
    """What became of a bookmark, as a sentence; empty for one that is as it was."""
    if now.stands is Stands.HERE:
        return ""
    return said("Changed since you kept it.") if now.stands is Stands.CHANGED else said("No longer in the library.")


def _none(text: str) -> Card:
    if text:
        words = said(
            "None of your bookmarks has “{text}” in its words, its source or your note.", text=clip(text, _SOUGHT)
        )
    else:
        words = said("You have kept nothing yet. Press Keep under a quote, a passage or a verdict.")
    return Card(title=said("Your bookmarks"), blocks=(TextBlock((Run(words),)),), quiet=True)


def _listed(now: BookmarkNow) -> QuoteBlock:
    bookmark = now.bookmark
    source = _source(now)
    if bookmark.note:
        note = clip(" ".join(bookmark.note.split()), _NOTE_LISTED)
        source += (Run(said(" Your note: {note}", note=note)),)
    if told := standing_words(now):
        source += (Run(" "), Run(told, bold=True))
    opened = Action(said("Open"), Verb.BOOKMARK_OPENED, (str(bookmark.number),))
    return replace(_kept_words(now, _LISTED, (*source, *noted_behind(now.veiled))), action=opened)


def _kept_words(now: BookmarkNow, room: int, source: Runs) -> QuoteBlock:
    """The words of a bookmark, covered or kept back where its content note has them so."""
    if now.veiled.veil.kept_back:
        return QuoteBlock((Run(kept_back_sentence(now.veiled.notes)),), source)
    return QuoteBlock((Run(clip(now.bookmark.words, room)),), source, spoiler=is_covered(now.veiled))


def _source(now: BookmarkNow) -> Runs:
    return stopped(source_line(place_now(now), now.bookmark.speaker, unknown=now.bookmark.unknown))


def _as_it_is(text: str, *, covered: bool) -> QuoteBlock:
    return QuoteBlock((Run(clip(text, _NOW)),), spoiler=covered)


def _where(now: BookmarkNow) -> Slice | None:
    """The kept words within their passage; None where they are all of it, or not in it."""
    if now.passage is None or now.passage.text == now.bookmark.words:
        return None
    start = now.passage.text.find(now.bookmark.words)
    return Slice(start, start + len(now.bookmark.words)) if start >= 0 else None
