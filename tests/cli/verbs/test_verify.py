"""Checking quotations from the terminal: one, a document's, or one a line."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Ask

FIELDS = [
    *("quotation", "verdict", "source", "key", "title", "section", "passage", "speaker", "author"),
    *("matches", "diff", "warnings", "brackets", "marks", "naming", "goes_on", "opposite"),
]
MATCH = [
    "source",
    "key",
    "title",
    "section",
    "passage",
    "speaker",
    "speaker_unknown",
    "credited",
    "text",
    "start",
    "end",
    "quotation_start",
]
VERBATIM = "a king never asked anyone for change"
ALTERED = "It has outlived the trawler, the yard, and the city that kept the yard, and it asks for nothing but oil"
NOWHERE = "No volcano has ever apologised to a cartographer in writing"


def answers(out: str) -> list[dict[str, Any]]:
    """The JSON lines of an output."""
    return [json.loads(line) for line in out.splitlines()]


@pytest.mark.parametrize(
    ("quotation", "code", "said"),
    [
        (VERBATIM, 0, "Verbatim"),
        (ALTERED, 1, "Altered"),
        (NOWHERE, 3, "Not in this library"),
    ],
)
def test_the_exit_code_tells_the_verdict(ask: Ask, quotation: str, code: int, said: str) -> None:
    """0 verbatim, 1 another verdict, 3 not found; the card says it in words."""
    result = ask("verify", quotation)
    assert result.exit_code == code, result.output
    assert said in result.stdout


def test_several_arguments_are_one_quotation(ask: Ask) -> None:
    """Words need no quotation marks of the shell's."""
    assert ask("verify", *VERBATIM.split()).exit_code == 0


def test_the_json_answer_has_every_field(ask: Ask) -> None:
    """The fields at the top are those of the first match; slices are code points of the passage and the quotation."""
    (answer,) = answers(ask("verify", "--json", ALTERED).stdout)
    assert list(answer) == FIELDS
    assert answer["verdict"] == "altered"
    assert (answer["source"], answer["author"], answer["section"]) == ("sea/ferry.txt", "Marit Aasen", "The engine")
    (match,) = answer["matches"]
    assert list(match) == [*MATCH, "quotation_end"]
    assert match["text"][match["start"] : match["end"]].startswith("It has outlived the trawler")
    assert ALTERED[match["quotation_start"] : match["quotation_end"]] == ALTERED
    changes = [step for step in answer["diff"] if step["op"] != "equal"]
    assert changes == [{"op": "replace", "quotation": "city", "text": "town"}]
    assert answer["warnings"] == []


def test_without_styles_what_differs_is_marked_in_plain_signs(ask: Ask) -> None:
    """Through a pipe nothing is struck out or bold, so that words left out, added and changed get signs."""
    shown = " ".join(ask("verify", ALTERED).stdout.replace("> ", "").replace("▌ ", "").split())
    assert "and the [-city-] {+town+} that kept the yard" in shown
    assert "[-…-]: not in this passage. {+…+}: what the passage says instead." in shown
    shown = " ".join(ask("verify", VERBATIM.replace("never ", "")).stdout.split())
    assert "a king {+never+} asked" in shown


def test_without_styles_what_does_not_differ_has_no_signs(ask: Ask) -> None:
    """Neither words of the text nor words that come near are marked as different."""
    for words in (VERBATIM, "a king of the bridge asked winter for theatre"):
        shown = ask("verify", words).stdout
        assert not any(sign in shown for sign in ("[-", "{+"))


def test_what_is_not_found_is_null(ask: Ask) -> None:
    """Without a match the fields at the top are null and the lists empty."""
    (answer,) = answers(ask("verify", "--json", NOWHERE).stdout)
    assert list(answer) == FIELDS
    assert answer["verdict"] == "not_found"
    assert [answer[field] for field in FIELDS[2:9]] == [None] * 7
    assert (answer["matches"], answer["diff"], answer["warnings"]) == ([], [], [])


def test_a_wrong_name_is_misattributed(ask: Ask) -> None:
    """``--speaker`` names who is said to have said it."""
    result = ask("verify", "--json", "--speaker", "Ines Calder", VERBATIM)
    assert result.exit_code == 1
    assert answers(result.stdout)[0]["verdict"] == "misattributed"
    assert ask("verify", "--speaker", "Oduya", VERBATIM).exit_code == 0


def test_two_quotations_as_one_argument_are_two(ask: Ask) -> None:
    """As in a document: each is told, and none of the words between them is held against either."""
    result = ask("verify", "--json", f"“{VERBATIM}”, and then “{NOWHERE}” — Lucia Verhoeven")
    assert [answer["quotation"] for answer in answers(result.stdout)] == [VERBATIM, NOWHERE]
    assert [answer["verdict"] for answer in answers(result.stdout)] == ["verbatim", "not_found"]
    assert result.exit_code == 1


def test_a_document_is_checked_quotation_by_quotation(ask: Ask) -> None:
    """With - every quotation of standard input gets a verdict, in order, with the speaker named behind a dash."""
    document = (
        f"He wrote: “{VERBATIM}.” — Tomas Oduya\n\n> {ALTERED}\n\nAnd then, “too short”. Nothing “{NOWHERE}” here."
    )
    result = ask("verify", "--json", "-", typed=document)
    assert [answer["verdict"] for answer in answers(result.stdout)] == ["verbatim", "altered", "not_found"]
    assert result.exit_code == 1
    assert ask("verify", "-", typed=f"“{VERBATIM}”").exit_code == 0


def test_a_document_without_quotations_is_wrong_usage(ask: Ask) -> None:
    """It is said that there was nothing to check."""
    result = ask("verify", "-", typed="Nothing is quoted in this.")
    assert result.exit_code == 2
    assert "No quotation" in result.stderr


def test_lines_are_answered_one_by_one(ask: Ask) -> None:
    """One JSON line for each line, in order, whatever stands in it; a TAB parts quotation and speaker."""
    typed = f"{VERBATIM}\n{VERBATIM}\tInes Calder\n\nno\n{NOWHERE}\n".encode() + b"\xff\xfe of bytes and more\n"
    result = ask("verify", "--lines", "-", typed=typed)
    verdicts = [answer["verdict"] for answer in answers(result.stdout)]
    assert verdicts == ["verbatim", "misattributed", "not_found", "not_found", "not_found", "not_found"]
    assert result.exit_code == 1


def test_lines_need_standard_input(ask: Ask) -> None:
    """``--lines`` with a text is wrong usage."""
    assert ask("verify", "--lines", "some words to check").exit_code == 2


@pytest.mark.parametrize("quotation", ["", "two words", "?!", "x " * 3001])
def test_what_cannot_be_checked_is_wrong_usage(ask: Ask, quotation: str) -> None:
    """Too little or too much text ends with 2 and a sentence."""
    result = ask("verify", quotation)
    assert result.exit_code == 2
    assert result.stderr.startswith("commonplace: ")


def test_another_folder_of_articles_can_be_asked(ask: Ask, tmp_path: Path) -> None:
    """``--articles`` checks against that folder, and leaves nothing behind."""
    folder = tmp_path / "others"
    folder.mkdir()
    (folder / "owl.txt").write_text(
        "The Owl\n\nBy Ada Moss\n\nAn owl that is seen at noon has lost an argument.\n", "utf-8"
    )
    assert ask("verify", "--articles", str(folder), "An owl that is seen at noon").exit_code == 0
    assert not (tmp_path / "data" / "var").exists()
