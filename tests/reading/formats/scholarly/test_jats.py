"""An article of a journal in JATS has its writers, its day, its sections, quotations and notes."""

from bot.model import Kind
from bot.reading import read_source
from tests.reading.plain import headings, texts

MILLS = """<article xml:lang="en" xmlns:xlink="http://www.w3.org/1999/xlink"><front>
<journal-meta><journal-title-group><journal-title>Rivers &amp; Mills</journal-title></journal-title-group>
</journal-meta>
<article-meta><article-id pub-id-type="doi">10.9999/mills.7</article-id>
<title-group><article-title>Of <italic>Mills</italic><xref rid="f1">*</xref></article-title></title-group>
<contrib-group><contrib contrib-type="author"><name><surname>Brook</surname><given-names>Ada</given-names></name>
</contrib>
<contrib contrib-type="author"><name name-style="eastern"><surname>Sato</surname><given-names>Ren</given-names></name>
</contrib>
<contrib contrib-type="editor"><name><surname>Reed</surname><given-names>Ned</given-names></name>
</contrib></contrib-group>
<pub-date pub-type="collection"><year>1999</year></pub-date>
<pub-date pub-type="ppub"><day>9</day><month>5</month><year>2004</year></pub-date>
<pub-date pub-type="epub"><day>3</day><month>5</month><year>2004</year></pub-date>
<abstract><p>Mills shared a river by a book, and the book outlived them.</p></abstract></article-meta></front>
<body><sec><title>The Ford</title><p>The mill by the lower ford ground rye for four
villages<sup><xref rid="b2">2</xref></sup>,
and the miller kept a book of every sack<xref ref-type="fn" rid="f2"/>.<fn id="f2"><p>It is lost.</p></fn></p>
<disp-quote><p>No sack leaves this mill unwritten.</p>
<attrib>Jonah Weiss, <italic>Letters</italic></attrib></disp-quote>
<fig><label>Figure 1</label><caption><p>The mill in winter.</p></caption></fig>
<sec><title>The Weir</title><list list-type="bullet"><list-item><p>oak</p></list-item>
<list-item><p>stone</p></list-item></list>
<p>A weir divides a river among those who have no right to divide it.</p></sec></sec></body>
<back><ref-list><title>References</title>
<ref><mixed-citation>Quill, M. (1901). Of Weirs.</mixed-citation></ref></ref-list></back>
</article>"""


def test_an_article_of_a_journal_is_read_with_all_that_is_told_of_it() -> None:
    """Two writers of two orders and no editor; the first day in print or online; its parts."""
    (article,) = read_source("mills.xml", MILLS.encode(), None)
    assert (article.title, article.authors) == ("Of Mills", ("Ada Brook", "Sato Ren"))
    assert (article.date_iso, article.publication, article.language) == ("2004-05-03", "Rivers & Mills", "en")
    assert article.url == "https://doi.org/10.9999/mills.7"
    assert headings(article) == [None, "The Ford", "The Weir"]
    quoted = [p for section in article.sections for p in section.passages if p.kind is Kind.QUOTE]
    assert [(p.where.of(article.text), p.speaker) for p in quoted] == [
        ("No sack leaves this mill unwritten.", "Jonah Weiss")
    ]
    assert texts(article, Kind.NOTE) == ["It is lost."]
    assert "The mill in winter." in texts(article, Kind.CAPTION)
    assert texts(article, Kind.LIST) == ["oak\nstone"]
    assert texts(article, Kind.BOILERPLATE) == ["Quill, M. (1901). Of Weirs."]
    assert "villages, and the miller" in article.text
