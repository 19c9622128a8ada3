"""The small line that says who speaks, above the passages of a page of reading."""

from bot.cards.card import Run, TextBlock
from bot.cards.fit import clip
from bot.cards.tongue import said

_ENDS = (":", "\uff1a")
_AROUND = ": \u3000\uff1a\n"


def speaker_line(speaker: str, above: str, words: str) -> tuple[TextBlock, ...]:
    """The line, or none where the page prints the name anyway: as a label ``above`` the words, or before them.

    ``words`` are those that are shown; empty where they do not begin on this page.
    """
    name = speaker.casefold()
    label = words[: len(name) + 1].casefold()
    if above.strip(_AROUND).casefold() == name or (label.startswith(name) and label.endswith(_ENDS)):
        return ()
    return (TextBlock((Run(said("Speaker: {speaker}", speaker=clip(speaker, 80))),), small=True),)
