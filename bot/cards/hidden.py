"""What curators read about hidden things: what was hidden or shown again, the list, and what members reported."""

from collections.abc import Mapping, Sequence

from bot.cards.card import Action, Card, CardBlock, QuoteBlock, Row, Rows, Run, TextBlock, Verb
from bot.cards.fit import clip
from bot.cards.numbers import counted, moment
from bot.cards.source import source_line
from bot.model import PlacedPassage
from bot.model.hidden import Done, Hidden, HiddenChange, HiddenFrom, HiddenKind, Reported

SHOWN = 12
"""How many hidden things the list has."""
_NAMED = {HiddenKind.PASSAGE: "passage", HiddenKind.ARTICLE: "article", HiddenKind.SPEAKER: "speaker"}
_FROM = {
    HiddenFrom.BOTH: "from quotes and from search",
    HiddenFrom.QUOTES: "from quotes",
    HiddenFrom.SEARCH: "from search",
}
_WORDS = 80
_REASON = 120
_PASSAGE = 2600


def hidden_name(thing: Hidden) -> str:
    """``the passage “Every harbour keeps …”``, ``the article “…”``, ``the speaker “…”``."""
    return f"the {_NAMED[thing.kind]} “{clip(thing.words, _WORDS)}”"


def hidden_card(thing: Hidden) -> Card:
    """Something was hidden just now."""
    kept = "It stays in the library, and can be read and verified." if thing.scope.search else "It can still be found."
    said = f"Hidden {_FROM[thing.scope]}: {hidden_name(thing)}. {kept} /library undo takes this back."
    return _sentence(said)


def shown_card(thing: Hidden) -> Card:
    """Something is hidden no more."""
    return _sentence(f"Shown again: {hidden_name(thing)}. /library undo takes this back.")


def hidden_undone(change: HiddenChange) -> str:
    """That a change to what is hidden was taken back."""
    what = "shown again" if change.done is Done.HIDDEN else f"hidden {_FROM[change.hidden.scope]} again"
    return f"{hidden_name(change.hidden)} is {what}."


def hidden_deed(change: HiddenChange) -> str:
    """What somebody did: ``hid it from search (under review)``."""
    why = f" ({clip(change.hidden.reason, _REASON)})" if change.hidden.reason else ""
    return f"hid it {_FROM[change.hidden.scope]}{why}" if change.done is Done.HIDDEN else "showed it again"


def hidden_list_card(things: Sequence[Hidden], titles: Mapping[str, str]) -> Card:
    """All that is hidden, the last first: from what, why, and since when. ``titles`` of articles by their keys."""
    if not things:
        return _sentence("Nothing is hidden.")
    rows = tuple(
        Row(
            (
                Run(_begun(hidden_name(one)), bold=True),
                Run(f"{_within(one, titles)}: {_standing(one)}, by "),
                person_run(one.by),
                Run(f" on {moment(one.at)}"),
            )
        )
        for one in things[:SHOWN]
    )
    blocks: tuple[CardBlock, ...] = (Rows(rows),)
    more = len(things) - len(rows)
    if more > 0:
        blocks += (TextBlock((Run(f"{counted(more, 'older one')} not shown here."),)),)
    return Card(title="Hidden", blocks=blocks, small="/library show shows one of them again.", quiet=True)


def reported_card() -> Card:
    """A member reported something."""
    return _sentence("Reported. A curator of this library will look at it.")


def queue_card(waiting: Sequence[tuple[Reported, PlacedPassage]]) -> Card:
    """What members reported, the one that waits longest; it can be hidden from quotes, hidden everywhere, or kept."""
    if not waiting:
        return _sentence("Nothing is waiting: no report, and no text.")
    (one, placed), *others = waiting
    number = str(one.number)
    times = "once" if one.times == 1 else f"{one.times:,} times"
    more = f" {counted(len(others), 'more report')} {'waits' if len(others) == 1 else 'wait'}." if others else ""
    return Card(
        title="Reported",
        blocks=(QuoteBlock((Run(clip(placed.text, _PASSAGE)),)),),
        source=source_line(placed.place, placed.speaker, unknown=placed.unknown),
        small=f"Reported {times}, first on {moment(one.at)}.{more}",
        actions=(
            Action("Hide from quotes", Verb.HIDE, (number, "q")),
            Action("Hide everywhere", Verb.HIDE, (number, "b")),
            Action("Keep", Verb.KEEP, (number,)),
        ),
        quiet=True,
    )


def _within(thing: Hidden, titles: Mapping[str, str]) -> str:
    """Which article a passage is in; that an article is gone."""
    if thing.key and thing.key not in titles:
        return " (its article is no longer in the library)" if thing.name else " (no longer in the library)"
    return f" in “{clip(titles[thing.key], _WORDS)}”" if thing.key and thing.name else ""


def _standing(thing: Hidden) -> str:
    why = f" ({clip(thing.reason, _REASON)})" if thing.reason else ""
    return f"{_FROM[thing.scope]}{why}"


def person_run(user: str) -> Run:
    """Somebody by name where the drawing knows names, unless they had their id deleted."""
    return Run(f"user {user}", user=user) if user else Run("a curator whose id was deleted")


def _begun(words: str) -> str:
    """Words with a capital at their beginning."""
    return words[:1].upper() + words[1:]


def _sentence(said: str) -> Card:
    return Card(blocks=(TextBlock((Run(said),)),), quiet=True)
