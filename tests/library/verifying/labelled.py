"""Quotations with a known verdict, made by a program from real passages; the verdict follows from the making."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bot.cli.article_shape import export_shape
from bot.library.export import export_folder
from bot.model import Caution, Verdict

_BODY = frozenset({"prose", "quote", "verse", "list"})
_FILLERS = ("always", "quietly", "indeed", "often", "perhaps", "truly", "again", "gladly", "slowly", "never", "early")
_OTHER_WORDS = ("harbour", "winter", "copper", "window", "ladder", "garden", "silver", "bread", "thunder", "kettle")
_NEGATIONS = frozenset({"not", "no", "never", "nothing", "nobody", "none", "without", "nor"})
_NUMBERS = {"two": "three", "three": "five", "four": "seven", "five": "nine", "six": "two", "ten": "twelve"}
_NAMES = ("Ottoline Vance", "Barnaby Achebe", "Ludmila Stern", "Teófilo Marques", "Agnes Whitlock", "Pavel Dorn")


@dataclass(frozen=True)
class Text:
    """One article, as sections of paragraphs; ``whose`` holds whoever a paragraph may rightly be ascribed to."""

    title: str
    sections: tuple[tuple["Paragraph", ...], ...]

    @property
    def paragraphs(self) -> list["Paragraph"]:
        return [paragraph for section in self.sections for paragraph in section]


@dataclass(frozen=True)
class Paragraph:
    """A passage's words as they are parted by white space; ``speaker`` is None where nobody is known to say them.

    ``at`` counts the passages of its section, those too short to be here included.
    """

    words: tuple[str, ...]
    speaker: str | None
    at: int


@dataclass(frozen=True)
class Labelled:
    """A quotation, who is said to have said it, the one right verdict, and what went into it."""

    text: str
    verdict: Verdict
    made: str
    speaker: str | None = None
    caution: Caution | None = None


def texts_of(folder: Path) -> list[Text]:
    """The English articles of a folder, paragraphs of eight words or more."""
    texts = []
    exported: list[Any] = list(export_shape(export_folder(folder))["articles"])
    for article in exported:
        sections: list[tuple[Paragraph, ...]] = []
        for section in article["sections"]:
            held = [
                Paragraph(tuple(passage["text"].split()), passage["speaker"] or article["author"], at)
                for at, passage in enumerate(section["passages"])
                if passage["kind"] in _BODY and len(passage["text"].split()) >= 8
            ]
            if held:
                sections.append(tuple(held))
        if article["language"] == "en":
            texts.append(Text(str(article["title"]), tuple(sections)))
    return texts


class Maker:
    """Makes quotations from ``texts``, which are in the library, and ``absent`` ones, which are not."""

    def __init__(self, texts: Sequence[Text], absent: Sequence[Text], chance: random.Random) -> None:
        self._texts = texts
        self._absent = absent
        self._chance = chance

    def verbatim(self) -> Labelled:
        """A stretch of the text with typographic noise only, or shortened openly within one section."""
        made = self._chance.choice(("plain", "noise", "noise", "ellipsis", "brackets", "borders"))
        if made == "ellipsis":
            return Labelled(self._shortened(), Verdict.VERBATIM, made, caution=Caution.ELLIPSIS)
        words = self._over_borders() if made == "borders" else self._stretch(5, 60)
        if made == "brackets":
            words = self._editors(words)
        text = " ".join(words)
        return Labelled(self._noise(text) if made == "noise" else text, Verdict.VERBATIM, made)

    def altered(self) -> Labelled:
        """A stretch with at most two words in ten misspelt, changed, dropped or added."""
        kinds = {
            "typo": self._typo, "changed": self._changed, "dropped": self._dropped, "added": self._added,
            "negation": self._negation, "number": self._number, "name": self._name,
        }  # fmt: skip
        while True:
            made = self._chance.choice(tuple(kinds))
            words = list(self._stretch(10, 50))
            got = kinds[made](words)
            if got is not None:
                caution = {"negation": Caution.NEGATION, "number": Caution.NUMBER, "name": Caution.NAME}.get(made)
                return Labelled(" ".join(got), Verdict.ALTERED, made, caution=caution)

    def spliced(self) -> Labelled:
        """Two or three parts from places that lie apart, joined by an ellipsis or silently."""
        made = self._chance.choice(("articles", "one article", "turned", "three"))
        count = 3 if made == "three" else 2
        chance = self._chance
        if made in ("articles", "three"):
            parts = [list(self._stretch(5, 20, text)) for text in chance.sample(list(self._texts), count)]
        else:
            parts = self._apart(turned=made == "turned")
        joint = chance.choice((" ", " ", " … ", " [...] ", " ... "))
        return Labelled(joint.join(" ".join(part) for part in parts), Verdict.SPLICED, f"{made}{joint}".strip())

    def misattributed(self) -> Labelled:
        """Right words, or nearly, under a name that is not theirs."""
        while True:
            text = self._chance.choice(self._texts)
            paragraph = self._chance.choice(text.paragraphs)
            words = self._slice(paragraph.words, 10, 50)
            if words is None or paragraph.speaker is None:
                continue
            altered = self._chance.random() < 0.3 and self._changed(list(words))
            others = {p.speaker for t in self._texts for p in t.paragraphs if p.speaker} - {paragraph.speaker}
            name = self._chance.choice((*_NAMES, *sorted(others)))
            return Labelled(
                " ".join(altered or words), Verdict.MISATTRIBUTED, "altered" if altered else "verbatim", name
            )

    def partial(self) -> Labelled:
        """A piece of the text and a piece of a text that is not in the library, in either order."""
        here, absent = list(self._stretch(6, 30)), list(self._stretch(8, 30, self._chance.choice(self._absent)))
        parts = [here, absent]
        self._chance.shuffle(parts)
        joint = self._chance.choice((" ", " ", " … "))
        return Labelled(joint.join(" ".join(part) for part in parts), Verdict.PARTIAL, f"{len(here)}:{len(absent)}")

    def not_found(self) -> Labelled:
        """A stretch of a text that is not in the library."""
        return Labelled(" ".join(self._stretch(8, 60, self._chance.choice(self._absent))), Verdict.NOT_FOUND, "absent")

    def of(self, verdict: Verdict) -> Labelled:
        """One quotation with this verdict."""
        make: Callable[[], Labelled] = getattr(self, verdict.value)
        return make()

    def _stretch(self, least: int, most: int, text: Text | None = None) -> tuple[str, ...]:
        while True:
            chosen = text or self._chance.choice(self._texts)
            words = self._slice(self._chance.choice(chosen.paragraphs).words, least, most)
            if words is not None:
                return words

    def _slice(self, words: tuple[str, ...], least: int, most: int) -> tuple[str, ...] | None:
        if len(words) < least:
            return None
        length = self._chance.randint(least, min(most, len(words)))
        start = self._chance.randint(0, len(words) - length)
        if self._chance.random() < 0.5:  # as people quote: from the beginning of a sentence
            begins = [at for at in range(len(words) - length + 1) if at == 0 or words[at - 1][-1] in ".!?”"]
            start = self._chance.choice(begins) if begins else start
        return words[start : start + length]

    def _over_borders(self) -> list[str]:
        while True:
            section = self._chance.choice(self._chance.choice(self._texts).sections)
            if len(section) < 2:
                continue
            at = self._chance.randrange(len(section) - 1)
            if section[at + 1].at != section[at].at + 1:
                continue
            before, after = section[at].words, section[at + 1].words
            return [*before[-self._chance.randint(3, 20) :], *after[: self._chance.randint(3, 20)]]

    def _shortened(self) -> str:
        while True:
            section = self._chance.choice(self._chance.choice(self._texts).sections)
            words = [word for paragraph in section for word in paragraph.words]
            if len(words) < 40:
                continue
            first, second = self._chance.randint(5, 12), self._chance.randint(5, 12)
            gap = self._chance.randint(4, min(60, len(words) - first - second))
            start = self._chance.randint(0, len(words) - first - second - gap)
            parts = (words[start : start + first], words[start + first + gap : start + first + gap + second])
            return self._chance.choice((" […] ", " [...] ", "... ", " … ")).join(" ".join(part) for part in parts)

    def _apart(self, *, turned: bool) -> list[list[str]]:
        """Two parts of one article with at least thirty words between them, in different sections if in order."""
        while True:
            text = self._chance.choice(self._texts)
            if turned:
                places = sorted(self._chance.sample(range(len(text.paragraphs)), 2)) if len(text.paragraphs) > 1 else []
                pair = [text.paragraphs[at] for at in reversed(places)]
                if len(pair) < 2 or (places[1] - places[0] < 2):
                    continue
            else:
                if len(text.sections) < 2:
                    continue
                first, second = sorted(self._chance.sample(range(len(text.sections)), 2))
                pair = [self._chance.choice(text.sections[first]), self._chance.choice(text.sections[second])]
                if text.paragraphs.index(pair[1]) - text.paragraphs.index(pair[0]) < 2:
                    continue
            parts = [self._slice(paragraph.words, 5, 20) for paragraph in pair]
            if all(parts):
                return [list(part) for part in parts if part]

    def _noise(self, text: str) -> str:
        chance = self._chance
        for marks in ('“”"', "‘’'", "—–-"):
            if chance.random() < 0.5:
                put = chance.choice(marks)
                text = "".join(put if char in marks and char != "-" else char for char in text)
        if chance.random() < 0.4:
            text = "".join(char for char in text if char not in ",;:")
        if chance.random() < 0.4:
            text = text.replace(" ", chance.choice(("  ", "\n", "\u00a0", " \t")), 3)
        if chance.random() < 0.5:
            text = text[:1].swapcase() + text[1:]
        if chance.random() < 0.5:
            text = text.rstrip(".,;:!?—–- ") + chance.choice((".", "", "!", "..."))
        if chance.random() < 0.5:
            text = chance.choice(("“{}”", '"{}"', "«{}»", "‘{}’")).format(text)
        return text

    def _editors(self, words: Sequence[str]) -> list[str]:
        changed = list(words)
        at = self._chance.randrange(len(changed))
        made = self._chance.choice(("sic", "capital", "insertion"))
        if made == "sic":
            changed.insert(at + 1, "[sic]")
        elif made == "insertion":
            changed.insert(at + 1, self._chance.choice(("[the author]", "[the town]", "[as it was then]")))
        elif changed[0][:1].isalpha() and len(changed[0]) > 2:
            changed[0] = f"[{changed[0][:1].swapcase()}]{changed[0][1:]}"
        return changed

    def _few(self, words: Sequence[str], most: int = 3) -> int:
        return self._chance.randint(1, max(1, min(most, len(words) // 6)))

    def _plain(self, words: Sequence[str]) -> list[int]:
        return [at for at, word in enumerate(words) if word.isalpha()]

    def _typo(self, words: list[str]) -> list[str] | None:
        places = [at for at in self._plain(words) if len(words[at]) >= 5]
        if not places:
            return None
        for at in self._chance.sample(places, min(len(places), self._few(words))):
            word = words[at]
            cut = self._chance.randrange(1, len(word) - 2)
            swapped = word[:cut] + word[cut + 1] + word[cut] + word[cut + 2 :]
            words[at] = swapped if swapped != word else word[:cut] + word[cut + 1 :]
        return words

    def _changed(self, words: list[str]) -> list[str] | None:
        places = self._plain(words)
        if not places:
            return None
        for at in self._chance.sample(places, min(len(places), self._few(words))):
            words[at] = self._chance.choice([word for word in _OTHER_WORDS if word != words[at].lower()])
        return words

    def _dropped(self, words: list[str]) -> list[str] | None:
        count = self._few(words)
        start = self._chance.randint(2, len(words) - count - 2)
        if words[start : start + count] == words[start - count : start] or words[start] == words[start + count]:
            return None
        if not any(char.isalnum() for char in "".join(words[start : start + count])):
            return None
        return words[:start] + words[start + count :]

    def _added(self, words: list[str]) -> list[str] | None:
        for _ in range(self._few(words)):
            words.insert(self._chance.randint(2, len(words) - 2), self._chance.choice(_FILLERS))
        return words

    def _negation(self, words: list[str]) -> list[str] | None:
        places = [at for at in range(1, len(words) - 1) if words[at].lower() in _NEGATIONS]
        if places:
            at = self._chance.choice(places)
            return words[:at] + words[at + 1 :]
        places = [at for at in range(2, len(words) - 1) if words[at] in ("is", "was", "were", "are", "had", "could")]
        if not places:
            return None
        words.insert(self._chance.choice(places) + 1, "not")
        return words

    def _number(self, words: list[str]) -> list[str] | None:
        for at in range(1, len(words) - 1):
            if words[at].isdecimal():
                words[at] = str(int(words[at]) + self._chance.randint(1, 9))
                return words
            if words[at] in _NUMBERS:
                words[at] = _NUMBERS[words[at]]
                return words
        return None

    def _name(self, words: list[str]) -> list[str] | None:
        for at in range(2, len(words) - 1):
            inside = words[at - 1][-1].isalpha() and words[at].isalpha() and len(words[at]) > 3
            if inside and words[at][0].isupper() and words[at][1:].islower():
                words[at] = self._chance.choice([n for n in ("Halloran", "Vasquez", "Imogen") if n != words[at]])
                return words
        return None


def labelled(maker: Maker, verdict: Verdict, count: int) -> list[Labelled]:
    """``count`` quotations with one verdict, every one once."""
    made: dict[str, Labelled] = {}
    while len(made) < count:
        one = maker.of(verdict)
        made.setdefault(one.text, replace(one))
    return list(made.values())
