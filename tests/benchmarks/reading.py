"""How fast plain text is read, and what becomes of mutated texts: nothing lost, nothing but our own faults raised.

    python -m tests.benchmarks.reading                     speed, then 5,000 mutated texts
    python -m tests.benchmarks.reading --texts 100000      as many as the reader is to withstand
    python -m tests.benchmarks.reading --whole             through the quotes as well (slower)

Texts are built from the lines of the sample library and from lines that make trouble, in random order with
random gaps, line ends and damage; the seed makes a run repeatable.
"""

import argparse
import random
import textwrap
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from bot.errors import SourceFault
from bot.model import Article
from bot.reading import read_source
from bot.reading.formats.encoding import decode
from bot.reading.pipeline import articles_of
from bot.reading.reader import documents_of
from bot.reading.stated.front_matter import split_front_matter
from tests.reading.soundness import check_nothing_lost, check_slices

SAMPLES = sorted((Path(__file__).parents[2] / "data" / "articles").rglob("*.txt"))

_TROUBLE = (
    "***|---|* * *|⁂|=====|By Ada Lin|by the way|– Ada Lin, 1926|“Quote opens|“Quote.”|“Two.” “Three.”|"
    "A1: What?|Ada Lin:|"
    "Q: Why?|A: Because.|1. One|1.1 Two|IV|Chapter 3|[note|note]|© 2020|12 May 2020|May 2020|Paris, 3 May 1990|- item|"
    "• item|— Bonjour, dit-il.|My name is Ada Lin. Hello.|About the author|Ada Lin is a writer.|“|”|«|»|„|…|:|?| |x|"
    "\u200b|\u00ad|\t|Category Archives: X|Related posts|   indented|1|A|a|中文。|第一章|作者：张三|2018年11月15日|"
    "Автор: Иван Петров|.|!!!|\x0c|Image: x|Photo by Ada|Get it on Google Play|’|‘a’|Mr. A|By A, from B, May 2020|P:|"
    "Note: x|:::|Author: Ada Lin|title: X|https://x.example/z|Yours,|This essay first appeared in The Quay Review."
)
TROUBLE = tuple(_TROUBLE.split("|"))


_SAID = "nobody who keeps a long list of books ever finds the one that was wanted on the day"
# A line of each shape that has to take twice the time for twice its size.
_SHAPES = {
    "dialogue": f"“{_SAID.capitalize()},” said Ada Lin. “The keeper of the key is rarely asked for it.”\n\n",
    "straight dialogue": f'"{_SAID.capitalize()}," said Ada Lin. "The keeper is rarely asked for it."\n\n',
    "interview": f"Q: Why is it that {_SAID}?\n\nA: Because {_SAID}. A shelf is no place for haste.\n\n",
    "verse": "The river took the ferry,\nThe bell took up the evening\nAnd rang it where it fell.\n\n",
    "list": f"- {_SAID}\n",
    "headings": "The Long Way Down {n}\n\n",
    "headings over text": f"The Long Way Down {{n}}\n\n{_SAID.capitalize()}.\n\n",
    "paragraphs of names": "Ada{n} Lin{n} met Bob{n}, and “we all go on together now,” said Ray{n}.\n\n",
    "biographies": "Ada Lin is a writer who lives in {n} houses.\n\n",
    "notices": "This essay first appeared in The Quay Review.\n\n",
    "one line of sentences": f"{_SAID.capitalize()}. ",
    "one line of names": "Ada{n} Lin{n} met Bob{n}, and “we all go on together now,” said Ray{n}. ",
    "opening marks": "“",
    "straight marks": '"',
    "terminators": "A? ",
    "single marks": "'a ",
}


def _long(line: str, megabytes: int) -> str:
    """A title and so much of one line; ``{n}`` in it counts."""
    again = range(megabytes * 1_000_000 // len(line.encode()))
    return "The Title\n\n" + "".join([line.replace("{n}", str(n)) for n in again])


def text_of(chance: random.Random, lines: Sequence[str]) -> bytes:
    """One text of lines good and bad, sometimes damaged."""
    found: list[str] = []
    for _ in range(chance.choice((0, 1, 2, 3, 5, 8, 13, 30, 60))):
        line = chance.choice(TROUBLE) if chance.random() < 0.4 else chance.choice(lines)
        if chance.random() < 0.1 and line:
            at = chance.randrange(len(line))
            line = line[:at] + chance.choice((*TROUBLE, *'“”"«»()[].,:;?!-–— \t\u2028\u0085')) + line[at + 1 :]
        found += [line, *[""] * chance.choice((0, 1, 1, 1, 2, 3))]
    text = chance.choice(("\n", "\n", "\r\n", "\r")).join(found)
    if chance.random() < 0.2:
        text = text.translate(str.maketrans("“”‘’", "\"\"''"))
    data = bytearray(text.encode("utf-8", "surrogatepass"))
    if chance.random() < 0.1 and data:
        for _ in range(3):
            data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data)


def varied(paragraphs: Sequence[str], megabytes: int) -> str:
    """So much prose of these paragraphs, one word different in each copy, so that no two are the same."""
    found: list[str] = []
    length = copy = 0
    while length < megabytes * 1_000_000:
        letters = "".join("abcdefghij"[int(digit)] for digit in str(copy))
        for paragraph in paragraphs:
            words = paragraph.split()
            at = copy % len(words)
            words[at] += letters if words[at].isalpha() else ""
            found.append(" ".join(words))
            length += len(found[-1].encode()) + 2
        copy += 1
    return "The Title\n\n" + "\n\n".join(found)


def structured(data: bytes, name: str = "x.txt") -> tuple[Article, ...]:
    """The articles of a source, without quotes."""
    return tuple(article for document in documents_of(name, data) for article in articles_of(document, name))


def whole(data: bytes, name: str = "x.txt") -> tuple[Article, ...]:
    """The articles of a source, with quotes."""
    return read_source(name, data)


def withstand(texts: int, seed: int, read: Callable[[bytes], tuple[Article, ...]]) -> None:
    """Read that many mutated texts and check each; raises at the first fault, naming its number."""
    lines = [line for path in SAMPLES for line in path.read_text(encoding="utf-8").split("\n") if line]
    begun = time.process_time()
    refused = 0
    for number in range(texts):
        data = text_of(random.Random(seed * 1_000_003 + number), lines)
        try:
            articles = read(data)
        except SourceFault:
            refused += 1
            continue
        except Exception as fault:
            raise RuntimeError(f"text {number} of seed {seed}") from fault
        try:
            for article in articles:
                check_slices(article)
            check_nothing_lost(split_front_matter(decode(data)[0])[1], articles)
        except AssertionError as fault:
            raise RuntimeError(f"text {number} of seed {seed}") from fault
    print(f"{texts:,} mutated texts: {refused:,} refused, the others sound; {time.process_time() - begun:.0f} s")


def _marked(line: str, paragraphs: Sequence[str]) -> str:
    """The paragraphs as one page: each where ``{text}`` stands in ``line``, its number at ``{n}``."""
    return "".join(line.replace("{n}", str(n)).replace("{text}", text) for n, text in enumerate(paragraphs))


def speed() -> None:
    """Print the seconds of one core texts of each shape take, and what 5 MB or 50,000 lines do (whichever is less)."""
    paragraphs = [p for path in SAMPLES for p in path.read_text(encoding="utf-8").split("\n\n")[3:] if p.strip()]
    prose = varied(paragraphs, 5)
    fields = "".join([f"note: value {n}\n" for n in range(250_000)])
    shapes = {
        "prose": prose,
        "prose, hard-wrapped": "\n\n".join(textwrap.fill(p, 72) for p in prose.split("\n\n")),
        "HTML": _marked("<h2>The Way {n}</h2>\n<p>{text}</p>\n", prose.split("\n\n")),
        "Markdown": _marked("## The Way {n}\n\n{text}\n\n", prose.split("\n\n")),
        "front matter that never ends": f"---\n{fields}",
        "50,000 one-word lines": "\n".join(f"word{number}" for number in range(50_000)),
        "50,000 one-word paragraphs": "\n\n".join(f"Word{number}" for number in range(50_000)),
        "one endless line": " ".join(["word and"] * 300_000),
        "one endless word": "x" * 3_000_000,
        "20,000 open quotations": "\n\n".join(["“Open and never closed"] * 20_000),
        "20,000 straight ones": "\n\n".join(['"Open and never closed'] * 20_000),
        "5,000 articles": "\n\n".join(
            ["A Title", "by Ada Lin", "Some text that runs on and on, and ends here."] * 5000
        ),
        "prose, CRLF": prose[:1_000_000].replace("\n", "\r\n"),
        **{f"{name}, {times} MB": _long(line, times) for name, line in _SHAPES.items() for times in (1, 2)},
    }
    print(f"{'':28}{'MB':>6}{'lines':>9}{'structure':>12}{'with quotes':>12}{'5 MB or 50,000 lines':>24}")
    for name, text in shapes.items():
        data = text.encode()
        source = {"HTML": "x.html", "Markdown": "x.md"}.get(name, "x.txt")
        begun = time.process_time()
        structured(data, source)
        middle = time.process_time()
        whole(data, source)
        taken = time.process_time() - middle
        lines = sum(map(bool, text.split("\n")))
        print(
            f"{name:28}{len(data) / 1e6:6.2f}{lines:9,}{middle - begun:10.2f} s{taken:10.2f} s"
            f"{taken * min(5e6 / len(data), 50_000 / lines):22.1f} s"
        )


def main(arguments: Sequence[str] | None = None) -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--whole", action="store_true")
    given = parser.parse_args(arguments)
    speed()
    withstand(given.texts, given.seed, whole if given.whole else structured)


if __name__ == "__main__":
    main()
