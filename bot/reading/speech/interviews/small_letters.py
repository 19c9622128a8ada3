"""Plays whose labels have no colon, nor capitals with a stop ("Hamlet. …", "**Hamlet** …"): who speaks where?"""

from collections.abc import Callable, Mapping
from typing import Final

from bot.model import Kind
from bot.reading.lines.counted_label import names_nobody
from bot.reading.lines.label import Label, reads_like_label
from bot.reading.lines.stage_direction import DIRECTION
from bot.reading.manuscript import Manuscript, Paragraph
from bot.reading.speech.interviews.turn_taking import on_stage

_FEWEST: Final = 4
_LONGEST: Final = 40
"""The most characters of a name in bold."""
_IN_LINES: Final = (Kind.VERSE, Kind.LIST)


def bold_name(paragraph: Paragraph) -> str:
    """What a paragraph opens with in bold, if it is as short as a name and more stands behind it; else nothing."""
    end, text = paragraph.block.bold, paragraph.text
    return text[:end].strip() if 0 < end < min(len(text), _LONGEST) else ""


def bold_label(paragraph: Paragraph) -> Label | None:
    """A name in bold right before the words, without a stop: "**Berta** Who is it?"."""
    end, text, who = paragraph.block.bold, paragraph.text, bold_name(paragraph)
    behind = text[end:].lstrip()
    if not who or not behind or behind[0].islower() or not (who[-1].isalnum() and _may_name(who)):
        return None
    return Label(who, True, len(text) - len(behind))


def _may_name(who: str) -> bool:
    words = who.split()
    return reads_like_label(who) or (who[0].isupper() and not any(word[0].islower() for word in words))


def small_labels(
    manuscript: Manuscript,
    paragraphs: list[Paragraph],
    free: list[Paragraph],
    read: Callable[[Paragraph], Label | None],
) -> tuple[Mapping[int, Label], frozenset[str]]:
    """The labels that ``read`` finds in the paragraphs that are ``free`` for one, by the ``id`` of each, and which of
    them come back. Both are empty where it is no play.
    """
    told = {id(paragraph): read(paragraph) for paragraph in free}
    found = {key: None if label is None or names_nobody(label.who) else label for key, label in told.items()}
    if sum(label is not None for label in found.values()) < _FEWEST:
        return {}, frozenset()
    labelled = [paragraph for paragraph in free if found[id(paragraph)] is not None]
    parted = sum(paragraph.block.gap > 0 for paragraph in labelled) * 2 > len(labelled)
    said = [paragraph for paragraph in paragraphs if _may_be_speech(paragraph, found, parted)]
    names = {label.who for label in found.values() if label is not None and not label.doubtful}
    sure = {key: label for key, label in found.items() if label is not None and label.who in names}
    whose = [label.who if (label := sure.get(id(paragraph))) is not None else None for paragraph in said]
    texts = [paragraph.text[len(who or "") :] for paragraph, who in zip(said, whose, strict=True)]
    counted = on_stage(whose, texts, manuscript.is_common_word)
    if not counted:
        return {}, frozenset()
    # What stands once and looks like a heading is one: "Erster Akt. Ein Saal".
    heads = {id(paragraph) for paragraph in free if paragraph.heads}
    labels = {
        key: label
        for key, label in found.items()
        if label and (label.who in counted or not (key in heads or label.doubtful))
    }
    return labels, frozenset(counted)


def _may_be_speech(paragraph: Paragraph, labels: Mapping[int, Label | None], parted: bool) -> bool:
    """Whether a paragraph is a speech, or would be one: no direction, and no further line of verse.

    ``parted``: blank lines stand between the speeches.
    """
    if labels.get(id(paragraph)) is not None:
        return True
    if not (paragraph.undecided or (paragraph.kind in _IN_LINES and paragraph.is_text)):
        return False
    return paragraph.text[0] not in DIRECTION and (paragraph.block.gap > 0 or not parted)
