"""An article's details for curators: what is known of it, the forms to change that, and what was changed."""

from typing import Final

from bot.cards.card import Action, Card, CardBlock, FormCard, FormField, Row, Rows, Run, TextBlock, Verb
from bot.cards.changes import told_words
from bot.cards.fit import clip
from bot.cards.numbers import counted
from bot.model import Flag
from bot.model.sources import ArticleDetails, SourceChange

MAIN, MORE = "m", "o"
"""Which of the two forms: a form has five fields at most."""

MACHINE, RANDOM = "machine", "random"
"""The fields of the second form that become flags."""

_VALUE: Final = 300
_YES_NO: Final = (("Yes", "yes"), ("No", "no"))
_NAMES: Final = {
    "title": "Title",
    "author": "Author",
    "date": "Date",
    "link": "Link",
    "publication": "Publication",
    "shelf": "Shelf",
    "language": "Language",
}

_EMPTY: Final = {"shelf": "none"}


def article_details_card(details: ArticleDetails, change: SourceChange | None = None) -> Card:
    """What is known of an article; ``change`` is what was just changed."""
    entry = details.entry
    rows = [
        _fact(name, clip(details.values[field], _VALUE) or _EMPTY.get(field, "not stated"))
        for field, name in _NAMES.items()
    ]
    rows.append(_fact("Written by a machine", "yes" if Flag.AI in entry.flags else "no"))
    rows.append(_fact("Quoted at random", "no" if Flag.UNQUOTED in entry.flags else "yes"))
    rows.append(_fact("File", clip(entry.source, _VALUE)))
    rows.append(_fact("Holds", f"{counted(entry.passages, 'passage')}, {counted(entry.quotes, 'quote')}"))
    blocks: list[CardBlock] = [Rows(tuple(rows))]
    if details.articles > 1:
        said = f"Its file holds {counted(details.articles, 'article')}; what is stated holds for all of them."
        blocks.append(TextBlock((Run(said),), small=True))
    if change is not None:
        said = f"Changed: {told_words(change)}. /library undo takes this back."
        blocks.insert(0, TextBlock((Run(said),)))
    small = "Changes are written beside the article's file, which stays as it is; its text can say more than is stated."
    return Card(
        title=clip(entry.title, _VALUE),
        blocks=tuple(blocks),
        small=small,
        actions=(
            Action("Edit title, author …", Verb.DETAILS, (entry.key, MAIN), prominent=True),
            Action("Edit language, flags …", Verb.DETAILS, (entry.key, MORE)),
        ),
        quiet=True,
    )


def article_form(details: ArticleDetails, which: str) -> FormCard:
    """One of the two forms; it knows which details stood there when it was opened."""
    args = (details.entry.key, which, details.mark)
    return FormCard("Details", Verb.DETAILED, args, _main(details) if which == MAIN else _more(details))


def flags_chosen(details: ArticleDetails, machine: str, random: str) -> str:
    """The flags as the second form has them, as they are stated."""
    flags = {Flag.AI: machine == "yes", Flag.UNQUOTED: random == "no"}
    others = details.entry.flags - flags.keys()
    return ", ".join(sorted({*others, *(flag for flag, is_set in flags.items() if is_set)}))


def _main(details: ArticleDetails) -> tuple[FormField, ...]:
    values = details.values
    empty = "Left empty: what the text says of it"
    title = FormField("title", "Title", values["title"], 300, hint=empty)
    return (
        *((title,) if details.articles == 1 else ()),
        FormField("author", "Author", values["author"], 1000, hint="Several? Put a semicolon between them."),
        FormField("date", "Date", values["date"], 100, hint="As it is to be shown, such as 3 May 1926"),
        FormField("link", "Link", values["link"], 1000, hint="Where the text can be found, with https://"),
        FormField("shelf", "Shelf", values["shelf"], 200, hint="One there is, or a new one; left empty: none"),
    )


def _more(details: ArticleDetails) -> tuple[FormField, ...]:
    values, flags = details.values, details.entry.flags
    machine = "yes" if Flag.AI in flags else "no"
    random = "no" if Flag.UNQUOTED in flags else "yes"
    return (
        FormField("publication", "Publication", values["publication"], 300, hint="Where it was published"),
        FormField("language", "Language", values["language"], 20, hint="A code such as en, es or pt-BR"),
        FormField(MACHINE, "Written by a machine", machine, choices=_YES_NO, hint="Every quote of it says so"),
        FormField(RANDOM, "Quoted at random", random, choices=_YES_NO, hint="No: only where its title is asked for"),
    )


def _fact(name: str, value: str) -> Row:
    return Row((Run(f"{name}: ", bold=True), Run(value)))
