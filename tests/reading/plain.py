"""Short ways to read a plain text in a test, and texts to build articles from."""

from bot.model import Article, Kind
from bot.reading import read_source

LONG = (
    "The harbour office kept its ledgers in the attic, where the rain could be heard but never quite reached them. "
    "Every spring a clerk carried them down to the yard, shook out the dust and counted the pages. "
    "Nobody had asked for this, and nobody would have noticed had it stopped."
)
OTHER = (
    "On the other side of the water the boatmen wrote nothing down at all. They knew who owed what to whom, and "
    "when they disagreed they asked the oldest of them, who was always right because she was always last."
)
THIRD = (
    "It is easy to laugh at either habit. A ledger forgets what nobody entered, and an old woman remembers what "
    "nobody meant; between them the harbour managed for two hundred years without a court."
)


def read(text: str, name: str = "sample.txt") -> tuple[Article, ...]:
    """The articles of a text."""
    return read_source(name, text.encode())


def read_one(text: str) -> Article:
    """The only article of a text."""
    (article,) = read(text)
    return article


def paragraphs(*texts: str) -> str:
    """The texts with one blank line between them."""
    return "\n\n".join(texts) + "\n"


def headings(article: Article) -> list[str | None]:
    """What its sections are called."""
    return [section.heading for section in article.sections]


def kinds(article: Article) -> list[Kind]:
    """The kinds of its passages in order."""
    return [passage.kind for section in article.sections for passage in section.passages]


def spoken(article: Article) -> list[tuple[str | None, bool]]:
    """Speaker and whether it may be served, for each passage in order."""
    return [(p.speaker, p.quotable) for section in article.sections for p in section.passages]


def voices(article: Article) -> dict[str, str | None]:
    """Whose each passage is that may be served, by its words."""
    passages = [passage for section in article.sections for passage in section.passages]
    return {passage.where.of(article.text): passage.speaker for passage in passages if passage.quotable}


def texts(article: Article, kind: Kind | None = None) -> list[str]:
    """The texts of its passages, or of those of one kind."""
    return [
        p.where.of(article.text) for section in article.sections for p in section.passages if kind in (None, p.kind)
    ]


LAMP = "A lamp that is bright makes the shadow beside it blacker, and nobody has ever paid a rate for the shadow."
MOTH = "The dark is a place where somebody lives, and we have built a road of light through the middle of it."
LATE = "Whoever has walked home from the late shift will not be told by anybody that the dark is a landscape."


def served(article: Article) -> list[tuple[str | None, str]]:
    """Speaker and words of every quote, in order."""
    return [
        (quote.speaker, quote.where.of(article.text))
        for section in article.sections
        for passage in section.passages
        for quote in passage.quotes
    ]
