"""A small reader of Discord's markup, written apart from the escaper: what is alive in a text, and what it shows.

The rules are those of the parser Discord's clients are built on, tried in the same order at every position, and a
little greedier where clients differ: what this reader finds dead is dead in all of them.
"""

import re
from dataclasses import dataclass

INVISIBLE = "\u200b"
BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
PINGS = re.compile(r"@everyone|@here|<@[!&]?\d+>|<#\d+>")

ESCAPE = re.compile(r"\\([^0-9A-Za-z\s])")
EM = re.compile(
    r"\b_((?:__|\\[\s\S]|[^\\_])+?)_\b"
    r"|\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)"
)
STRONG = re.compile(r"\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)")
UNDERLINE = re.compile(r"__((?:\\[\s\S]|[^\\])+?)__(?!_)")
STRUCK = re.compile(r"~~((?:\\[\s\S]|[^\\])+?)~~")
SPOILER = re.compile(r"\|\|((?:\\[\s\S]|[^\\])+?)\|\|")
CODE = re.compile(r"(`+)([\s\S]*?[^`])\1(?!`)")
LINK = re.compile(r"\[((?:\\[\s\S]|[^\[\]\\])*)\]\(\s*<?([^\s)]*)>?\s*\)")
ADDRESS = re.compile(r"(?:https?|steam|discord|mailto|tel):/?/?[^\s<]", re.IGNORECASE)
EMOJI = re.compile(r":[A-Za-z0-9_+-]+?:")
ANGLE = re.compile(
    r"<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|t:-?\d+(?::[a-zA-Z])?|/[^>:]+:\d+|id:\w+|https?:[^>]+|[^>@\s]+@[^>\s]+)>"
)

LINE_START = (
    ("block quote", re.compile(r"[ \t]*>(?:>>)?[ \t]")),
    ("heading", re.compile(r"\s*#{1,3}[ \t]+\S")),
    ("small print", re.compile(r"\s*-#[ \t]+\S")),
    ("list", re.compile(r"\s*[-*+][ \t]+\S")),
    ("numbered list", re.compile(r"\s*\d+[.)][ \t]+\S")),
)


@dataclass(frozen=True)
class Shown:
    """One character as a person sees it."""

    character: str
    styles: frozenset[str]


def read(text: str, styles: frozenset[str] = frozenset()) -> list[Shown]:
    """Every visible character with what it is part of: bold, italic, struck, link=…, code, mention and so on."""
    shown: list[Shown] = []
    at = 0
    while at < len(text):
        if found := ESCAPE.match(text, at):
            shown.append(Shown(found[1], styles))
        elif found := ANGLE.match(text, at):
            shown += [Shown(c, styles | {"angle"}) for c in found[0]]
        elif found := LINK.match(text, at):
            shown += read(found[1], styles | {f"link={found[2]}"})
        elif (found := ADDRESS.match(text, at)) and not text[at - 1 : at].isalnum():
            shown += [Shown(c, styles | {"address"}) for c in found[0]]
        elif found := CODE.match(text, at):
            shown += [Shown(c, styles | {"code"}) for c in found[2]]
        elif found := EMOJI.match(text, at):
            shown += [Shown(c, styles | {"emoji"}) for c in found[0]]
        elif inner := _emphasis(text[at:]):
            name, content, length = inner
            shown += read(content, styles | {name})
            at += length
            continue
        else:
            shown.append(Shown(text[at], styles))
            at += 1
            continue
        at = found.end()
    return [one for one in shown if one.character != INVISIBLE]


def _emphasis(rest: str) -> tuple[str, str, int] | None:
    """The emphasis that begins here: its name, what is in it, its length; where two could, the longer one.

    ``rest`` is cut off what stands before, as in the clients' parser, whose word boundaries do not look back.
    """
    rules = (("italic", EM), ("bold", STRONG), ("underline", UNDERLINE), ("struck", STRUCK), ("spoiler", SPOILER))
    if rest[:1] not in "*_~|":
        return None
    matches = [(name, found) for name, rule in rules if (found := rule.match(rest))]
    if not matches:
        return None
    name, found = max(matches, key=lambda one: len(one[1][0]))
    return name, next(part for part in found.groups() if part is not None), found.end()


def view(text: str) -> str:
    """The characters a person sees."""
    return "".join(one.character for one in read(text))


def alive(text: str) -> set[str]:
    """Everything in ``text`` that Discord would not show as plain characters."""
    found = {style for one in read(text) for style in one.styles}
    fenced = False
    for line in text.split("\n"):
        fenced ^= line.startswith("```")
        if not fenced:  # what stands in a block of code is shown as it is
            found |= {name for name, rule in LINE_START if rule.match(line)}
    if PINGS.search(text):
        found.add("ping")
    if BIDI.search(text):
        found.add("direction")
    if "```" in text:
        found.add("fence")
    return found
