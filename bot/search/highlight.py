"""From matched words back to the text as it is printed."""

from collections.abc import Sequence

from bot.model import Slice
from bot.search.fold import spans, whole


def marked(
    text: str, places: Sequence[int], where: Sequence[tuple[int, int]] | None = None
) -> tuple[Slice, tuple[Slice, ...]]:
    """The matched stretch and the matched words, as slices of ``text``.

    ``places`` are numbers of its folded words in order, at least one. Marks that touch or overlap become one:
    neighbouring pairs of Chinese characters are marked as the word they form. ``where`` is ``spans(text)``, if known.
    """
    where = where or spans(text)
    plain = text.isascii()
    marks: list[Slice] = []
    for place in places:
        mark = Slice(*where[place]) if plain else whole(text, *where[place])
        if marks and mark.start <= marks[-1].end:
            marks[-1] = Slice(marks[-1].start, max(mark.end, marks[-1].end))
        else:
            marks.append(mark)
    return Slice(marks[0].start, marks[-1].end), tuple(marks)
