"""The words of articles that are being loaded, in memory and in a file."""

from contextlib import closing
from pathlib import Path

import pytest

from bot.search.coded import CodedWords, Coding
from bot.store.known_words import KnownWords, WordsAtHand


def coded(text: str) -> CodedWords:
    coding = Coding()
    coding.add(text.split())
    return coding.coded()


def test_what_exceeds_its_room_waits_in_a_file(tmp_path: Path) -> None:
    """And comes back as it was, in any order; nothing is seen of the file."""
    with closing(WordsAtHand(tmp_path, most=60)) as at_hand:
        for article, text in ((3, "salt keeps what it is given"), (4, "the sea waits"), (9, "a wind in may")):
            at_hand.put(article, [article * 10], coded(text))
        assert [*at_hand] == [3, 4, 9]
        assert [*at_hand[9].coded.words_at({0})] == [["a", "wind", "in", "may"]]
        assert [*at_hand[4].coded.words_at({0})] == [["the", "sea", "waits"]]
        assert (at_hand[3].coded, [*at_hand[9].numbers]) == (coded("salt keeps what it is given"), [90])
        assert isinstance(at_hand[9], KnownWords)
        assert list(tmp_path.iterdir()) == []
        at_hand.drop(4)
        assert 4 not in at_hand
        at_hand.clear()
        assert [*at_hand] == []


def test_where_the_disk_is_full_they_are_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The index folds these texts itself."""

    def full(**_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tempfile.TemporaryFile", full)
    with closing(WordsAtHand(tmp_path, most=0)) as at_hand:
        at_hand.put(3, [30], coded("salt"))
        at_hand.put(4, [40], coded("sea"))
        assert [*at_hand] == []
