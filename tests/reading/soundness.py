"""What must hold of any article, whatever was read: checked with nothing of the reader's own."""

from collections import Counter
from collections.abc import Sequence

from bot.model import Article


def squeezed(text: str) -> str:
    """``text`` without white space."""
    return "".join(text.split())


def pieces(article: Article) -> list[str]:
    """Headings and passages in reading order."""
    found = []
    for section in article.sections:
        if section.heading is not None:
            found.append(section.heading)
        found += [passage.where.of(article.text) for passage in section.passages]
    return found


def check_slices(article: Article) -> None:
    """Every slice lies where it says, passages follow one another, ids are unique, the pieces rebuild the text."""
    text = article.text
    at = 0
    for piece in pieces(article):
        assert piece.strip() == piece != "", "a piece is empty or has white space at its ends"
        if at:
            joint = " " if text.startswith(" " + piece, at) else "\n\n"
            assert text.startswith(joint + piece, at), f"after {at} comes {text[at : at + 40]!r}, not {piece[:40]!r}"
            at += len(joint)
        assert text.startswith(piece, at)
        at += len(piece)
    assert at == len(text), "the text goes on after its last piece"
    seen: set[str] = set()
    end = 0
    for section in article.sections:
        assert section.level >= 1
        for passage in section.passages:
            assert passage.id not in seen, "an id stands twice"
            seen.add(passage.id)
            assert end <= passage.where.start < passage.where.end <= len(text)
            end = passage.where.end
            last = passage.where.start
            for sentence in passage.sentences:
                assert last <= sentence.start < sentence.end <= end
                assert not text[last : sentence.start].strip()
                last = sentence.end
            assert not text[last:end].strip(), "characters outside every sentence"
            for quote in passage.quotes:
                assert passage.where.start <= quote.where.start < quote.where.end <= end
        for words in filter(None, (section.summary, section.label)):
            assert any(p.where.start <= words.start < words.end <= p.where.end for p in section.passages)


def check_nothing_lost(source: str, articles: Sequence[Article]) -> None:
    """Headings and passages hold the characters of ``source`` once, in order; only titles may be left out."""
    kept = squeezed("".join(piece for article in articles for piece in pieces(article)))
    all_of_it = squeezed(source)
    place = iter(all_of_it)
    assert all(char in place for char in kept), "a character was added or moved"
    missing = Counter(all_of_it)
    missing.subtract(Counter(kept))
    assert min(missing.values(), default=0) >= 0
    assert _are_titles(Counter({c: n for c, n in missing.items() if n}), [a.title for a in articles]), missing


def _are_titles(missing: Counter[str], titles: Sequence[str]) -> bool:
    """Whether ``missing`` is what the titles hold, each left out up to three times, capitals aside."""
    rest: Counter[str] = Counter()
    for char, count in missing.items():
        rest[char.casefold()] += count
    return _taken(rest, [Counter(char.casefold() for char in squeezed(title)) for title in titles])


def _taken(rest: Counter[str], letters: list[Counter[str]]) -> bool:
    if not letters:
        return not any(rest.values())
    for _ in range(4):
        if _taken(rest, letters[1:]):
            return True
        rest = Counter(rest)
        rest.subtract(letters[0])
        if min(rest.values(), default=0) < 0:
            return False
    return False
