"""The index while the library changes: at once, whole, and never another version's."""

import random
import signal
import sqlite3
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from bot.errors import StoreFault
from bot.search import Engine
from bot.store import index_writer
from bot.store.index import INDEX_VERSION, IndexWriter, SqliteIndex, index_is_sound, rebuild
from tests.search.conftest import Shelf

SYLLABLES = ("ba", "ke", "lo", "mi", "nu", "ra", "se", "ti", "vo", "zu")


def made(count: int, seed: int = 1) -> tuple[str, ...]:
    """Passages of made-up words, every one different."""
    chance = random.Random(seed)
    lexicon = ["".join(chance.choices(SYLLABLES, k=chance.randint(1, 4))) for _ in range(600)]
    return tuple(" ".join(chance.choices(lexicon, k=20)) + f" number{seed}x{at}." for at in range(count))


def segments(shelf: Shelf) -> list[int]:
    """The sizes of the stored segments."""
    return [row[0] for row in shelf.connection.execute("SELECT passages FROM search_segment ORDER BY segment")]


def test_what_is_added_is_found_and_what_is_removed_is_gone(shelf: Shelf) -> None:
    """Changes to the library show in the very next search, in memory and in stored segments."""
    shelf.put(1, "The keeper lit the lamp.")
    shelf.settle()
    assert shelf.first("crossed the bridge") is None
    shelf.put(2, "Nobody had crossed the bridge.")
    assert shelf.first("crossed the bridge") == "Nobody had crossed the bridge."
    shelf.take(2)
    assert shelf.first("crossed the bridge") is None
    shelf.take(1)
    assert shelf.first("keeper lit the lamp") is None


def test_what_was_just_added_ranks_like_the_rest(shelf: Shelf) -> None:
    """A passage that waits in memory is not behind stored ones that hold the same common words in another order."""
    crowd = [f"It was said of the house in the hills that it had been {word}." for word in made(1)[0].split()]
    shelf.put(1, *crowd)
    shelf.settle()
    shelf.put(2, "In the house of the hills it was.")
    assert shelf.first("in the house of the hills it was") == "In the house of the hills it was."


def test_an_edited_article_is_searched_as_it_is_now(shelf: Shelf) -> None:
    """Removing and adding one number in one transaction leaves only the new text."""
    shelf.put(7, "An old line about ferrymen.")
    shelf.settle()
    shelf.search("ferrymen")
    shelf.take(7)
    shelf.put(7, "A new line about lighthouses.")
    assert shelf.first("old line about ferrymen") != "An old line about ferrymen."
    assert shelf.first("line about lighthouses", 7) == "A new line about lighthouses."


def test_nothing_shows_before_the_commit(shelf: Shelf) -> None:
    """A reader sees the library of before until the writer commits, and nothing of what was rolled back."""
    shelf.put(1, "The keeper lit the lamp.")
    writer = IndexWriter(shelf.connection)
    shelf.connection.execute("DELETE FROM passage")
    writer.remove(1)
    writer.finish()
    assert shelf.first("keeper lit the lamp") is not None
    shelf.connection.rollback()
    assert shelf.first("keeper lit the lamp") is not None


def test_many_passages_are_stored_at_once(shelf: Shelf) -> None:
    """A large load is written as a segment, and nothing is left pending."""
    texts = made(index_writer.MOST_PENDING + 10)
    shelf.put(1, *texts)
    assert segments(shelf) == [len(texts)]
    assert shelf.first("number1x77") == texts[77]


def test_a_rebuilt_index_answers_as_before(shelf: Shelf) -> None:
    """Rebuilding from the passages changes nothing a member sees, even for a reader that was open all along."""
    texts = made(300)
    shelf.put(1, *texts)
    before = shelf.search(texts[40]).found
    for _ in range(3):
        shelf.settle()
        assert shelf.search(texts[40]).found == before


def test_a_sound_index_is_sound(shelf: Shelf) -> None:
    """The quick look has nothing to say of an index that is whole, pending articles included."""
    shelf.put(1, *made(50))
    shelf.settle()
    shelf.put(2, *made(20, 2))
    assert index_is_sound(shelf.connection)


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE search_meta SET value = value - 1 WHERE name = 'version'",
        "DELETE FROM search_meta",
        "DROP TABLE search_posting",
        "DROP TABLE search_meta",
        "DELETE FROM passage WHERE number = 40",
        "DELETE FROM search_word_list WHERE length = 4",
        "UPDATE search_word_list SET words = substr(words, 2)",
        "UPDATE search_word_list SET words = upper(words)",
        "UPDATE search_segment SET numbers = x'00'",
        "UPDATE search_segment SET passages = passages + 1",
        "DELETE FROM passage",
    ],
)
def test_a_damaged_or_older_index_is_noticed_and_made_anew(shelf: Shelf, damage: str) -> None:
    """The quick look sees it, and rebuilding repairs it, whatever its state."""
    texts = made(40)
    shelf.put(1, *texts)
    shelf.settle()
    shelf.put(2, "One more that waits.")
    shelf.connection.execute(damage)
    shelf.connection.commit()
    assert not index_is_sound(shelf.connection)
    rebuild(shelf.connection)
    shelf.connection.commit()
    assert index_is_sound(shelf.connection)
    if not damage.startswith("DELETE FROM passage"):
        assert shelf.first("number1x7") == texts[7]


def test_what_an_older_index_kept_is_dropped(shelf: Shelf) -> None:
    """The folded copy of every passage, as version 2 had it, goes with the first rebuild."""
    shelf.connection.execute("CREATE TABLE search_text (id INTEGER PRIMARY KEY, folded TEXT NOT NULL)")
    shelf.connection.execute("UPDATE search_meta SET value = 2 WHERE name = 'version'")
    assert not index_is_sound(shelf.connection)
    rebuild(shelf.connection)
    assert shelf.connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'search_text'").fetchone() is None


@pytest.mark.parametrize(
    "damage",
    [
        f"UPDATE search_meta SET value = {INDEX_VERSION + 1} WHERE name = 'version'",
        "UPDATE search_posting SET held = x'7a0011223344'",
        "UPDATE search_posting SET held = x'73ffffff'",
        "UPDATE search_posting SET held = x'99'",
        "UPDATE search_gram SET held = x'73ffff'",
        "DROP TABLE search_gram",
        "UPDATE search_word_list SET terms = x'0011'",
    ],
)
def test_a_search_that_meets_damage_says_so(shelf: Shelf, damage: str) -> None:
    """A damaged index is a StoreFault, never a wrong answer or another error; after a rebuild the same engine works."""
    texts = made(40)
    shelf.put(1, *texts)
    shelf.settle()
    shelf.connection.execute(damage)
    shelf.connection.commit()
    with pytest.raises(StoreFault):
        shelf.search("bakelo nimbre number1x8")
    shelf.settle()
    assert shelf.first("number1x7") == texts[7]


def test_a_missing_library_is_a_store_fault(tmp_path: Path) -> None:
    """A path that is not there is told, not created."""
    with pytest.raises(StoreFault):
        SqliteIndex(tmp_path / "nowhere.db")
    assert not (tmp_path / "nowhere.db").exists()


@pytest.mark.parametrize("wait", [0.0, 0.03, 0.1, 0.2])
def test_a_kill_while_building_leaves_the_old_index(shelf: Shelf, wait: float) -> None:
    """A process that dies while it indexes leaves the library as it was before, sound and searchable."""
    texts = made(3000)
    shelf.put(1, *texts)
    before = shelf.search("number1x7").found
    script = textwrap.dedent(
        """
        import sqlite3, sys
        from bot.store.index import rebuild
        connection = sqlite3.connect(sys.argv[1])
        connection.execute("BEGIN IMMEDIATE")
        print("begun", flush=True)
        while True:
            rebuild(connection)
        """
    )
    with subprocess.Popen([sys.executable, "-c", script, str(shelf.path)], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"begun\n"
        try:
            process.wait(wait)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
    with sqlite3.connect(shelf.path) as fresh:
        assert index_is_sound(fresh)
    fresh.close()
    engine = Engine(SqliteIndex(shelf.path))
    assert engine.search("number1x7").found == before
    engine.close()
