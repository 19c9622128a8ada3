"""Whose is the quotation? A name below it, and what only looks like one."""

import pytest

from bot.model import Article, Kind
from bot.reading import read_source

SAID = "The river keeps every promise it makes, and it makes none that it cannot keep."
BEFORE = (
    "The ferry at the reach had carried grain for two centuries before the bridge was built, and the keepers wrote "
    "down every crossing in a ledger."
)
BEHIND = "What remains is a record of weather and of patience, and it is read slowly by whoever has waited for a boat."


def page(quotation: str, behind: str = BEHIND) -> Article:
    """An article by Tomas Reed with one block quotation."""
    made = (
        '<html lang="en"><head><meta name="author" content="Tomas Reed"></head><body><article><h1>The Ledgers</h1>'
        f"<p>{BEFORE}</p>{quotation}<p>{behind}</p><h2>The flood</h2><p>{BEFORE}</p></article></body></html>"
    )
    (article,) = read_source("ledgers.html", made.encode())
    return article


def speaker_of(article: Article, words: str = SAID) -> str | None:
    """Who speaks where the article has ``words``."""
    passages = [passage for section in article.sections for passage in section.passages]
    return next(p.speaker for p in passages if article.text[p.where.start : p.where.end].startswith(words))


@pytest.mark.parametrize(
    "line",
    [
        "Ada Lin",
        "<em>Ada Lin</em>",
        "by Ada Lin",
        "(Ada Lin)",
        "Ada Lin, <i>The Long Shore</i>",
        "Ada Lin, keeper of the north light",
        "Ada Lin (1811–1880)",
        "Ada Lin in <i>The Long Shore</i>",
    ],
)
def test_a_line_that_is_only_a_name_says_whose_the_quotation_is(line: str) -> None:
    """As its last paragraph, behind a break, in small print; and it is never served itself."""
    for quotation in (
        f"<blockquote><p>{SAID}</p><p>{line}</p></blockquote>",
        f"<blockquote><p>{SAID}<br>{line}</p></blockquote>",
        f"<blockquote><p>{SAID}</p><small>{line}</small></blockquote>",
        f"<blockquote><p>{SAID}</p><footer>{line}</footer></blockquote>",
    ):
        article = page(quotation)
        assert speaker_of(article) == "Ada Lin"
        assert article.authors == ("Tomas Reed",)
        kinds = {passage.kind for section in article.sections for passage in section.passages}
        assert Kind.BYLINE in kinds


@pytest.mark.parametrize(
    "line",
    [
        "Thank You",
        "Yours Truly",
        "Read More",
        "Share This",
        "The End",
        "Chapter One",
        "New York, March 1911",
        "Translated by Hanna Weiss",
        "(emphasis added)",
        "For Ada Lin",
        "Ada Lin, come home to the river.",
    ],
)
def test_other_last_lines_name_nobody(line: str) -> None:
    """Thanks, buttons, a place and a day, a translator: better nobody than somebody else."""
    assert speaker_of(page(f"<blockquote><p>{SAID}</p><p>{line}</p></blockquote>")) is None


def test_a_work_in_a_cite_is_no_person() -> None:
    """The element names works as well."""
    assert speaker_of(page(f"<blockquote><p>{SAID}</p><cite>The Long Shore</cite></blockquote>")) is None


def test_a_name_right_below_the_quotation_says_whose_it_is() -> None:
    """Without any mark, where nothing else explains the line."""
    assert speaker_of(page(f"<blockquote>{SAID}</blockquote><p><em>Ada Lin</em></p>")) == "Ada Lin"


def test_a_name_below_may_open_what_follows() -> None:
    """A portrait begins with the name, an answer stands below it, and bold lines are headings."""
    quoted = f"<blockquote>{SAID}</blockquote>"
    portrait = page(f"{quoted}<p>Hanna Weiss</p>", "Weiss has kept the ledger for years and lets nobody near it.")
    answer = page(f"{quoted}<p>Hanna Weiss</p><blockquote><p>We kept the books for the river.</p></blockquote>")
    bold = page(f"{quoted}<p><strong>Hanna Weiss</strong></p>")
    assert [speaker_of(article) for article in (portrait, answer, bold)] == [None, None, None]


def test_a_place_of_the_article_is_no_person() -> None:
    """Where the text says "in Corven Reach", a line "Corven Reach" is where it was said."""
    behind = f"{BEHIND} In Corven Reach nobody waits, and whoever lives in Corven Reach knows why."
    assert speaker_of(page(f"<blockquote><p>{SAID}</p><p>Corven Reach</p></blockquote>", behind)) is None


def test_the_second_line_of_a_source_is_the_work() -> None:
    """As AsciiDoc writes it, the name stands on a line and the work on the next."""
    source = '<div class="attribution">&#8212; Ada Lin<br><cite>The Long Shore</cite></div>'
    quotation = f'<div class="quoteblock"><blockquote><p>{SAID}</p></blockquote>{source}</div>'
    assert speaker_of(page(quotation)) == "Ada Lin"


def test_a_dash_may_stand_before_the_marked_name() -> None:
    """As DocBook writes it; and a source of a dash alone names nobody."""
    quotation = f"<blockquote><p>{SAID}</p></blockquote><div class=attribution>—{{}}</div>"
    assert speaker_of(page(quotation.format("<span class=attribution>Ada Lin</span>"))) == "Ada Lin"
    assert speaker_of(page(quotation.format(""))) is None
    assert speaker_of(page(f"<blockquote><p>{SAID}</p><footer>—</footer></blockquote>")) is None


def test_whoever_is_quoted_is_not_the_author_of_the_page() -> None:
    """A name with the class "author" below a quotation stands nearer to the title than the writer's own."""
    article = page(f'<blockquote><p>{SAID}</p><p class="author">Ada Lin</p></blockquote>')
    assert (speaker_of(article), article.authors) == ("Ada Lin", ("Tomas Reed",))
