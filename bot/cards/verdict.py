"""The verdict card: whether a quotation is what the text says, whose words they are, where, and what was changed."""

from typing import Final

from bot.cards.buttons import cite_match, context_action, keep_action, keep_choice
from bot.cards.card import Action, Card, CardBlock, Choice, QuoteBlock, Run, Runs, TextBlock
from bot.cards.difference import difference_in_words, marked_difference, warnings_of_change, warnings_of_cut
from bot.cards.fit import clip, clip_around, marked_runs
from bot.cards.noted import in_a_menu, is_covered, noted_behind
from bot.cards.noted_verdict import verdict_covered, verdict_kept_back
from bot.cards.numbers import counted
from bot.cards.source import source_line, stopped
from bot.cards.tongue import later, said, said_many, said_runs, translated
from bot.cards.verdict_notes import words_beside
from bot.cards.verdict_sentences import tells_words, verdict_sentence
from bot.cards.whose import whose_note
from bot.model import Caution, Change, Leap, Matched, QuotedPart, Step, Verdict, Verification

_TEXT: Final = 1400
_DIFFERENCE: Final = 1800
_PART: Final = 300
_PARTS: Final = 4
_NEAR: Final = 300
_ASKED: Final = 500
_PIECE: Final = 160

_TITLES: Final = {
    Verdict.VERBATIM: later("Verbatim"),
    Verdict.ALTERED: later("Altered"),
    Verdict.SPLICED: later("Spliced together"),
    Verdict.MISATTRIBUTED: later("Someone else’s words"),
    Verdict.PARTIAL: later("Only partly found"),
    Verdict.NOT_FOUND: later("Not in this library"),
}


def verdict_card(verification: Verification) -> Card:
    """The answer to "is this quotation real?", the sentence that matters first.

    Text that has words of the article in it is built as a spoiler; those without a note to cover stand in the open.
    """
    verdict, title = verification.verdict, verdict_name(verification.verdict)
    blocks: tuple[CardBlock, ...]
    if verdict is Verdict.NOT_FOUND:
        blocks = _not_found(verification)
    elif len(verification.parts) > 1 or verdict in (Verdict.SPLICED, Verdict.PARTIAL):
        blocks = _in_parts(verification)
    else:
        blocks = _in_one(verification)
    if verification.veiled.veil.kept_back:
        return verdict_kept_back(verification, title, blocks)
    actions, keep, blocks = _actions(verification), _to_keep(verification), verdict_covered(verification, blocks)
    return Card(title=title, blocks=blocks, small=_small(verification), actions=actions, keep=keep)


def verdict_name(verdict: Verdict) -> str:
    """A verdict in a word or two, as titles have it."""
    return translated(_TITLES[verdict])


def _sentence(verification: Verification) -> TextBlock:
    return TextBlock((Run(verdict_sentence(verification)),), spoiler=tells_words(verification))


def _in_one(verification: Verification) -> tuple[CardBlock, ...]:
    """One place: the text's words, or how they were changed, with their source."""
    part = verification.parts[0]
    blocks: list[CardBlock] = [_sentence(verification)]
    steps = verification.diff
    if _differs(steps):
        blocks.append(_quoted(part, marked_difference(steps, _DIFFERENCE)))
        blocks += _changes(verification)
    else:
        blocks.append(_quoted(part, (Run(clip(_words(part), _TEXT)),)))
        blocks += _kept_back(verification)
    return (*blocks, *words_beside(verification), *whose_note(verification))


def _in_parts(verification: Verification) -> tuple[CardBlock, ...]:
    """Each part with its place and what was skipped before it, then what was changed and what is missing."""
    blocks: list[CardBlock] = [_sentence(verification)]
    numbered = len(verification.parts) > 1
    for number, part in enumerate(verification.parts[:_PARTS], 1):
        if part.leap is not None:
            blocks.append(TextBlock((Run(_skipped(part.leap)),), small=True))
        blocks.append(_quoted(part, (Run(clip(_words(part), _PART)),), number if numbered else 0))
    if len(verification.parts) > _PARTS:
        more = said_many("And {n} more part.", "And {n} more parts.", len(verification.parts) - _PARTS)
        blocks.append(TextBlock((Run(more),), small=True))
    missing = [where.of(verification.quotation) for where in verification.absent]
    blocks += [TextBlock((Run(_missing(piece)),)) for piece in missing[:_PARTS]]
    known = tuple(step for step in verification.diff if step.quotation not in missing)
    blocks += _changes(verification, known) if _differs(known) else _kept_back(verification)
    return (*blocks, *words_beside(verification), *whose_note(verification))


def _missing(piece: str) -> str:
    return said("Not found here: “{words}”", words=clip(piece, _PIECE))


def _not_found(verification: Verification) -> tuple[CardBlock, ...]:
    """What was asked, a reminder of how little a library holds, and the closest passage where one is close."""
    words = said("This library is empty, so the quotation cannot be checked.")
    if verification.articles:
        words = said_many(
            "Nothing in this library says this. It holds only {n} article, so the quotation may still be genuine.",
            "Nothing in this library says this. It holds only {n} articles, so the quotation may still be genuine.",
            verification.articles,
        )
    asked = " ".join(verification.quotation.split())
    blocks: list[CardBlock] = [QuoteBlock((Run(clip(asked, _ASKED)),)), TextBlock((Run(words),))]
    near = verification.nearest
    if near is not None:
        part = clip_around(near.text, near.window, _NEAR)
        blocks.append(TextBlock((Run(said("Perhaps this passage is meant:")),)))
        source = stopped(source_line(near.place, near.speaker, unknown=near.unknown, note=near.note))
        opened, source = context_action(near.place, near.text), (*source, *noted_behind(near.veiled))
        blocks.append(QuoteBlock(marked_runs(near.text, part, near.marks), source, opened, is_covered(near.veiled)))
    return tuple(blocks)


def _quoted(part: QuotedPart, runs: Runs, number: int = 0) -> QuoteBlock:
    """A part's words with their source; one of several with the way to open its passage beside it."""
    first = part.matches[0]
    source = stopped(source_line(first.place, first.speaker, unknown=first.unknown, note=first.note))
    if number:
        source = said_runs("Part {number}: {source}", number=number, source=source)
    return QuoteBlock(runs, source, context_action(first.place, first.text, first.where) if number else None)


def _words(part: QuotedPart) -> str:
    """What the text says there; a line for each passage."""
    return "\n".join(match.where.of(match.text) for match in part.matches)


def _differs(steps: tuple[Step, ...]) -> bool:
    return any(step.change is not Change.EQUAL for step in steps)


def _changes(verification: Verification, steps: tuple[Step, ...] | None = None) -> list[CardBlock]:
    """The changes in words, and the warning where they may change the meaning."""
    told = difference_in_words(verification.diff if steps is None else steps)
    blocks: list[CardBlock] = [TextBlock((Run(told),), spoiler=True)] if told else []
    return [*blocks, *_warned(warnings_of_change(verification.cautions))]


def _kept_back(verification: Verification) -> list[CardBlock]:
    """The warning where the words agree and what stands beside them would have changed their sense."""
    return _warned(warnings_of_cut(verification.cautions))


def _warned(warnings: list[str]) -> list[CardBlock]:
    return [TextBlock((Run(warned, bold=True),)) for warned in warnings]


def _actions(verification: Verification) -> tuple[Action, ...]:
    """*In context* of an only part, and *Cite*; where the parts have several sources *Cite part 1* and so on.

    None where a heading or a question says it: these are no passages, and the one behind them is somebody else's words.
    """
    parts = verification.parts
    if _in_headings(verification):
        return ()
    opening = tuple(context_action(m.place, m.text, m.where) for m in (part.matches[0] for part in parts[:1]))
    only = verification.matches[0] if len(verification.matches) == 1 else None
    keeping = (keep_action(only.place, only.text, only.where),) if only is not None else ()
    return (*(opening if len(parts) == 1 else ()), *keeping, *_citing(verification))


def _to_keep(verification: Verification) -> Choice | None:
    """The menu to keep the text's words of one of several passages; those of a nearest one where nothing was found."""
    near, matches = verification.nearest, verification.matches
    if near is not None:
        words = in_a_menu(near.text[near.window.start :], near.veiled)
        return keep_choice([(near.place, near.text, None)], [words])
    if len(matches) < 2 or _in_headings(verification):
        return None
    shown = (in_a_menu(m.where.of(m.text), m.veiled) for m in matches)
    return keep_choice(((m.place, m.text, m.where) for m in matches), shown)


def _in_headings(verification: Verification) -> bool:
    firsts = [match for part in verification.parts for match in part.matches[:1]]
    return any(m.text in {m.place.section.heading, m.place.entry.title} for m in firsts)


def _citing(verification: Verification) -> tuple[Action, ...]:
    sources: dict[tuple[str, int, str | None], tuple[int, Matched]] = {}
    for number, part in enumerate(verification.parts[:_PARTS], 1):
        first = part.matches[0]
        sources.setdefault((first.place.entry.key, first.place.section.number, first.speaker), (number, first))
    if len(sources) == 1:
        return tuple(cite_match(match, said("Cite")) for _, match in sources.values())
    return tuple(cite_match(match, said("Cite part {number}", number=number)) for number, match in sources.values())


def _skipped(leap: Leap) -> str:
    """What lies between two parts: how many words, whether in another section or article, and which comes first."""
    if leap.articles:
        return said("The next part is from another article.")
    if not leap.words and leap.turn:
        if leap.shown:
            return said("Somebody else speaks from here on.")
        return said("Somebody else speaks from here on; the quotation hides it.")
    if not leap.words and leap.sections and not leap.back:
        if leap.shown:
            return said("A heading or question stands between these parts.")
        return said("A heading or question stands between these parts; the quotation hides it.")
    words = counted(leap.words or 0, "word")
    words = said("about {words}", words=words) if leap.about else words
    if leap.back and leap.sections:
        return said(
            "Reordered: in the text, the next part comes before the last one, {words} apart, in another section.",
            words=words,
        )
    if leap.back:
        return said("Reordered: in the text, the next part comes before the last one, {words} apart.", words=words)
    if leap.sections and leap.shown:
        return said("Left out here: {words}, up to another section.", words=words)
    if leap.sections:
        return said("Left out here: {words}, up to another section; the quotation does not show it.", words=words)
    if leap.shown:
        return said("Left out here: {words}.", words=words)
    return said("Left out here: {words}; the quotation does not show it.", words=words)


def _small(verification: Verification) -> str | None:
    """How the marks are to be read, where there are any; that an ellipsis hides something."""
    shown = len(verification.parts) == 1 and verification.verdict not in (Verdict.SPLICED, Verdict.PARTIAL)
    if shown and _differs(verification.diff):
        return _legend([step for step in verification.diff if step.change is not Change.EQUAL])
    if Caution.ELLIPSIS in verification.cautions and verification.verdict is Verdict.VERBATIM:
        return said("An ellipsis marks omitted words. Open the passage to see whether they matter.")
    return None


def _legend(changes: list[Step]) -> str:
    """What the marks mean that there are."""
    if not any(step.text for step in changes):
        return said("Struck out: not in this passage.")
    if not any(step.quotation for step in changes):
        return said("Bold: what the passage says and the quotation leaves out.")
    return said("Struck out: not in this passage. Bold: what the passage says instead.")
