"""Whom a text credits in its own words, and whether somebody who was named is meant by them."""

from bot.library.verifying.credit import Credit


def test_a_credit_means_whoever_its_words_name() -> None:
    """By name, by the words themselves; not by who belongs to somebody else."""
    baker = Credit("the old baker Jonas Reve")
    assert baker.means("Jonas Reve")
    assert baker.means("the baker")
    assert not baker.means("the doctor")
    assert not Credit("the widow of Jonas Reve").means("Ada Lin")


def test_only_more_than_a_pronoun_can_be_told() -> None:
    """And only where the sentence leaves no doubt."""
    assert Credit("my sister").told
    assert not Credit("she", alone=True).told
    assert not Credit("my sister", sure=False).told
