"""A post as WordPress keeps it is shown as WordPress shows it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.formats.feeds.wordpress_text import markup_of


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Tar.\n\nRope.", "<p>Tar.</p>\n\n<p>Rope.</p>"),
        ("Tar,\r\nrope.", "<p>Tar,<br>\nrope.</p>"),
        ("<h2>Tar</h2>\nRope.", "<h2>Tar</h2>\n\n<p>Rope.</p>"),
        ("<pre>a\n\nb</pre>", "<pre>a\n\nb</pre>"),
        ("<!-- wp:paragraph -->\n<p>Tar.</p>", "<!-- wp:paragraph -->\n<p>Tar.</p>"),
        ("Tar [sic] and [1].", "<p>Tar [sic] and [1].</p>"),
        ('Tar.\n\n[gallery ids="1,2"]', "<p>Tar.</p>"),
        ("[embed]https://x.example[/embed]", ""),
        ("[box]Tar.[/box]", "<p>Tar.</p>"),
        (
            '[caption id="a" width="3"]<img src="x.jpg" /> The harbour[/caption]',
            '<figure><img src="x.jpg" />\n\n<figcaption>The harbour</figcaption>\n\n</figure>',
        ),
    ],
)
def test_paragraphs_and_codes(text: str, shown: str) -> None:
    """Blank lines part, codes go, what a writer put into brackets stays."""
    assert "\n\n".join(piece for piece in markup_of(text).split("\n\n") if piece) == shown


@given(st.lists(st.sampled_from(["Tar", "\n", "\n\n", " ", "[a", "]", "[/a]", "<p>", "</p>", "<pre>"])))
def test_no_word_is_lost(pieces: list[str]) -> None:
    """Whatever is left open."""
    text = "".join(pieces)
    assert markup_of(text).count("Tar") == text.count("Tar")
