"""What site generators add to Markdown: tags of Hexo and Jekyll, shortcodes of Hugo, attributes of kramdown."""

import re
from typing import Final

_LIQUID: Final = r"\{%-?[ \t]*+(?P<end>end)?(?P<name>\w++)(?P<said>[^\n{]*?)-?%\}"
_HUGO: Final = r"\{\{[<%]-?[ \t]*+(?P<close>/)?[ \t]*+(?P<called>[\w/-]++)(?P<given>[^\n{]*?)/? ?-?[>%]\}\}"
_TAG: Final = re.compile(rf"{_LIQUID}|{_HUGO}")
_ATTRIBUTES: Final = re.compile(r"[ ]{0,3}\{:(?P<given>[ \t.#\w][^{}\n]*)\}[ \t]*$")
_EXTENSION: Final = re.compile(
    r"[ ]{0,3}\{::?(?P<end>/)?(?P<name>[a-z]*+)(?P<given>[^{}\n]*?)(?P<alone>/)?\}[ \t]*+$",
)
_LINK_TO: Final = re.compile(r"\]\([^()\n]*\{[{%][^()\n]*\)")
_LINE: Final = re.compile(r"[^\n]*\n?")
_FENCE: Final = re.compile(r"[ ]{0,3}(`{3,}|~{3,})")
_CODE_SPAN: Final = re.compile(r"(?<!`)(`++)[^\n]{1,400}?(?<!`)\1(?!`)")
_QUOTES: Final = frozenset(("blockquote", "quote", "pullquote", "epigraph"))
_CODE: Final = frozenset(("codeblock", "code", "highlight"))
_HIDDEN: Final = frozenset(("comment",))
_QUOTING: Final = re.compile(r"\.(?:quote|blockquote|epigraph|quotation)\b")
_NOT_PROSE: Final = re.compile(r"\s*(?:$|[>#|]|[-*+] |\d{1,9}[.)] )")
_ADDRESS: Final = re.compile(r"(?<!\s)\s++https?://\S++")
_VALUE: Final = re.compile(r"\b(?P<key>\w++)\s*+=\s*+(?:\"(?P<double>[^\"]*+)\"|'(?P<single>[^']*+)')")
_WHOSE: Final = ("author", "cite", "source", "attribution", "by")
_PULLED: Final = frozenset(("left", "right", "center"))


def without_generator_tags(text: str) -> str:
    """``text`` with the quotations of tags and classes as quotations, and without the other tags; lines are kept.

    Whom a tag names is written below the words. What a tag or kramdown comments out is blank; code becomes fenced.
    In fences and code nothing is changed.
    """
    if "{%" not in text and "{{" not in text and "{:" not in text:
        return text
    work = _Lines()
    for match in _LINE.finditer(text):
        line = match[0]
        if line:
            work.take(line.removesuffix("\n"))
    return "\n".join(work.done) + ("\n" if text.endswith("\n") else "")


class _Lines:
    """The lines done, and what stands around the next one."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self._fence = ""  # the sign of the fence around
        self._quotes: list[tuple[str, str]] = []  # the name and the source of each quotation around
        self._until = ""  # the name of the tag whose end is waited for: of a comment, or of code
        self._hides = False

    def take(self, line: str) -> None:
        if self._until:
            self._wait(line)
        elif self._fence or _FENCE.match(line):
            self._fenced(line)
        elif (found := _EXTENSION.match(line)) is not None and (found["name"] or found["end"]) and "{::" in line:
            self._extension(found)
        elif "{:/" in line and _EXTENSION.match(line):
            self.done.append("")
        elif (given := _ATTRIBUTES.match(line)) is not None:
            self._attributes(given["given"])
        elif "{%" in line or "{{" in line:
            self._tags(line)
        else:
            self._put(line)

    def _put(self, line: str) -> None:
        self.done.append(f"> {line}".rstrip() if self._quotes else line)

    def _fenced(self, line: str) -> None:
        fence = _FENCE.match(line)
        if not self._fence and fence is not None:
            self._fence = fence[1]
        elif fence is not None and fence[1].startswith(self._fence) and not line[fence.end() :].strip():
            self._fence = ""
        self._put(line)

    def _extension(self, found: re.Match[str]) -> None:
        self.done.append("")
        if found["name"] in _HIDDEN and not found["end"] and not found["alone"]:
            self._until, self._hides = "{:/", True

    def _attributes(self, given: str) -> None:
        """A line of attributes says of the paragraph above that it is a quotation, or nothing that is read."""
        self.done.append("")
        if _QUOTING.search(f" {given}") is None:
            return
        for at in range(len(self.done) - 2, -1, -1):
            if _NOT_PROSE.match(self.done[at]):
                break
            self.done[at] = f"> {self.done[at]}"

    def _wait(self, line: str) -> None:
        ends = self._until in line
        hidden = self._hides
        if ends:
            self._until = ""
            line = "" if hidden else "```"
        self.done.append("" if hidden else line)

    def _tags(self, line: str) -> None:
        alone = _TAG.fullmatch(line.strip())
        if alone is not None and "%}" not in line.strip()[:-2] and "}}" not in line.strip()[:-2]:
            self._lone(alone)
            return
        if (one_line := self._quoted_in_one_line(line)) is not None:
            self.done.append(one_line)
            return
        pieces: list[str] = []
        at = 0
        for span in _CODE_SPAN.finditer(line):
            pieces += (_bare(line[at : span.start()]), span[0])
            at = span.end()
        self._put("".join([*pieces, _bare(line[at:])]))

    def _lone(self, tag: re.Match[str]) -> None:
        """A tag in a line of its own opens or closes something, or shows what is no text."""
        name, ends = (tag["name"] or tag["called"]).lower(), bool(tag["end"] or tag["close"])
        if name in _QUOTES and ends:
            source = self._quotes.pop()[1] if self._quotes else ""
            self.done.append(f"> — {source}" if source else "")
            if source and self.done[-2:-1] and self.done[-2].strip("> "):
                self.done[-2] += "\\"
            return
        if name in _QUOTES and not tag[0].rstrip("}>% ").endswith("/"):
            self._quotes.append((name, _source(tag)))
        elif name in _CODE and not ends:
            self._until, self._hides = f"end{name}" if tag["name"] else f"/{name}", False
            self.done.append("```")
            return
        elif name in _HIDDEN and not ends:
            self._until, self._hides = f"end{name}", True
        self.done.append("")

    def _quoted_in_one_line(self, line: str) -> str | None:
        tags = list(_TAG.finditer(line))
        if len(tags) != 2 or tags[0].start() != len(line) - len(line.lstrip()) or line[tags[1].end() :].strip():
            return None
        opens, closes = tags
        name = (opens["name"] or opens["called"]).lower()
        if name not in _QUOTES or not (closes["end"] or closes["close"]):
            return None
        source = _source(opens)
        return f"> {line[opens.end() : closes.start()].strip()}" + (f" — {source}" if source else "")


def _bare(text: str) -> str:
    """A piece of a line without tags, and without variables in what links lead to."""
    text = _LINK_TO.sub("](#)", text)
    return _TAG.sub(_shown, text)


def _shown(tag: re.Match[str]) -> str:
    """What a tag within a line shows: the title of a linked post; of any other nothing is known."""
    said = (tag["said"] or "").split()
    return " ".join(said[1:]).strip("\"'") if tag["name"] == "post_link" else ""


def _source(tag: re.Match[str]) -> str:
    """Whom a tag names: ``Author, Source https://… Title`` in Hexo, a parameter in Hugo."""
    given = (tag["said"] or tag["given"] or "").strip()
    values = {found["key"].lower(): found["double"] or found["single"] or "" for found in _VALUE.finditer(given)}
    if values:
        return next((values[key] for key in _WHOSE if values.get(key)), "")
    if tag["called"] is not None or given in _PULLED:
        return given.strip("\"'") if given[:1] in "\"'" else ""
    who, _, title = _ADDRESS.sub("\n", given, count=1).partition("\n")
    return ", ".join(part for part in (who.strip(" \"'"), title.strip(" \"'")) if part)
