"""A verdict on words with a content note: it stays what it is, and so does the source; the text's words are covered, or
not shown. Whatever is said without them stands in the open."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from bot.cards.card import Card, CardBlock, QuoteBlock, Run, TextBlock
from bot.cards.note_names import notes_called
from bot.cards.noted import is_covered, note_above
from bot.cards.tongue import in_sequence, later, said, translated
from bot.model import Caution, Change, Verdict, Verification
from bot.model.content_notes import Veil

_SAID: Final = {
    Verdict.VERBATIM: later("The text says exactly this."),
    Verdict.ALTERED: later("The text says something close to this, but not in these words."),
    Verdict.SPLICED: later("This joins parts that are separate in the text."),
    Verdict.MISATTRIBUTED: later("The text has these words, and they are someone else’s."),
    Verdict.PARTIAL: later("Part of this is in the library; the rest was not found."),
    Verdict.NOT_FOUND: later("Nothing in this library says this."),
}


def verdict_covered(verification: Verification, blocks: tuple[CardBlock, ...]) -> tuple[CardBlock, ...]:
    """The blocks of a verdict, of which those that have words of the text in them are spoilers: with their note above
    where they are to be covered, else in the open."""
    if not is_covered(verification.veiled):
        return tuple(replace(one, spoiler=False) if isinstance(one, TextBlock) else one for one in blocks)
    verdict, rest = blocks[0], blocks[1:]
    if isinstance(verdict, TextBlock) and verdict.spoiler:
        verdict, rest = _in_other_words(verification), blocks
    under = (replace(one, spoiler=True) if isinstance(one, QuoteBlock) else one for one in rest)
    return (verdict, *_cut(verification), *note_above(verification.veiled), *under)


def verdict_kept_back(verification: Verification, title: str, blocks: tuple[CardBlock, ...]) -> Card:
    """The same without the text's words: what it is, what is at stake, where it stands, and which note keeps it."""
    kept = [match.veiled for match in verification.matches if match.veiled.veil.kept_back]
    notes = notes_called(dict.fromkeys(name for veiled in kept for name in veiled.notes))
    why = said("The text’s words are kept back here, because of a content note: {notes}.", notes=notes)
    if all(veiled.veil is Veil.AGE for veiled in kept):
        why += said(" They are shown in age-restricted channels only.")
    return Card(title=title, blocks=(*_without_words(verification, blocks), TextBlock((Run(why),))))


def _without_words(verification: Verification, blocks: tuple[CardBlock, ...]) -> Iterator[CardBlock]:
    """What is said without the text's words; of a quotation its source."""
    for number, block in enumerate(blocks):
        if isinstance(block, QuoteBlock):
            yield TextBlock(block.source)
        elif not isinstance(block, TextBlock) or not block.spoiler:
            yield block
        elif number == 0:
            yield _in_other_words(verification)
        if number == 0:
            yield from _cut(verification)


def _in_other_words(verification: Verification) -> TextBlock:
    """The verdict's sentence without the words that it has of the text."""
    differs = any(step.change is not Change.EQUAL for step in verification.diff)
    altered = verification.verdict is Verdict.MISATTRIBUTED and differs
    sentence = translated(_SAID[verification.verdict])
    return TextBlock((Run(in_sequence(sentence, said("The wording is altered too.") if altered else None)),))


def _cut(verification: Verification) -> tuple[CardBlock, ...]:
    """The warning where the text's sentence goes on and takes the quoted words back, without how it goes on."""
    if Caution.CUT not in verification.cautions or not verification.goes_on:
        return ()
    warning = said("Careful: in the text the sentence goes on, and takes back what is quoted.")
    return (TextBlock((Run(warning, bold=True),)),)
