"""A pass: one look at all paragraphs, with what it reads, what it settles, and which passes it may overrule."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Final, Generic, TypeVar

from bot.reading.decisions import Trace, What
from bot.reading.draft import Draft
from bot.reading.manuscript import Form, Manuscript

_Work = TypeVar("_Work", Manuscript, Draft)

PLAIN: Final = frozenset({Form.PLAIN})
"""Of use only where nothing marks headings: they are told by their shape."""

TEXT: Final = frozenset({Form.PLAIN, Form.BY_HAND})
"""Of use in plain text only."""

ANY: Final = frozenset(Form)


@dataclass(frozen=True, slots=True)
class Pass(Generic[_Work]):
    """One look at all paragraphs of a file, or of one of its articles.

    It reads what earlier passes settled (``reads``), may settle only what ``settles`` says, and may overrule only the
    passes named in ``over``; tests hold it to all three. It runs where the file's form is one of ``only``. ``name`` is
    that of its function: ``mark_pull_quotes`` runs as "pull quotes".
    """

    run: Callable[[_Work], None]
    reads: What
    settles: What
    over: tuple[str, ...] = ()
    only: frozenset[Form] = ANY
    name: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", self.run.__name__.partition("_")[2].replace("_", " "))


def run_all(passes: Iterable[Pass[_Work]], work: _Work, trace: Trace | None = None) -> None:
    """Run ``passes`` in their order; ``trace`` notes what each decides."""
    manuscript = work if isinstance(work, Manuscript) else work.manuscript
    for each in passes:
        if manuscript.form not in each.only:
            continue
        if trace is None:
            each.run(work)
            continue
        before = trace.before(work.paragraphs)
        each.run(work)
        trace.noted(each.name, before, work.paragraphs)
