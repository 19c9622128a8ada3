"""Posts for Hexo, Jekyll, Hugo and kramdown are read without the tags between their lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Kind
from bot.reading import read_source
from bot.reading.formats.markdown_tags import without_generator_tags


def quotations(text: str) -> list[tuple[str, str | None]]:
    """What is quoted in a post, and whose it is said to be."""
    (article,) = read_source("post.md", f"# Of Mills\n\nThe mill ran on.\n\n{text}\n\nIt stopped.\n".encode())
    passages = [passage for section in article.sections for passage in section.passages]
    return [(one.where.of(article.text), one.speaker) for one in passages if one.kind is Kind.QUOTE]


@pytest.mark.parametrize(
    ("opens", "closes", "speaker"),
    [
        ("{% blockquote Ada Lin, On Water %}", "{% endblockquote %}", "Ada Lin"),
        ("{% quote Ada Lin https://example.org/a/b Welcome to the Ford %}", "{% endquote %}", "Ada Lin"),
        ("{%- blockquote Ada Lin -%}", "{%- endblockquote -%}", "Ada Lin"),
        ('{{< quote author="Ada Lin" >}}', "{{< /quote >}}", "Ada Lin"),
        ("{{% blockquote cite='Ada Lin' %}}", "{{% /blockquote %}}", "Ada Lin"),
        ("{% blockquote %}", "{% endblockquote %}", None),
        ("{% pullquote right %}", "{% endpullquote %}", None),
    ],
)
def test_a_quotation_between_tags_is_one(opens: str, closes: str, speaker: str | None) -> None:
    """In lines of its own or in one line, with whoever the tag names."""
    said = "The water asked nobody."
    assert quotations(f"{opens}\n{said}\n{closes}") == [(said, speaker)]
    assert quotations(f"{opens}{said}{closes}") == [(said, speaker)]


def test_all_paragraphs_between_tags_are_quoted() -> None:
    """A blank line ends a paragraph, not the quotation."""
    text = "{% blockquote Ada Lin %}\nThe water asked nobody.\n\nIt never does.\n{% endblockquote %}"
    assert quotations(text) == [("The water asked nobody.", "Ada Lin"), ("It never does.", "Ada Lin")]


def test_a_class_of_kramdown_may_call_the_paragraph_above_a_quotation() -> None:
    """Other classes, names and tables of contents say nothing that is read."""
    assert quotations("A stone\nis patient.\n{: .quote #stone}") == [("A stone is patient.", None)]
    assert quotations("A stone is patient.\n{: .lead}\n\n{:toc}") == []


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("## The ford {: #ford .big}", "## The ford {: #ford .big}"),
        ("{% youtube abc %}", ""),
        ("{{< figure src='a.png' >}}", ""),
        ("{::options parse_block_html='true' /}", ""),
        ("See [the weir]({% post_url 2020-01-01-weir %}).", "See [the weir](#)."),
        ("See [the lock]({{ site.baseurl }}/lock).", "See [the lock](#)."),
        ('See {% post_link weir "Of Weirs" %}.', "See Of Weirs."),
        ("`{% raw %}` is a tag.", "`{% raw %}` is a tag."),
        ("```\n{% if x %}\n```", "```\n{% if x %}\n```"),
        ("{% comment %}\nprivate\n{% endcomment %}", "\n\n"),
        ("{::comment}\nprivate\n{:/comment}", "\n\n"),
        ("{% highlight c %}\nx = 1\n{% endhighlight %}", "```\nx = 1\n```"),
    ],
)
def test_other_tags_are_no_text(written: str, read: str) -> None:
    """What they show is not known; code stays code, and what is commented out stays private."""
    assert without_generator_tags(written) == read


def test_no_brace_of_a_tag_is_left_in_a_heading_or_line() -> None:
    """Attributes behind a heading, a word or a link go."""
    text = "## The ford {: #ford}\n\nA *word*{: .small} and a [link](https://x.example){:target='_blank'}.\n"
    (article,) = read_source("post.md", f"# Of Mills\n\n{text}".encode())
    assert article.text == "The ford\n\nA word and a link."


@given(
    st.lists(
        st.sampled_from(["{% quote A %}", "{% endquote %}", "{% comment %}", "{: .quote}", "> x", "```", "a {{ b", ""])
    )
)
def test_lines_keep_their_places(lines: list[str]) -> None:
    """However tags are opened and closed, a source has as many lines as before."""
    text = "\n".join(lines)
    assert without_generator_tags(text).count("\n") == text.count("\n")
