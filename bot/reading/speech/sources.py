"""The line below a block quotation that names whose words these are, where no dash says so."""

from collections.abc import Iterator
from functools import cache
from typing import Final

from bot.languages.kinds import WordSet
from bot.languages.language import language_for
from bot.model import Kind
from bot.reading.document import Hint
from bot.reading.draft import Draft
from bot.reading.lines.boilerplate import is_boilerplate
from bot.reading.lines.date import dates_in
from bot.reading.lines.source import DASHES, name_of_source, source_alone
from bot.reading.manuscript import Paragraph
from bot.reading.people.names import PARTICLES, without_courtesy
from bot.reading.people.openers import is_no_name

_QUOTATIONS: Final = (Hint.QUOTE, Hint.VERSE)


def is_source_of(paragraph: Paragraph) -> bool:
    """Whether the format says of a paragraph that it names whose the quotation above is."""
    return paragraph.block.hint is Hint.SOURCE


def named_by(source: Paragraph, draft: Draft) -> str | None:
    """The person whom the line of a quotation's source names; None where it may be a work, a place or mere words."""
    line = source.block.lines[0] if source.block.lines else source.text
    name = name_of_source(line)
    dashed = line.strip()[:1] in DASHES
    if name is None:
        bare = without_courtesy(line.strip(f" .{DASHES}"))
        alone = bare[:1].isupper() and bare.isalpha()
        return bare if alone and (dashed or not is_small_word(bare, draft)) else None
    return name if dashed or _is_person(name, line, draft) else None


def signed_below(draft: Draft, at: int, end: int) -> str | None:
    """The name that the line right below a block quotation consists of, where nothing else explains that line.

    The quotation goes from paragraph ``at`` to ``end``. A name may also open what follows, as above a portrait or an
    answer, or stand above a quotation each time.
    """
    paragraphs = draft.paragraphs
    line = paragraphs[end]
    if paragraphs[at].block.hint not in _QUOTATIONS or not line.undecided or not source_alone(line.text):
        return None
    if line.block.bold or (at and source_alone(paragraphs[at - 1].text)) or end + 1 == len(paragraphs):
        return None
    name, following = name_of_source(line.text), paragraphs[end + 1]
    if name is None or not _is_person(name, line.text, draft) or name.split()[-1] in following.text:
        return None
    return name if following.kind not in (Kind.QUOTE, Kind.VERSE) else None


def _is_person(name: str, line: str, draft: Draft) -> bool:
    """Whether a line that consists of a name and what is behind it can only name a person, as far as words tell."""
    words = name.split()
    if is_boilerplate(line, 0) or is_no_name(words[0], language_for(draft.language())):
        return False
    if any(is_small_word(word, draft) for word in words) or all(map(draft.manuscript.is_common_word, words)):
        return False
    behind = line[line.index(name) + len(name) :].lstrip(" ,")
    dates = dates_in(behind)
    if dates and dates[0].start == 0:
        return False  # a place and a date stand so as well
    return not any(_is_place(before, draft) for before in _before(name, draft))


def _before(name: str, draft: Draft) -> Iterator[str]:
    """What stands before a name in each paragraph that has it, but for a paragraph that begins with it."""
    for paragraph in draft.paragraphs:
        at = paragraph.text.find(name)
        if at > 0:
            yield paragraph.text[:at]


def _is_place(before: str, draft: Draft) -> bool:
    words = before.split()
    return bool(words) and words[-1].casefold() in language_for(draft.language()).grammar.where


def is_small_word(word: str, draft: Draft) -> bool:
    """Whether a word with a capital is no part of a name in the article's language."""
    folded = word.casefold()
    return folded not in PARTICLES and folded in _small_words(draft.language())


@cache
def _small_words(language: str) -> WordSet:
    known = language_for(language)
    said, pronouns, verify = known.saying, known.pronouns, known.verify
    return (
        known.grammar.definite
        | known.grammar.indefinite
        | known.people.openers
        | known.sentences.starters
        | said.no_names
        | said.writings
        | said.helpers
        | pronouns.second
        | pronouns.oblique
        | pronouns.possessive
        | verify.small
        | verify.quantifiers
        | verify.negations
        | known.page.buttons
        | known.byline.labels
    )
