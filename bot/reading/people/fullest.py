"""The fullest form in which an article prints a speaker's name."""

from collections import Counter
from collections.abc import Callable, Sequence

from bot.reading.people.mentions import Mentions
from bot.reading.people.names import IsCommon, Name, is_name, names_in
from bot.reading.people.openers import without_opener


class FullNames:
    """Looks names up in one article's text; each is looked up once, and only near its first fifty places."""

    def __init__(self, texts: Sequence[str], common: IsCommon, known: Callable[[str], bool]) -> None:
        self._texts = texts
        self._common = common
        self._is_known = known
        self._mentions: Mentions | None = None
        self._known: dict[str, str] = {}

    def of(self, name: str) -> str:
        """``name`` as printed most fully; as it is where that is not certain.

        A surname gets the first name it mostly has ("Weiss" is Jonah Weiss); what only stands before a full name
        that is printed without it, too, is left out ("Economist Ada Lin").
        """
        if name not in self._known:
            if self._mentions is None:
                self._mentions = Mentions("\n".join(self._texts))
            self._known[name] = (
                self._shorter(name, self._mentions) if " " in name else self._longer(name, self._mentions)
            )
        return self._known[name]

    def _shorter(self, name: str, mentions: Mentions) -> str:
        first, _, rest = name.partition(" ")
        if is_name(rest, 4):
            for before, after in mentions.around(rest):
                alone = before[-1:].isspace() and not before.endswith(f"{first} ") and not after[:1].isalnum()
                if alone:
                    return rest
        return name

    def _longer(self, name: str, mentions: Mentions) -> str:
        inside: Counter[str] = Counter()
        opening: Counter[str] = Counter()
        for before, after in mentions.around(name):
            full = None if after[:1].isalnum() else self._ending(before, name)
            if full is not None and not full.initial:
                inside[full.text] += 1
            elif full is not None and not full.text.split()[0].endswith("ing"):
                # At the beginning of a sentence any word has a capital.
                opening[full.text] += 1
        found = (inside or opening).most_common(2)
        certain = found and (len(found) == 1 or found[0][1] > 2 * found[1][1])
        return found[0][0] if certain else name

    def _ending(self, before: str, name: str) -> Name | None:
        """The name of two or three words that ends with ``name`` behind ``before``, where all of it can be seen."""
        stretch = before.rpartition("\n")[2]
        cut = len(stretch) == len(before)
        for found in names_in(f"{stretch}{name}")[-1:]:
            if found.start == 0 and cut:
                return None
            full = without_opener(found, self._common, self._is_known)
            if (
                full.words in (2, 3)
                and not full.text.startswith("The ")
                and full.text.split()[-1] == name
                and is_name(full.text, 3)
            ):
                return full
        return None
