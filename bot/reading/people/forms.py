"""Forms of one person's name: which printed names can be one person's ("A. Lin", "Ada Lin"), and the one to show."""

from collections.abc import Mapping

from bot.reading.people.names import is_initial, surname_of


def told_apart(counts: Mapping[str, int]) -> set[str]:
    """One name for each person among ``counts``: of forms that can be one person's, the most frequent, else longest."""
    groups: list[list[str]] = []
    whole = sorted(counts, key=lambda name: (_abbreviated(name), -len(name), name))
    for name in whole:
        fitting = [group for group in groups if all(_may_be_one(name, other) for other in group)]
        if len(fitting) == 1:
            fitting[0].append(name)
        elif not fitting or not _abbreviated(name):
            groups.append([name])
    return {max(group, key=lambda name: (not _abbreviated(name), counts[name], len(name))) for group in groups}


def _abbreviated(name: str) -> bool:
    return is_initial(name.split(" ", 1)[0])


def _may_be_one(one: str, two: str) -> bool:
    """Whether two full names can be one person's: the same surname, and given names that do not contradict."""
    if surname_of(one.casefold()) != surname_of(two.casefold()):
        return False
    fewer, more = sorted((_given(one), _given(two)), key=len)
    left = iter(more)
    if fewer and more and not _agree(fewer[0], more[0]):
        return False
    return all(any(_agree(name, other) for other in left) for name in fewer)


def _given(name: str) -> list[str]:
    """The given names, casefolded, each initial a name of its own."""
    words = name.casefold().removesuffix(surname_of(name.casefold())).split()
    pieces = (word.replace(".", " ").split() if is_initial(word.upper()) else [word] for word in words)
    return [piece for each in pieces for piece in each]


def _agree(one: str, two: str) -> bool:
    return one == two or ((len(one) == 1 or len(two) == 1) and one[0] == two[0])
