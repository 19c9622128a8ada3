"""Powers keep their meaning, numbers of notes go, struck-out words and readings beside characters too."""

import pytest

from tests.reading.formats.html.rivers import only


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("A field of 40 m<sup>2</sup>.", "A field of 40 m²."),
        ("It weighs 10<sup>-6</sup> of that.", "It weighs 10⁻⁶ of that."),
        ("It cost 5<sup>1</sup>⁄<sub>2</sub> marks.", "It cost 5¹⁄₂ marks."),
        ("Water is H<sub>2</sub>O.", "Water is H₂O."),
        ("On the 1<sup>st</sup> of May.", "On the 1st of May."),
        ("So a<sup>2</sup> + b<sup>n</sup> = c.", "So a² + bⁿ = c."),
        ("It takes a river<sup>12</sup> and time.", "It takes a river and time."),
        ("It takes a river.<sup>1</sup> And time.", "It takes a river. And time."),
        ("It runs.<a class='footnote-anchor' href='#fn1'>1</a> It rests.", "It runs. It rests."),
        ("It <del>ran</del><ins>runs</ins>, and it <s>sleeps</s> rests.", "It runs, and it rests."),
        ("<ruby>渡<rt>わた</rt></ruby>し船は朝に出る。", "渡し船は朝に出る。"),
    ],
)
def test_what_is_raised_lowered_or_struck_out(markup: str, text: str) -> None:
    """As a careful typist would write it in plain text."""
    (block,) = only(f"<p>{markup}</p>").blocks
    assert block.text == text
