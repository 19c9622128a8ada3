"""An article's details for curators: what is known of it, the forms to change that, and what was changed."""

from typing import Final

from bot.cards.card import Action, Card, CardBlock, FormCard, FormField, Row, Rows, Run, TextBlock, Verb
from bot.cards.changes import detail_word, told_words
from bot.cards.fit import clip
from bot.cards.numbers import counted, in_list
from bot.cards.tongue import later, said, said_many, translated
from bot.model import Flag
from bot.model.sources import ArticleDetails, SourceChange

MAIN, MORE = "m", "o"
"""Which of the two forms: a form has five fields at most."""

MACHINE, RANDOM = "machine", "random"
"""The fields of the second form that become flags."""

_VALUE: Final = 300
_NAMES: Final = {
    "title": later("Title"),
    "author": later("Author"),
    "date": later("Date"),
    "link": later("Link"),
    "publication": later("Publication"),
    "shelf": later("Shelf"),
    "language": later("Language"),
}


def article_details_card(details: ArticleDetails, change: SourceChange | None = None) -> Card:
    """What is known of an article; ``change`` is what was just changed."""
    entry = details.entry
    rows = [
        _fact(translated(name), clip(details.values[field], _VALUE) or _missing(field))
        for field, name in _NAMES.items()
    ]
    rows.append(_fact(said("Written by a machine"), said("yes") if Flag.AI in entry.flags else said("no")))
    rows.append(_fact(said("Quoted at random"), said("no") if Flag.UNQUOTED in entry.flags else said("yes")))
    rows.append(_fact(said("File"), clip(entry.source, _VALUE)))
    held = said(", ").join((counted(entry.passages, "passage"), counted(entry.quotes, "quote")))
    rows.append(_fact(said("Holds"), held))
    blocks: list[CardBlock] = [Rows(tuple(rows))]
    if details.articles > 1:
        words = said_many(
            "Its file holds {n} article; what is stated holds for all of them.",
            "Its file holds {n} articles; what is stated holds for all of them.",
            details.articles,
        )
        blocks.append(TextBlock((Run(words),), small=True))
    if change is not None:
        words = said("Changed: {change}. /library undo takes this back.", change=told_words(change))
        blocks.insert(0, TextBlock((Run(words),)))
    if details.kept:
        words = said(
            "Emptied, but the text itself says something of it, which holds now: {details}.",
            details=in_list([detail_word(field) for field in details.kept]),
        )
        blocks.insert(1, TextBlock((Run(words),)))
    small = said(
        "Changes are written beside the article's file, which stays as it is; its text can say more than is stated."
    )
    return Card(
        title=clip(entry.title, _VALUE),
        blocks=tuple(blocks),
        small=small,
        actions=(
            Action(said("Edit title, author …"), Verb.DETAILS, (entry.key, MAIN), prominent=True),
            Action(said("Edit language, flags …"), Verb.DETAILS, (entry.key, MORE)),
        ),
        quiet=True,
    )


def article_form(details: ArticleDetails, which: str) -> FormCard:
    """One of the two forms; it knows which details stood there when it was opened."""
    args = (details.entry.key, which, details.mark)
    return FormCard(said("Details"), Verb.DETAILED, args, _main(details) if which == MAIN else _more(details))


def flags_chosen(details: ArticleDetails, machine: str, random: str) -> str:
    """The flags as the second form has them, as they are stated."""
    flags = {Flag.AI: machine == "yes", Flag.UNQUOTED: random == "no"}
    others = details.entry.flags - flags.keys()
    return ", ".join(sorted({*others, *(flag for flag, is_set in flags.items() if is_set)}))


def _main(details: ArticleDetails) -> tuple[FormField, ...]:
    values = details.values
    empty = said("Left empty: what the text says of it")
    title = FormField("title", said("Title"), values["title"], 300, hint=empty)
    return (
        *((title,) if details.articles == 1 else ()),
        FormField(
            "author", said("Author"), values["author"], 1000, hint=said("Several? Put a semicolon between them.")
        ),
        FormField("date", said("Date"), values["date"], 100, hint=said("As it is to be shown, such as 3 May 1926")),
        FormField("link", said("Link"), values["link"], 1000, hint=said("Where the text can be found, with https://")),
        FormField(
            "shelf", said("Shelf"), values["shelf"], 200, hint=said("One there is, or a new one; left empty: none")
        ),
    )


def _more(details: ArticleDetails) -> tuple[FormField, ...]:
    values, flags = details.values, details.entry.flags
    machine = "yes" if Flag.AI in flags else "no"
    random = "no" if Flag.UNQUOTED in flags else "yes"
    either = ((said("Yes"), "yes"), (said("No"), "no"))
    return (
        FormField("publication", said("Publication"), values["publication"], 300, hint=said("Where it was published")),
        FormField("language", said("Language"), values["language"], 20, hint=said("A code such as en, es or pt-BR")),
        FormField(
            MACHINE, said("Written by a machine"), machine, choices=either, hint=said("Every quote of it says so")
        ),
        FormField(
            RANDOM,
            said("Quoted at random"),
            random,
            choices=either,
            hint=said("No: only where its title is asked for"),
        ),
    )


def _missing(field: str) -> str:
    return said("none", context="shelf") if field == "shelf" else said("not stated")


def _fact(name: str, value: str) -> Row:
    return Row((Run(said("{name}: ", name=name), bold=True), Run(value)))
