"""Labels of a dialogue: the one person each stands for, by what the words around it and the other labels tell."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from bot.reading.people.capitals import cast_in, is_loud_name
from bot.reading.people.names import IsCommon, is_name, without_courtesy
from bot.reading.people.register import Register, full_names

_LONGEST: Final = 4
"""The most words of a person's name, initials and small words aside."""


def persons_of(labels: Iterable[str], texts: Iterable[str], common: IsCommon) -> Mapping[str, str]:
    """For each label the one person it can stand for, as printed in full; the label itself where that is not certain.

    Full names are taken from ``texts``, the words around a dialogue, and from labels that are full names: where
    "Paul Lenz:" asks first, "PL:" asks later. ``common`` tells whether a word is no name. A label that fits two
    persons names only itself.
    """
    given, texts = list(dict.fromkeys(labels)), [line for text in texts for line in text.split("\n")]
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
    if whole := {who for who in cast if is_loud_name(who, _LONGEST)}:
        listed = Register(whole)
        meant |= {who: listed.meant(who) for who in given if not meant[who] and who not in cast}
    # "Mr. Hart" and "Mrs. Hart" who talk with each other are two, whoever the text names in full.
    bearers = Counter(without_courtesy(who) for who in given if without_courtesy(who) != who)
    meant |= {who: frozenset() for who in given if bearers[without_courtesy(who)] > 1 and without_courtesy(who) != who}
    return {who: next(iter(persons)) if len(persons) == 1 else who for who, persons in meant.items()}
