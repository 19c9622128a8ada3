"""Pages that Word and Google Docs export give title, text and notes, and keep the writers' remarks private."""

from bot.model import Kind
from bot.reading import read_source

WORD = """<html xmlns:w="urn:schemas-microsoft-com:office:word"><head>
<meta name=Generator content="Microsoft Word 15 (filtered)"><title>Microsoft Word - ferry.docx</title></head>
<body lang=EN-GB><div class=WordSection1><p class=MsoTitle>The Slow Ferry</p><p class=MsoNormal>by Ada Brook</p>
<p class=MsoNormal>The ferry waits for nobody who has a watch.<a href="#_ftn1" name="_ftnref1"><span
class=MsoFootnoteReference>[1]</span></a> It waits for all who have none.<span class=MsoCommentReference><a
class=msocomanchor href="#_msocom_1">[BF1]</a></span></p></div>
<div><hr><div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span
class=MsoFootnoteReference>[1]</span></a> The clock at the pier stopped long ago.</p></div></div>
<div><div id="_com_1"><p class=MsoCommentText>Ben: is this true?</p></div></div></body></html>"""

DOCS = """<html><head><style>.c1{}</style></head><body class="c9 doc-content">
<p class="c2 title" id="h.a"><span class="c0">The Slow Ferry</span></p><p class="c2"><span>By Ada Brook</span></p>
<p class="c2"><span class="c1">The ferry waits for nobody who has a watch.</span><sup><a href="#cmnt1"
id="cmnt_ref1">[a]</a></sup></p><h1 class="c5" id="h.b"><span>The pier</span></h1>
<p class="c2"><span class="c1">Its clock stopped long ago.</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p>
<hr><div><p class="c7"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;In the year of the flood.</span></p></div>
<div class="c8"><p class="c4"><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Ben: is this true?</span></p></div>
</body></html>"""


def told(page: str, kind: Kind) -> list[str]:
    (article,) = read_source("ferry.html", page.encode())
    passages = [passage for section in article.sections for passage in section.passages]
    return [passage.where.of(article.text) for passage in passages if passage.kind is kind]


def test_the_line_with_the_style_of_a_title_is_the_title() -> None:
    """Word calls the page like the file, Google Docs gives it no name; the style tells."""
    for page in (WORD, DOCS):
        (article,) = read_source("ferry.html", page.encode())
        assert (article.title, article.authors) == ("The Slow Ferry", ("Ada Brook",))
    assert [section.heading for section in article.sections] == [None, "The pier"]


def test_notes_stand_behind_the_text() -> None:
    """Their numbers are no words, wherever the program sets the notes."""
    assert told(WORD, Kind.PROSE) == [
        "The ferry waits for nobody who has a watch. It waits for all who have none.",
    ]
    assert told(WORD, Kind.NOTE) == ["The clock at the pier stopped long ago."]
    assert told(DOCS, Kind.NOTE) == ["[1] In the year of the flood."]


def test_remarks_of_writers_are_never_kept() -> None:
    """What writers told each other in the margin is nobody's to read."""
    for page in (WORD, DOCS):
        (article,) = read_source("ferry.html", page.encode())
        assert "is this true" not in article.text
