"""Noting: one view of the library for each place, made anew when the library changes."""

from pathlib import Path

from bot.library.noting.here import NOTES_HERE
from bot.model import Slice
from bot.model.content_notes import UNVEILED, NotesHere, NoteTreatment, Veil
from tests.library.conftest import Place

NEVER = NotesHere((("steam", NoteTreatment.NEVER),))


async def test_a_place_has_its_view_until_the_library_changes(place: Place, tmp_path: Path) -> None:
    """Others have theirs; without a place everything is served."""
    listed = tmp_path / "notes.toml"
    listed.write_text('[steam]\nen = ["steam"]\n', "utf-8")
    async with place.open(content_notes=listed) as services:
        library = services.library
        await library.reload()
        token = NOTES_HERE.set(NEVER)
        try:
            catalogue = await library._newest()
            view = await library.noting.view(catalogue)
            assert await library.noting.view(catalogue) is view
            assert view.bits.never == 1
            hit = (await library.search("by people who will never meet the sailor")).hits[0]
            assert await library.noting.veiled(hit.place.entry.key, hit.place.passage) == UNVEILED
            kept = [one for one in (await library.excerpt("kettle", characters=9000)).passages if one.veiled.notes]
            (steam,) = kept
            key, passage = steam.place.entry.key, steam.place.passage
            assert (await library.noting.veiled(key, passage)).veil is Veil.NEVER
            assert await library.noting.veiled(key, passage, Slice(0, 10)) == UNVEILED
            assert await library.noting.veiled("gone", passage) == UNVEILED
            NOTES_HERE.set(None)
            assert (await library.noting.view(catalogue)).bits.veiling == 0
            listed.write_text('[oil]\nen = ["oil"]\n', "utf-8")
            await library.reload()
            assert (await library.noting.listed()).names == ("oil",)
        finally:
            NOTES_HERE.reset(token)
