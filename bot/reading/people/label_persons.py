"""Labels of a dialogue: the one person each stands for, by what the words around it and the other labels tell."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final

from bot.reading.people.capitals import cast_in, is_loud_name
from bot.reading.people.names import IsCommon, is_name, without_courtesy
from bot.reading.people.register import Register, full_names

_LONGEST: Final = 4
"""The most words of a person's name, initials and small words aside."""


def persons_of(
    labels: Iterable[str], texts: Iterable[str], common: IsCommon, *, stage: bool = False
) -> Mapping[str, str]:
    """For each label the one person it can stand for, as printed in full; the label itself where that is not certain.

    Full names are taken from ``texts``, the words around a dialogue, and from labels that are full names: where
    "Paul Lenz:" asks first, "PL:" asks later. ``common`` tells whether a word is no name. A label that fits two
    persons is whichever of them another label names in full, else it names only itself. On a ``stage`` everybody has
    one label, so there "OLD PELL" and "PELL" are two.
    """
    said, texts = list(labels), [line for text in texts for line in text.split("\n")]
    given = list(dict.fromkeys(said))
    full = {without_courtesy(who) for who in given if is_name(who, _LONGEST) and not who.isupper()}
    full |= full_names(texts, common)
    known = Register(full)
    meant = {who: known.meant(who) for who in given}
    # Where "PAOLO RIZZI:" opens a dialogue, "PR:" and "Rizzi:" are he; but "MACBETH" is not "LADY MACBETH".
    capitals = {who for who in given if is_loud_name(who, _LONGEST)}
    if capitals:
        loud = Register(capitals)
        meant |= {who: loud.meant(who) for who in given if not meant[who] and (len(who) <= 3 or not who.isupper())}
    # In a list of persons "LILA MORENO, a pilot" tells who "LILA." is; what it lists as it is, is nobody else.
    cast = cast_in(texts)
    if entries := {who for who in cast if is_loud_name(who, _LONGEST)}:
        listed = Register(entries)
        meant |= {who: listed.meant(who) for who in given if not meant[who] and who not in cast}
    meant |= _one_label_each(meant) if stage else _speaking(said, meant)
    if stage:  # "Herr Reinhart" is not "the young Reinhart" where the list of persons has both
        entries = {line.strip(" .").casefold() for line in texts}
        meant |= {who: frozenset[str]() for who in given if who.casefold() in entries}
    meant |= _two_of_one_name(meant)
    # "Mr. Hart" and "Mrs. Hart" who talk with each other are two, whoever the text names in full.
    alike = {_undotted(who): who for who in reversed(given)}  # "MR. HART" and "MR HART" are one, as first printed
    bearers = Counter(without_courtesy(who) for who in alike.values() if without_courtesy(who) != who)
    meant |= {who: frozenset() for who in given if bearers[without_courtesy(who)] > 1 and without_courtesy(who) != who}
    return {who: next(iter(named)) if len(named) == 1 else alike[_undotted(who)] for who, named in meant.items()}


def _undotted(who: str) -> str:
    return who.replace(".", "")


def _one_label_each(meant: Mapping[str, frozenset[str]]) -> Mapping[str, frozenset[str]]:
    """Nobody for labels that would be one person on a stage, as where two lines of a list of persons ran together."""
    labels = {(_undotted(who).casefold(), persons) for who, persons in meant.items() if persons}
    shared = Counter(persons for _, persons in labels)
    return {who: frozenset[str]() for who, persons in meant.items() if shared[persons] > 1}


def _two_of_one_name(meant: Mapping[str, frozenset[str]]) -> Mapping[str, frozenset[str]]:
    """Nobody for "Fedra" and "Eustaquia", who talk with each other, where "Fedra y Eustaquia" looks like one name."""
    labels = {(who.casefold(), persons) for who, persons in meant.items() if len(persons) == 1 and _is_word(who)}
    shared = Counter(persons for _, persons in labels)
    return {who: frozenset[str]() for who, persons in meant.items() if _is_word(who) and shared[persons] > 1}


def _is_word(who: str) -> bool:
    return who.isalpha() and not (who.isupper() and len(who) <= _LONGEST)


def _speaking(said: Sequence[str], meant: Mapping[str, frozenset[str]]) -> Mapping[str, frozenset[str]]:
    """Whom a surname means where one label alone is a full name with it: she who talks, and nobody she talks of.

    In capitals, where a text may print the other person's name alone in full, she must have been presented:
    "DR. INES BARO:" speaks once, and from then on "BARO:". Where both labels go on, they may be two.
    """
    full = {who: meant[who] or frozenset({who}) for who in meant if " " in without_courtesy(who.title())}
    found: dict[str, frozenset[str]] = {}
    for who in meant.keys() - full.keys():
        labels = [name for name in full if name.casefold().endswith(f" {who.casefold()}")]
        persons = frozenset[str]().union(*(full[name] for name in labels))
        if len(persons) != 1 or meant[who] == persons:
            continue
        if meant[who] & persons or _presented(said, who, labels):
            found[who] = persons
        else:
            found[who] = frozenset()
    return found


def _presented(said: Sequence[str], surname: str, labels: Collection[str]) -> bool:
    """Whether none of the full ``labels`` comes again behind the surname's first turn."""
    return not any(label in labels for label in said[said.index(surname) :])
