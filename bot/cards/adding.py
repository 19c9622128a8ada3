"""What people see when a text is offered: how it was read, the forms for its details, and what became of it."""

from typing import Final

from bot.cards.card import (
    Action,
    Card,
    CardBlock,
    FormCard,
    FormField,
    QuoteBlock,
    Row,
    Rows,
    Run,
    TextBlock,
    Verb,
    quiet_card,
)
from bot.cards.faults import fault_sentence
from bot.cards.fit import clip
from bot.cards.hidden_names import person_run
from bot.cards.kinds import counted_sections
from bot.cards.languages import language_lines, without_languages
from bot.cards.numbers import counted, in_list, length, moment
from bot.cards.remarks import placed_remark
from bot.cards.source import authors_or_none, in_quotes
from bot.cards.tongue import in_sequence, said, said_many, said_runs, said_runs_many
from bot.model import Doubt, Entry, SectionKind
from bot.model.sources import Details, Glimpse, Preview, SourceChange, Staged

_FACT: Final = 200
_NAMES: Final = 300
_QUOTE: Final = 380
_DATE: Final = 300
_DOUBTS: Final = 4
_DOUBT: Final = 220
_PASTED: Final = 4000


def preview_card(preview: Preview, *, curator: bool, more: int = 0, aside: int = 0) -> Card:
    """How a text was read, with what can be done: for a curator *Keep*, for anybody else *Send to the curators*.

    ``more`` texts wait behind it in the queue; ``aside`` files of the same message were not looked at.
    """
    text = preview.staged
    blocks: list[CardBlock] = []
    if preview.date is not None:
        blocks.append(TextBlock((Run(clip(fault_sentence(preview.date), _DATE), bold=True),)))
    if preview.problem is not None:
        blocks.append(TextBlock((Run(clip(fault_sentence(preview.problem), 800), bold=True),)))
    elif preview.count == 1:
        blocks += _article(preview.articles[0], text.details.shelf)
    elif preview.articles:
        blocks += _articles(preview)
    doubts = _doubts(preview)
    if doubts:
        blocks.append(Rows(tuple(Row((Run(clip(doubt, _DOUBT), italic=True),)) for doubt in doubts)))
    if text.queued:
        by = said_runs("Offered by {person} on {date}.", person=person_run(text.by), date=moment(text.at))
        blocks.append(TextBlock(by, small=True))
    if aside:
        words = said_many(
            "{n} more file of that message was not looked at.",
            "{n} more files of that message were not looked at.",
            aside,
        )
        blocks.append(TextBlock((Run(words),), small=True))
    actions = [
        Action(_edit(), Verb.EDIT, (text.token,)),
        Action(said("Discard"), Verb.DROP, (text.token,)),
    ]
    if preview.problem is None and preview.date is None:
        verb = Verb.TAKE if curator else Verb.SEND
        actions.insert(0, Action(_forward(curator), verb, (text.token,), prominent=True))
    return Card(
        title=said("How this text was read"),
        blocks=tuple(blocks),
        small=_standing(preview, curator, more),
        actions=tuple(actions),
        quiet=True,
    )


def text_added_card(entry: Entry, by: str, more: int = 0) -> Card:
    """A text is in the library now; ``by`` is the user who had offered it, where that was somebody else."""
    title = Run(clip(entry.title, _FACT), italic=True)
    if by:
        added = said_runs("Added: {title}, which {person} had offered.", title=title, person=person_run(by))
    else:
        added = said_runs("Added: {title}.", title=title)
    each = in_list([counted(entry.passages, "passage"), counted(entry.quotes, "quote")])
    held = said("It holds {each}.", each=each)
    rest = in_sequence(held, said("/library undo takes this back."), texts_waiting(more) if more else None)
    return Card(blocks=(TextBlock(said_runs("{name} {text}", name=added, text=rest)),), quiet=True)


def removed_card(change: SourceChange, articles: int) -> Card:
    """A source is out of the library, and where its file is."""
    title = Run(clip(change.title, _FACT), italic=True)
    if articles > 1:
        removed = said_runs_many(
            "Removed: {title} and {n} other article of its file.",
            "Removed: {title} and {n} other articles of its file.",
            articles - 1,
            title=title,
        )
    else:
        removed = said_runs("Removed: {title}.", title=title)
    kept = said(
        "{file} is kept with those removed before; nothing was deleted. /library undo takes this back.",
        file=clip(change.source, _FACT),
    )
    return Card(blocks=(TextBlock(said_runs("{name} {text}", name=removed, text=kept)),), quiet=True)


def sent_card() -> Card:
    """A text waits for the curators."""
    return quiet_card(said("Sent. A curator of this library will look at it; until then nobody else sees it."))


def discarded_card(more: int = 0) -> Card:
    """A text was let go."""
    return quiet_card(in_sequence(said("Discarded. Nothing of it is kept."), texts_waiting(more) if more else None))


def paste_form(details: Details, token: str, megabytes: int) -> FormCard:
    """The form for a text that is pasted; the shelf was chosen with the command, and is behind ``token``. A file may
    have so many ``megabytes``."""
    hint = said("Longer than {n} characters? Use the option file, up to {most} MB.", n=_PASTED, most=megabytes)
    text = FormField("text", said("Text"), "", _PASTED, True, True, hint=hint)
    return FormCard(said("Add a text"), Verb.PASTED, (token,), (text, *_details_fields(details)[:4]))


def details_form(text: Staged) -> FormCard:
    """The form for the details of a staged text."""
    return FormCard(said("Details"), Verb.EDITED, (text.token,), _details_fields(text.details))


def _details_fields(details: Details) -> tuple[FormField, ...]:
    return (
        FormField("title", said("Title"), details.title, 300, hint=said("Left empty: what the text says of it")),
        FormField("author", said("Author"), details.author, 300, hint=said("Several? Put a semicolon between them.")),
        FormField("date", said("Date"), details.date, 100, hint=said("As it is to be shown, such as 3 May 1926")),
        FormField("link", said("Link"), details.link, 500, hint=said("Where the text can be found, with https://")),
        FormField("shelf", said("Shelf"), details.shelf, 60, hint=said("One there is, or a new one; left empty: none")),
    )


def _article(article: Glimpse, shelf: str) -> list[CardBlock]:
    comma = said(", ")
    quotes_held = counted(article.numbers, "quote") if article.numbers else said("no quote")
    facts = [
        (said("Title"), article.title),
        (said("Author"), "; ".join(article.authors) or said("not stated")),
        (said("Date"), article.date or said("not stated")),
        (said("Link"), article.link or ""),
        (said("Shelf"), shelf),
        (said("Sections"), clip(_sections(article), _NAMES)),
        (said("Speakers"), comma.join(article.speakers)),
        (said("Holds"), comma.join((length(article.words), counted(article.passages, "passage"), quotes_held))),
    ]
    rows = tuple(_fact(name, clip(value, _NAMES)) for name, value in facts if value)
    quotes = [
        QuoteBlock((Run(clip(one.text, _QUOTE)),), (Run(f"— {clip(one.speaker, 80)}"),) if one.speaker else ())
        for one in article.quotes
    ]
    return [Rows(rows), *quotes]


def _sections(article: Glimpse) -> str:
    if {kind for kind, _ in article.sections} <= {SectionKind.OPENING}:
        return said("no headings")
    comma = said(", ")
    sections = comma.join(counted_sections(kind, number) for kind, number in article.sections)
    if not article.headings:
        return sections
    headings = comma.join(in_quotes(clip(one, 60)) for one in article.headings)
    return said("{name}: {words}", name=sections, words=headings)


def _articles(preview: Preview) -> list[CardBlock]:
    rows = [
        Row((Run(clip(one.title, _FACT), bold=True), Run(said(", {author}", author=authors_or_none(one.authors)))))
        for one in preview.articles
    ]
    if preview.count > len(rows):
        rows.append(Row((Run(said("and {n} more", n=preview.count - len(rows))),)))
    words = said_many(
        "This file holds {n} article. What is stated of it holds for all of them.",
        "This file holds {n} articles. What is stated of it holds for all of them.",
        preview.count,
    )
    return [TextBlock((Run(words),)), Rows(tuple(rows))]


def _doubts(preview: Preview) -> list[str]:
    doubts = [
        said("The library has another article titled {title}.", title=in_quotes(clip(title, 100)))
        for title in preview.alike[:2]
    ]
    doubts += [
        said("The library has this text already: {title}.", title=in_quotes(clip(title, 100)))
        for title in preview.held[:2]
    ]
    remarks = [
        remark
        for article in preview.articles
        for remark in article.remarks
        if preview.date is None or remark.doubt is not Doubt.IMPOSSIBLE_DATE  # that is said above
    ]
    if not preview.staged.given and any(remark.doubt is Doubt.TITLE_FROM_FILE_NAME for remark in remarks):
        called = said(
            "No line reads like a title, so it is called {title}. Press {button} to give it another.",
            title=in_quotes(clip(preview.articles[0].title, 100)),
            button=_edit(),
        )
        doubts.append(called)
        remarks = [remark for remark in remarks if remark.doubt is not Doubt.TITLE_FROM_FILE_NAME]  # there is no file
    doubts += language_lines(remarks)
    read = [placed_remark(remark) for remark in without_languages(remarks)]
    doubts += [f"{one[:1].upper()}{one[1:]}" for one in read]
    if len(doubts) > _DOUBTS + 1:
        more = said_many(
            "{n} more warning about how it was read.",
            "{n} more warnings about how it was read.",
            len(doubts) - _DOUBTS,
        )
        doubts = [*doubts[:_DOUBTS], more]
    return doubts


def _standing(preview: Preview, curator: bool, more: int) -> str:
    text = preview.staged
    where = said("From the file {file}.", file=clip(text.given, 80)) if text.given else None
    if text.queued:
        keep = said("It is not in the library until you press {button}.", button=_forward(curator=True))
        return in_sequence(where, keep, texts_waiting(more) if more else None)
    if preview.date is not None:
        again = said("None of it is in the library yet. Press {button} to enter another date.", button=_edit())
        return in_sequence(where, again)
    waits = said(
        "None of it is in the library yet. Press {button} within a week; a restart loses nothing.",
        button=_forward(curator),
    )
    return in_sequence(where, waits)


def _forward(curator: bool) -> str:
    """What the button is called that takes a text on."""
    return said("Keep", context="a text") if curator else said("Send to the curators")


def _edit() -> str:
    return said("Edit details")


def texts_waiting(more: int) -> str:
    """That texts wait for the curators, and where."""
    return said_many("{n} more text waits: /library queue.", "{n} more texts wait: /library queue.", more)


def _fact(name: str, value: str) -> Row:
    return Row((Run(said("{name}: ", name=name), bold=True), Run(value)))
