"""The words of a paragraph of a Word document, as one reads them."""

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from bot.reading.formats.docx_styles import WordStyle, WordStyles
from bot.reading.formats.docx_words import words_as_read


def run(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def read(*runs: str, styles: WordStyles | None = None) -> str:
    """The text of a paragraph that holds these runs."""
    paragraph = parse_xml(f"<w:p {nsdecls('w')}>{''.join(runs)}</w:p>")
    return words_as_read(paragraph, WordStyle(), styles or {}, [])[0]


def test_words_struck_out_are_none() -> None:
    """By themselves or by their style; a run may say that it is not struck out."""
    styles = {"gone": WordStyle("gone", strikes=True)}
    said = (
        run("The river "),
        run("never ", "<w:strike/>"),
        run("ever ", "<w:dstrike/>"),
        run("once ", '<w:rStyle w:val="gone"/>'),
        run("still ", '<w:rStyle w:val="gone"/><w:strike w:val="0"/>'),
        run("runs."),
    )
    assert read(*said, styles=styles) == "The river still runs."


def test_raised_and_lowered_figures_keep_their_meaning() -> None:
    """A power and an index; the number of a note behind a sentence is none of its words."""
    up, down = '<w:vertAlign w:val="superscript"/>', '<w:vertAlign w:val="subscript"/>'
    assert read(run("400 m"), run("2", up), run(" of H"), run("2", down), run("O.")) == "400 m² of H₂O."
    assert read(run("On the 5"), run("th", up), run(" it rained."), run("12", up)) == "On the 5th it rained."
    styles = {"mark": WordStyle("mark", shift="sup")}
    assert read(run("It rained."), run("1", '<w:rStyle w:val="mark"/>'), styles=styles) == "It rained."


def test_a_picture_is_described_in_words_not_by_its_file() -> None:
    """ "C:\\\\Pictures\\\\ferry.png" tells nobody what it shows."""
    picture = (
        '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
        '<wp:docPr id="1" name="a" descr="{}"/></wp:inline></w:drawing></w:r>'
    )
    shown = (
        "The ferry in winter",
        "C:\\Pictures\\ferry.png",
        "ferry.jpeg",
        "https://quay.example/1",
        "No. 4 at the pier",
    )
    runs = "".join(picture.format(description) for description in shown)
    paragraph = parse_xml(f"<w:p {nsdecls('w')}>{runs}</w:p>")
    assert words_as_read(paragraph, WordStyle(), {}, [])[1] == ["The ferry in winter", "No. 4 at the pier"]
