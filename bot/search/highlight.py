"""From matched words back to the text as it is printed."""

from collections.abc import Sequence

from bot.model import Slice


def marked(spans: Sequence[Slice], places: Sequence[int]) -> tuple[Slice, tuple[Slice, ...]]:
    """The matched stretch and the matched words, as slices of the text.

    ``spans`` say where each word of the text stands; ``places`` are numbers of words in order, at least one. Marks
    that touch or overlap become one: neighbouring pairs of Chinese characters are marked as the word they form.
    """
    marks: list[Slice] = []
    for place in places:
        where = spans[place]
        if marks and where.start <= marks[-1].end:
            marks[-1] = Slice(marks[-1].start, max(where.end, marks[-1].end))
        else:
            marks.append(where)
    return Slice(marks[0].start, marks[-1].end), tuple(marks)
