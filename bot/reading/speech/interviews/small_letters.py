"""Plays whose labels have neither capitals nor a colon ("Hamlet. …", "Ham. …"): which paragraphs open with one?"""

from collections.abc import Mapping
from typing import Final

from bot.model import Kind
from bot.reading.lines.label import Label
from bot.reading.manuscript import Manuscript, Paragraph
from bot.reading.speech.interviews.turn_taking import on_stage

DIRECTION: Final = "[("
"""What a stage direction that stands by itself opens with."""
_FEWEST: Final = 4
_IN_LINES: Final = (Kind.VERSE, Kind.LIST)


def small_labels(
    manuscript: Manuscript, paragraphs: list[Paragraph], free: list[Paragraph]
) -> tuple[Mapping[int, Label], frozenset[str]]:
    """The labels of the paragraphs that are ``free`` for one, by the ``id`` of each, and those of them that come back.

    Both are empty where it is no play.
    """
    found = {id(paragraph): paragraph.small for paragraph in free}
    if sum(label is not None for label in found.values()) < _FEWEST:
        return {}, frozenset()
    labelled = [paragraph for paragraph in free if found[id(paragraph)] is not None]
    parted = sum(paragraph.block.gap > 0 for paragraph in labelled) * 2 > len(labelled)
    said = [paragraph for paragraph in paragraphs if _may_be_speech(paragraph, found, parted)]
    whose = [label.who if (label := found.get(id(paragraph))) is not None else None for paragraph in said]
    texts = [paragraph.text[len(who or "") :] for paragraph, who in zip(said, whose, strict=True)]
    counted = on_stage(whose, texts, manuscript.is_common_word)
    if not counted:
        return {}, frozenset()
    # What stands once and looks like a heading is one: "Erster Akt. Ein Saal".
    heads = {id(paragraph) for paragraph in free if paragraph.heads}
    labels = {key: label for key, label in found.items() if label and (label.who in counted or key not in heads)}
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
