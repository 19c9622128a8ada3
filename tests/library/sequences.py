"""Random sequences of what curators and members do, against a simple model, with a kill at any write of any step.

After each step, and after each kill and restart, everything agrees: the articles folder, the library, the log with its
undo, what is hidden, what has which content note, and how bookmarks stand. What was cut off is there whole or not at
all.
"""

import asyncio
import os
import random
import shutil
import tempfile
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, ExitStack, suppress
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any, Final, TypeVar

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

from bot.errors import CommonplaceError, Refused
from bot.faults import Fault
from bot.library.library import Library
from bot.model import Entry, exact_hash
from bot.model.bookmarks import Stands
from bot.model.hand_notes import NotedKind
from bot.model.hidden import Done, HiddenFrom
from bot.model.sources import Details, LoggedChange, SourceChange
from bot.services import Services, open_services
from bot.settings import load_settings
from tests.library.frail import Killed, Life, mortal

_T = TypeVar("_T")

TEXTS: Final = (
    (
        "The Kettle",
        "Ann Bray",
        "The kettle is the only instrument in the house that calls its owner by name, and nobody ignores it for long.",
        "Copper kettles were counted by travelling tinkers who knew every kitchen and all the gossip of the county.",
        "The whistle came late to the kitchen from the railways, where it counted for little that steam had a voice.",
    ),
    (
        "Lamps at Sea",
        "Olu Ede",
        "A lamp at sea is a promise made by people who will never meet the sailor for whom it burns all night long.",
        "The keeper of a lighthouse counted oil as a miser does his coins, and wrote every pint into a ledger.",
        "On the morning after a storm the glass is washed before breakfast is counted out to whoever is in the tower.",
    ),
    (
        "A Garden in Winter",
        "Ida Moss",
        "A garden in winter is a drawing from which somebody has taken the colours so that the lines can be seen.",
        "The gardener counted the buds on the pear tree in January and thought of them until the thaw in March.",
        "Nothing that stands under snow is idle, though a hedge is counted dead by all but its most patient neighbour.",
    ),
)
"""Texts that share no sentence: title, author, three paragraphs. Whoever edits one by hand makes of *counted* another
word."""
FIELDS: Final = {
    "title": ("The Tea Table", "An Old Story", "Notes of a Neighbour"),
    "author": ("Cyril Hope", "Ann Bray; Olu Ede"),
    "date": ("1926", "3 May 1931"),
    "shelf": ("", "sea", "hills"),
}
NOTES: Final = ("storm", "tea")
CURATOR, MEMBER = "8", "7"
_IN_MEMORY: Final = Path("/dev/shm") if os.access("/dev/shm", os.W_OK) else None
"""Where a file is written in half the time; what a process leaves when it is killed is the same on every disk."""
BEGUN: Final = datetime(2026, 5, 3, 12, tzinfo=UTC)


@dataclass
class Source:
    """A text in the library, as the model has it."""

    text: int
    edition: int
    title: str
    author: str
    date: str = ""
    shelf: str = ""
    key: str = ""
    there: bool = True

    @property
    def words(self) -> tuple[str, ...]:
        """Its paragraphs."""
        return paragraphs(self.text, self.edition)

    @property
    def shown(self) -> tuple[str, str, str, str, tuple[str, ...]]:
        """What everybody sees of it."""
        return self.title, self.author, self.date, self.shelf, self.words


Noted = tuple[NotedKind, str, str, str]
"""A decision about a content note: the kind of thing, its article's key, its words (none for an article), the note."""


@dataclass
class Logged:
    """An entry of the log: what was done to which source, hidden or noted thing, and what it was before."""

    done: Done
    source: int = -1
    before: dict[str, str] = field(default_factory=dict)
    hidden: tuple[str, str] = ("", "")
    noted: Noted | None = None
    given: bool | None = None
    undone: bool = False
    lasting: bool = False


@dataclass
class World:
    """All there is: sources by number, hidden articles and passages (key, words of the passage), content notes given
    and taken away, the last decided last, the log, bookmarks."""

    sources: dict[int, Source] = field(default_factory=dict)
    hidden: set[tuple[str, str]] = field(default_factory=set)
    notes: dict[Noted, bool] = field(default_factory=dict)
    log: list[Logged] = field(default_factory=list)
    bookmarks: dict[tuple[str, str], None] = field(default_factory=dict)

    @property
    def present(self) -> list[Source]:
        """The sources that are in the library."""
        return [source for source in self.sources.values() if source.there]

    def number_of(self, key: str) -> int:
        """The source with that key."""
        return next(number for number, source in self.sources.items() if source.there and source.key == key)

    @property
    def noted_there(self) -> list[tuple[Noted, Source]]:
        """What was decided about sources that are in the library, with these."""
        return [(thing, source) for thing in self.notes for source in self.present if source.key == thing[1]]

    def decide(self, thing: Noted, given: bool | None) -> None:
        """A note is given, taken away, or (None) neither."""
        self.notes.pop(thing, None)
        if given is not None:
            self.notes[thing] = given

    def noted(self, kind: NotedKind, key: str, words: str, note: str) -> bool:
        """Whether a passage or quote has a note: by the last decision about it, else about what it stands in. A passage
        has those given to its quote, too."""
        last: dict[NotedKind, bool] = {}
        for (one, article, noted, name), given in self.notes.items():
            if (article, name) == (key, note) and (not noted or _same_place(noted, words)):
                last[one] = given
        if kind is NotedKind.QUOTE and NotedKind.QUOTE in last:
            return last[NotedKind.QUOTE]
        if NotedKind.PASSAGE in last:
            return last[NotedKind.PASSAGE]
        within = kind is NotedKind.PASSAGE and last.get(NotedKind.QUOTE, False)
        return within or last.get(NotedKind.ARTICLE, False)


def paragraphs(text: int, edition: int) -> tuple[str, ...]:
    """The paragraphs of a text; in another edition a word is another."""
    return tuple(one.replace("counted", f"numbered {edition} times") if edition else one for one in TEXTS[text][2:])


def written(text: int, edition: int) -> str:
    """A text as a file."""
    return "\n\n".join((TEXTS[text][0], f"By {TEXTS[text][1]}", *paragraphs(text, edition))) + "\n"


class Sequences(RuleBasedStateMachine):
    """One place, from an empty library on. ``deaths`` counts how often a process of any of them was killed."""

    deaths = 0

    def __init__(self) -> None:
        super().__init__()
        self._root = Path(tempfile.mkdtemp(prefix="commonplace-sequence-", dir=_IN_MEMORY))
        (self._root / "here" / "articles").mkdir(parents=True)
        (self._root / "notes.toml").write_text("".join(f"[{note}]\n" for note in NOTES), "ascii")
        self._runner = asyncio.Runner()
        self._life = Life()
        self._patches = ExitStack()
        self._patches.enter_context(mortal(self._life))
        self._minutes = count()
        self._chance = random.Random(7)
        self._numbers = count()
        self._world = World()
        self._open()
        self._run(self._library.reload(allow_empty=True))

    def teardown(self) -> None:
        """The last process ends, and its folders go."""
        self._life.left = None
        self._run(self._stack.aclose())
        self._runner.close()
        self._patches.close()
        shutil.rmtree(self._root, ignore_errors=True)

    # What people do.

    @rule(text=st.sampled_from(range(len(TEXTS))), shelf=st.sampled_from(FIELDS["shelf"]), dies=st.integers(0, 90))
    def add(self, text: int, shelf: str, dies: int) -> None:
        """A text is offered and kept; one that the library has is refused."""

        async def adding() -> None:
            offered = await self._library.sources.offer(
                written(text, 0).encode(), "text.txt", Details(shelf=shelf), MEMBER
            )
            await self._library.sources.keep(offered.staged.token, CURATOR)

        if any((source.text, source.edition) == (text, 0) for source in self._world.present):
            self._refused(adding, Fault.HELD_ALREADY)
            return

        def then(world: World) -> None:
            number = next(self._numbers)
            world.sources[number] = Source(text, 0, TEXTS[text][0], TEXTS[text][1], shelf=shelf)
            world.log.append(Logged(Done.ADDED, number))

        self._does(adding, then, dies)

    @precondition(lambda self: self._world.present)
    @rule(data=st.data(), dies=st.integers(0, 60))
    def edit(self, data: st.DataObject, dies: int) -> None:
        """A detail or two are stated anew."""
        source = data.draw(st.sampled_from(self._world.present), "source")
        names = data.draw(st.lists(st.sampled_from(list(FIELDS)), min_size=1, max_size=2, unique=True), "details")
        wanted = {name: data.draw(st.sampled_from(FIELDS[name]), name) for name in names}
        changed = {name: value for name, value in wanted.items() if value != getattr(source, name)}
        number = self._world.number_of(source.key)

        async def editing() -> None:
            seen = await self._library.editing.by_key(source.key)
            await self._library.editing.edit(source.key, wanted, CURATOR, seen.mark)

        if not changed:
            self._refused(editing, Fault.NOTHING_CHANGED)
            return

        def then(world: World) -> None:
            held = world.sources[number]
            world.log.append(Logged(Done.EDITED, number, {name: getattr(held, name) for name in changed}))
            for name, value in changed.items():
                setattr(held, name, value)

        self._does(editing, then, dies)

    @precondition(lambda self: self._world.present)
    @rule(data=st.data(), dies=st.integers(0, 60))
    def remove(self, data: st.DataObject, dies: int) -> None:
        """A source is taken out."""
        source = data.draw(st.sampled_from(self._world.present), "source")
        number = self._world.number_of(source.key)

        def then(world: World) -> None:
            world.sources[number].there = False
            world.log.append(Logged(Done.REMOVED, number))

        self._does(lambda: self._library.removing.remove(source.key, "a reason", CURATOR), then, dies)

    @precondition(lambda self: self._world.present)
    @rule(data=st.data(), whole=st.booleans(), dies=st.integers(0, 12))
    def hide(self, data: st.DataObject, whole: bool, dies: int) -> None:
        """An article or one of its passages is hidden; what is hidden already is refused."""
        source = data.draw(st.sampled_from(self._world.present), "source")
        words = "" if whole else data.draw(st.sampled_from(source.words), "passage")
        thing = (source.key, words)

        async def hiding() -> None:
            curating = self._library.curating
            if whole:
                await curating.hide_article(source.key, HiddenFrom.BOTH, "", CURATOR)
            else:
                passage = await self._passage(source.key, words)
                await curating.hide_passage(source.key, passage, HiddenFrom.BOTH, "", CURATOR)

        if self._hides(thing):
            self._refused(hiding, Fault.HIDDEN_ALREADY)
            return

        def then(world: World) -> None:
            world.hidden.add(thing)
            world.log.append(Logged(Done.HIDDEN, hidden=thing))

        self._does(hiding, then, dies)

    @precondition(lambda self: self._world.hidden)
    @rule(data=st.data(), dies=st.integers(0, 12))
    def show(self, data: st.DataObject, dies: int) -> None:
        """Something is hidden no more."""
        thing = data.draw(st.sampled_from(sorted(self._world.hidden)), "thing")

        async def showing() -> None:
            hidden = await self._library.curating.hidden()
            number = next(one.number for one in hidden if _thing(one.key, one.name, one.words) == thing)
            await self._library.curating.show(number, CURATOR)

        def then(world: World) -> None:
            world.hidden.remove(thing)
            world.log.append(Logged(Done.SHOWN, hidden=thing))

        self._does(showing, then, dies)

    @precondition(lambda self: self._world.present)
    @rule(
        data=st.data(),
        kind=st.sampled_from(NotedKind),
        note=st.sampled_from(NOTES),
        give=st.booleans(),
        dies=st.integers(0, 12),
    )
    def note(self, data: st.DataObject, kind: NotedKind, note: str, give: bool, dies: int) -> None:
        """A content note is given to an article, a passage or a quote, or taken from it; not where that is so
        already."""
        source = data.draw(st.sampled_from(self._world.present), "source")
        words = "" if kind is NotedKind.ARTICLE else data.draw(st.sampled_from(source.words), "passage")
        self._decides((kind, source.key, words, note), source, give, dies)

    @precondition(lambda self: self._world.noted_there)
    @rule(data=st.data(), dies=st.integers(0, 12))
    def note_again(self, data: st.DataObject, dies: int) -> None:
        """Another curator decides otherwise of something, whose words may be others by now."""
        thing, source = data.draw(st.sampled_from(self._world.noted_there), "thing")
        kind, key, words, note = thing
        now = next((one for one in source.words if _same_place(one, words)), "") if words else ""
        self._decides((kind, key, now, note), source, not self._world.notes[thing], dies)

    def _decides(self, thing: Noted, source: Source, give: bool, dies: int) -> None:
        """Give a note to a thing of ``source``, or take it away."""
        (kind, _, words, note), world = thing, self._world
        before = world.notes.get(thing)

        async def noting() -> None:
            by_hand = self._library.curating.noting
            if kind is NotedKind.ARTICLE:
                await by_hand.note_article(source.key, note, "", CURATOR, give=give)
            elif kind is NotedKind.PASSAGE:
                passage = await self._passage(source.key, words)
                await by_hand.note_passage(source.key, passage, note, "", CURATOR, give=give)
            else:
                await by_hand.note_quote(source.key, exact_hash(words), note, "", CURATOR, give=give)

        if kind is not NotedKind.ARTICLE:
            has = world.noted(kind, source.key, words, note)
        elif before is not None:
            has = before
        else:
            has = not give and any(world.noted(NotedKind.PASSAGE, source.key, one, note) for one in source.words)
        if has is give:
            self._refused(noting, Fault.NOTED_ALREADY if give else Fault.NOT_NOTED)
            return

        def then(world: World) -> None:
            world.decide(thing, give)
            world.log.append(Logged(Done.NOTED, noted=thing, given=before))

        self._does(noting, then, dies)

    @rule(dies=st.integers(0, 60))
    def undo(self, dies: int) -> None:
        """The last change that was not taken back is; one of a file that is gone never can be."""
        open_changes = [one for one in self._world.log if not one.undone and not one.lasting]
        if not open_changes:
            self._refused(lambda: self._library.curating.undo(CURATOR), Fault.NOTHING_TO_UNDO)
            return
        at = self._world.log.index(open_changes[-1])

        def then(world: World) -> None:
            change = world.log[at]
            source = world.sources.get(change.source)
            if change.done in (Done.ADDED, Done.EDITED) and source is not None and not source.there:
                change.lasting = True
                return
            change.undone = True
            if change.done is Done.HIDDEN:
                world.hidden.discard(change.hidden)
            elif change.done is Done.SHOWN:
                world.hidden.add(change.hidden)
            elif change.noted is not None:
                world.decide(change.noted, change.given)
            elif source is not None:
                source.there = change.done is not Done.ADDED
                for name, value in change.before.items():
                    setattr(source, name, value)

        self._does(lambda: self._library.curating.undo(CURATOR), then, dies)

    @precondition(lambda self: self._world.present)
    @rule(data=st.data(), gone=st.booleans(), dies=st.integers(0, 60))
    def by_hand(self, data: st.DataObject, gone: bool, dies: int) -> None:
        """Somebody deletes a file of the folder, or edits it, and the library is reloaded."""
        source = data.draw(st.sampled_from(self._world.present), "source")
        number = self._world.number_of(source.key)
        edition = self._world.sources[number].edition + 1
        path = self._run(self._file(source.key))
        if gone:
            for one in path.parent.glob(f"{path.stem}.*"):
                one.unlink()
        else:
            path.write_text(written(source.text, edition), "utf-8")

        def then(world: World) -> None:
            if gone:
                world.sources[number].there = False
            else:
                world.sources[number].edition = edition

        then(self._world)
        self._does(lambda: self._library.reload(allow_empty=True), lambda world: None, dies, reload=True)

    @rule(dies=st.integers(0, 30))
    def reload(self, dies: int) -> None:
        """Nothing has changed, so nothing does."""
        self._does(lambda: self._library.reload(allow_empty=True), lambda world: None, dies)

    @precondition(lambda self: self._world.present)
    @rule(data=st.data(), dies=st.integers(0, 10))
    def bookmark(self, data: st.DataObject, dies: int) -> None:
        """A member keeps a passage; the same once more changes nothing."""
        source = data.draw(st.sampled_from(self._world.present), "source")
        words = data.draw(st.sampled_from(source.words), "passage")

        async def keeping() -> None:
            passage = await self._passage(source.key, words)
            await self._library.keeping.keep(MEMBER, source.key, passage, exact_hash(words), None)

        def then(world: World) -> None:
            world.bookmarks[source.key, words] = None

        self._does(keeping, then, dies)

    @precondition(lambda self: self._world.bookmarks)
    @rule(data=st.data(), dies=st.integers(0, 10))
    def drop_bookmark(self, data: st.DataObject, dies: int) -> None:
        """A member removes a bookmark."""
        kept = data.draw(st.sampled_from(sorted(self._world.bookmarks)), "bookmark")

        async def dropping() -> None:
            held = (await self._library.keeping.page(MEMBER, "", 0, 100)).bookmarks
            one = next(one.bookmark for one in held if (one.bookmark.place.entry.key, one.bookmark.words) == kept)
            await self._library.keeping.remove(MEMBER, one.number)

        def then(world: World) -> None:
            del world.bookmarks[kept]

        self._does(dropping, then, dies)

    @rule()
    def killed_between(self) -> None:
        """The process is killed while it does nothing."""
        self._restart()
        self._agree(self._world)

    # What is so after each step.

    def _agree(self, *worlds: World) -> World:
        """The first of ``worlds`` that is so: the library holds what the folder does, and both what the model has; so
        do log, hidden things and bookmarks."""
        differences = []
        for world in worlds:
            difference = self._run(self._compared(world))
            if difference is None:
                return world
            differences.append(difference)
        raise AssertionError("\n".join(differences))

    async def _compared(self, world: World) -> str | None:
        """What is otherwise than in ``world``; None where nothing is."""
        library = self._library
        log = [_seen(change) for change in await library.curating.changes()]
        told = [(one.done, one.undone, one.lasting) for one in reversed(world.log)][: len(log)]
        if log != told or (len(log) < min(12, len(world.log))):
            return f"the log: {log} for {told}"
        try:
            entries = list(await library.entries())
        except CommonplaceError:
            entries = []
        found = {entry.key: await self._shown(entry) for entry in entries}
        wanted = sorted(source.shown for source in world.present)
        if sorted(found.values()) != wanted:
            return f"the library: {sorted(found.values())} for {wanted}"
        for source in world.present:
            if source.key and found.get(source.key) != source.shown:
                return f"{source.key} is {found.get(source.key)}, not {source.shown}"
        plan = await library.plan(allow_empty=True)
        if not plan.empty or plan.problems:
            return f"the folder: {plan}"
        held = {_thing(one.key, one.name, one.words) for one in await library.curating.hidden()}
        if held != world.hidden:
            return f"hidden: {held} for {world.hidden}"
        return (
            await self._found_otherwise(world, found)
            or await self._noted_otherwise(world, entries)
            or await self._kept_otherwise(world, found)
        )

    async def _found_otherwise(self, world: World, found: dict[str, Any]) -> str | None:
        """Each passage of the library is found, unless it is hidden."""
        for key, (*_, words) in found.items():
            for passage in words:
                findings = await self._library.search(f'"{passage}"')
                places = [place for hit in findings.hits if hit.text == passage for place in (hit.place, *hit.others)]
                hits = {place.entry.key for place in places}
                if (key in hits) == _keeps_back(world, found, key, passage):
                    return f"{passage!r} of {key} is {'found' if key in hits else 'not found'}; hidden: {world.hidden}"
        return None

    async def _noted_otherwise(self, world: World, entries: Sequence[Entry]) -> str | None:
        """The decisions are the model's, and each passage and quote has the notes that follow from them."""
        decided = [
            ((one.kind, one.key, "" if one.kind is NotedKind.ARTICLE else one.words, one.note), one.given)
            for one in reversed(await self._library.curating.noting.noted())
        ]
        if decided != list(world.notes.items()):
            return f"notes: {decided} for {world.notes}"
        reader, now = self._library._resources.reader, await self._library.noting.now(await self._library._newest())
        for entry in entries:
            for passage in await reader.passages(entry, 0, 99):
                each = {(NotedKind.PASSAGE, passage.text): now.passage(entry, passage.place.passage)}
                for quote in await reader.quotes_in(entry, passage.place.ordinal):
                    assert quote.number is not None
                    each[NotedKind.QUOTE, quote.text] = now.quote(entry, quote.number, quote.name)
                for (kind, words), bits in each.items():
                    wanted = [note for note in NOTES if world.noted(kind, entry.key, words, note)]
                    if list(now.listed.named(bits)) != wanted:
                        return f"{kind} {words!r} of {entry.key}: {now.listed.named(bits)} for {wanted}: {world.notes}"
        return None

    async def _kept_otherwise(self, world: World, found: dict[str, Any]) -> str | None:
        """Each bookmark stands where its words are, is changed where they are others, gone where its article is."""
        page = await self._library.keeping.page(MEMBER, "", 0, 100)
        kept = {(one.bookmark.place.entry.key, one.bookmark.words): one.stands for one in page.bookmarks}
        if kept.keys() != world.bookmarks.keys():
            return f"bookmarks: {kept} for {world.bookmarks}"
        for (key, words), stands in kept.items():
            there = found[key][-1] if key in found else ()
            wanted = Stands.HERE if words in there else Stands.CHANGED if there else Stands.GONE
            if stands is not wanted:
                return f"the bookmark {words!r} of {key} is {stands}, not {wanted}"
        return None

    # How it is done.

    @property
    def _library(self) -> Library:
        services: Services = self._services
        return services.library

    def _does(
        self,
        work: Callable[[], Awaitable[Any]],
        then: Callable[[World], None],
        dies: int,
        *,
        reload: bool = False,
    ) -> None:
        """Do a step in a process that dies at its ``dies``-th write, or never (0): it is done whole, or not at all."""
        after = deepcopy(self._world)
        then(after)
        self._life.left = dies or None
        try:
            self._run(_awaited(work))
        except Killed:
            pass
        except CommonplaceError:
            if not self._life.dead:
                raise
        worlds = [after]
        if self._life.dead:
            type(self).deaths += 1
            self._restart()
            worlds.append(self._world)
            if reload:
                self._run(self._library.reload(allow_empty=True))
        self._life.left = None
        self._world = self._agree(*worlds)
        self._learn_keys()

    def _refused(self, work: Callable[[], Awaitable[Any]], fault: Fault) -> None:
        """A step that is refused, and changes nothing."""
        with pytest.raises(Refused) as refused:
            self._run(_awaited(work))
        assert refused.value.cause.fault is fault
        self._agree(self._world)

    def _restart(self) -> None:
        """What stands on the disk now is what the next process finds."""
        here, copied = self._root / "here", self._root / "copied"
        self._life.left = None
        shutil.copytree(here, copied, ignore=shutil.ignore_patterns("*-shm"))
        with suppress(BaseException):
            self._run(self._stack.aclose())
        shutil.rmtree(here)
        copied.rename(here)
        self._open()

    def _open(self) -> None:
        here = self._root / "here"
        flags = {
            "articles_dir": here / "articles",
            "data_dir": here / "data",
            "content_notes": self._root / "notes.toml",
        }
        settings = load_settings(flags, root=here, environ={})

        async def opening() -> Services:
            self._stack = AsyncExitStack()
            return await self._stack.enter_async_context(
                open_services(settings, clock=self._clock, chance=self._chance)
            )

        self._services = self._run(opening())

    def _clock(self) -> datetime:
        return BEGUN + timedelta(minutes=next(self._minutes))

    def _run(self, work: Any) -> Any:
        return self._runner.run(work)

    def _learn_keys(self) -> None:
        """A source that is new has a key that no other one there has."""
        entries = {entry.key: entry for entry in self._run(self._entries())}
        known = {source.key for source in self._world.present}
        for source in self._world.present:
            if not source.key:
                key = next(
                    key
                    for key, entry in entries.items()
                    if key not in known and self._run(self._shown(entry)) == source.shown
                )
                source.key = key
                known.add(key)

    async def _entries(self) -> list[Entry]:
        try:
            return list(await self._library.entries())
        except CommonplaceError:
            return []

    async def _shown(self, entry: Entry) -> tuple[str, str, str, str, tuple[str, ...]]:
        passages = await self._services.library._resources.reader.passages(entry, 0, 99)
        words = tuple(one.text for one in passages if not one.text.startswith("By "))
        return entry.title, "; ".join(entry.authors), entry.date or "", entry.shelf or "", words

    async def _passage(self, key: str, words: str) -> str:
        entry = next(entry for entry in await self._library.entries() if entry.key == key)
        passages = await self._services.library._resources.reader.passages(entry, 0, 99)
        return str(next(one.place.passage for one in passages if one.text == words))

    async def _file(self, key: str) -> Path:
        entry = next(entry for entry in await self._library.entries() if entry.key == key)
        return self._root / "here" / "articles" / entry.source

    def _hides(self, thing: tuple[str, str]) -> bool:
        return thing in self._world.hidden


def _keeps_back(world: World, found: dict[str, Any], key: str, passage: str) -> bool:
    """Whether a passage is not to be found: its article is hidden, or it is, or the same words elsewhere are."""
    if (key, "") in world.hidden:
        return True
    return any(
        one in found and words and _same_place(words, passage) and (one == key or passage in found[one][-1])
        for one, words in world.hidden
    )


def _same_place(words: str, passage: str) -> bool:
    """Whether both are one passage, in whichever edition."""
    return words.split()[:2] == passage.split()[:2]


def _thing(key: str, name: str, words: str) -> tuple[str, str]:
    return (key, words if name else "")


def _seen(change: LoggedChange) -> tuple[Done, bool, bool]:
    lasting = isinstance(change, SourceChange) and change.lasting
    return change.done, change.undone_at is not None, lasting


async def _awaited(work: Callable[[], Awaitable[_T]]) -> _T:
    return await work()
