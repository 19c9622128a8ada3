"""A verdict on words with a content note: it stays what it is, and so does the source; the text's words are covered, or
not shown."""

from dataclasses import replace
from typing import Final

from bot.cards.card import Card, CardBlock, QuoteBlock, Run, TextBlock, plain
from bot.cards.difference import denied_in_words, kept_back_in_words, stakes_in_words
from bot.cards.note_names import notes_called
from bot.cards.noted import is_covered, note_above
from bot.cards.source import source_line, stopped
from bot.cards.tongue import later, said, translated
from bot.model import Change, Verdict, Verification
from bot.model.content_notes import Veil, Veiled

_PARTS: Final = 4
_SAID: Final = {
    Verdict.VERBATIM: later("The text says exactly this."),
    Verdict.ALTERED: later("The text says something close to this, but not in these words."),
    Verdict.SPLICED: later("This joins parts that are separate in the text."),
    Verdict.MISATTRIBUTED: later("The text has these words, and they are someone else’s."),
    Verdict.PARTIAL: later("Part of this is in the library; the rest was not found."),
    Verdict.NOT_FOUND: later("Nothing in this library says this."),
}


def verdict_covered(verification: Verification, blocks: tuple[CardBlock, ...]) -> tuple[CardBlock, ...]:
    """The blocks of a verdict; where words of the text in them are to be covered, with their note above and all of it
    behind spoilers, what was changed too. Sources and the verdict stand in the open."""
    covered = [match.veiled for match in verification.matches if is_covered(match.veiled)]
    if not covered:
        return blocks
    notes = tuple(dict.fromkeys(name for veiled in covered for name in veiled.notes))
    verdict, rest = blocks[0], blocks[1:]
    if _tells_words(verification, verdict):
        verdict, rest = TextBlock((Run(translated(_SAID[verification.verdict])),)), blocks
    under = (replace(one, spoiler=True) if isinstance(one, QuoteBlock | TextBlock) else one for one in rest)
    return (verdict, *note_above(Veiled(Veil.SPOILER, notes)), *under)


def _tells_words(verification: Verification, block: CardBlock) -> bool:
    """Whether a verdict's sentence has words of the text in it."""
    sentence = plain(block.runs) if isinstance(block, TextBlock) else ""
    told = [step.text for step in (*verification.diff, *verification.marks) if step.text.strip()]
    return any(words in sentence for words in told)


def verdict_kept_back(verification: Verification, title: str) -> Card:
    """A verdict without the text's words: what it is, what is at stake, where it stands, and which note keeps it."""
    differs = any(step.change is not Change.EQUAL for step in verification.diff)
    told = stakes_in_words(verification.cautions) if differs else kept_back_in_words(verification.cautions)
    warned = (told, denied_in_words(verification.cautions))
    kept = [match.veiled for match in verification.matches if match.veiled.veil.kept_back]
    notes = notes_called(dict.fromkeys(name for veiled in kept for name in veiled.notes))
    why = said("The text’s words are kept back here, because of a content note: {notes}.", notes=notes)
    if all(veiled.veil is Veil.AGE for veiled in kept):
        why += said(" They are shown in age-restricted channels only.")
    firsts = [part.matches[0] for part in verification.parts[:_PARTS]]
    sources = [stopped(source_line(one.place, one.speaker, unknown=one.unknown, note=one.note)) for one in firsts]
    blocks = (
        TextBlock((Run(translated(_SAID[verification.verdict])),)),
        *(TextBlock((Run(one, bold=True),)) for one in warned if one),
        *(TextBlock(source) for source in dict.fromkeys(sources)),
        TextBlock((Run(why),)),
    )
    return Card(title=title, blocks=blocks)
