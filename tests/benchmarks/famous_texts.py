"""Gathers famous sentences and plain prose: ``python -m tests.benchmarks.famous_texts SNAPSHOTS PACKAGES OUT``.

SNAPSHOTS holds git snapshots of public repositories as ``OWNER+NAME/repo``, PACKAGES unpacked Debian packages as
``NAME/usr/share/…``; a source that is not there is named and left out. Of each language OUT gets ``LANG/famous.txt``,
a sentence, a tab and its author a line, ``LANG/prose``, a file for each chapter of a manual, and ``LANG/novels``. Only
sentences of authors who died before 1956 (``old_authors.txt``), of proverbs and of classics are kept: they are in the
public domain. Nothing that is gathered belongs into the project.
"""

import csv
import html
import io
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from bot.languages.detect import language_of
from bot.reading.quotes.unfit import unfit

FORTUNES: Final = {
    "en": ("fortunes-min/literature fortunes", "fortunes/wisdom people politics love art education law work science"),
    "de": ("fortunes-de/de/zitate sprichworte",),
    "es": (
        "fortunes-es/es/filosofia sabiduria nietzsche schopenhauer verdad poder libertad arte vida amistad famosos "
        "familia sentimientos ciencia proverbios refranes lao-tse humanos varios",
    ),
    "it": ("fortunes-it/it/norm luke italia",),
    "pt": ("fortunes-br/brasil",),
    "ru": (
        "fortunes-ru/ru/citates freewill human_being happy life love truth truth_and_lie war wealth work time success "
        "religion friendship education conscience book art knowledge future fidelity treason genious polit other",
    ),
    "zh": ("fortunes-zh/chinese",),
}
"""Of each language Debian's packages, and the files of quotations in them."""
REPOSITORIES: Final = {
    "victrme+i18n-quotes": {code: f"quotes/{code}.json" for code in ("en", "de", "es", "fr", "it", "nl", "ru")}
    | {"en-stoic": "quotes/stoic.json"},
    "Jtaugner+cryptogramgame": {code: f"creatingLevels/{code}/output.js" for code in ("de", "es", "fr", "it")},
    "ssivany+quotes": {"de": "src/QuotesDatabase.js"},
    "csu-anzai+portfolio-1": {"fr": "src/data/citations.js"},
    "medonomator+insight": {"ru": "database/data/aphorisms.ts"},
    "JoaoVictorPV+fuvest": {"pt": "src/data/quotes.js"},
    "cecientifico+client-side-lite": {"pt": "src/lib/msgsLoading.ts"},
    "avhb+avhb.github.io": {"nl": "content/Lists/citaten-aforismen.md"},
}
"""Repositories, and of each language the file of quotations."""
CLASSICS: Final = {
    "zh": ("chinese-poetry+chinese-poetry", ("论语/lunyu.json", "四书五经/mengzi.json", "幽梦影/youmengying.json"))
}
"""Whole classics whose every sentence counts as famous."""
PROVERBS: Final = {
    "uk": ("MurzikVasilyevich+ukr-proverbs-corpus", ("bobkova", "proverbs"), "data/sources/{}.csv"),
}
"""Repositories of collected proverbs, and the lists there in today's spelling; the last column is the text."""
TREEBANKS: Final = {"uk": ("UniversalDependencies+UD_Ukrainian-IU", "uk_iu-ud-{}.conllu", ("dev", "test"))}
"""Repositories of parsed texts (news, law, an encyclopedia, letters, fiction), where no manual is in the language."""
MANUALS: Final = ("debian-handbook/usr/share/doc/debian-handbook/html/{}-*/*.html",)
NOVELS: Final = {
    code: (f"COST-ELTeC+ELTeC-{name}", "level1/")
    for code, name in {"en": "eng", "de": "deu", "es": "spa", "fr": "fra", "pt": "por"}.items()
} | {
    "it": ("COST-ELTeC+ELTeC-ita", "Orig/"),
    "uk": ("COST-ELTeC+ELTeC-ukr", "level1/"),
    "ru": ("JoannaBy+RussianNovels", "corpus/"),
}
"""Repositories of old novels, and the folder with one a file: prose that tells, for ``tests.benchmarks.quotable``."""
LANGUAGES: Final = ("en", "de", "es", "fr", "it", "nl", "pt", "ru", "uk", "zh")

PROVERB: Final = "proverb"
"""The author of a collected proverb: nobody, so that each may fall into either half."""
_NAMES: Final = (Path(__file__).parent / "old_authors.txt").read_text("utf-8").partition("\n")[2]
_OLD: Final = re.compile(rf"\b(?:{'|'.join(' '.join(_NAMES.split()).split(', '))})\b")
_MARKUP: Final = re.compile(r"\x1b\[[0-9;]*m|</?[a-z][^>]*>")
_AUTHOR: Final = re.compile(r"\n\s*(?:--+|—+|\x1b\[33m\s*--) *(.+)", re.DOTALL)
_PAIR: Final = re.compile(
    r"""["']?(?:text|texto|quote|citation|content|body)["']?\s*:\s*(?P<text>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')"""
    r"""|["']?(?:name|author|autor|auteur|authorName)["']?\s*:\s*(?P<name>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')"""
)
_FITTING: Final = (30, 300)
_FITTING_ZH: Final = (9, 100)
_NOVELS: Final = 12
_PIECE: Final = 60_000
"""Letters of a novel that are taken."""
_LEAST_WORDS: Final = 40
"""A paragraph of a manual with fewer letters is a caption or a command."""


def _unescaped(literal: str) -> str:
    return re.sub(r"\\(.)", lambda m: " " if m[1] == "n" else m[1], literal[1:-1])


def fortunes(text: str) -> Iterator[tuple[str, str]]:
    """The sayings of a fortune file, each with what stands behind its dashes."""
    for entry in re.split(r"\n%+\n", text.replace("\r", "")):
        found = _AUTHOR.search(entry)
        said = entry[: found.start()] if found else entry
        yield _MARKUP.sub("", said), _MARKUP.sub("", found[1]) if found else ""


def pairs(text: str) -> Iterator[tuple[str, str]]:
    """The sayings of a program's list, JSON or JavaScript: each text with the name that stands before or after it."""
    said: str | None = None
    named: str | None = None
    for found in _PAIR.finditer(text):
        if found["text"]:
            if said is not None and named is None:
                yield said, ""
            said = _unescaped(found["text"])
        else:
            named = _unescaped(found["name"])
        if said is not None and named is not None:
            yield said, named
            said = named = None


def cited(text: str) -> Iterator[tuple[str, str]]:
    """The sayings of a Markdown list: ``> saying ~ author``."""
    for line in text.splitlines():
        if line.startswith("> "):
            said, _, author = line[2:].partition(" ~ ")
            yield said, re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", author)


def _in_repository(snapshots: Path, name: str, file: str) -> str:
    folder = snapshots / name / "repo"
    shown = subprocess.run(["git", "-C", folder, "show", f"HEAD:{file}"], capture_output=True, check=False)
    if shown.returncode:
        print(f"not there: {name}, {file}", file=sys.stderr)
    return shown.stdout.decode("utf-8", "replace")


def _in_package(packages: Path, package: str, file: str) -> str:
    folder = packages / package.partition("/")[0] / "usr/share/games/fortunes" / package.partition("/")[2]
    for path in (folder / file, folder / f"{file}.fortunes"):
        if path.exists():
            return path.read_text("utf-8", "replace")
    print(f"not there: {package}, {file}", file=sys.stderr)
    return ""


def _sayings(snapshots: Path, packages: Path, language: str) -> Iterator[tuple[str, str]]:
    for entry in FORTUNES.get(language, ()):
        head, *files = entry.split()
        package, _, first = head.rpartition("/")
        for file in (first, *files):
            yield from fortunes(_in_package(packages, package, file))
    for repository, by_code in REPOSITORIES.items():
        for code, file in by_code.items():
            if code.partition("-")[0] == language:
                text = _in_repository(snapshots, repository, file)
                yield from cited(text) if file.endswith(".md") else pairs(text)
    repository, lists, at = PROVERBS.get(language, ("", (), ""))
    for one in lists:
        rows = csv.reader(io.StringIO(_in_repository(snapshots, repository, at.format(one))))
        texts = (row[-1].replace(" --", " –").replace("’", "'") for row in rows if row)
        yield from ((text, PROVERB) for text in texts if unfit(text) is None)
    repository, classics = CLASSICS.get(language, ("", ()))
    for file in classics:
        held = json.loads(_in_repository(snapshots, repository, file) or "[]")
        for chapter in held if isinstance(held, list) else [held]:
            for paragraph in chapter.get("paragraphs") or [chapter.get("content", "")]:
                named = f"{file} {chapter.get('chapter', len(str(paragraph)))}"
                yield from ((said, named) for said in re.findall(r"[^。！？：“”「」]+[。！？]", str(paragraph)))


def famous(snapshots: Path, packages: Path, language: str) -> list[tuple[str, str]]:
    """Sentences of one language with their authors, each once, of a length that can be quoted."""
    least, most = _FITTING_ZH if language == "zh" else _FITTING
    kept: dict[str, tuple[str, str]] = {}
    for said, author in _sayings(snapshots, packages, language):
        text = " ".join(said.split()).strip("\"'“”„«» ")
        text = text.replace("''", "’") if language != "zh" else text.replace(" ", "")
        if language == "it":
            text = re.sub(
                r"\b([EÈ])' ", "È ", re.sub(r"([aeiou])' ", lambda m: "àèìòù"["aeiou".index(m[1])] + " ", text)
            )
        end = "。" if language == "zh" else "."
        text = text if text[-1:] in ".!?…。！？" else text + end
        old = _OLD.search(author.casefold()) is not None or author == PROVERB
        old = old or (language == "zh" and ("《" in author or "/" in author))
        author = "" if author == PROVERB else author
        if least <= len(text) <= most and old and "\x1b" not in text and not re.search(r"[:：\[\]{}<>|]|--|\d", text):
            kept.setdefault("".join(filter(str.isalpha, text.casefold())), (text, author.split("\n")[0].strip()))
    return list(kept.values())


def prose(packages: Path, language: str) -> Iterator[tuple[str, str]]:
    """The chapters of the manuals in one language: name and text, a paragraph a line, an empty line between."""
    for pattern in MANUALS:
        for path in sorted(packages.glob(pattern.format(language))):
            found = re.findall(r"<p[^>]*>(.*?)</p>|<div class=\"para\">(.*?)</div>", path.read_text("utf-8"), re.DOTALL)
            bare = [" ".join(html.unescape(re.sub(r"<[^>]+>", "", "".join(one))).split()) for one in found]
            # Much of a translation is left in English, here and there within a paragraph.
            kept = [text for text in bare if sum(map(str.isalpha, text)) >= _LEAST_WORDS]
            kept = [text for text in kept if language_of(text) == language and _mostly(text, language)]
            if kept:
                yield path.stem, "\n\n".join(dict.fromkeys(kept))


def treebank(snapshots: Path, language: str) -> Iterator[tuple[str, str]]:
    """The documents of a treebank: name and text, a paragraph a line, an empty line between."""
    repository, file, parts = TREEBANKS.get(language, ("", "", ()))
    for part in parts:
        for number, document in enumerate(_in_repository(snapshots, repository, file.format(part)).split("# newdoc")):
            found = (re.findall(r"^# text = (.+)$", one, re.MULTILINE) for one in document.split("# newpar"))
            kept = [text for one in found if sum(map(str.isalpha, text := " ".join(one))) >= _LEAST_WORDS]
            if kept:
                yield f"{part}{number}", "\n\n".join(kept)


def _mostly(text: str, language: str) -> bool:
    """Whether most letters are those of the language, where it has its own."""
    letters = list(filter(str.isalpha, text))
    return language not in {"ru", "zh"} or 2 * sum(map(str.isascii, letters)) < len(letters)


def novels(snapshots: Path, language: str) -> Iterator[tuple[str, str]]:
    """A piece out of each of some novels of one language: name and text, an empty line between paragraphs."""
    repository, folder = NOVELS.get(language, ("", ""))
    if not (snapshots / repository / "repo").exists():
        print(f"not there: {repository}", file=sys.stderr)
        return
    folder_there = str(snapshots / repository / "repo")
    listing = ["git", "-C", folder_there, "-c", "core.quotePath=false", "ls-tree", "-r", "--name-only", "HEAD"]
    named = subprocess.run(listing, capture_output=True, check=True, text=True).stdout.splitlines()
    files = [name for name in named if name.startswith(folder) and name.endswith((".xml", ".txt"))]
    for name in files[:: max(1, len(files) // _NOVELS)]:
        text = _in_repository(snapshots, repository, name)
        if name.endswith(".xml"):
            bare = [re.sub(r"<[^>]+>", "", one) for one in re.findall(r"<p\b[^>]*>(.*?)</p>", text, re.DOTALL)]
        else:
            bare = re.split(r"\n\s*\n", text) if "\n\n" in text else text.split("\n")
        paragraphs = [" ".join(html.unescape(one).split()) for one in bare]
        kept = [one for one in paragraphs if len(one) >= _LEAST_WORDS]
        piece = kept[len(kept) // 4 :]
        while sum(map(len, piece)) > _PIECE:
            piece = piece[: len(piece) * 3 // 4]
        yield Path(name).stem, "\n\n".join(piece)


def main(arguments: list[str]) -> None:
    """Writes what is there of each language and prints how much."""
    snapshots, packages, out = map(Path, arguments[:3])
    for language in LANGUAGES:
        folder = out / language
        for kind in ("prose", "novels"):
            (folder / kind).mkdir(parents=True, exist_ok=True)
        said = famous(snapshots, packages, language)
        lines = "".join(f"{text}\t{author}\n" for text, author in said)
        (folder / "famous.txt").write_text(lines, encoding="utf-8")
        chapters = [*prose(packages, language), *treebank(snapshots, language)]
        for name, text in chapters:
            (folder / "prose" / f"{name}.txt").write_text(text + "\n", encoding="utf-8")
        pieces = list(novels(snapshots, language))
        for name, text in pieces:
            (folder / "novels" / f"{name}.txt").write_text(text + "\n", encoding="utf-8")
        print(f"{language}: {len(said)} famous sentences, {len(chapters)} chapters of manuals, {len(pieces)} novels")


if __name__ == "__main__":
    main(sys.argv[1:])
