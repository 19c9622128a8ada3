"""Reads what ``tests.benchmarks.quoted`` learns from: lists of quotations, old books, plain prose, out of snapshots.

Each is a git snapshot of a public repository, ``OWNER+NAME/repo``. Nothing that is read belongs into the project.
"""

import html
import io
import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

QUOTATIONS: Final = "ravindu01manoj+Quotes-500k"
"""What readers collected: 499,709 quotations with their authors."""
KNOWN: Final = (
    ("quotable-io+data", "data/authors.json", "name"),
    ("JamesFT+Database-Quotes-JSON", "quotes.json", "quoteAuthor"),
    ("dwyl+quotes", "quotes.json", "author"),
)
"""Shorter lists, for the names of authors whom many quote."""
_BOOKS: Final = """
adam-smith_the-wealth-of-nations adam smith
aristotle_nicomachean-ethics_f-h-peters aristotle
benjamin-franklin_the-autobiography-of-benjamin-franklin benjamin franklin
bertrand-russell_roads-to-freedom bertrand russell
bertrand-russell_the-problems-of-philosophy bertrand russell
booker-t-washington_up-from-slavery booker t washington
charles-dickens_a-tale-of-two-cities dickens
charlotte-bronte_jane-eyre charlotte bront
epictetus_discourses_george-long epictetus
epictetus_short-works_george-long epictetus
f-scott-fitzgerald_this-side-of-paradise scott fitzgerald
friedrich-nietzsche_beyond-good-and-evil_helen-zimmern friedrich nietzsche
friedrich-nietzsche_thus-spake-zarathustra_thomas-common friedrich nietzsche
fyodor-dostoevsky_crime-and-punishment_constance-garnett dosto
fyodor-dostoevsky_the-brothers-karamazov_constance-garnett dosto
g-k-chesterton_heretics chesterton
g-k-chesterton_orthodoxy chesterton
g-k-chesterton_whats-wrong-with-the-world chesterton
george-eliot_middlemarch george eliot
henry-david-thoreau_a-week-on-the-concord-and-merrimack-rivers thoreau
henry-david-thoreau_essays thoreau
henry-david-thoreau_walden thoreau
herman-melville_moby-dick melville
jane-austen_pride-and-prejudice jane austen
jean-jacques-rousseau_the-social-contract_g-d-h-cole rousseau
john-dewey_democracy-and-education john dewey
john-maynard-keynes_the-economic-consequences-of-the-peace keynes
john-stuart-mill_on-liberty stuart mill
john-stuart-mill_the-subjection-of-women stuart mill
kahlil-gibran_the-prophet gibran
karl-marx_friedrich-engels_the-communist-manifesto_samuel-moore karl marx
leo-tolstoy_anna-karenina_constance-garnett tolstoy
leo-tolstoy_the-kingdom-of-god-is-within-you_leo-wiener tolstoy
leo-tolstoy_war-and-peace_louise-maude_aylmer-maude tolstoy
marcus-aurelius_meditations_george-long marcus aurelius
mary-wollstonecraft_a-vindication-of-the-rights-of-woman wollstonecraft
niccolo-machiavelli_the-prince_w-k-marriott machiavelli
oscar-wilde_the-picture-of-dorian-gray oscar wilde
peter-kropotkin_mutual-aid kropotkin
plato_dialogues_benjamin-jowett plato
ralph-waldo-emerson_essays emerson
samuel-butler_erewhon samuel butler
seneca_dialogues_aubrey-stewart seneca
thomas-a-kempis_the-imitation-of-christ_william-benham kempis
thomas-paine_the-age-of-reason thomas paine
thorstein-veblen_the-theory-of-the-leisure-class veblen
victor-hugo_les-miserables_isabel-f-hapgood victor hugo
w-e-b-du-bois_the-souls-of-black-folk du bois
william-james_the-varieties-of-religious-experience william james
"""
BOOKS: Final = {f"standardebooks+{line.split()[0]}": line.partition(" ")[2] for line in _BOOKS.strip().splitlines()}
"""Of each book in the public domain its author, as ``Said`` writes a name."""
PROSE: Final = {
    "nltk+nltk_data": 18_000,
    "thechangelog+transcripts": 6000,
    "brandur+sorg": 6000,
    "tomcritchlow+tomcritchlow.github.io": 2400,
    "asr1+digital-garden": 1500,
    "karpathy+karpathy.github.io": 600,
}
"""Of each repository of plain prose how many sentences are taken: the Brown corpus, talks, weblogs."""

_LEAST_LETTERS: Final = 40
_MOST_LETTERS: Final = 900_000
_FENCED: Final = re.compile(r"^---\n.*?\n---\n|```.*?```", re.DOTALL)
_LINK: Final = re.compile(r"!?\[([^\]\n]*)\](?:\([^)\n]*\)|\[[^\]\n]*\])")
_MARKED: Final = ("#", ">", "|", "*", "-", "<", "!", "[", "{", "+", "=", "`", "    ")


class Said(NamedTuple):
    """A quotation and who said it: a name in small letters without stops."""

    text: str
    author: str


def _git(snapshots: Path, name: str, *what: str) -> bytes:
    folder = snapshots / name / "repo"
    shown = subprocess.run(["git", "-C", folder, *what], capture_output=True, check=False)
    if shown.returncode:
        print(f"not there: {name}, {what[-1]}", file=sys.stderr)
    return shown.stdout


def in_repository(snapshots: Path, name: str, file: str) -> str:
    """A file of the newest commit; nothing where it is not there."""
    return _git(snapshots, name, "show", f"HEAD:{file}").decode("utf-8", "replace")


def _files(snapshots: Path, name: str) -> list[str]:
    return _git(snapshots, name, "ls-tree", "-r", "-z", "--name-only", "HEAD").decode().split("\0")[:-1]


def _name(author: str) -> str:
    return author.partition(",")[0].replace(".", "").strip().lower()


def quotations(snapshots: Path) -> Iterator[Said]:
    """All quotations of the large list, each once."""
    seen: set[str] = set()
    for file in sorted(_files(snapshots, QUOTATIONS)):
        if not file.endswith(".json"):
            continue
        for one in json.loads(in_repository(snapshots, QUOTATIONS, file))["data"]:
            text = " ".join((one["quote"] or "").split()).strip('“”" ')
            key = "".join(filter(str.isalpha, text.lower()))[:60]
            if text and key not in seen:
                seen.add(key)
                yield Said(text, _name(one["author"] or ""))


def known(snapshots: Path) -> frozenset[str]:
    """The names of authors whom many quote."""
    return frozenset(
        _name(one[key] or "")
        for repository, file, key in KNOWN
        for one in json.loads(in_repository(snapshots, repository, file) or "[]")
    ) - {""}


def prose(snapshots: Path, repository: str) -> Iterator[str]:
    """The paragraphs of a book or of plain prose."""
    if repository.startswith("nltk"):
        yield from _brown(snapshots, repository)
        return
    taken = 0
    for file in _files(snapshots, repository):
        if file.startswith("src/epub/text/") and file.endswith(".xhtml"):
            found = re.findall(r"<p\b[^>]*>(.*?)</p>", in_repository(snapshots, repository, file), re.DOTALL)
        elif file.endswith((".md", ".markdown")) and not repository.startswith("standardebooks"):
            text = _FENCED.sub("", in_repository(snapshots, repository, file))
            if repository.startswith("thechangelog"):
                found = re.findall(r"\*\*[^*\n]+:\*\* (.+)", text)
            else:
                found = [one for one in re.split(r"\n\s*\n", text) if not one.startswith(_MARKED)]
        else:
            continue
        for one in found:
            bare = html.unescape(re.sub(r"<[^>]+>", "", _LINK.sub(r"\1", one))).replace("\u2060", "")
            paragraph = " ".join(bare.replace("**", "").replace("_", "").split())
            taken += len(paragraph)
            if len(paragraph) >= _LEAST_LETTERS and (taken < _MOST_LETTERS or repository in PROSE):
                yield paragraph


def _brown(snapshots: Path, repository: str) -> Iterator[str]:
    """The paragraphs of the Brown corpus, as they were before its words were parted."""
    packed = _git(snapshots, repository, "show", "HEAD:packages/corpora/brown.zip")
    if not packed:
        return
    with zipfile.ZipFile(io.BytesIO(packed)) as held:
        for file in sorted(held.namelist()):
            if not re.fullmatch(r"brown/c[a-r]\d\d", file):
                continue
            for one in re.split(r"\n\s*\n", held.read(file).decode()):
                text = " ".join(word.rpartition("/")[0] for word in one.split())
                text = text.replace("`` ", "“").replace(" ''", "”").replace("( ", "(").replace(" )", ")")
                text = re.sub(r"([.?!;:,])\1+", r"\1", re.sub(r" ([,.;:?!])", r"\1", text)).replace(" --", " —")
                if len(text) >= _LEAST_LETTERS:
                    yield text
