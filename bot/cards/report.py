"""The report card: what a reload added, changed, removed, and which sources failed and why. Also its progress."""

from bot.cards.card import Card, CardBlock, Row, Rows, Run, TextBlock
from bot.cards.faults import fault_sentence
from bot.cards.fit import clip, room_of
from bot.cards.languages import language_lines, without_languages
from bot.cards.numbers import counted, seconds
from bot.cards.unread import sources_unread, unread_words
from bot.model import Report, SourceReport

_LIST = 1500
_PROBLEMS = 1200
_ENDINGS = 6
_NAMES = {"added": "Added", "changed": "Changed", "removed": "Removed"}
_TO_DO = {"added": "To be added", "changed": "To be changed", "removed": "To be removed"}
"""The same in a dry run, which does nothing."""


def report_card(report: Report) -> Card:
    """Each change with what it gave, each source that failed with the reason, and what the library holds now."""
    blocks: list[CardBlock] = []
    changed = [source for source in report.sources if source.change in _NAMES]
    failed = [source for source in report.sources if source.problem is not None]
    kept = sum(source.change == "kept" for source in report.sources)
    if not changed:
        nothing = "Nothing would be" if report.dry_run else "Nothing was"
        blocks.append(TextBlock((Run(f"{nothing} added, changed or removed."),)))
    else:
        names = _TO_DO if report.dry_run else _NAMES
        blocks.append(_listed([_changed(source, names[source.change]) for source in changed], _LIST))
    if failed:
        stays = "; an earlier version stays where there is one" if sources_unread(report.problems) else ""
        what = f"{unread_words(report.problems)}{stays}:"
        blocks += [TextBlock((Run(what, bold=True),)), _listed([_failed(source) for source in failed], _PROBLEMS)]
    remarks = [remark for source in changed for remark in source.remarks]
    blocks += [TextBlock((Run(line),), small=True) for line in language_lines(remarks)]
    doubts = len(without_languages(remarks))
    if doubts:
        said = (
            f"{counted(doubts, 'warning')} about how sources were read. "
            "In the terminal, “commonplace load --dry-run” lists them."
        )
        blocks.append(TextBlock((Run(said),), small=True))
    over = passed_over_words(report)
    if over:
        blocks.append(TextBlock((Run(over),), small=True))
    unchanged = f"{counted(kept, 'source')} unchanged. " if kept else ""
    held = ((report.articles, "article"), (report.passages, "passage"), (report.quotes, "quote"))
    holds = ", ".join(counted(number, noun) for number, noun in held)
    verb = "would hold" if report.dry_run else "holds"
    return Card(
        title="What a reload would do" if report.dry_run else "Library reloaded",
        blocks=tuple(blocks),
        small=f"{unchanged}The library {verb} {holds}. Took {seconds(report.seconds)}.",
        quiet=True,
    )


def passed_over_words(report: Report) -> str:
    """``2 files were skipped: .bak, .rtf.``, those with extensions that are not read; empty if there are none."""
    many = sum(number for _, number in report.passed_over)
    if not many:
        return ""
    endings = [ending for ending, _ in report.passed_over if ending]
    named = [clip(ending, 20) for ending in endings[:_ENDINGS]]
    if len(endings) > _ENDINGS:
        named.append(f"{len(endings) - _ENDINGS} more extensions")
    if len(endings) < len(report.passed_over):
        named.append("no extension")
    return f"{counted(many, 'file was', 'files were')} skipped: {', '.join(named)}."


def progress_card(done: int, total: int, source: str) -> Card:
    """How far a reload has come."""
    said = f"Reading {min(done + 1, total)} of {total}: {clip(source, 200)}"
    small = "Meanwhile, commands answer from the library as it was."
    return Card(title="Reloading the library", blocks=(TextBlock((Run(said),)),), small=small, quiet=True)


def _changed(source: SourceReport, name: str) -> Row:
    """A source under ``name``, what became of it, and what it gives."""
    if source.change == "removed":
        return Row((Run(f"{name}: ", bold=True), Run(clip(source.source, 200))))
    titles = f": {clip(', '.join(source.articles), 200)}" if source.articles else ""
    note = f"{counted(source.passages, 'passage')}, {counted(source.quotes, 'quote')}"
    return Row((Run(f"{name}: ", bold=True), Run(f"{clip(source.source, 200)}{titles}")), note=note)


def _failed(source: SourceReport) -> Row:
    return Row(
        (Run(f"{clip(source.source, 200)}: "), Run(clip(fault_sentence(source.problem) if source.problem else "", 300)))
    )


def _listed(rows: list[Row], room: int) -> Rows:
    shown: list[Row] = []
    for row in rows:
        room -= sum(room_of(run.text) for run in row.runs) + len(row.note or "") + 12
        if room < 0:
            break
        shown.append(row)
    if len(shown) < len(rows):
        shown.append(Row((Run(f"and {len(rows) - len(shown):,} more"),)))
    return Rows(tuple(shown))
