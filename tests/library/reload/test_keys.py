"""An article keeps its key through edits, renames and restarts; two of one title never share one."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.library.reload.keys import KeptKey, KeyRing, handed_over
from bot.model import KEY_LENGTH, Article, exact_hash, title_key


def article(title: str, text: str = "Some text.") -> Article:
    return Article(source="", key=title_key(title), title=title, text=text, sections=())


TEA = article("On Tea", "Tea is patient.")
INK = article("On Ink", "Ink is not.")


def kept(key: str, source: str, one: Article) -> KeptKey:
    return KeptKey(key, source, one.title, exact_hash(one.text))


def test_a_new_article_is_called_after_its_title() -> None:
    """The key is the title's, and it is to be remembered."""
    ring = KeyRing()
    assert ring.assign("tea.txt", [TEA]) == ["on-tea"]
    assert list(ring.changed) == [kept("on-tea", "tea.txt", TEA)]


def test_nothing_to_remember_when_nothing_changed() -> None:
    """A second load of the same folder writes no key."""
    ring = KeyRing([kept("on-tea", "tea.txt", TEA)], present=["tea.txt"])
    assert ring.assign("tea.txt", [TEA]) == ["on-tea"]
    assert ring.changed == ()


def test_an_edited_article_keeps_its_key() -> None:
    """Other words under the same title in the same file are the same article."""
    ring = KeyRing([kept("on-tea", "tea.txt", TEA)], present=["tea.txt"])
    assert ring.assign("tea.txt", [replace(TEA, text="Tea is very patient.")]) == ["on-tea"]


def test_a_new_title_in_the_same_file_keeps_the_key() -> None:
    """The only article of a file may be renamed without breaking its links."""
    ring = KeyRing([kept("on-tea", "tea.txt", TEA)], present=["tea.txt"])
    assert ring.assign("tea.txt", [article("About Tea", "Tea is ever so patient.")]) == ["on-tea"]


def test_a_renamed_file_keeps_its_keys() -> None:
    """The same text elsewhere is the same article once the old file is gone."""
    ring = KeyRing([kept("on-tea", "tea.txt", TEA)], present=["drinks/tea.txt"])
    assert ring.assign("drinks/tea.txt", [TEA]) == ["on-tea"]
    assert ring.changed[0].source == "drinks/tea.txt"


def test_a_file_renamed_and_edited_is_known_by_its_title() -> None:
    """A moved article with a corrected word is still the same one."""
    ring = KeyRing([kept("on-tea", "tea.txt", TEA)], present=["drinks/tea.txt"])
    assert ring.assign("drinks/tea.txt", [replace(TEA, text="Tea is so patient.")]) == ["on-tea"]


def test_a_copy_does_not_take_the_key_of_the_file_that_stays() -> None:
    """While the old file is there the copy gets a key of its own, whichever is read first."""
    keys = [kept("on-tea", "tea.txt", TEA)]
    ring = KeyRing(keys, present=["a-copy.txt", "tea.txt"])
    (copy,) = ring.assign("a-copy.txt", [TEA])
    assert copy.startswith("on-tea-")
    assert ring.assign("tea.txt", [TEA]) == ["on-tea"]


def test_two_of_one_title_in_one_file_differ() -> None:
    """Even there each has a key of its own."""
    keys = KeyRing().assign("both.txt", [TEA, replace(TEA, text="Tea again.")])
    assert len(set(keys)) == 2


def test_an_article_that_returns_finds_its_old_key() -> None:
    """A file taken away and put back is called as before."""
    ring = KeyRing([kept("on-tea", "tea.txt", TEA), kept("on-ink", "ink.txt", INK)], present=["ink.txt"])
    assert ring.assign("ink.txt", [INK]) == ["on-ink"]
    later = KeyRing([kept("on-tea", "tea.txt", TEA), kept("on-ink", "ink.txt", INK)], present=["ink.txt", "tea.txt"])
    assert later.assign("tea.txt", [TEA]) == ["on-tea"]


def test_swapping_two_articles_within_a_file_swaps_nothing_else() -> None:
    """Order in a file means nothing for keys."""
    ring = KeyRing([kept("on-tea", "a.txt", TEA), kept("on-ink", "a.txt", INK)], present=["a.txt"])
    assert ring.assign("a.txt", [INK, TEA]) == ["on-ink", "on-tea"]


@given(st.lists(st.tuples(st.sampled_from("abc"), st.text(max_size=60), st.text(max_size=3)), max_size=12))
def test_keys_are_short_plain_and_never_shared(found: list[tuple[str, str, str]]) -> None:
    """Whatever the titles, every key is ASCII, at most 40 characters, and one article's alone."""
    ring = KeyRing()
    given_keys = []
    for source in "abc":
        articles = [article(title, text) for name, title, text in found if name == source]
        given_keys += ring.assign(source, articles)
    assert len(set(given_keys)) == len(given_keys) == len(found)
    for key in given_keys:
        assert 1 <= len(key) <= KEY_LENGTH
        assert set(key) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


def test_portions_of_one_source_are_one_source() -> None:
    """A blog in two portions with a new post at its top: every post keeps its key, and the new one gets its own."""
    posts = [article(f"Note {number}", f"Tea on day {number}.") for number in range(4)]
    ring = KeyRing([kept(f"note-{n}", "tide.xml", post) for n, post in enumerate(posts)], present=["tide.xml"])
    new = article("On Salt", "Salt waits.")
    assert ring.assign("tide.xml", [new, *posts[:3]], more=True) == ["on-salt", "note-0", "note-1", "note-2"]
    assert ring.assign("tide.xml", posts[3:]) == ["note-3"]


def test_posts_of_one_title_in_portions_are_not_mixed_up() -> None:
    """A new post that is called as all others are takes no key that another still needs."""
    weeks = [article("Links", f"Week {number}.") for number in range(3)]
    ring = KeyRing([kept(f"links-{n}", "tide.xml", week) for n, week in enumerate(weeks)], present=["tide.xml"])
    (first,) = ring.assign("tide.xml", [article("Links", "Week 3.")], more=True)
    assert first not in {"links-0", "links-1", "links-2"}
    assert ring.assign("tide.xml", weeks) == ["links-0", "links-1", "links-2"]


def test_a_great_many_posts_of_one_title_have_keys_of_their_own() -> None:
    """In about the time it takes to name them."""
    ring = KeyRing()
    keys = ring.assign("tide.xml", [article("Links", f"Week {number}.") for number in range(3000)])
    assert len(set(keys)) == 3000
    assert max(map(len, keys)) <= KEY_LENGTH


def test_an_article_that_was_moved_and_renamed_at_once_keeps_its_key() -> None:
    """Where its source went is known; the key of what stood there once is not taken for it."""
    keys = [kept("on-tea", "tea.txt", TEA), kept("on-ink", "house/tea.txt", INK)]
    moved = handed_over(keys, {"tea.txt": "house/tea.txt"}, ["on-ink"])
    assert [key.source for key in moved] == ["house/tea.txt", "house/tea.txt"]
    ring = KeyRing(keys, ["house/tea.txt"], ["on-ink"], {"tea.txt": "house/tea.txt"})
    assert ring.assign("house/tea.txt", [article("On Cups", "Cups are patient.")]) == ["on-tea"]


def test_where_an_article_was_moved_is_remembered() -> None:
    """Else another article of its title would be taken for it later."""
    keys = [kept("on-tea", "tea.txt", TEA)]
    ring = KeyRing(keys, ["house/tea.txt"], (), {"tea.txt": "house/tea.txt"})
    assert ring.assign("house/tea.txt", [TEA]) == ["on-tea"]
    assert list(ring.changed) == [kept("on-tea", "house/tea.txt", TEA)]
    later = KeyRing(ring.changed, ["house/tea.txt", "tea.txt"])
    assert later.assign("tea.txt", [TEA]) != ["on-tea"]


def test_a_past_key_of_its_source_does_not_part_an_article_from_its_own() -> None:
    """A file held two articles once, and one of another title now; the past one gets its key back where it returns."""
    keys = [kept("on-tea", "tea.txt", TEA), kept("on-ink", "tea.txt", INK)]
    cups = article("On Cups", "Cups are patient.")
    assert KeyRing(keys, ["tea.txt"], ["on-ink"]).assign("tea.txt", [cups]) == ["on-tea"]
    assert KeyRing(keys, ["tea.txt"], ["on-ink"]).assign("tea.txt", [TEA, INK]) == ["on-tea", "on-ink"]


def test_where_few_sources_are_read_keys_of_all_others_are_taken_all_the_same() -> None:
    """A text of the same title gets another key; one whose file is gone hands on its own; neither is forgotten."""
    held = [kept("on-tea", "tea.txt", TEA), kept("on-ink", "ink.txt", INK)]
    ring = KeyRing(held, present=["tea.txt", "new.txt", "blots.txt"], sources={"new.txt", "blots.txt"})
    (new,) = ring.assign("new.txt", [article("On Tea", "Another tea.")])
    assert new != "on-tea"
    assert ring.assign("blots.txt", [INK]) == ["on-ink"]
    assert [key.key for key in ring.changed] == [new, "on-ink"]
