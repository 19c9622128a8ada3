"""Shards: what an operator may write, and which servers belong to whom."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model.shards import ShardRange, WantedShards, all_shards, ranges_of, shard_of, wanted_shards


def test_the_setting_is_auto_a_number_or_a_range() -> None:
    """Three spellings; a number may come from a TOML file as a number."""
    assert wanted_shards("auto") == WantedShards()
    assert wanted_shards(" 4 ") == wanted_shards(4) == WantedShards(ShardRange(0, 3, 4))
    assert wanted_shards("16-31/64") == WantedShards(ShardRange(16, 31, 64))
    assert WantedShards().here(12) == all_shards(12)
    assert wanted_shards("4").here(12) == all_shards(4)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("abc", "expected auto, a number of shards such as 4, or a range of a fleet such as 0-15/64"),
        ("", "expected auto, a number"),
        (True, "expected auto, a number"),
        ("4.5", "expected auto, a number"),
        ("-4", "expected auto, a number"),
        ("0-15", "expected auto, a number"),
        ("16-3/64", "16-3/64 runs backwards; expected the lower number first, as in 3-16/64"),
        ("0-64/64", "there is no shard 64 in 0-64/64: 64 shards are numbered from 0 to 63"),
        ("0", "expected from 1 to 16384 shards, not 0"),
        ("0-0/0", "expected from 1 to 16384 shards, not 0"),
        ("20000", "expected from 1 to 16384 shards, not 20000"),
    ],
)
def test_anything_else_is_told_in_one_sentence(written: object, told: str) -> None:
    """What is wrong, and what would be right."""
    with pytest.raises(ValueError, match=re.escape(told)):
        wanted_shards(written)


@given(st.text(max_size=40))
def test_no_text_breaks_it(written: str) -> None:
    """Either shards that exist, or a sentence."""
    try:
        wanted = wanted_shards(written)
    except ValueError:
        return
    assert wanted.these is None or 0 <= wanted.these.first <= wanted.these.last < wanted.these.count


def test_a_range_says_how_many_like_it_make_the_whole() -> None:
    """The last may have fewer."""
    assert [wanted_shards(text).processes for text in ("auto", "4", "0-15/64", "0-2/7")] == [1, 1, 4, 3]


def test_a_range_written_out_is_read_again() -> None:
    """The setting's own spelling."""
    for wanted in (WantedShards(), WantedShards(ShardRange(16, 31, 64))):
        assert wanted_shards(str(wanted)) == wanted


def test_a_server_belongs_to_the_shard_that_discord_says() -> None:
    """Without the lowest 22 bits of its number, modulo the number of shards."""
    assert shard_of(197038439483310086, 2) == (197038439483310086 >> 22) % 2
    assert [shard_of(number << 22, 3) for number in range(4)] == [0, 1, 2, 0]
    assert ShardRange(1, 2, 3).holds(2 << 22)
    assert not ShardRange(1, 2, 3).holds(3 << 22)


def test_ranges_clash_where_they_share_a_shard_or_count_otherwise() -> None:
    """Only parts of the same whole that lie apart may run at once."""
    first = ShardRange(0, 15, 64)
    assert first.clashes(ShardRange(15, 20, 64))
    assert first.clashes(ShardRange(16, 31, 32))
    assert not first.clashes(ShardRange(16, 31, 64))


def test_numbers_are_told_in_runs() -> None:
    """For a log and a card."""
    assert ranges_of({7, 0, 1, 2}) == "0-2, 7"
    assert ranges_of(()) == ""
