"""Whom a text credits in its own words, and whether somebody who was named is meant by them."""

from bot.library.verifying.credit import Credit


def test_a_credit_means_whoever_its_words_name() -> None:
    """By name, by the words themselves; not by who belongs to somebody else."""
    baker = Credit("the old baker Jonas Reve")
    assert baker.means("Jonas Reve")
    assert baker.means("the baker")
    assert not baker.means("the doctor")
    assert not Credit("the widow of Jonas Reve").means("Ada Lin")


def test_a_credit_calls_somebody_by_a_name() -> None:
    """Without what else it says of them; by all its words where it has no name."""
    assert Credit("old Brandt to the visitors").called("Anna Brandt") == "Brandt"
    assert Credit("Jonas Reve, the baker").called("Reve") == "Jonas Reve"
    assert Credit("the doctor").called("the doctor") == "the doctor"


def test_only_more_than_a_pronoun_can_be_told() -> None:
    """And only where the sentence leaves no doubt."""
    assert Credit("my sister").told
    assert not Credit("she", alone=True).told
    assert not Credit("my sister", sure=False).told


def test_a_short_name_is_a_name() -> None:
    """It may be as short as a word of grammar."""
    assert Credit("Fry").means("Fry")
    assert Credit("Fry").means("Mr Leopold Fry")
    assert not Credit("The miller").means("The")


def test_whose_relative_speaks_does_not_speak() -> None:
    """The wife of Aldous Penn has his name and words of her own."""
    wife = Credit("Penn's wife, Dora Penn")
    assert wife.means("Dora Penn")
    assert wife.means("Penn's wife")
    assert not wife.means("Aldous Penn")
