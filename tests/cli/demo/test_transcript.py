"""What the terminal shows of an answer."""

import io

from rich.console import Console

from bot.cli.demo.transcript import Pressable, Transcript


def test_only_what_can_be_pressed_is_numbered() -> None:
    """Disabled buttons have no number, lines of a menu have one each."""
    button = {"type": 2, "custom_id": "a", "label": "Next"}
    transcript = Transcript(
        [
            {"type": 1, "components": [{**button, "custom_id": "z", "label": "Previous", "disabled": True}, button]},
            {
                "type": 1,
                "components": [
                    {"type": 3, "custom_id": "m", "placeholder": "Choose", "options": [{"label": "One", "value": "1"}]}
                ],
            },
        ],
        pressable=True,
    )
    Console(file=io.StringIO()).print(transcript.draw())
    assert transcript.presses == [Pressable("a", "Next"), Pressable("m", "One", "1")]
