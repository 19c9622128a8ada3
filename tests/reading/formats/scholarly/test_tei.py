"""Texts of editions in TEI: an essay, a poem, a play."""

import pytest

from bot.errors import SourceFault
from bot.model import Kind
from bot.reading import read_source
from tests.reading.plain import headings, texts

HEAD = """<teiHeader><fileDesc><titleStmt><title>Of Ferries</title><author>Brook, Ada, 1890-1961</author>
<editor>Ned Reed</editor></titleStmt><publicationStmt><publisher>The Ford</publisher>
<date when="2011"/></publicationStmt>
<sourceDesc><bibl><title level="j">River Letters</title><date when="1924-05-03"/></bibl></sourceDesc></fileDesc>
<profileDesc><langUsage><language ident="en"/></langUsage></profileDesc></teiHeader>"""
LONG = "The ferry crossed at the turn of the tide, and whoever came late waited for the moon with the ferryman. "
ESSAY = f"""<TEI xmlns="http://www.tei-c.org/ns/1.0">{HEAD}<text>
<front><titlePage><docTitle>OF FERRIES</docTitle></titlePage>
</front><body><div><head>The Rope</head><fw>RIVER LETTERS 7</fw><p>{LONG}A
<choice><sic>rpoe</sic><corr>rope</corr></choice>
was all the <hi rend="italic">law</hi> there was.<note place="foot">Burnt in 1902.</note> It
held<pb n="8"/> for cen<lb break="no"/>turies.</p>
<cit><quote><p>Whoever pulls the rope owns the river.</p></quote><bibl>Jonah Weiss</bibl></cit>
<lg><l>The rope is wet,</l><l>the rope is old,</l><l>the rope is all we hold.</l></lg></div>
<div><head>The Bell</head><p>{LONG}She called <q>over</q> twice.</p></div></body>
<back><div><listBibl><bibl>Quill, Of Weirs.</bibl></listBibl></div></back></text></TEI>"""


def test_an_essay_of_an_edition_is_read_as_its_editors_mean_it() -> None:
    """The writer's name is turned about, the print dates it, misprints are mended, page heads are left out."""
    (article,) = read_source("ferries.xml", ESSAY.encode(), None)
    assert (article.title, article.authors, article.date_iso) == ("Of Ferries", ("Ada Brook",), "1924-05-03")
    assert (article.publication, article.language) == ("River Letters", "en")
    assert headings(article) == ["The Rope", "The Bell"]
    assert "A rope was all the law there was. It held for centuries." in article.text
    assert "RIVER LETTERS" not in article.text
    assert "She called “over” twice." in article.text
    passages = [passage for section in article.sections for passage in section.passages]
    quoted = [(p.where.of(article.text), p.speaker) for p in passages if p.kind is Kind.QUOTE]
    assert quoted == [("Whoever pulls the rope owns the river.", "Jonah Weiss")]
    assert texts(article, Kind.VERSE) == ["The rope is wet,\nthe rope is old,\nthe rope is all we hold."]
    assert texts(article, Kind.NOTE) == ["Burnt in 1902."]


def test_a_play_gives_each_turn_to_its_speaker_and_what_happens_to_nobody() -> None:
    """Directions between the turns, amid a turn and within lines are nobody's words."""
    turns = "".join(
        f"<sp><speaker>{who}</speaker><l>{line} <stage>aside</stage></l><stage>A bell.</stage><l>{more}</l></sp>"
        for who, line, more in (
            ("Marta", "The tide is out and nobody has written it.", "Nobody will."),
            ("Owen", "Then write it now, before it comes again.", "I will."),
        )
    )
    play = f"<TEI>{HEAD}<text><body><div><head>Act One</head>{turns}</div></body></text></TEI>"
    (article,) = read_source("play.xml", play.encode(), None)
    each = [passage for section in article.sections for passage in section.passages]
    said = [(p.where.of(article.text), p.speaker) for p in each if p.kind is not Kind.NOTE]
    assert said == [
        ("The tide is out and nobody has written it.", "Marta"),
        ("Nobody will.", "Marta"),
        ("Then write it now, before it comes again.", "Owen"),
        ("I will.", "Owen"),
    ]
    assert {passage.speaker for passage in each if passage.kind is Kind.NOTE} == {None}


def test_a_corpus_is_as_many_articles_as_texts() -> None:
    """Each with what its own head says."""
    other = ESSAY.replace("Of Ferries", "Of Fords")
    corpus = f"<teiCorpus><teiHeader/>{ESSAY}{other}</teiCorpus>"
    assert [article.title for article in read_source("corpus.xml", corpus.encode(), None)] == ["Of Ferries", "Of Fords"]


def test_a_file_is_read_by_the_endings_that_editions_and_journals_have() -> None:
    """``.tei`` is an edition's, ``.nxml`` PubMed Central's; what is neither is refused in one sentence."""
    for ending in ("tei", "nxml"):
        (article,) = read_source(f"ferries.{ending}", ESSAY.encode(), None)
        assert article.title == "Of Ferries"
        with pytest.raises(SourceFault):
            read_source(f"ferries.{ending}", b"<menu><item/></menu>", None)


def test_two_lines_of_a_turn_are_verse() -> None:
    """They are not run together, however short the turn is."""
    turn = "<sp><speaker>Marta</speaker><l>The tide is out and nobody has written it,</l><l>and nobody will.</l></sp>"
    play = f"<TEI>{HEAD}<text><body><div><head>Act One</head>{turn}</div></body></text></TEI>"
    (article,) = read_source("play.xml", play.encode(), None)
    assert texts(article, Kind.VERSE) == ["The tide is out and nobody has written it,\nand nobody will."]
