"""Breaks: where a larger gap or a drawn rule parts the text without a heading."""

from bot.model import Kind
from bot.reading.lines.marks import is_rule
from bot.reading.manuscript import SET_ASIDE, Manuscript, Paragraph, Role


def mark_rules(manuscript: Manuscript) -> None:
    """Settle the lines that are drawn rules, and headings that hold no letter and no figure: “—” names no section."""
    for at, paragraph in enumerate(manuscript.paragraphs):
        if paragraph.role is Role.HEADING and not any(map(str.isalnum, paragraph.text)):
            paragraph.role, paragraph.kind, paragraph.decided = Role.RULE, Kind.BOILERPLATE, True
            continue
        if is_rule(paragraph.text) and paragraph.undecided:
            if at and _underlines(manuscript, paragraph, manuscript.paragraphs[at - 1]):
                paragraph.settle(Kind.BOILERPLATE)
                continue
            paragraph.role, paragraph.kind, paragraph.decided = Role.RULE, Kind.BOILERPLATE, True


def _underlines(manuscript: Manuscript, paragraph: Paragraph, above: Paragraph) -> bool:
    """Whether a rule only underlines the short line directly above it, with a blank line above and below the two."""
    close = (
        paragraph.block.gap == 0 and above.block.gap > 0
        if above is not manuscript.paragraphs[0]
        else paragraph.block.gap == 0
    )
    short = above.undecided and len(above.text) <= manuscript.short and not manuscript.is_body(above)
    return bool(close and short and manuscript.usual_gap and len(paragraph.text) <= 2 * len(above.text) + 4)


def break_before(manuscript: Manuscript, paragraphs: list[Paragraph], at: int) -> bool:
    """Whether a new part of the article begins at ``at``: a rule or a larger gap above, running text on both sides."""
    paragraph = paragraphs[at]
    if paragraph.role is not Role.BODY or paragraph.kind in SET_ASIDE:
        return False
    parted = paragraph.ruled or manuscript.has_wide_gap(paragraph)
    back = at - 1
    while back >= 0 and (
        paragraphs[back].role is Role.RULE
        or (paragraphs[back].role is Role.BODY and paragraphs[back].kind in SET_ASIDE)
    ):
        if paragraphs[back].role is Role.RULE or paragraphs[back].ruled or manuscript.has_wide_gap(paragraphs[back]):
            parted = True
        back -= 1
    if not parted or back < 0:
        return False
    return paragraphs[back].role is Role.BODY
