"""The state of everything in one card."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.cards.card import Card, Divider, Row, Rows, Verb, plain
from bot.cards.fit import PHONE_LINE, PHONE_LINES
from bot.cards.points import as_fault, as_note
from bot.cards.status import FRONT, StatusFound, status_card, status_points_card
from bot.errors import Cause
from bot.faults import Fault
from bot.model import Problem
from bot.model.connections import Connections
from bot.model.storage import DatabaseFile, Storage
from tests.cards.samples import said

NOON = datetime(2026, 5, 3, 12, 0, tzinfo=UTC)
STORAGE = Storage(
    (DatabaseFile("library.db", 2**21, NOON), DatabaseFile("state.db", 2**16, NOON)),
    20 * 2**30,
    2**27,
    NOON - timedelta(hours=3),
    24,
)


@dataclass(frozen=True)
class Held:
    articles_folder: Path = Path("data/articles")
    articles: int = 3
    sources: int = 2
    passages: int = 1500
    quotes: int = 13
    words: int = 3600
    loaded_at: datetime | None = NOON
    unread: tuple[Problem, ...] = ()
    doubts: int = 0
    reading: tuple[int, int] | None = None
    unsaved: Cause | None = None
    connections: Connections = field(default_factory=lambda: Connections(3))


def looked(**library: object) -> StatusFound:
    return StatusFound(replace(Held(), **library), STORAGE, registered=True)  # type: ignore[arg-type]


def test_the_status_tells_all_there_is_in_numbers() -> None:
    """In words, a fact a line."""
    assert said(status_card(looked())) == (
        "Library status\nNothing needs fixing.\n"
        "- Articles: 3 from 2 sources\n- Length: 3,600 words, 15\u00a0min\n- Passages: 1,500\n"
        "- Quotes: 13\n- Folder: data/articles\n- Last loaded: 3 May 2026, 12:00 UTC\n"
        "- Databases: library.db 2 MB, state.db 64 KB; intact on 3 May 2026, 12:00 UTC\n- Free disk: 20 GB\n"
        "- Last backup: 3 May 2026, 09:00 UTC\n- Commands: registered as in this version"
    )


def test_what_curators_have_to_do_is_counted() -> None:
    """Each with the command for it, and what the reader was not sure of with where it is listed."""
    text = said(status_card(replace(looked(doubts=12), hidden=2, reported=1, daily="3, next on Monday")))
    assert "- Warnings: 12 about how sources were read; “commonplace load --dry-run” lists them" in text
    assert "- Hidden: 2 passages, articles and speakers; see /library hidden" in text
    assert "- Reported: 1 passage; see /library queue" in text
    assert "- Daily lines: 3, next on Monday" in text


def test_the_status_of_a_library_never_read_says_what_to_do() -> None:
    """The cure stands beside the fault."""
    assert "Last loaded: never; use /library reload" in said(status_card(looked(loaded_at=None)))


def test_faults_stand_first_then_notes_each_with_its_cure() -> None:
    """A disk that is almost full is told once."""
    points = (as_note("No backup yet.", "Make one."), as_fault("40 MB free; 100 MB needed.", "Free some space."))
    card = status_card(replace(looked(), points=points, storage=replace(STORAGE, free=40 * 2**20)))
    assert said(card).startswith(
        "Library status\n1 thing needs fixing; 1 note:\n- 40 MB free; 100 MB needed.\n→ Free some space.\n"
        "- No backup yet.\n→ Make one."
    )
    assert "Free disk" not in said(card)
    assert [type(block) for block in card.blocks[1:]] == [Rows, Divider, Rows]  # the numbers are no notes


def test_what_could_not_be_read_is_told() -> None:
    """The reasons stand there until the source is fixed, also after a restart."""
    unread = (Problem("e.pdf", Cause(Fault.PDF_PASSWORD)), Problem("f.toml", Cause(Fault.SIDECAR_ALONE)))
    text = said(status_card(looked(unread=unread)))
    assert "- e.pdf could not be read: This PDF is protected by a password." in text
    assert "- f.toml is not used: " in text


def test_a_load_is_told_while_it_runs() -> None:
    """How far it is, and no advice to start another."""
    assert "Last loaded: never\n- Loading now: 3 of 143 sources read" in said(
        status_card(looked(loaded_at=None, reading=(3, 143)))
    )
    assert "Loading now: looking at the articles folder" in said(status_card(looked(reading=(0, 0))))


def test_curators_are_told_when_nothing_can_be_saved() -> None:
    """With the reason, and what to do."""
    text = said(status_card(looked(unsaved=Cause(Fault.DATABASE_DISK_FULL, ("var/state.db",)))))
    assert "Nothing can be saved: var/state.db could not grow because the disk is full." in text


def test_curators_are_told_when_the_bot_restarts_in_a_loop() -> None:
    """How often it connected, and until when the next connection would wait."""
    held = Connections(26, datetime(2026, 5, 3, 13, 0, tzinfo=UTC))
    text = said(status_card(looked(connections=held)))
    assert "Connections: 26 in 24 hours" in text
    assert "waits until 3 May 2026, 13:00 UTC" in text


def test_a_library_that_cannot_be_read_hides_nothing_else() -> None:
    """The files are told of all the same."""
    text = said(status_card(StatusFound(None, STORAGE, (as_fault("var/library.db is damaged."),))))
    assert "Articles" not in text
    assert "Last backup" in text


def test_two_hundred_faults_take_two_screens_at_a_time() -> None:
    """*Show more* leads through all of them and back, and no page is longer than two screens of a phone."""
    many = tuple(as_fault(f"Channel {number}: the bot may not post there.", "Grant it.") for number in range(200))
    whole = replace(looked(), points=many)
    front = status_card(whole)
    assert [(one.label, one.verb, one.args) for one in front.actions] == [("Show more", Verb.STATUS, ("0",))]
    assert "- Articles: 3" in said(front)
    assert _lines(front) <= 2 * PHONE_LINES
    told, page = set[str](), 0
    while True:
        card = status_points_card(whole, page)
        assert _lines(card) <= 2 * PHONE_LINES + 1
        told |= {plain(row.runs) for row in _all_rows(card)}
        assert card.actions[0].args == (FRONT,)
        if len(card.actions) == 1:
            break
        page = int(card.actions[1].args[0])
    assert len(told) == 200


def test_a_page_asked_for_when_all_was_fixed_meanwhile_says_so() -> None:
    """An old button leads nowhere wrong."""
    assert "Nothing needs fixing." in said(status_points_card(looked(), 3))


def _all_rows(card: Card) -> list[Row]:
    return [row for block in card.blocks if isinstance(block, Rows) for row in block.rows]


def _lines(card: Card) -> int:
    return 1 + sum(
        -(-len(plain(row.runs)) // PHONE_LINE) + -(-len(plain(row.under)) // PHONE_LINE) for row in _all_rows(card)
    )
