"""The text of a post as WordPress keeps it: paragraphs that only blank lines part, and codes in square brackets."""

import re
from collections.abc import Iterator

_PARTS = (
    "address article aside blockquote center dd details div dl dt fieldset figcaption figure footer form h[1-6] header "
    "hr iframe li main math nav ol object p pre script section style summary svg table tbody td tfoot th thead tr ul "
    "video"
).replace(" ", "|")
_BLOCKS = "<!-- wp:"
_STANDS = re.compile(rf"\s*(?:<!--|</?(?:{_PARTS})\b)", re.I)
_TAG = re.compile(rf"(</?(?:{_PARTS})\b[^<>]{{0,1000}}>)", re.I)
_KEPT = re.compile(r"<(pre|script|style|textarea)\b[^<>]{0,1000}>", re.I)
_CAPTION = re.compile(r"\[((?:wp_)?caption)\b[^\[\]]{0,1000}\]")
_PICTURE = re.compile(r"\s*(?:<a\b[^<>]{0,1000}>\s*)?<img\b[^<>]{0,2000}>(?:\s*</a>)?", re.I)
_EMBEDDED = re.compile(r"\[(embed|audio|video|playlist|gallery)\b[^\[\]]{0,1000}\]")
_CODE = re.compile(r"\[/?[a-z][a-z0-9_-]{1,40}(?:\s[^\[\]=]{0,200}=[^\[\]]{0,2000})?\s?/?\]")
_WHITE = re.compile(r"\n[ \t]*\n\s*")


def markup_of(text: str) -> str:
    """``text`` as a page shows it: paragraphs in tags, captions under pictures, other codes gone.

    A word in brackets that nothing closes and that has no settings ("[sic]") is the writer's and stays.
    """
    if "[" in text:
        text = "".join(_with_caption(piece) if own else piece for piece, own in _apart(text, _CAPTION, "[/{}]"))
        text = "".join("" if own else _EMBEDDED.sub("", piece) for piece, own in _apart(text, _EMBEDDED, "[/{}]"))
        text = _without_codes(text)
    if _BLOCKS in text:
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "\n\n".join(piece if own else _paragraphs(piece) for piece, own in _apart(text, _KEPT, "</{}>"))


def _apart(text: str, opening: re.Pattern[str], closing: str) -> Iterator[tuple[str, bool]]:
    """``text`` cut into what stands between an opening and its closing, both included (True), and what is left."""
    start = at = 0
    unclosed: set[str] = set()
    while found := opening.search(text, at):
        at = found.end()
        close = closing.format(found[1])
        end = text.find(close, at) if close not in unclosed else -1
        if end < 0:
            unclosed.add(close)
            continue
        yield text[start : found.start()], False
        start = at = end + len(close)
        yield text[found.start() : start], True
    yield text[start:], False


def _paragraphs(text: str) -> str:
    apart = _TAG.sub(lambda tag: f"\n\n{tag[0]}" if tag[0][1] != "/" else f"{tag[0]}\n\n", text)
    done: list[str] = []
    for piece in _WHITE.split(apart):
        piece = piece.strip()
        if not piece:
            continue
        lines = piece.replace("\n", "<br>\n")
        done.append(lines if _STANDS.match(piece) else f"<p>{lines}</p>" if not _closes(piece) else lines)
    return "\n\n".join(done)


def _closes(piece: str) -> bool:
    """Whether a piece ends an element that an earlier one began, so that no paragraph may begin in it."""
    return _TAG.search(piece) is not None


def _with_caption(code: str) -> str:
    """A picture with its caption, as ``[caption …]<img …> words[/caption]`` has them."""
    inner = code[code.index("]") + 1 : code.rindex("[")]
    picture = _PICTURE.match(inner)
    words = inner[picture.end() :] if picture else inner
    return f"\n\n<figure>{picture[0] if picture else ''}<figcaption>{words.strip()}</figcaption></figure>\n\n"


def _without_codes(text: str) -> str:
    closed = set(re.findall(r"\[/([a-z][a-z0-9_-]{1,40})\]", text))

    def judged(code: re.Match[str]) -> str:
        name = re.match(r"\[/?([a-z0-9_-]+)", code[0])
        return "" if "=" in code[0] or (name is not None and name[1] in closed) else code[0]

    return _CODE.sub(judged, text)
