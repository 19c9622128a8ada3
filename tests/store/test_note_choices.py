"""What servers make of content notes, in state.db."""

from bot.model.content_notes import NoteTreatment
from bot.store.note_choices import NoteChoices
from tests.store.conftest import OpenState


async def test_choices_are_kept_by_server_channel_and_note(opened: OpenState) -> None:
    """Over a restart; the last choice counts, none is no row, and a reset is of one place."""
    async with opened() as state:
        choices = NoteChoices(state)
        await choices.keep("42", "", "sex", NoteTreatment.SPOILER)
        await choices.keep("42", "", "sex", NoteTreatment.NEVER)
        await choices.keep("42", "", "drugs", NoteTreatment.AGE_RESTRICTED)
        await choices.keep("42", "7", "sex", NoteTreatment.SERVE)
        await choices.keep("43", "9", "sex", NoteTreatment.NOT_AT_RANDOM)
    async with opened() as state:
        choices = NoteChoices(state)
        await choices.keep("42", "", "drugs", None)
        assert await choices.all() == {
            ("42", ""): {"sex": NoteTreatment.NEVER},
            ("42", "7"): {"sex": NoteTreatment.SERVE},
            ("43", "9"): {"sex": NoteTreatment.NOT_AT_RANDOM},
        }
        await choices.reset("42", "")
        assert set(await choices.all()) == {("42", "7"), ("43", "9")}
