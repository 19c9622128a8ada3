"""The persons of one article: who is meant by a surname, a first name, initials or a title with a name.

One register answers for block quotations, quotations inside a paragraph, labels and verdicts alike: where a name
stands never changes who is meant. Two that fit are two, never the first.
"""

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Final

from bot.languages.language import everywhere, language_for
from bot.reading.lines.words_written import WordsWritten
from bot.reading.people.bearers import (
    by_surname_or_first,
    is_office,
    opens_small,
    opens_with_relative,
    passing,
    tallied,
    without_prefixed,
)
from bot.reading.people.cases import Cases
from bot.reading.people.forms import told_apart
from bot.reading.people.joined_names import joins_two
from bot.reading.people.mentions import Mentions
from bot.reading.people.names import (
    PARTICLES,
    IsCommon,
    Name,
    is_bound,
    is_initial,
    is_name,
    is_saint,
    names_in,
    stands_alone_between,
    surname_of,
    titled,
    without_courtesy,
)
from bot.reading.people.namesake import is_womans, namesake, only_title
from bot.reading.people.newcomers import is_newcomer
from bot.reading.people.openers import OPENERS, PRONOUNS, is_no_name, opens_with_place, without_opener
from bot.reading.people.told import holds_told, without_told
from bot.reading.people.trades import parted_by_trade, without_trade

ARTICLES: Final = everywhere().grammar.definite | everywhere().grammar.indefinite
_OPENING: Final = OPENERS | PRONOUNS
_SAYING: Final = everywhere().saying.verbs
_LONGEST: Final = 4
"""The most words of a person's name, initials and small words aside."""


class Register:
    """Full names, found by any shorter way of naming the same person."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by: dict[tuple[str, str], set[str]] = {}
        for name in names:
            folded = name.casefold()
            for way, key in (
                ("last", folded.rsplit(" ", 1)[-1]),
                ("first", folded.split(" ", 1)[0]),
                ("whole", folded),
                ("surname", surname_of(folded)),
                ("initials", "".join(word[0] for word in name.split())),
                ("initials", "".join(word[0] for word in name.replace("-", " ").split())),
            ):
                self._by.setdefault((way, key), set()).add(name)

    def meant(self, name: str) -> frozenset[str]:
        """The persons ``name`` can mean, all of them; empty where it means none that is known.

        A surname comes before a first name; capitals mean a whole name or its initials.
        """
        bare = without_courtesy(name)
        folded = bare.casefold()
        ways: list[tuple[str, str]] = []
        if " " in bare:
            ways = [("whole", folded)] if bare.isupper() else []
            if folded.split(" ", 1)[0] in PARTICLES:
                ways.append(("surname", folded))
        elif len(bare) > 2:
            ways = [("last", folded), ("first", folded)]
        letters = bare.replace(".", "").replace(" ", "") if "." in bare else bare  # "A. D. P."
        if 2 <= len(letters) <= 4 and letters.isalpha() and letters.isupper():
            ways.append(("initials", letters))
        return next((frozenset(self._by[way]) for way in ways if way in self._by), frozenset())


def full_names(texts: Iterable[str], common: IsCommon) -> set[str]:
    """The full names of persons printed in ``texts``, without what only opens a sentence or line before them.

    What opens it is a word of the language, an article with its noun, or whatever stands before a name that is
    printed without it elsewhere ("Cartographer Ines Baro").
    """
    found = [name for text in texts for name in names_in(text)]
    within = {name.text for name in found if not name.initial}
    bare = {_bare(name, common, within) for name in found}
    return set(without_prefixed({name for name in bare if is_name(name, _LONGEST) and not name.isupper()}))


def _bare(name: Name, common: IsCommon, within: Collection[str]) -> str:
    """A run of capitalised words without what only opens its sentence: "With …", "The gardener …" in capitals.

    A verb of saying behind that opens it, too ("Thus Said …"), unless the name stands with it ``within`` a sentence.
    """
    words = name.text.split()
    count = len(words)
    if words[0].casefold() in ARTICLES:
        words = words[1:] if len(words) < 4 else words[2:]
    elif name.initial and (common(words[0]) or words[0].casefold() in _OPENING):
        words = words[1:]
    if 0 < len(words) < count and words[0].casefold() in _SAYING and " ".join(words) not in within:
        words = words[1:]
    return without_trade(" ".join(words))


class People:
    """The persons of one article, each looked for when first asked about, near the places of the name.

    ``text`` is all the article says; ``common`` tells of a word whether the text also writes it small.
    """

    def __init__(self, text: str, language: str, common: IsCommon | None = None) -> None:
        self._mentions = Mentions(text)
        self._language = language_for(language)
        self.cases = Cases(self._language, self._mentions.count)
        self._given = common
        self._words = WordsWritten([text])
        self._known: dict[str, bool] = {}
        self._meant: dict[str, tuple[str, ...]] = {}
        self._first_names: set[str] = set()
        self._spoken: dict[tuple[str, bool], str | None] = {}

    def saying(self, words: list[str]) -> list[str]:
        """Of a run of names and small words behind a verb of saying those of whoever speaks."""
        return without_told(words, self._language, self._mentions)

    def speaker(self, name: str, *, sure: bool = False) -> str | None:
        """Who is meant by ``name`` where it is said to speak, as the article prints that person most fully.

        A title falls away before a first name and stays before a surname alone ("Lady Hale"). A surname alone is the
        one person of the text with that surname; without a full name, it has the one title that the text gives it.
        None if two share it, or if nothing shows that a single word is a name; unless it is ``sure`` that it is one.
        """
        if (name, sure) not in self._spoken:
            self._spoken[name, sure] = self._speaker(name, sure)
        return self._spoken[name, sure]

    def _speaker(self, name: str, sure: bool) -> str | None:
        if is_saint(name):
            return name
        bare = without_trade(without_courtesy(name))
        trade, surname = parted_by_trade(bare)
        if trade and " " not in surname:
            named = [one for one in self.meant(surname) if self._has_title(one, trade.rpartition(" ")[2])]
            return named[0] if len(named) == 1 else bare
        first, _, rest = bare.partition(" ")
        if rest and first.casefold() not in PARTICLES:
            return self._shortened(bare)
        persons = self._with_surname(bare) if rest else self.meant(bare)
        if bare != name:
            written_small = name[0].islower() and not is_womans(
                name.partition(" ")[0]
            )  # as French and Russian ones are
            if len(persons) == 1 and (written_small or self._presented(persons[0], titled(name))):
                return persons[0]
            only = only_title(bare, self._mentions)
            return only if only and only.casefold() == titled(name).casefold() else titled(name)
        if persons:
            return persons[0] if len(persons) == 1 else None
        if not (sure or self.is_known(name)):
            return None
        return name if name in self._first_names else only_title(name, self._mentions) or name

    def meant(self, word: str) -> tuple[str, ...]:
        """The persons of the article that a surname or first name alone may mean, as printed most fully."""
        if word not in self._meant:
            persons = sorted(self._persons(word))
            other = namesake(persons[0], word, self._mentions) if len(persons) == 1 else None
            self._meant[word] = (*persons, other) if other else tuple(persons)
        return self._meant[word]

    def _with_surname(self, surname: str) -> tuple[str, ...]:
        """The persons whose surname, small words and all, is this one: both for "De Wit" where two are called so."""
        last = surname.rpartition(" ")[2]
        return tuple(name for name in self.meant(last) if surname_of(name.casefold()) == surname.casefold())

    def _has_title(self, person: str, surname: str) -> bool:
        """Whether the text prints a full name with the title that ``surname`` has: else it may be another person."""
        title = surname.partition(" ")[0]
        return any(before.rstrip().endswith(title) for before, _ in self._mentions.around(person))

    def _presented(self, person: str, short: str) -> bool:
        """Whether the text prints a full name with the title of ``short``, and that before it prints ``short``.

        Where "Mr. Hart" comes first, "Mr. John Hart" may well be his brother; Sir John has none of that name.
        """
        alone = next(self._mentions.places(short), None)
        first = alone is None or next(self._mentions.places(person), 0) <= alone
        return self._has_title(person, short) and (first or surname_of(person) not in short)

    def is_known(self, word: str) -> bool:
        """Whether ``word`` stands with a capital in the middle of a sentence somewhere; never known of German."""
        if word not in self._known:
            starts = word.casefold() in self._language.sentences.starters
            capital = word[:1].isupper() or is_bound(word, article=True)
            named = not self._language.grammar.capital_nouns and capital and not starts
            self._known[word] = named and self._in_mid_sentence(word)
        return self._known[word]

    def _in_mid_sentence(self, word: str) -> bool:
        if not self._mentions.may_stand_inside(word):
            return False
        for before, after in self._mentions.around(word):
            plain = before.rstrip(" ")
            if plain != before and not after[:1].isalnum() and (plain[-1:].islower() or plain.endswith(",")):
                return True
        return False

    def _common(self, word: str) -> bool:
        if self._given is not None:
            return self._given(word)
        return word.lower() in self._words

    def _shortened(self, name: str) -> str:
        """A full name without what only stands before it, where it is printed without that, too."""
        first, _, rest = name.partition(" ")
        if is_name(rest, _LONGEST) and not is_initial(first) and not opens_small(rest):
            for before, after in self._mentions.around(rest):
                alone = before[-1:].isspace() and not before.endswith(f"{first} ") and not after[:1].isalnum()
                if alone and not _ends_in_name(before):
                    return rest
        return name

    def _persons(self, word: str) -> Iterable[str]:
        """The persons whose surname (else whose first name) is ``word``, near its places in the text."""
        if is_office(word):
            return ()
        seen = [
            self._name_at(before, word, after)
            for before, after in self._mentions.around(word)
            if not (before and before[-1].isalnum()) and not after[:1].isalnum()
        ]
        counts, inside = tallied(seen)
        once = passing(counts, seen)
        names, either = by_surname_or_first(word, counts, once)
        whole = set(without_prefixed(names))
        persons = told_apart({name: counts[name] for name in (whole if either else Register(whole).meant(word))})
        passes = len(persons) == 1 and persons <= once
        if passes or all(name.startswith(f"{word} ") and is_newcomer(name, word, self._mentions) for name in persons):
            self._first_names |= {word} if persons else set()
            return ()
        return persons if inside or len(persons) == 1 else ()

    def _name_at(self, before: str, word: str, after: str) -> Name | None:
        """The full name that holds ``word`` between ``before`` and ``after``, where all of it can be seen."""
        if word.isalpha() and stands_alone_between(before, after):
            return None
        stretch = before.rpartition("\n")[2]
        cut = len(stretch) == len(before) >= _SEEN
        at = len(stretch)
        for found in names_in(f"{stretch}{word}{after.partition(chr(10))[0]}"):
            if not found.start <= at < found.end:
                continue
            if found.words < 2 or (found.start == 0 and cut) or (found.initial and opens_with_place(found)):
                return None
            full = self._without_trade(without_opener(found, self._common, self.is_known))
            words = full.text.split()
            if full.start > at or len(words) < 2 or words[0] == "The" or not is_name(full.text, _LONGEST):
                return None
            if opens_with_relative(full.text) or len(self.cases.speaking(words)) < len(words):
                return None
            if holds_told(words, stretch[: full.start], self._language, self._mentions):
                return None
            if self._language.grammar.capital_nouns and full.start != at:
                return None  # any noun may stand before it
            if any(is_no_name(word, self._language) for word in (words[0], words[-1])) or joins_two(
                words, self.is_known, self._mentions
            ):
                return None
            return full
        return None

    def _without_trade(self, name: Name) -> Name:
        """A name without what its bearer does; one that has the father's, without what stands before the first name."""
        words = name.text.split()
        endings = tuple(self._language.people.patronymics)
        text = without_trade(name.text)
        if len(words) > 3 and endings and words[-2].endswith(endings):
            text = " ".join(words[-3:])
        return replace(name, text=text, start=name.end - len(text), raw=text)


_SEEN: Final = 40  # characters before a name (see ``Mentions``)


def _ends_in_name(before: str) -> bool:
    """Whether a capitalised word stands right before: the name goes on to the left."""
    return before.rstrip().rpartition(" ")[2][:1].isupper() and before.rstrip()[-1:].isalpha()
