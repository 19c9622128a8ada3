"""Every public function of the reader that takes a line, a paragraph or a whole text, ready to be given one."""

import contextlib
import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from bot.errors import SourceFault
from bot.languages.language import language_for
from bot.languages.sections import Language
from bot.reading.formats.wrapping import text_blocks
from bot.reading.manuscript import Manuscript, Paragraph, paragraphs_of
from bot.reading.quotes.word_signs import tokens_of
from bot.reading.stated.plain_yaml import NotPlainYaml
from tests.reading.compiled import modules
from tests.reading.hostile import Shape

_PIECES: Final = (
    *("“", "”", '"', "'", "’", "«", "(", ")", "[", "]", "|", "_", "*", "** ", "`", "<", "<a>", "<p>", "&", "#", "> "),
    *(
        " ",
        "\n",
        "\n\n",
        "\n\n\n",
        "\t",
        "a",
        "A",
        "é",
        "1",
        "一",
        "。",
        "“”",
        '"a" ',
        "'a ",
        "(a",
        "[a](",
        "![",
        "a\n\n",
    ),
    *(
        "a ",
        "A ",
        "A\n",
        "a_",
        ". ",
        "A. ",
        "a. ",
        "A? ",
        "… ",
        "- ",
        "– ",
        "— ",
        "—",
        "* a\n",
        "- a\n",
        "1. ",
        "1. A\n",
    ),
    *(
        "1.",
        "I. ",
        ", ",
        ": ",
        "; ",
        "/",
        "http://",
        "www.a",
        "a@a.",
        "said ",
        "said, ",
        "Mr. ",
        "Ada Lin ",
        "Ada Lin: ",
    ),
    *("Ada, ", "and ", "by ", "By Ada ", "of the ", "the end ", "2019 ", "May ", "May 2, ", "12:30 ", "2019-01-01 "),
    *("“A,” said Ada Lin. ", "“A? ", "Q: A?\n\nA: B.\n\n", "'a' ", "[1]", "<!--", "<b", "</p>", "a: b\n", "---\n"),
)
_LANGUAGES: Final = ("en", "zh")
_GIVEN: Final[dict[str, Callable[[str], object]]] = {
    "folded": str.casefold,
    "edge": bool,
    "limit": len,
    "tokens": tokens_of,
    "data": str.encode,
    "name": lambda text: "x.txt",
    "body": lambda text: Manuscript(paragraphs_of(text_blocks(text))),
    "part": lambda text: Paragraph(text_blocks("x")[0], text),
}
_KINDS: Final = (str, bytes, bool, int, frozenset[str], list[str], Manuscript, Paragraph)
_OPENED: Final = frozenset({"closing_at"})  # these are promised an opening mark
_WHOLE: Final = frozenset(  # these are given whole texts
    {"read_markdown", "fragment_blocks", "parse_page", "check_nesting", "closed_in_full", "text_blocks"}
)
_TEXTS: Final = frozenset({"text", "line", "title", "printed", "word", "words", "who", "content", "key"})


@dataclass(frozen=True, slots=True)
class TakesText:
    """A function, and how each of its arguments is made of the text it is to be asked about."""

    name: str
    function: Callable[..., object]
    arguments: tuple[Callable[[str], object], ...]
    of_a_line: bool

    def asked(self, text: str) -> None:
        """Call it for ``text``; that it refuses a text in words is an answer too."""
        with contextlib.suppress(SourceFault, NotPlainYaml):
            self.function(*(argument(text) for argument in self.arguments))


def pieces() -> list[Shape]:
    """One piece of a text again and again."""
    return [Shape("", piece) for piece in _PIECES]


def lines() -> list[Shape]:
    """The same, also after a word that ends and after an opening that never closes."""
    return [
        *pieces(),
        *(Shape("", "a" * 30 + piece) for piece in _PIECES if not piece.isalnum()),
        *(Shape("“", piece) for piece in ("a ", "A. ", "” ", "a”, ")),
    ]


def every_function() -> list[TakesText]:
    """All public functions of ``bot.reading`` whose arguments can be made of a text."""
    return [found for module in modules() if module.__name__.startswith("bot.reading.") for found in _in(module)]


def _in(module: Any) -> Iterator[TakesText]:
    for name, function in vars(module).items():
        if name.startswith("_") or not inspect.isfunction(function) or function.__module__ != module.__name__:
            continue
        needed = [one for one in inspect.signature(function).parameters.values() if one.default is one.empty]
        for language in _LANGUAGES if any(one.name in ("language", "primary") for one in needed) else ("",):
            made = [_opened if name in _OPENED else _made(one, language) for one in needed]
            arguments = tuple(argument for argument in made if argument is not None)
            simple = name not in _WHOLE and not any(one.annotation in (bytes, Manuscript) for one in needed)
            if len(arguments) == len(made):
                yield TakesText(" ".join((f"{module.__name__}.{name}", language)).strip(), function, arguments, simple)


def _opened(text: str) -> str:
    return f"“{text}"


def _made(parameter: inspect.Parameter, language: str) -> Callable[[str], object] | None:
    if parameter.annotation is Language:
        return lambda text: language_for(language)
    if parameter.name in ("language", "primary"):
        return lambda text: language
    if parameter.name in _GIVEN and parameter.annotation in _KINDS:
        return _GIVEN[parameter.name]
    return str if parameter.name in _TEXTS and parameter.annotation is str else None
