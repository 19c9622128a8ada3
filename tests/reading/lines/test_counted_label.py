"""Labels that count or weigh and name nobody."""

import pytest

from bot.reading.lines.counted_label import names_nobody


@pytest.mark.parametrize(
    "who", ["Step 1", "STEP 2", "Rule Two", "Pros", "Myth", "Schritt 3", "Paso 1", "Étape 2", "Шаг 1", "Crate 4"]
)
def test_what_is_counted_or_weighed_is_nobody(who: str) -> None:
    """A recipe of three steps is no talk of three people, and whoever weighs boats does not call himself Pros."""
    assert names_nobody(who)


@pytest.mark.parametrize(
    "who", ["Speaker 1", "Woman 2", "Bürger 3", "SAILOR 2", "Officer 1", "Ada", "Ada Penrose", "Mrs. Step", "Голос 1"]
)
def test_whoever_may_speak_is_somebody(who: str) -> None:
    """With a number or without."""
    assert not names_nobody(who)
