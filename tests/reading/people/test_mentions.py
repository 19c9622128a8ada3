"""Where a name stands in an article: the same places a search through the text would find."""

from hypothesis import given
from hypothesis import strategies as st

from bot.reading.people.mentions import MOST, Mentions


def places(text: str, name: str) -> list[tuple[str, str]]:
    """What stands around ``name``, found without looking anything up."""
    found = []
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        if not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum():
            found.append((text[max(0, at - 40) : at], text[end : end + 40]))
        at = text.find(name, at + 1)
    return found[:MOST]


def test_a_name_is_found_with_what_stands_around_it() -> None:
    """Each place gives the text before and behind, shorter at the ends of the article."""
    text = "Ada came late. “Is it Ada?” asked Ben Ada."
    assert list(Mentions(text).around("Ada")) == [
        ("", " came late. “Is it Ada?” asked Ben Ada."),
        ("Ada came late. “Is it ", "?” asked Ben Ada."),
        ("Ada came late. “Is it Ada?” asked Ben ", "."),
    ]


def test_part_of_a_longer_word_is_no_place() -> None:
    """Neither a longer name nor the end of another one is the name."""
    assert list(Mentions("Adalbert met McAda and Ada2.").around("Ada")) == []


def test_marks_and_small_letters_at_its_side_do_not_hide_a_name() -> None:
    """Quotation marks, underscores, apostrophes and hyphens end a word."""
    text = "“Ada’s” _Ada_ Ada-Lin"
    assert [after[:1] for _, after in Mentions(text).around("Ada")] == ["’", "_", "-"]


def test_a_name_of_several_words_is_found_whole() -> None:
    """Only where all of it stands, whatever stands between its words."""
    text = "Ada Lin wrote. Ada Lee answered. Ada Lin did not."
    assert len(list(Mentions(text).around("Ada Lin"))) == 2


def test_a_small_word_is_not_looked_up() -> None:
    """Only capitalised words are kept; asking for another finds nothing, and asks for nothing."""
    assert list(Mentions("the ferry, the road").around("the")) == []
    assert list(Mentions("Ada").around("")) == []
    assert list(Mentions("Ada").around("—")) == []


def test_a_name_on_every_line_is_given_fifty_times() -> None:
    """A long article is not gone through for a name that fifty places tell enough of."""
    assert len(list(Mentions("Ada went. " * 400).around("Ada"))) == MOST


def test_a_word_that_only_opens_sentences_stands_inside_none() -> None:
    """A name does, and so may whatever opens with small letters or a mark."""
    mentions = Mentions("Ink dried. Ink costs more, said Ada.  “Pen and Paper,” he wrote.")
    assert not mentions.may_stand_inside("Ink")
    assert not mentions.may_stand_inside("Pen")
    assert mentions.may_stand_inside("Ada")
    assert mentions.may_stand_inside("Paper")
    assert mentions.may_stand_inside("von Arnim")


@given(st.text(alphabet="Aa b,.”ⓐßÄ1_’\n", max_size=60), st.sampled_from(["A", "Aa", "Ab", "Ä", "Äa", "A1"]))
def test_no_place_inside_a_sentence_is_missed(text: str, word: str) -> None:
    """Wherever a word stands behind a small letter or a comma, it may stand inside."""
    mentions = Mentions(text)
    for before, _ in mentions.around(word):
        bare = before.rstrip(" ")
        if bare != before and (bare[-1:].islower() or bare.endswith(",")):
            assert mentions.may_stand_inside(word)


@given(
    st.lists(
        st.sampled_from(["Ada", "Lin", "Ad", "a", "Éva", " ", " ", "-", "’", "_", ".", "\n", "9", "中"]), max_size=30
    )
)
def test_what_is_looked_up_is_what_a_search_finds(pieces: list[str]) -> None:
    """Whatever the text, the places of a name are those of a plain search for the whole word."""
    text = "".join(pieces)
    mentions = Mentions(text)
    for name in ("Ada", "Ad", "Éva", "Lin") * 8:  # so many that they are looked up in a table in the end
        assert list(mentions.around(name)) == places(text, name)


def test_a_name_that_opens_with_a_small_word_is_found_by_its_capital() -> None:
    """Von, al- and d’ belong to the name that is looked for; without a capital nothing is one."""
    text = "Then al-Rashid met von Arnim and d’Aunay."
    for name in ("al-Rashid", "von Arnim", "d’Aunay"):
        assert list(Mentions(text).around(name)) == places(text, name)
    assert list(Mentions(text).around("met")) == []


def test_places_are_whole_words_in_order() -> None:
    """ "Adam" and "MacAda" are not Ada."""
    text = "Ada came, Adam came, MacAda came, and Ada Lin came."
    assert list(Mentions(text).places("Ada")) == [0, text.index("Ada Lin")]
    assert list(Mentions(text).places("Ada Lin")) == [text.index("Ada Lin")]
    assert list(Mentions(text).places("came")) == []
