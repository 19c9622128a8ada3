"""Who says it: the speaker of a quotation, from the words of saying and the name before or behind it."""

import re
from dataclasses import dataclass
from typing import Final

from bot.languages.language import everywhere, language_for
from bot.languages.patterns import word_set
from bot.reading.lines.marks import CAPITALS
from bot.reading.people.mentions import Mentions
from bot.reading.people.openers import DAYS, OPENERS

_TOKEN = re.compile(r"[^\W_][\w’'.&-]*|[,;:()—–…!?]|[“”„«»\"]")
_ALL: Final = everywhere()
_SAYING: Final = _ALL.saying
_VERBS: Final = _SAYING.verbs
_PARTICLES: Final = word_set("de da del della di du la le van von der den bin ibn al el y dos das")
_PREPOSITIONS: Final = _ALL.grammar.prepositions
_PRONOUNS: Final = _ALL.pronouns.subjects | _ALL.pronouns.third | _ALL.pronouns.impersonal
_TITLES: Final = frozenset(word.rstrip(".") for word in _ALL.people.courtesy | _ALL.people.honours)
_PERSONS: Final = _PRONOUNS - _ALL.pronouns.impersonal
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
_BEFORE_UNSPACED: Final = re.compile("|".join(_SAYING.before))
_BEHIND_UNSPACED: Final = re.compile("|".join(_SAYING.behind))


def _behind_a_quotation() -> re.Pattern[str]:
    """Up to 160 characters, to the end of the sentence or the next quotation; “Mr.” and initials end nothing."""
    titles = "|".join(rf"(?<=\b{title.capitalize()})" for title in sorted(_TITLES & _ALL.sentences.leading))
    return re.compile(rf"(?:[^.!?…:;“„«\"\n]|(?:{titles}|(?<=[ .][^\W\d_]))\.){{0,160}}")


_BEHIND = _behind_a_quotation()


def _is_name_part(word: str) -> bool:
    return word[:1].isupper() and word.casefold() not in DAYS and not word.endswith(("’s", "'s"))


_JOINED: Final = _ALL.grammar.joining | {"&"}
_NAME_BEHIND = re.compile(rf" ((?:(?:van|von|de|du|del|la) )?[{CAPITALS}][\w’'-]{{1,30}})")
_NAME_BEFORE = re.compile(rf"(?<![\w’'-])([{CAPITALS}][\w’'-]{{1,30}}) $")
_PATRONYMIC: Final = tuple(_ALL.people.patronymics)


@dataclass(frozen=True, slots=True)
class _Name:
    text: str
    first: int
    last: int  # index after its last token
    joined: bool = False  # it stands before or behind "and": somebody else speaks too


def _names(text: str, tokens: list[re.Match[str]]) -> list[_Name]:
    """Runs of capitalised words (with particles between them) that no preposition governs."""
    words = [t.group() for t in tokens]
    found: list[_Name] = []
    at = 0
    while at < len(words):
        if not _is_name_part(words[at]) or words[at].casefold() in _PRONOUNS:
            at += 1
            continue
        end = at + 1
        while end < len(words):
            joined = text[tokens[end - 1].end() : tokens[end].start()]
            if joined not in {" ", "\u00a0"}:
                break
            if _is_name_part(words[end]):
                end += 1
            elif words[end] in _PARTICLES and end + 1 < len(words) and _is_name_part(words[end + 1]):
                end += 2
            else:
                break
        before = [w.casefold() for w in words[max(0, at - 2) : at]]
        governed = bool(before) and (
            before[-1] in _PREPOSITIONS
            or (len(before) > 1 and before[0] in _PREPOSITIONS and before[1] in _ALL.grammar.definite)
        )
        if not governed:
            beside = bool(before) and before[-1] in _JOINED and at > 1 and _is_name_part(words[at - 2])
            found.append(_Name(text[tokens[at].start() : tokens[end - 1].end()].rstrip(".,"), at, end, beside))
        at = end
    return found


class Speakers:
    """Finds who says what in one article; ``text`` is searched for full names and for what is a name at all."""

    def __init__(self, text: str, language: str) -> None:
        self._mentions = Mentions(text)
        known = language_for(language)
        self._grammar = known.grammar
        self._unspaced = known.code == "zh"
        self._starters = known.sentences.starters
        self._ties = known.ties.words
        self._names: dict[str, bool] = {}
        self._fullest: dict[str, str | None] = {}

    def is_name(self, word: str) -> bool:
        """Whether ``word`` stands capitalised in mid-sentence somewhere in the article (never known of German)."""
        if word not in self._names:
            named = not self._grammar.capital_nouns and word[:1].isupper() and word.casefold() not in self._starters
            self._names[word] = named and self._in_mid_sentence(word)
        return self._names[word]

    def _in_mid_sentence(self, word: str) -> bool:
        for before, after in self._mentions.around(word):
            plain = before.rstrip(" ")
            if plain != before and not after[:1].isalnum() and (plain[-1:].islower() or plain.endswith(",")):
                return True
        return False

    def _full(self, name: str) -> str | None:
        """The fullest form in which the article prints a one-word name; None for a word that may be no name."""
        if len(name.split()) > 1:
            return name
        if name not in self._fullest:
            self._fullest[name] = self._searched(name)
        return self._fullest[name]

    def _searched(self, name: str) -> str | None:
        for before, after in self._mentions.around(name):
            if (before and before[-1].isalnum()) or after[:1].isalnum():
                continue
            follows = _NAME_BEHIND.match(after)
            if follows and not self._stray(follows.group(1).split()[-1]):
                return f"{name} {follows.group(1)}"
            leads = _NAME_BEFORE.search(before)
            first = leads.group(1) if leads else ""
            if first.endswith(_PATRONYMIC) and (earlier := _NAME_BEFORE.search(before[: -len(first) - 1])):
                first = f"{earlier.group(1)} {first}"
            if first and not self._stray(first) and first.casefold() not in _TITLES and not self._grammar.capital_nouns:
                return f"{first} {name}"
        return name if self.is_name(name) else None

    def _stray(self, word: str) -> bool:
        folded = word.casefold()
        return (
            folded in self._starters or folded in OPENERS or folded in DAYS or folded in _PRONOUNS or folded in _VERBS
        )

    def _checked(self, name: _Name | None, opens_sentence: bool) -> str | None:
        if name is None or name.joined:
            return None
        paragraphs = name.text.split()
        while (
            paragraphs
            and opens_sentence
            and (paragraphs[0].casefold() in self._starters or paragraphs[0].casefold() in self._ties)
        ):
            paragraphs = paragraphs[1:]
        while len(paragraphs) > 1 and paragraphs[0].casefold() in OPENERS:
            paragraphs = paragraphs[1:]
        if not paragraphs or any(paragraph.isupper() and len(paragraph) > 4 for paragraph in paragraphs):
            return None
        if len(paragraphs) == 1:
            if self._grammar.capital_nouns and paragraphs[0].casefold() in _TITLES:
                return None
            return self._full(paragraphs[0])
        if paragraphs[0].rstrip(".").casefold() in _TITLES and len(paragraphs) == 2:
            full = self._full(paragraphs[1])
            return full if full and full.split()[-1] == paragraphs[1] != full else " ".join(paragraphs)
        return " ".join(paragraphs)

    def after(self, tail: str) -> tuple[str | None, int]:
        """Who speaks according to ``tail``, the text behind a closing mark, and how far the attribution reaches.

        The second is 0 where ``tail`` attributes nothing; the first is None where it names nobody ("she said").
        """
        if self._unspaced:
            match = _BEHIND_UNSPACED.match(tail)
            if match is None:
                return None, 0
            return self._named_unspaced(match.group(1)), match.end()
        stretch = _BEHIND.match(tail)
        tokens = list(_TOKEN.finditer(stretch.group() if stretch else ""))
        while tokens and tokens[0].group() in {",", "—", "–"}:
            tokens = tokens[1:]
        words = [t.group().casefold() for t in tokens]
        verb = next((i for i, word in enumerate(words[:8]) if word.rstrip(".") in _VERBS), None)
        if verb is None or not tokens:
            return None, 0
        reach = tokens[-1].end()
        clause = next(
            (i for i, word in enumerate(words[verb + 1 :], verb + 1) if word in {",", "(", "—", "–"}), len(words)
        )
        names = _names(tail, tokens)
        if not _SAYING.denied.isdisjoint(words[: verb + 1]):
            return None, reach
        if verb == 0 or (verb == 1 and words[0] in _SAYING.inverting):
            if len(words) > verb + 1 and words[verb + 1] in _PRONOUNS:
                return None, reach
            inside = [n for n in names if verb < n.first and n.last <= clause]
            # "wrote the Scottish novelist Muriel Spark": the last name before the clause ends.
            name = inside[-1] if inside else None
            if (
                name
                and name.last < len(words)
                and words[name.last] not in _ENDS_NAME
                and not words[name.last].isdigit()
            ):
                name = None
            return self._checked(self._unarticled(name, words), False), reach
        if words[0] in _PRONOUNS:
            return None, reach
        before = [n for n in names if n.last <= verb]
        named = before[-1] if before and (before[-1].last == verb or words[before[-1].last] in _ENDS_NAME) else None
        if named is None:
            return None, reach if verb <= 4 else 0
        return self._checked(self._unarticled(named, words), False), reach

    def _unarticled(self, name: _Name | None, words: list[str]) -> _Name | None:
        """In German nouns are capitalised too: after an article only what follows the noun can be a name."""
        if name is None or not self._grammar.capital_nouns or name.first == 0:
            return name
        if words[name.first - 1] in self._grammar.determiners or words[name.first - 1].endswith(("e", "er")):
            rest = name.text.split()[1:]
            # "der Bürgermeister von Hollern" has no name; "der Lehrer Hans von Hollern" has one.
            return _Name(" ".join(rest), name.first + 1, name.last) if rest and rest[0][:1].isupper() else None
        return name

    def _named_unspaced(self, name: str) -> str | None:
        if (
            name[0] in _SAYING.no_name_begins
            or name[-1] in _SAYING.no_name_ends
            or ("·" not in name and (len(name) > 3 or name[0] not in _ALL.people.surnames))
        ):
            return None
        return None if name[0] in _ALL.people.familiar and len(name) < 3 else name

    def before(self, lead: str) -> str | None:
        """Who speaks according to ``lead``, the words of the same sentence before an opening mark; None if unsaid."""
        lead = lead.rstrip()
        if self._unspaced:
            match = _BEFORE_UNSPACED.search(re.split("[，。！？；]", lead.rstrip("：:，,"))[-1] + lead[-1:])
            return self._named_unspaced(match.group(1)) if match else None
        if not lead or len(lead) > 400:
            return None
        tokens = list(_TOKEN.finditer(lead))
        words = [t.group().casefold() for t in tokens]
        names = _names(lead, tokens)
        giver = _GIVERS.match(lead.casefold())
        verb = next((i for i in range(len(words) - 1, -1, -1) if words[i].rstrip(".") in _VERBS), None)
        direct = (
            lead.endswith((":", ",", "—", "–"))
            or not _ALL.grammar.that.isdisjoint(words[-1:])
            or verb == len(words) - 1
        )
        if not direct:
            return None
        if giver:
            every = _names(
                "x " + lead[giver.end() :].strip(), list(_TOKEN.finditer("x " + lead[giver.end() :].strip()))
            )
            return self._checked(every[0], False) if every and every[0].first <= 5 else None
        if verb is None or not _SAYING.denied.isdisjoint(words[: verb + 1]) or not _SAYING.lent.isdisjoint(words):
            return None
        if words[max(0, verb - 1)] in _PRONOUNS or (verb and words[0] in _PRONOUNS and verb < 4):
            return None
        # The subject: the last name before the verb that stands next to it, or to a comma or adverb before it.
        # "As the critic Name wrote": what opens the clause is no subject.
        opens = bool(names) and words[0] in OPENERS and names[0].first == 0 and names[0].last == 1
        for name in reversed([n for n in names[opens:] if n.last <= verb]):
            following = words[name.last]
            if name.last == verb or following in _ENDS_NAME or following.endswith("ly"):
                between = words[name.last : verb]
                if any(word in _PERSONS for word in between):
                    return None
                if name.first == 0 and len(name.text.split()) == 1 and not self.is_name(name.text):
                    return None
                return self._checked(self._unarticled(name, words), name.first == 0)
        inverted = [n for n in names if verb < n.first <= verb + 4]
        if inverted and not any(n.last <= verb for n in names[opens:]):
            return self._checked(self._unarticled(inverted[0], words), False)
        return None
