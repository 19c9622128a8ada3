"""Discord's Markdown as the demo draws it."""

import io

from rich.console import Console

from bot.cli.demo.markup import inline, markup_lines


def shown(markup: str) -> str:
    """The markup on a screen."""
    console = Console(width=60, record=True, file=io.StringIO())
    for part in markup_lines(markup):
        console.print(part)
    return "\n".join(line.rstrip() for line in console.export_text().splitlines())


def test_markup_is_read_as_discord_reads_it() -> None:
    """Headings, block quotes, lists with lines under them, small print, and escapes taken away."""
    markup = "### A title\n> one \\*star\\*\n> two\nText **bold** end\n- item (3)\n  under it\n  - deeper\n-# small"
    assert shown(markup) == "A title\n▌ one *star*\n▌ two\nText bold end\n• item (3)\n  under it\n  • deeper\nsmall"


def test_styles_and_links() -> None:
    """Bold inside italic, struck, and a link with its address behind it."""
    text = inline("**a** *b* ***c*** ~~d~~ [e *f*](https://example.org/x) \\[g](http://no)")
    assert text.plain == "a b c d e f [g](http://no)"
    styles = {text.plain[span.start : span.end]: str(span.style) for span in text.spans}
    assert styles["a"] == "bold"
    assert styles["b"] == "italic"
    assert styles["c"] == "bold italic"
    assert styles["d"] == "strike"
    assert "https://example.org/x" in styles["e f"]


def test_invisible_separators_are_left_out_and_escapes_are_harmless() -> None:
    """What keeps mentions apart on Discord is not shown; control characters do not get through."""
    assert inline("@\u200beveryone \x1b[31m").plain == "@everyone �[31m"
