"""The report card: what a reload added, changed, removed, and which sources failed and why. Also its progress."""

from bot.cards.card import Card, CardBlock, Row, Rows, Run, TextBlock
from bot.cards.faults import fault_sentence
from bot.cards.fit import clip, room_of
from bot.cards.languages import language_lines, without_languages
from bot.cards.numbers import counted, seconds
from bot.cards.source import commands_in_quotes
from bot.cards.tongue import in_sequence, later, said, said_many, translated
from bot.cards.unread import sources_unread, unread_words
from bot.model import Report, SourceReport

_LIST = 1500
_PROBLEMS = 1200
_ENDINGS = 6
_NAMES = {"added": later("Added"), "changed": later("Changed"), "removed": later("Removed")}
_TO_DO = {"added": later("To be added"), "changed": later("To be changed"), "removed": later("To be removed")}
"""The same in a dry run, which does nothing."""


def report_card(report: Report) -> Card:
    """Each change with what it gave, each source that failed with the reason, and what the library holds now."""
    blocks: list[CardBlock] = []
    changed = [source for source in report.sources if source.change in _NAMES]
    failed = [source for source in report.sources if source.problem is not None]
    kept = sum(source.change == "kept" for source in report.sources)
    if not changed:
        nothing = said("Nothing was added, changed or removed.")
        if report.dry_run:
            nothing = said("Nothing would be added, changed or removed.")
        blocks.append(TextBlock((Run(nothing),)))
    else:
        names = _TO_DO if report.dry_run else _NAMES
        blocks.append(_listed([_changed(source, translated(names[source.change])) for source in changed], _LIST))
    if failed:
        unread = unread_words(report.problems)
        what = said("{unread}:", unread=unread)
        if sources_unread(report.problems):
            what = said("{unread}; an earlier version stays where there is one:", unread=unread)
        blocks += [TextBlock((Run(what, bold=True),)), _listed([_failed(source) for source in failed], _PROBLEMS)]
    remarks = [remark for source in changed for remark in source.remarks]
    blocks += [TextBlock((Run(line),), small=True) for line in language_lines(remarks)]
    doubts = len(without_languages(remarks))
    if doubts:
        words = said_many(
            "{n} warning about how sources were read. In the terminal, “commonplace load --dry-run” lists them.",
            "{n} warnings about how sources were read. In the terminal, “commonplace load --dry-run” lists them.",
            doubts,
        )
        blocks.append(TextBlock((Run(words),), small=True))
    over = passed_over_words(report)
    if over:
        blocks.append(TextBlock((Run(over),), small=True))
    unchanged = said_many("{n} source unchanged.", "{n} sources unchanged.", kept) if kept else None
    return Card(
        title=said("What a reload would do") if report.dry_run else said("Library reloaded"),
        blocks=tuple(blocks),
        small=in_sequence(unchanged, _held(report), said("Took {time}.", time=seconds(report.seconds))),
        quiet=True,
    )


def _held(report: Report) -> str:
    holds = said(", ").join(
        (
            counted(report.articles, "article"),
            counted(report.passages, "passage"),
            counted(report.quotes, "quote"),
        )
    )
    if report.dry_run:
        return said("The library would hold {things}.", things=holds)
    return said("The library holds {things}.", things=holds)


def passed_over_words(report: Report) -> str:
    """``2 files were skipped: .bak, .rtf.``, those with extensions that are not read; empty if there are none."""
    many = sum(number for _, number in report.passed_over)
    if not many:
        return ""
    endings = [ending for ending, _ in report.passed_over if ending]
    named = [clip(ending, 20) for ending in endings[:_ENDINGS]]
    if len(endings) > _ENDINGS:
        named.append(said_many("{n} more extension", "{n} more extensions", len(endings) - _ENDINGS))
    if len(endings) < len(report.passed_over):
        named.append(said("no extension"))
    return said_many(
        "{n} file was skipped: {endings}.", "{n} files were skipped: {endings}.", many, endings=said(", ").join(named)
    )


def progress_card(done: int, total: int, source: str) -> Card:
    """How far a reload has come."""
    number, name = min(done + 1, total), clip(source, 200)
    words = said("Reading {number} of {total}: {source}", number=number, total=total, source=name)
    small = said("Meanwhile, commands answer from the library as it was.")
    return Card(title=said("Reloading the library"), blocks=(TextBlock((Run(words),)),), small=small, quiet=True)


def _changed(source: SourceReport, name: str) -> Row:
    """A source under ``name``, what became of it, and what it gives."""
    if source.change == "removed":
        return Row((Run(said("{name}: ", name=name), bold=True), Run(clip(source.source, 200))))
    what = clip(source.source, 200)
    if source.articles:
        what = said("{name}: {words}", name=what, words=clip(said(", ").join(source.articles), 200))
    note = said(", ").join((counted(source.passages, "passage"), counted(source.quotes, "quote")))
    return Row((Run(said("{name}: ", name=name), bold=True), Run(what)), note=note)


def _failed(source: SourceReport) -> Row:
    return Row(
        (
            Run(said("{name}: ", name=clip(source.source, 200))),
            Run(clip(commands_in_quotes(fault_sentence(source.problem)) if source.problem else "", 300)),
        )
    )


def _listed(rows: list[Row], room: int) -> Rows:
    shown: list[Row] = []
    for row in rows:
        room -= sum(room_of(run.text) for run in row.runs) + len(row.note or "") + 12
        if room < 0:
            break
        shown.append(row)
    if len(shown) < len(rows):
        more = said("and {n} more", n=len(rows) - len(shown))
        shown.append(Row((Run(more),)))
    return Rows(tuple(shown))
