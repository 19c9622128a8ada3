"""The findings card: the passages closest to a search, and what to say when nothing is close."""

from collections import Counter
from collections.abc import Sequence

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
from bot.cards.noted import in_a_menu, is_covered, kept_back_sentence, noted_behind
from bot.cards.numbers import counted
from bot.cards.pages import Page, paged, turning
from bot.cards.source import author_words, in_quotes, section_words, source_line, stopped, title_runs
from bot.cards.tongue import in_sequence, later, said, said_many, said_runs, said_runs_many, translated
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
_HOW = {
    Match.EXACT: later("Exact match"),
    Match.CLOSE: later("All words"),
    Match.PARTIAL: later("Some words"),
}


def findings_card(findings: Findings, *, page: int = 0, state: tuple[str, ...] = ()) -> Card:
    """Page ``page`` (from 0) of the passages found, matched words in bold.

    Names like the query follow the first page, weaker passages the last one. ``state`` is what turning a page needs,
    or searching for something else where nothing is close.
    """
    query = clip(" ".join(findings.query.split()), _QUERY)
    if findings.kept_back and not findings.hits:
        return _all_kept_back(findings, query, state)
    if not findings.good:
        return _nothing_close(findings, query, state)
    here = paged(len(findings.hits), page, HITS_ON_A_PAGE)
    alone, shown = count_words(findings.instead or query) == 1, findings.hits[here.start : here.end]
    blocks: tuple[CardBlock, ...] = _listed(shown, here.start + 1, alone=alone)
    near = findings.near[:_NAMED] if not here.start else ()
    if findings.said_by and not here.start:
        name, words = clip(said(" and ").join(findings.said_by), _HEADING), clip(findings.instead, 60)
        blocks = (TextBlock((Run(said("Words of {name} with “{words}”:", name=name, words=words)),)), *blocks)
    if findings.loosened and not here.start:
        blocks = (TextBlock((Run(said("These words stand nowhere in a row. Closest passages:")),)), *blocks)
    weaker = findings.weaker[: HITS_ON_A_PAGE - len(shown)] if here.end == len(findings.hits) else ()
    if weaker:
        above = shown[-1] if shown else None
        blocks += (TextBlock((Run(said("With some of the words:")),)), *_listed(weaker, here.end + 1, above=above))
    if findings.kept_back and here.end == len(findings.hits):
        blocks += (TextBlock((Run(kept_back_sentence(findings.kept_for, findings.kept_back)),)),)
    if near:
        blocks += (TextBlock((Run(said("Headings, titles and authors:")),)), Rows(_called(near)))
    return Card(
        title=said("Passages for “{query}”", query=query),
        blocks=blocks,
        small=_count(findings, here, len(weaker)),
        actions=turning(here, Verb.PAGE, state),
        choice=_instead((), near, state, said("Open")),
        keep=hits_to_keep((*shown, *weaker), here.start + 1),
    )


def _all_kept_back(findings: Findings, query: str, state: tuple[str, ...]) -> Card:
    """Whatever is close has content notes that keep it back here."""
    blocks: tuple[CardBlock, ...] = (TextBlock((Run(kept_back_sentence(findings.kept_for, findings.kept_back)),)),)
    near = findings.near[:_NAMED]
    if near:
        blocks += (TextBlock((Run(said("Headings, titles and authors:")),)), Rows(_called(near)))
    choice = _instead((), near, state, said("Open"))
    return Card(title=said("Passages for “{query}”", query=query), blocks=blocks, quiet=True, choice=choice)


def _nothing_close(findings: Findings, query: str, state: tuple[str, ...]) -> Card:
    """Shown only to whoever asked: what else to try, and the few closest passages, labelled as such."""
    close = tuple(one for one in findings.near if one.close)
    words, near = findings.suggestions[:_SUGGESTIONS], close[:_NAMED] or findings.near[:_SUGGESTIONS]
    if close:
        words = ()
    blocks: tuple[CardBlock, ...] = ()
    if words:
        meant = said(" or ").join(in_quotes(clip(word, 60)) for word in words)
        blocks += (TextBlock((Run(said("Did you mean {words}?", words=meant)),)),)
    if near:
        lead = () if close else (TextBlock((Run(said("A name comes close:")),)),)
        blocks += (*lead, Rows(_called(near)))
    if not blocks:
        blocks = (TextBlock((Run(said("Try fewer or different words.")),)),)
    if findings.hits:
        lead_in = said("Closest passages:")
        if findings.instead:
            word = clip(findings.instead, 60)
            lead_in = said("No passage has all of these words. With “{word}”:", word=word)
        nearest = TextBlock((Run(lead_in),))
        blocks += (
            nearest,
            *_listed(findings.hits[:_NEAREST], 1, alone=bool(findings.instead) or count_words(query) == 1),
        )
    if close:
        title = said("Headings, titles and authors for “{query}”", query=query)
    else:
        title = said("No close match for “{query}”", query=query)
    keep, small = hits_to_keep(findings.hits[:_NEAREST], 1), _outdone(findings) or None
    choice = _instead(words, near, state)
    return Card(title=title, blocks=blocks, small=small, quiet=not close, choice=choice, keep=keep)


def hits_to_keep(hits: Sequence[Hit], first: int | None = None) -> Choice | None:
    """The menu to keep one of the passages found; numbered from ``first`` on where they are so on the card."""
    words = [in_a_menu(hit.text[hit.window.start :], hit.veiled) for hit in hits]
    if first is not None:
        words = [said("{number}. {line}", number=number, line=line) for number, line in enumerate(words, first)]
    return keep_choice(((hit.place, hit.text, None) for hit in hits), words)


def _called(near: Sequence[Near]) -> tuple[Row, ...]:
    """Each heading with its article, a title with its author, an author with an article."""
    rows = []
    for one in near:
        if one.author is not None:
            author = clip(one.author, _HEADING)
            rows.append(Row(said_runs("Author: {author}, of {title}", author=author, title=title_runs(one.entry))))
        elif one.heading is None:
            title, author = title_runs(one.entry), author_words(one.entry)
            rows.append(Row(said_runs("Title: {title}, {author}", title=title, author=author)))
        else:
            title, heading = title_runs(one.entry), clip(one.heading, _HEADING)
            rows.append(Row(said_runs("Heading in {title}: “{heading}”", title=title, heading=heading)))
    return tuple(rows)


def _instead(
    words: Sequence[str], near: Sequence[Near], state: tuple[str, ...], label: str | None = None
) -> Choice | None:
    """A menu that searches for a word instead, or opens what has a name; None if nothing is kept or offered."""
    options = [Option(said("Search for “{word}”", word=clip(word, 60)), f"{WORD}{word}") for word in words]
    known: set[str] = set()
    titles = Counter(title for title, _ in {(one.entry.title, one.entry.key) for one in near})
    told = article_choices([one.entry for one in near])
    for one, whole in zip(near, told, strict=True):
        value = f"{PLACE}{one.entry.key}:{one.ordinal}"
        alike = titles[one.entry.title] > 1
        if one.heading:
            note: str | None = said("in {title}", title=whole if alike else one.entry.title)
        else:
            note = whole if alike else said("by {author}", author=one.author) if one.author else None
        if value not in known:
            options.append(Option(said("Read “{title}”", title=one.heading or one.entry.title), value, note))
        known.add(value)
    options = [option for option in options if len(option.value) <= _VALUE]
    return Choice(label or said("Try instead"), Verb.INSTEAD, state, tuple(options)) if state and options else None


def _listed(hits: Sequence[Hit], first: int, *, alone: bool = False, above: Hit | None = None) -> tuple[CardBlock, ...]:
    """Hits with a thin line between them; ``alone`` where a single word was sought. An article is named unless the hit
    right above, ``above`` the first of them, is of the same."""
    blocks: list[CardBlock] = []
    for number, hit in enumerate(hits, first):
        if blocks:
            blocks.append(Divider())
        blocks.append(
            _found(hit, number, alone, again=above is not None and above.place.entry.key == hit.place.entry.key)
        )
        above = hit
    return tuple(blocks)


def _found(hit: Hit, number: int, alone: bool, *, again: bool) -> QuoteBlock:
    part = clip_around(hit.text, hit.window, _TEXT)
    alone = alone and len(hit.marks) < 2  # several, where words were typed without spaces
    how = Run(said("{number}. {how}: ", number=number, how=_contains(hit) if alone else _matched(hit)))
    line = stopped(source_line(hit.place, hit.speaker, unknown=hit.unknown, again=again, note=hit.note))
    exact = hit.window if hit.match is Match.EXACT else None
    return QuoteBlock(
        marked_runs(hit.text, part, hit.marks),
        (how, *line, *_also(hit), *noted_behind(hit.veiled)),
        context_action(hit.place, hit.text, exact),
        is_covered(hit.veiled),
    )


def _contains(hit: Hit) -> str:
    """That the passage has the one word that was sought, or which other for it."""
    if not hit.read_as:
        return said("Contains the word")  # a single word is nobody's wording
    typed, printed = hit.read_as[0]
    return said("Contains “{printed}” for “{typed}”", printed=clip(printed, 40), typed=clip(typed, 40))


def _matched(hit: Hit) -> str:
    """How well, and which words were read as which: ``All words (read “enmy” as “enemy”)``."""
    how = translated(_HOW[hit.match])
    pairs = [
        said("“{typed}” as “{printed}”", typed=clip(typed, 40), printed=clip(printed, 40))
        for typed, printed in hit.read_as[:_READINGS]
    ]
    return said("{how} (read {words})", how=how, words=said(", ").join(pairs)) if pairs else how


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
            runs = (Run(said("the same section")),)
        names.setdefault(plain(runs), runs)
    shown = list(names.values())[:_OTHERS]
    more = len(names) - len(shown)
    listed = tuple(run for at, runs in enumerate(shown) for run in ((Run(said(", ")), *runs) if at else runs))
    if not more:
        return said_runs(" Also in {places}.", places=listed)
    return said_runs_many(
        " Also in {places} and {n} other place.", " Also in {places} and {n} other places.", more, places=listed
    )


def _count(findings: Findings, page: Page, weaker: int) -> str:
    found = counted(len(findings.hits), "passage")
    if weaker:
        found = said("{passages}, and {n} with some of the words", passages=found, n=weaker)
    line = said("{found}. {page}.", found=found, page=page.words) if page.words else said("{sentence}.", sentence=found)
    return in_sequence(line, _outdone(findings))


def _outdone(findings: Findings) -> str:
    """That passages which would have come first have a word that was to be left out; empty where none has."""
    if not findings.outdone:
        return ""
    words = said(", ").join(clip(word, 40) for word in findings.left_out)
    return said_many(
        "{n} passage that would come first is left out ({words}).",
        "{n} passages that would come first are left out ({words}).",
        findings.outdone,
        words=words,
    )
