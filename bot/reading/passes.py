"""A pass: one look at all paragraphs, with what it reads, what it settles, and whom it may overrule."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.reading.decisions import Trace, What
from bot.reading.manuscript import Draft, Form, Manuscript

_Work = TypeVar("_Work", Manuscript, Draft)

PLAIN = frozenset({Form.PLAIN})
"""Of use only where nothing marks headings: they are told by their shape."""

TEXT = frozenset({Form.PLAIN, Form.BY_HAND})
"""Of use in plain text only."""

ANY = frozenset(Form)


@dataclass(frozen=True, slots=True)
class Pass(Generic[_Work]):
    """One look at all paragraphs of a file, or of one of its articles.

    It reads what earlier passes settled (``reads``), may settle only what ``settles`` says, and may overrule only the
    passes named in ``over``; tests hold it to all three. It runs where the file's form is one of ``only``.
    """

    run: Callable[[_Work], None]
    name: str
    reads: frozenset[What]
    settles: frozenset[What]
    over: frozenset[str] = frozenset()
    only: frozenset[Form] = ANY


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
