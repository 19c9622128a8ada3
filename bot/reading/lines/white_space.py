"""White space and invisible characters: what is drawn as one space becomes one space."""

import re

# What markup can still smuggle in by character references and escapes.
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]")
# CR, NEL, line and paragraph separator end a line; other white space is one space; what is never drawn goes.
_VISIBLE = {
    **dict.fromkeys(map(ord, "\r\x85\u2028\u2029"), "\n"),
    **dict.fromkeys(map(ord, "\x0b\x0c\x1c\x1d\x1e\x1f\xa0\u1680\u2007\u202f\u205f\u3000"), " "),
    **dict.fromkeys(range(0x2000, 0x200B), " "),
    **dict.fromkeys(range(0x202A, 0x202F), ""),
    **dict.fromkeys(range(0x2066, 0x206A), ""),
    **dict.fromkeys((0xAD, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF, 0x061C, 0x180E), ""),
}
_HIDDEN = re.compile("[" + "".join(map(chr, _VISIBLE)) + "]")
# A joiner matters inside Indic and Persian words and emoji; between Latin letters it is a scraper's leftover.
_IDLE_JOINER = re.compile("(?<=[\x00-\u02ff])[\u200c\u200d]|[\u200c\u200d](?=[\x00-\u02ff])|[\u200c\u200d]$")


def visible(text: str) -> str:
    r"""``text`` with every line end ``\n``, other white space a plain space, and nothing that is never drawn.

    Soft hyphens, zero-width and bidirectional control characters go; joiners stay where a script needs them.
    """
    if text.isprintable():  # all that hides, and all white space but the plain space, is not
        return text
    text = text.replace("\r\n", "\n") if "\r" in text else text
    for hidden in set(_HIDDEN.findall(text)):
        text = text.replace(hidden, _VISIBLE[ord(hidden)])
    if "\u200c" in text or "\u200d" in text:
        text = _IDLE_JOINER.sub("", text)
    return text


def one_line(text: str) -> str:
    """``text`` with every run of white space (line ends and no-break spaces too) as one space, ends stripped."""
    if text.isprintable():
        return _spaced_once(text)
    return " ".join(_CONTROL.sub("", visible(text)).split())


def _spaced_once(printable: str) -> str:
    """``one_line`` of a text whose only white space is the plain space."""
    return " ".join(printable.split()) if "  " in printable else printable.strip()


def kept_lines(text: str) -> tuple[str, ...]:
    """The lines of ``text`` that hold anything, each as ``one_line`` gives it."""
    if text.isprintable():
        line = _spaced_once(text)
        return (line,) if line else ()
    return tuple([line for line in map(one_line, visible(text).split("\n")) if line])
