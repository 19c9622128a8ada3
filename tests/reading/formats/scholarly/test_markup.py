"""Elements of XML become HTML by their names, and what is not known is read through."""

from bot.reading.formats.feeds.entries import Node
from bot.reading.formats.scholarly.markup import Writer, below, day_in, in_pieces, line_in, nothing, stanza, within

PART = Node(
    "part",
    {},
    [Node("name", {}, ["Of Mills"]), Node("odd", {}, ["a < b ", Node("p", {}, ["c"])]), Node("out", {}, ["x"])],
)


def test_a_part_is_written_under_its_name() -> None:
    """Text is escaped; an element without a way is its content, one left out is nothing."""
    writer = Writer({"p": within("p"), "out": nothing})
    assert writer.section(PART, "name") == "<section><h2>Of Mills</h2>a &lt; b <p>c</p></section>"
    assert writer.level == 1


def test_a_note_stands_behind_the_text() -> None:
    """Nothing is left in its place, and an empty note is none."""
    writer = Writer({})
    assert writer.note(Node("fn", {}, ["It is lost."])) + writer.note(Node("fn", {}, [" "])) == ""
    assert (
        writer.whole("A & B", "<p>text</p>") == "<h1>A &amp; B</h1><p>text</p><div data-aside='note'>It is lost.</div>"
    )


def test_elements_are_found_and_days_read() -> None:
    """Wherever they stand; of a day as much as is written."""
    assert [line_in(one) for one in below(PART, "p", "name")] == ["Of Mills", "c"]
    assert [day_in(written) for written in ("1924", "1924-05", "1924-05-03T10:00", "May 1924")] == [
        "1924",
        "1924-05",
        "1924-05-03",
        None,
    ]


def test_what_touches_is_parted_and_verse_keeps_its_lines() -> None:
    """A surname and the letters behind it are two words; punctuation stays where it is."""
    work = Node(
        "ref", {}, [Node("surname", {}, ["Brook"]), Node("given-names", {}, ["A"]), ", ", Node("year", {}, ["1924"])]
    )
    assert in_pieces(work) == "Brook A, 1924"
    assert stanza(["a", "b"]) == "<div class='stanza'>a<br>b</div>"
    assert stanza([]) == ""
