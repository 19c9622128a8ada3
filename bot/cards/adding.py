"""What people see when a text is offered: how it was read, the forms for its details, and what became of it."""

from typing import Final

from bot.cards.card import Action, Card, CardBlock, FormCard, FormField, QuoteBlock, Row, Rows, Run, TextBlock, Verb
from bot.cards.faults import fault_sentence
from bot.cards.fit import clip
from bot.cards.hidden_names import person_run
from bot.cards.kinds import counted_sections
from bot.cards.languages import language_lines, without_languages
from bot.cards.numbers import counted, length, moment
from bot.cards.remarks import placed_remark
from bot.cards.source import authors_or_none
from bot.model import Entry
from bot.model.sources import Details, Glimpse, Preview, SourceChange, Staged

_FACT: Final = 200
_NAMES: Final = 300
_QUOTE: Final = 380
_DOUBTS: Final = 4
_DOUBT: Final = 220
_PASTED: Final = 4000
_NOT_READ: Final = "what the text says of it"


def preview_card(preview: Preview, *, curator: bool, more: int = 0, aside: int = 0) -> Card:
    """How a text was read, with what can be done: for a curator *Keep*, for anybody else *Send to the curators*.

    ``more`` texts wait behind it in the queue; ``aside`` files of the same message were not looked at.
    """
    text = preview.staged
    blocks: list[CardBlock] = []
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
        by = (Run("Offered by "), person_run(text.by), Run(f" on {moment(text.at)}."))
        blocks.append(TextBlock(by, small=True))
    if aside:
        said = f"{counted(aside, 'more file')} of that message {'was' if aside == 1 else 'were'} not looked at."
        blocks.append(TextBlock((Run(said),), small=True))
    actions = [Action("Edit details", Verb.EDIT, (text.token,)), Action("Discard", Verb.DROP, (text.token,))]
    if preview.problem is None:
        keep = Action("Keep", Verb.TAKE, (text.token,), prominent=True)
        send = Action("Send to the curators", Verb.SEND, (text.token,), prominent=True)
        actions.insert(0, keep if curator else send)
    return Card(
        title="How this text was read",
        blocks=tuple(blocks),
        small=_standing(text, curator, more),
        actions=tuple(actions),
        quiet=True,
    )


def text_added_card(entry: Entry, by: str, more: int = 0) -> Card:
    """A text is in the library now; ``by`` is the user who had offered it, where that was somebody else."""
    who: tuple[Run, ...] = (Run(", which "), person_run(by), Run(" had offered")) if by else ()
    title = Run(clip(entry.title, _FACT), italic=True)
    held = f"It holds {counted(entry.passages, 'passage')} and {counted(entry.quotes, 'quote')}. "
    waiting = f" {_waiting(more)}" if more else ""
    runs = (Run("Added: "), title, *who, Run(f". {held}/library undo takes this back.{waiting}"))
    return Card(blocks=(TextBlock(runs),), quiet=True)


def removed_card(change: SourceChange, articles: int) -> Card:
    """A source is out of the library, and where its file is."""
    title = Run(clip(change.title, _FACT), italic=True)
    others = f" and {counted(articles - 1, 'other article')} of its file" if articles > 1 else ""
    kept = "is kept with those removed before; nothing was deleted"
    said = f"{others}. {clip(change.source, _FACT)} {kept}. /library undo takes this back."
    return Card(blocks=(TextBlock((Run("Removed: "), title, Run(said))),), quiet=True)


def sent_card() -> Card:
    """A text waits for the curators."""
    return _sentence("Sent. A curator of this library will look at it; until then nobody else sees it.")


def discarded_card(more: int = 0) -> Card:
    """A text was let go."""
    return _sentence(f"Discarded. Nothing of it is kept.{f' {_waiting(more)}' if more else ''}")


def paste_form(details: Details, token: str) -> FormCard:
    """The form for a text that is pasted; the shelf was chosen with the command, and is behind ``token``."""
    text = FormField("text", "Text", "", _PASTED, True, True, "Longer than 4,000 characters? Use the option file.")
    return FormCard("Add a text", Verb.PASTED, (token,), (text, *_details_fields(details)[:4]))


def details_form(text: Staged) -> FormCard:
    """The form for the details of a staged text."""
    return FormCard("Details", Verb.EDITED, (text.token,), _details_fields(text.details))


def _details_fields(details: Details) -> tuple[FormField, ...]:
    return (
        FormField("title", "Title", details.title, 300, hint=f"Left empty: {_NOT_READ}"),
        FormField("author", "Author", details.author, 300, hint="Several? Put a semicolon between them."),
        FormField("date", "Date", details.date, 100, hint="As it is to be shown, such as 3 May 1926"),
        FormField("link", "Link", details.link, 500, hint="Where the text can be found, with https://"),
        FormField("shelf", "Shelf", details.shelf, 60, hint="One there is, or a new one; left empty: none"),
    )


def _article(article: Glimpse, shelf: str) -> list[CardBlock]:
    sections = ", ".join(counted_sections(kind, number) for kind, number in article.sections)
    headings = f": {', '.join(f'“{clip(one, 60)}”' for one in article.headings)}" if article.headings else ""
    facts = [
        ("Title", article.title),
        ("Author", "; ".join(article.authors) or "not stated"),
        ("Date", article.date or "not stated"),
        ("Link", article.link or ""),
        ("Shelf", shelf),
        ("Sections", f"{sections}{headings}"),
        ("Speakers", ", ".join(article.speakers)),
        ("Holds", f"{length(article.words)}, {counted(article.passages, 'passage')}, {_quotes(article.numbers)}"),
    ]
    rows = tuple(_fact(name, clip(value, _NAMES if name == "Sections" else _FACT)) for name, value in facts if value)
    quotes = [
        QuoteBlock((Run(clip(one.text, _QUOTE)),), (Run(f"— {clip(one.speaker, 80)}"),) if one.speaker else ())
        for one in article.quotes
    ]
    return [Rows(rows), *quotes]


def _articles(preview: Preview) -> list[CardBlock]:
    rows = [
        Row((Run(clip(one.title, _FACT), bold=True), Run(f", {authors_or_none(one.authors)}")))
        for one in preview.articles
    ]
    if preview.count > len(rows):
        rows.append(Row((Run(f"and {preview.count - len(rows):,} more"),)))
    said = f"This file holds {counted(preview.count, 'article')}. What is stated of it holds for all of them."
    return [TextBlock((Run(said),)), Rows(tuple(rows))]


def _doubts(preview: Preview) -> list[str]:
    said = [f"The library has another article titled “{clip(title, 100)}”." for title in preview.alike[:2]]
    said += [f"The library has this text already: “{clip(title, 100)}”." for title in preview.held[:2]]
    remarks = [remark for article in preview.articles for remark in article.remarks]
    said += language_lines(remarks)
    read = [placed_remark(remark) for remark in without_languages(remarks)]
    said += [f"{one[:1].upper()}{one[1:]}" for one in read]
    if len(said) > _DOUBTS + 1:
        said = [*said[:_DOUBTS], f"{counted(len(said) - _DOUBTS, 'more warning')} about how it was read."]
    return said


def _standing(text: Staged, curator: bool, more: int) -> str:
    where = f"From the file {clip(text.given, 80)}. " if text.given else ""
    if text.queued:
        waiting = f" {_waiting(more)}" if more else ""
        return f"{where}It is not in the library before you press Keep.{waiting}"
    press = "Keep" if curator else "Send to the curators"
    return f"{where}Nothing of it is in the library yet. It stays here for a week, also over restarts; press {press}."


def _waiting(more: int) -> str:
    return f"{counted(more, 'more text')} {'waits' if more == 1 else 'wait'}: /library queue."


def _quotes(number: int) -> str:
    return counted(number, "quote") if number else "no quote"


def _fact(name: str, value: str) -> Row:
    return Row((Run(f"{name}: ", bold=True), Run(value)))


def _sentence(said: str) -> Card:
    return Card(blocks=(TextBlock((Run(said),)),), quiet=True)
