"""The findings card: the passages closest to a search, and what to say when nothing is close."""

from collections import Counter
from collections.abc import Collection, Sequence

from bot.cards.buttons import context_action, keep_choice
from bot.cards.card import (
    Card,
    CardBlock,
    Choice,
    Divider,
    Option,
    QuoteBlock,
    Row,
    Rows,
    Run,
    Runs,
    TextBlock,
    Verb,
    plain,
)
from bot.cards.fit import clip, clip_around, marked_runs
from bot.cards.numbers import counted
from bot.cards.pages import Page, paged, turning
from bot.cards.source import author_words, section_words, source_line, stopped, title_runs
from bot.cards.typed_choices import article_choices
from bot.model import Findings, Hit, Match, Near, count_words

HITS_ON_A_PAGE = 5

_QUERY = 120
_TEXT = 260
_SUGGESTIONS = 5
_NEAREST = 3
_NAMED = 3
_READINGS = 3
_OTHERS = 3
_HEADING = 80
_VALUE = 100

WORD, PLACE = "w:", "p:"
"""What a line of the menu under “nothing close” begins with: a word to search for, or ``key:ordinal`` to read at."""
_HOW = {Match.EXACT: "Exact match", Match.CLOSE: "All words", Match.PARTIAL: "Some words"}


_ALONE = "Contains the word"
"""A single word is nobody's wording."""

_NAMES = "Headings, titles and authors:"
_WEAKER = "With some of the words:"
_APART = "These words stand nowhere in a row. Closest passages:"


def findings_card(findings: Findings, *, page: int = 0, state: tuple[str, ...] = ()) -> Card:
    """Page ``page`` (from 0) of the passages found, matched words in bold.

    Names like the query follow the first page, weaker passages the last one. ``state`` is what turning a page needs,
    or searching for something else where nothing is close.
    """
    query = clip(" ".join(findings.query.split()), _QUERY)
    if not findings.good:
        return _nothing_close(findings, query, state)
    here = paged(len(findings.hits), page, HITS_ON_A_PAGE)
    alone, shown = count_words(query) == 1, findings.hits[here.start : here.end]
    blocks: tuple[CardBlock, ...] = _listed(shown, here.start + 1, alone=alone)
    near = findings.near[:_NAMED] if not here.start else ()
    if findings.loosened and not here.start:
        blocks = (TextBlock((Run(_APART),)), *blocks)
    weaker = findings.weaker[: HITS_ON_A_PAGE - len(shown)] if here.end == len(findings.hits) else ()
    if weaker:
        known = {hit.place.entry.key for hit in shown}
        blocks += (TextBlock((Run(_WEAKER),)), *_listed(weaker, here.end + 1, known=known))
    if near:
        blocks += (TextBlock((Run(_NAMES),)), Rows(_called(near)))
    return Card(
        title=f"Passages for “{query}”",
        blocks=blocks,
        small=_count(findings, here, len(weaker)),
        actions=turning(here, Verb.PAGE, state),
        choice=_instead((), near, state, "Open"),
        keep=hits_to_keep((*shown, *weaker), here.start + 1),
    )


def _nothing_close(findings: Findings, query: str, state: tuple[str, ...]) -> Card:
    """Shown only to whoever asked: what else to try, and the few closest passages, labelled as such."""
    close = tuple(one for one in findings.near if one.close)
    words, near = findings.suggestions[:_SUGGESTIONS], close[:_NAMED] or findings.near[:_SUGGESTIONS]
    if close:
        words = ()
    blocks: tuple[CardBlock, ...] = ()
    if words:
        meant = " or ".join(f"“{clip(word, 60)}”" for word in words)
        blocks += (TextBlock((Run(f"Did you mean {meant}?"),)),)
    if near:
        said = () if close else (TextBlock((Run("A name comes close:"),)),)
        blocks += (*said, Rows(_called(near)))
    if not blocks:
        blocks = (TextBlock((Run("Try fewer or different words."),)),)
    if findings.hits:
        has = f"No passage has all of these words. With “{clip(findings.instead, 60)}”:"
        nearest = TextBlock((Run(has if findings.instead else "Closest passages:"),))
        blocks += (
            nearest,
            *_listed(findings.hits[:_NEAREST], 1, alone=bool(findings.instead) or count_words(query) == 1),
        )
    title = f"Headings, titles and authors for “{query}”" if close else f"No close match for “{query}”"
    keep = hits_to_keep(findings.hits[:_NEAREST], 1)
    return Card(title=title, blocks=blocks, quiet=not close, choice=_instead(words, near, state), keep=keep)


def hits_to_keep(hits: Sequence[Hit], first: int | None = None) -> Choice | None:
    """The menu to keep one of the passages found; numbered from ``first`` on where they are so on the card."""
    words = [hit.text[hit.window.start :] for hit in hits]
    if first is not None:
        words = [f"{number}. {line}" for number, line in enumerate(words, first)]
    return keep_choice(((hit.place, hit.text, None) for hit in hits), words)


def _called(near: Sequence[Near]) -> tuple[Row, ...]:
    """Each heading with its article, a title with its author, an author with an article."""
    rows = []
    for one in near:
        if one.author is not None:
            rows.append(Row((Run(f"Author: {clip(one.author, _HEADING)}, of "), *title_runs(one.entry))))
        elif one.heading is None:
            rows.append(Row((Run("Title: "), *title_runs(one.entry), Run(f", {author_words(one.entry)}"))))
        else:
            heading = Run(f": “{clip(one.heading, _HEADING)}”")
            rows.append(Row((Run("Heading in "), *title_runs(one.entry), heading)))
    return tuple(rows)


def _instead(
    words: Sequence[str], near: Sequence[Near], state: tuple[str, ...], label: str = "Try instead"
) -> Choice | None:
    """A menu that searches for a word instead, or opens what has a name; None if nothing is kept or offered."""
    options = [Option(f"Search for “{clip(word, 60)}”", f"{WORD}{word}") for word in words]
    known: set[str] = set()
    titles = Counter(title for title, _ in {(one.entry.title, one.entry.key) for one in near})
    told = article_choices([one.entry for one in near])
    for one, whole in zip(near, told, strict=True):
        value = f"{PLACE}{one.entry.key}:{one.ordinal}"
        alike = titles[one.entry.title] > 1
        if one.heading:
            note: str | None = f"in {whole if alike else one.entry.title}"
        else:
            note = whole if alike else f"by {one.author}" if one.author else None
        if value not in known:
            options.append(Option(f"Read “{one.heading or one.entry.title}”", value, note))
        known.add(value)
    options = [option for option in options if len(option.value) <= _VALUE]
    return Choice(label, Verb.INSTEAD, state, tuple(options)) if state and options else None


def _listed(
    hits: Sequence[Hit], first: int, *, alone: bool = False, known: Collection[str] = ()
) -> tuple[CardBlock, ...]:
    """Hits with a thin line between them; ``alone`` where a single word was sought. Articles are named in full once;
    those of ``known`` keys were."""
    blocks: list[CardBlock] = []
    named = set(known)
    for number, hit in enumerate(hits, first):
        if blocks:
            blocks.append(Divider())
        blocks.append(_found(hit, number, alone, again=hit.place.entry.key in named))
        named.add(hit.place.entry.key)
    return tuple(blocks)


def _found(hit: Hit, number: int, alone: bool, *, again: bool) -> QuoteBlock:
    part = clip_around(hit.text, hit.window, _TEXT)
    alone = alone and len(hit.marks) < 2  # several, where words were typed without spaces
    how = Run(f"{number}. {_contains(hit) if alone else f'{_HOW[hit.match]}{_read(hit)}'}: ")
    line = stopped(source_line(hit.place, hit.speaker, unknown=hit.unknown, again=again, note=hit.note))
    exact = hit.window if hit.match is Match.EXACT else None
    return QuoteBlock(
        marked_runs(hit.text, part, hit.marks),
        (how, *line, *_also(hit)),
        context_action(hit.place, hit.text, exact),
    )


def _contains(hit: Hit) -> str:
    """That the passage has the one word that was sought, or which other for it."""
    if not hit.read_as:
        return _ALONE
    typed, printed = hit.read_as[0]
    return f"Contains “{clip(printed, 40)}” for “{clip(typed, 40)}”"


def _read(hit: Hit) -> str:
    """Which words were read as which: `` (read “enmy” as “enemy”)``."""
    pairs = [f"“{clip(typed, 40)}” as “{clip(printed, 40)}”" for typed, printed in hit.read_as[:_READINGS]]
    return f" (read {', '.join(pairs)})" if pairs else ""


def _also(hit: Hit) -> Runs:
    """The names of other places that hold the same text, a few, and how many more there are."""
    if not hit.others:
        return ()
    names: dict[str, Runs] = {}
    for other in hit.others:
        if other.entry.key != hit.place.entry.key:
            runs: Runs = (Run(clip(other.entry.title, _HEADING), italic=True, link=other.entry.url),)
        elif other.section.number != hit.place.section.number:
            runs = (Run(section_words(other.section, _HEADING)),)
        else:
            runs = (Run("the same section"),)
        names.setdefault(plain(runs), runs)
    shown = list(names.values())[:_OTHERS]
    more = len(names) - len(shown)
    named = Run(f" and {counted(more, 'other place')}.") if more else Run(".")
    return (Run(" Also in "), *(run for at, runs in enumerate(shown) for run in (*_comma(at), *runs)), named)


def _comma(at: int) -> Runs:
    return (Run(", "),) if at else ()


def _count(findings: Findings, page: Page, weaker: int) -> str:
    found = counted(len(findings.hits), "passage") + (f", and {weaker:,} with some of the words" if weaker else "")
    return f"{found}. {page.words}." if page.words else f"{found}."
