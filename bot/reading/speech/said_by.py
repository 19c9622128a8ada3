"""Who says it: the speaker of a quotation, from the words of saying and the name before or behind it."""

import re
from dataclasses import dataclass
from typing import Final

from bot.languages.boundaries import boundary_words, word_set
from bot.languages.openings import ties
from bot.languages.saying import BEHIND_A_QUOTATION, CALENDAR, CHINESE_BEFORE, CHINESE_BEHIND, CHINESE_SURNAMES, SAYING
from bot.reading.people.mentions import Mentions
from bot.reading.people.openers import OPENERS

_TOKEN = re.compile(r"[^\W_][\w’'.&-]*|[,;:()—–…!?]|[“”„«»\"]")
_PARTICLES: Final = word_set("de da del della di du la le van von der den bin ibn al el y dos das")
_PREPOSITIONS: Final = word_set(
    "of in at from to for on with near about against under over through during since before after like between than "
    "en de del al para con por sobre desde entre à au aux dans du des pour avec sur chez par aus im am zum zur bei "
    "mit nach von für über auf gegen в во на из от для с со о об к ко у при по под над"
)
_PRONOUNS: Final = word_set(
    "he she they i we you it one who он она они я мы er sie ich wir man es él ella ellos "
    "yo nosotros il elle ils je nous on"
)
_TITLES: Final = word_set(
    "mr mrs ms miss dr prof professor sir lady lord st sr sra don doña mme m mlle hr herr frau dom fr rev"
)
_AFTER_NAME: Final = word_set(
    "once later then also himself herself famously has had have never always often still put who in when "
    "on at to and used liked wrote himself, could would luego también después nunca aussi auch noch einmal в как"
)
_GIVERS = re.compile(
    r"\b(?:in the words of|the words of|according to|as|words|phrase|dictum|maxim|motto|remark|advice|answer|"
    r"reply|palabras de|según|selon|laut|nach|по словам|слова)\b",
    re.I,
)


def _is_name_part(word: str) -> bool:
    return word[:1].isupper() and word.casefold() not in CALENDAR and not word.endswith(("’s", "'s"))


_JOINED: Final = word_set("and & y e et und и")
_DENIED: Final = word_set("never not no nunca jamais ne pas nie niemals nicht никогда не")
_LENT: Final = word_set("quoting citing paraphrasing echoing citando citant zitierte цитируя")
_NAME_BEHIND = re.compile(r" ((?:(?:van|von|de|du|del|la) )?[A-ZÀ-ÞА-ЯЁ][\w’'-]{1,30})")
_PATRONYMIC: Final = ("ович", "евич", "ич", "овна", "евна", "ична")
_NAME_BEFORE = re.compile(r"(?<![\w’'-])([A-ZÀ-ÞА-ЯЁ][\w’'-]{1,30}) $")


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
            or (
                len(before) > 1
                and before[0] in _PREPOSITIONS
                and before[1] in {"the", "la", "el", "le", "der", "die", "das", "dem", "den"}
            )
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
        self._primary = language.partition("-")[0].casefold()
        self._starters = boundary_words(language).starters
        self._ties = ties(language).words
        self._names: dict[str, bool] = {}
        self._fullest: dict[str, str | None] = {}

    def is_name(self, word: str) -> bool:
        """Whether ``word`` stands capitalised in mid-sentence somewhere in the article (never known of German)."""
        if word not in self._names:
            named = self._primary != "de" and word[:1].isupper() and word.casefold() not in self._starters
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
            if first and not self._stray(first) and first.casefold() not in _TITLES and self._primary != "de":
                return f"{first} {name}"
        return name if self.is_name(name) else None

    def _stray(self, word: str) -> bool:
        folded = word.casefold()
        return (
            folded in self._starters
            or folded in OPENERS
            or folded in CALENDAR
            or folded in _PRONOUNS
            or folded in SAYING
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
            if self._primary == "de" and paragraphs[0].casefold() in _TITLES:
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
        if self._primary == "zh":
            match = CHINESE_BEHIND.match(tail)
            if match is None:
                return None, 0
            return self._chinese(match.group(1)), match.end()
        stretch = BEHIND_A_QUOTATION.match(tail)
        tokens = list(_TOKEN.finditer(stretch.group() if stretch else ""))
        while tokens and tokens[0].group() in {",", "—", "–"}:
            tokens = tokens[1:]
        words = [t.group().casefold() for t in tokens]
        verb = next((i for i, word in enumerate(words[:8]) if word.rstrip(".") in SAYING), None)
        if verb is None or not tokens:
            return None, 0
        reach = tokens[-1].end()
        clause = next(
            (i for i, word in enumerate(words[verb + 1 :], verb + 1) if word in {",", "(", "—", "–"}), len(words)
        )
        names = _names(tail, tokens)
        if not _DENIED.isdisjoint(words[: verb + 1]):
            return None, reach
        if verb == 0 or (verb == 1 and words[0] in {"as", "so", "wie", "как", "a", "hat", "ha"}):
            if len(words) > verb + 1 and words[verb + 1] in _PRONOUNS:
                return None, reach
            inside = [n for n in names if verb < n.first and n.last <= clause]
            # "wrote the Scottish novelist Muriel Spark": the last name before the clause ends.
            name = inside[-1] if inside else None
            if (
                name
                and name.last < len(words)
                and words[name.last]
                not in {",", "(", "—", "–", "in", "on", "at", "to", "of", "and", "who", "as"}
                | _PREPOSITIONS
                | _AFTER_NAME
                and not words[name.last].isdigit()
            ):
                name = None
            return self._checked(self._unarticled(name, words), False), reach
        if words[0] in _PRONOUNS:
            return None, reach
        before = [n for n in names if n.last <= verb]
        named = (
            before[-1]
            if before and (before[-1].last == verb or words[before[-1].last] in {","} | _AFTER_NAME)
            else None
        )
        if named is None:
            return None, reach if verb <= 4 else 0
        return self._checked(self._unarticled(named, words), False), reach

    def _unarticled(self, name: _Name | None, words: list[str]) -> _Name | None:
        """In German nouns are capitalised too: after an article only what follows the noun can be a name."""
        if name is None or self._primary != "de" or name.first == 0:
            return name
        if words[name.first - 1] in {"der", "die", "das", "ein", "eine", "sein", "seine", "ihr", "ihre"} or words[
            name.first - 1
        ].endswith(("e", "er")):
            rest = name.text.split()[1:]
            # "der Bürgermeister von Hollern" has no name; "der Lehrer Hans von Hollern" has one.
            return _Name(" ".join(rest), name.first + 1, name.last) if rest and rest[0][:1].isupper() else None
        return name

    def _chinese(self, name: str) -> str | None:
        if (
            name[0] in "他她它我你这那有大人"
            or name[-1] in "们人者"
            or ("·" not in name and (len(name) > 3 or name[0] not in CHINESE_SURNAMES))
        ):
            return None
        return None if name[0] == "老" and len(name) < 3 else name

    def before(self, lead: str) -> str | None:
        """Who speaks according to ``lead``, the words of the same sentence before an opening mark; None if unsaid."""
        lead = lead.rstrip()
        if self._primary == "zh":
            match = CHINESE_BEFORE.search(re.split("[，。！？；]", lead.rstrip("：:，,"))[-1] + lead[-1:])
            return self._chinese(match.group(1)) if match else None
        if not lead or len(lead) > 400:
            return None
        tokens = list(_TOKEN.finditer(lead))
        words = [t.group().casefold() for t in tokens]
        names = _names(lead, tokens)
        giver = _GIVERS.match(lead.casefold())
        verb = next((i for i in range(len(words) - 1, -1, -1) if words[i].rstrip(".") in SAYING), None)
        direct = (
            lead.endswith((":", ",", "—", "–"))
            or words[-1:] in (["that"], ["que"], ["dass"], ["что"])
            or verb == len(words) - 1
        )
        if not direct:
            return None
        if giver and giver.group() in {"in the words of", "according to", "según", "selon", "laut", "по словам"}:
            every = _names(
                "x " + lead[giver.end() :].strip(), list(_TOKEN.finditer("x " + lead[giver.end() :].strip()))
            )
            return self._checked(every[0], False) if every and every[0].first <= 5 else None
        if verb is None or not _DENIED.isdisjoint(words[: verb + 1]) or not _LENT.isdisjoint(words):
            return None
        if words[max(0, verb - 1)] in _PRONOUNS or (verb and words[0] in _PRONOUNS and verb < 4):
            return None
        # The subject: the last name before the verb that stands next to it, or to a comma or adverb before it.
        # "As the critic Name wrote": what opens the clause is no subject.
        opens = bool(names) and words[0] in OPENERS and names[0].first == 0 and names[0].last == 1
        for name in reversed([n for n in names[opens:] if n.last <= verb]):
            following = words[name.last]
            if name.last == verb or following in {",", "(", "—", "–"} | _AFTER_NAME or following.endswith("ly"):
                between = words[name.last : verb]
                if any(word in _PRONOUNS - {"who", "it", "one"} for word in between):
                    return None
                if name.first == 0 and len(name.text.split()) == 1 and not self.is_name(name.text):
                    return None
                return self._checked(self._unarticled(name, words), name.first == 0)
        inverted = [n for n in names if verb < n.first <= verb + 4]
        if inverted and not any(n.last <= verb for n in names[opens:]):
            return self._checked(self._unarticled(inverted[0], words), False)
        return None
