"""Kinds of passages and sections in words."""

from bot.cards.kinds import counted_passages, counted_sections, passage_kind, section_kind, taken_for
from bot.model import Kind, SectionKind


def test_every_kind_has_a_word() -> None:
    """No two share one."""
    assert len({passage_kind(kind) for kind in Kind}) == len(Kind)
    assert len({section_kind(kind) for kind in SectionKind}) == len(SectionKind)


def test_kinds_are_counted_as_people_say_them() -> None:
    """Prose has no plural."""
    assert counted_passages(Kind.PROSE, 12) == "12 prose"
    assert counted_passages(Kind.CAPTION, 1) == "1 caption"
    assert counted_passages(Kind.BIO, 2) == "2 biographies"
    assert counted_sections(SectionKind.SPEAKER, 2) == "2 speakers' parts"


def test_what_is_no_kind_is_said_as_it_is() -> None:
    """A title is a title; what the model calls boilerplate is furniture."""
    assert taken_for("title") == "title"
    assert taken_for(Kind.BOILERPLATE.value) == "furniture"
