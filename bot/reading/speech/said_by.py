"""Who says it: the speaker of a quotation, from the words of saying and the name before or behind it."""

import re
from itertools import dropwhile, islice
from typing import Final

from bot.languages.language import everywhere
from bot.reading.lines.saying import ends_saying, saying_at
from bot.reading.people.names import PARTICLES
from bot.reading.people.openers import DAYS, OPENERS, PRONOUNS, behind_place
from bot.reading.people.register import People
from bot.reading.speech.names_beside import JOINED, NameBeside, names_beside
from bot.reading.speech.saying_within import insets_in
from bot.reading.speech.speaker_rules import speaker_rules
from bot.reading.speech.unspaced import said_before, said_behind

_TOKEN = re.compile(r"[^\W_](?:[\w’'.&]|-(?!-))*|[,;:()—–…!?]|[“”„«»\"]")
_ALL: Final = everywhere()
_SAYING: Final = _ALL.saying
_PREPOSITIONS: Final = _ALL.grammar.prepositions
_TITLES: Final = frozenset(word.rstrip(".") for word in _ALL.people.courtesy | _ALL.people.honours)
_PERSONS: Final = PRONOUNS - _ALL.pronouns.impersonal
_ENDS_NAME: Final = (
    frozenset({",", "(", "—", "–"})
    | _SAYING.helpers
    | _SAYING.inverting
    | _PREPOSITIONS
    | _ALL.grammar.joining
    | _ALL.grammar.relative
)
"""What may follow the name of whoever says it, before the verb or behind it."""
_GIVERS = re.compile(rf"\b(?:{'|'.join(_SAYING.givers)})\b")
_GOVERNING: Final = _PREPOSITIONS - PARTICLES - _ALL.calendar.of
"""What shows behind a verb of saying that a name farther on is no subject."""
_BETWEEN: Final = frozenset({",", "—", "–"})
"""What may part a quotation from the words of saying behind it."""
_VERB_WITHIN: Final = 8
"""So many words behind a quotation may come before the verb of saying; commas do not count."""
_MOST_SIGNS: Final = 3
"""The most signs that may stand among them."""
_MOST_TITLE: Final = 3
"""The most words before a name in apposition: the old judge."""
_LONGEST_KEPT: Final = 40
"""The most characters of words of saying that may well come again in a text."""


def _behind_a_quotation() -> re.Pattern[str]:
    """Up to 160 characters, to the end of the sentence or the next quotation; “Mr.” and initials end nothing."""
    titles = "|".join(rf"(?<=\b{title.capitalize()})" for title in sorted(_TITLES & _ALL.sentences.leading))
    return re.compile(rf"(?:[^.!?…:;“„«\"\n]|(?:{titles}|(?<=[ .][^\W\d_]))\.){{0,160}}")


_BEHIND = _behind_a_quotation()


def _ends_name(word: str) -> bool:
    """Whether a word behind a name says that the name is whole: "said Ada Lin softly", "Ada Lin once wrote"."""
    return word in _ENDS_NAME or word in DAYS or word.isdigit() or (word.endswith("ly") and len(word) > 4)


def _clause_end(words: list[str], at: int) -> int:
    """The place of the last word before the next sign behind ``at``."""
    return next((end for end in range(at + 1, len(words)) if not words[end][:1].isalnum()), len(words)) - 1


def _within(words: list[str]) -> int:
    """How many of the tokens behind a quotation may come before the verb of saying, or be it."""
    signs = sum(not word[:1].isalnum() for word in words[:_VERB_WITHIN])
    return min(_VERB_WITHIN + min(signs, _MOST_SIGNS), len(words))


class Speakers:
    """Finds who says what in one article; ``text`` is searched for full names and for what is a name at all.

    In a message, too short to show that, it is ``sure`` that a word with a capital beside a verb of saying is a name.
    """

    def __init__(self, text: str, language: str, *, sure: bool = False) -> None:
        self._sure, self._language = sure, language
        self._people = People(text, language)
        self._known: dict[tuple[str, bool], tuple[str | None, int]] = {}
        self._rules = speaker_rules(language)

    @property
    def articles(self) -> bool:
        """Whether nouns have articles in its language."""
        return self._rules.articles

    def is_name(self, word: str) -> bool:
        """Whether ``word`` stands capitalised in mid-sentence somewhere in the article (never known of German)."""
        return self._sure or self._people.is_known(word)

    def _checked(self, name: NameBeside | None, opens_sentence: bool, verb: str | None = None) -> str | None:
        """The person a run of capitalised words beside a ``verb`` means; None if it names no person for certain.

        Without a verb the name may stand in a case: «по словам Анны Петровой».
        """
        if name is None or name.joined:
            return None
        words = [*behind_place(name.text.split())] if opens_sentence else name.text.split()
        while (
            words
            and opens_sentence
            and (words[0].casefold() in self._rules.starters or words[0].casefold() in self._rules.ties)
        ):
            words = words[1:]
        while len(words) > 1 and words[0].casefold() in OPENERS:
            words = words[1:]
        if not words or any(word.isupper() and len(word) > 4 for word in words):
            return None
        if len(words) == 1 and self._rules.capital_nouns and words[0].casefold() in _TITLES:
            return None
        if verb is None:
            return self._people.speaker(self._people.cases.restored(" ".join(words)), sure=self._sure)
        speaking = self._people.cases.speaking(words, verb)
        return self._people.speaker(" ".join(speaking), sure=self._sure) if speaking else None

    def after(self, tail: str, parted: bool = True) -> tuple[str | None, int]:
        """Who speaks according to ``tail``, the text behind a closing mark, and how far the attribution reaches.

        ``parted``: a comma or the like parts the quotation from what follows; else it may be the subject itself
        ("the motto “…” reminded Ada Lin of the sea").
        The second is 0 where ``tail`` attributes nothing; the first is None if it names no person ("she said").
        """
        if self._rules.unspaced:
            return said_behind(tail)
        stretch = _BEHIND.match(tail)
        words = stretch.group() if stretch else ""
        if len(words) > _LONGEST_KEPT:
            return self._said(words, parted)
        # "said Ada" and "he said" come again and again.
        known = self._known.get((words, parted))
        if known is None:
            known = self._known[words, parted] = self._said(words, parted)
        return known

    def _said(self, stretch: str, parted: bool) -> tuple[str | None, int]:
        """``after`` for a stretch that goes on to the end of its sentence or to the next quotation."""
        found = _TOKEN.finditer(stretch)
        tokens = list(islice(dropwhile(lambda token: token.group() in _BETWEEN, found), _VERB_WITHIN + _MOST_SIGNS + 1))
        words = [t.group().casefold() for t in tokens]
        alone = not self._rules.alone.isdisjoint(words[:1])
        if not (
            alone or self._rules.separable or any(saying_at(words, at, self._rules.verbs) for at in range(len(words)))
        ):
            return None, 0  # as mostly: the rest need not be looked at
        tokens += found
        words += [t.group().casefold() for t in tokens[len(words) :]]
        verb, behind = (0, 1) if alone else self._verb(words, range(_within(words)))
        if verb is None or words[0] in JOINED:
            return None, 0  # "the “old” rules and whoever said so": another clause begins
        reach = tokens[-1].end()
        clause = next(
            (i for i, word in enumerate(words[verb + 1 :], verb + 1) if word in {",", "(", "—", "–"}), len(words)
        )
        if not _SAYING.denied.isdisjoint(words[: verb + 1]):
            return None, reach
        if verb == 0 or (verb == 1 and words[0] in _SAYING.inverting):
            names = names_beside(stretch, tokens, behind)
            if (apposed := self._apposed(names, words, behind, clause)) is not None:
                return self._checked(apposed, False, words[verb]), reach
            if len(words) > behind and words[behind] in PRONOUNS:
                return None, reach
            another = self._rules.addressing | self._rules.subordinate
            names = [self._untold(name, words) for name in names]
            told = next((at for at in range(behind, clause) if words[at] in another), clause)
            inside = [n for n in names if behind <= n.first and n.last <= told]
            # "wrote the Scottish novelist Muriel Spark": the last name before the clause ends.
            name = inside[-1] if inside else None
            between = words[behind : name.first] if name else []
            if not _GOVERNING.isdisjoint(between) or any(word.endswith(self._rules.meanwhile) for word in between):
                name = None  # "dit le pharmacien en apercevant Léon", "said her cousin watching Weiss"
            if name and name.last < len(words):
                following = words[name.last]
                governing = following in _PREPOSITIONS or following in _SAYING.inverting
                # Behind a name whoever is told may follow, in some languages without a word between.
                whole = name.last == told or (not self.articles and " " in name.text) or _ends_name(following)
                if not whole or (governing and not parted):
                    name = None
            return self._checked(self._unarticled(name, words, behind), False, words[verb]), reach
        if words[0] in PRONOUNS:
            return None, reach
        before = [n for n in names_beside(stretch, tokens, behind) if n.last <= verb]
        named = before[-1] if before and (before[-1].last == verb or _ends_name(words[before[-1].last])) else None
        if named is None:
            return None, reach if verb <= 4 else 0
        return self._checked(self._unarticled(named, words, behind), False, words[verb]), reach

    def _apposed(self, names: list[NameBeside], words: list[str], first: int, comma: int) -> NameBeside | None:
        """The full name beside what somebody is: said her sister, Ada Lin; said her pupil, the cook Ada Lin."""
        if words[comma : comma + 1] != [","] or comma - first < 2 or self._rules.capital_nouns:
            return None
        if words[first] not in self._rules.owners or any(name.first < comma for name in names):
            return None
        end = _clause_end(words, comma) + 1
        name = next((name for name in names if name.first > comma and name.last == end and " " in name.text), None)
        between = words[comma + 1 : name.first] if name is not None else []
        plain = not between or (between[0] in self._rules.definite and len(between) <= _MOST_TITLE)
        return name if plain else None

    def _untold(self, name: NameBeside, words: list[str]) -> NameBeside:
        """A name without whoever is told: "sagte Anna zu Peter"."""
        if self._rules.addressing.isdisjoint(words[name.first : name.last]):
            return name
        parts = name.text.split()
        kept = self._people.saying(parts)
        whole = len(kept) == len(parts)
        return name if whole else NameBeside(" ".join(kept), name.first, name.first + len(kept), name.joined)

    def within(self, words: str) -> str | None:
        """Who speaks according to words of saying inside the marks: «Да, — сказал Вайс, — он знал»."""
        named = (self.after(inset)[0] for inset in insets_in(words, self._language))
        return next(filter(None, named), None)

    def _verb(self, words: list[str], places: range) -> tuple[int | None, int]:
        """Where the first verb of saying at one of ``places`` begins, None without one, and one past its end.

        The second part of a German one at the end of its clause becomes a comma there.
        """
        for at in places:
            count = saying_at(words, at, self._rules.verbs)
            end = _clause_end(words, at) if self._rules.separable and count < 2 else at
            if (
                end > at + 1
                and words[end] in self._rules.parts
                and (count or f"{words[at]} {words[end]}" in self._rules.verbs)
            ):
                words[end] = ","
                return at, at + 1
            if count:
                return at, at + count
        return None, 0

    def _unarticled(self, name: NameBeside | None, words: list[str], verb_end: int) -> NameBeside | None:
        """In German nouns are capitalised too: after an article only what follows the noun can be a name."""
        if name is None or not self._rules.capital_nouns:
            return name
        said = name.text.split()
        owned = 1 if name.first == 0 and words[0] in self._rules.owning else 0
        if owned or (name.first and words[name.first - 1] in self._rules.our):
            # "mein Vorgänger Otto Lenz": what is somebody's is a noun, where a full name stands behind it.
            rest = said[owned + 1 :]
            if len(rest) > 1 and rest[0][:1].isupper():
                return NameBeside(" ".join(rest), name.first + owned + 1, name.last)
        if name.first in (0, verb_end):
            return name
        if words[name.first - 1] in self._rules.determiners or words[name.first - 1].endswith(("e", "er")):
            rest = name.text.split()[1:]
            # "der Bürgermeister von Hollern" has no name; "der Lehrer Hans von Hollern" has one.
            return NameBeside(" ".join(rest), name.first + 1, name.last) if rest and rest[0][:1].isupper() else None
        return name

    def _given(self, lead: str, end: int, direct: bool) -> str | None:
        """Who speaks where ``lead`` opens with "according to", up to ``end``, and is ``direct`` or ends with a name."""
        tokens = list(_TOKEN.finditer(lead))
        if not direct and [name.last for name in names_beside(lead, tokens)][-1:] != [len(tokens)]:
            return None
        given = f"x {lead[end:].strip()}"
        every = names_beside(given, list(_TOKEN.finditer(given)))
        return self._checked(every[0], False) if every and every[0].first <= 5 else None

    def before(self, lead: str) -> str | None:
        """Who speaks according to ``lead``, the words of the same sentence before an opening mark; None if unsaid."""
        lead = lead.rstrip()
        if self._rules.unspaced:
            return said_before(lead)
        if not lead or len(lead) > 400:
            return None
        words = [word.casefold() for word in _TOKEN.findall(lead)]
        direct = lead.endswith((":", ",", "—", "–")) or not _ALL.grammar.that.isdisjoint(words[-1:])
        direct = direct or ends_saying(words, self._rules.verbs)
        if giver := _GIVERS.match(lead.casefold()):
            return self._given(lead, giver.end(), direct)
        if not direct:
            return None  # as mostly
        verb, behind = self._verb(words, range(len(words) - 1, -1, -1))
        if verb is None or not _SAYING.denied.isdisjoint(words[: verb + 1]) or not _SAYING.lent.isdisjoint(words):
            return None
        if words[max(0, verb - 1)] in PRONOUNS or (verb and words[0] in PRONOUNS and verb < 4):
            return None
        names = names_beside(lead, list(_TOKEN.finditer(lead)))
        # The subject: the last name before the verb that stands next to it, or to a comma or adverb before it.
        # "As the critic Name wrote": what opens the clause is no subject.
        opens = bool(names) and words[0] in OPENERS and names[0].first == 0 and names[0].last == 1
        for name in reversed([n for n in names[opens:] if n.last <= verb]):
            following = words[name.last]
            if name.last == verb or following in _ENDS_NAME or following.endswith("ly"):
                between = words[name.last : verb]
                apart = name.last != verb and any(word in _PERSONS for word in words[: name.first])
                if apart or any(word in _PERSONS for word in between):
                    return None  # "She bought the book of Weiss, and then said:"
                if name.first == 0 and len(name.text.split()) == 1 and not self.is_name(name.text):
                    return None
                return self._checked(self._unarticled(name, words, behind), name.first == 0, words[verb])
        inverted = [n for n in names if behind <= n.first <= verb + 4]
        if inverted and not any(n.last <= verb for n in names[opens:]):
            return self._checked(self._unarticled(inverted[0], words, behind), False, words[verb])
        return None
