"""The languages the reader knows: one by its tag, or the words of all of them together."""

from dataclasses import replace
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if (
    TYPE_CHECKING
):  # what reads a whole file is brought in when one is asked for: a bot that only searches has no use for it
    from bot.languages.sections import Language

CODES: Final = ("en", "es", "fr", "de", "ru", "zh", "it", "pt", "nl", "uk", "ja", "ko", "ar", "el", "he")
"""The languages that have a file, by their two-letter codes (ISO 639-1)."""

_FILES: Final = Path(__file__).parent


@lru_cache(maxsize=1024)
def primary(tag: str) -> str:
    """The language itself of a tag that may also name a country or a script: ``en`` of ``en-GB`` (RFC 5646)."""
    return tag.replace("_", "-").partition("-")[0].casefold()


@cache
def _file(code: str) -> tuple["Language", "Language"]:
    from bot.languages.load import opened_language

    return opened_language(code, partial(file_text, code))


def file_text(code: str) -> str:
    """The file of a language, as it is written. Raises LanguageFault."""
    try:
        return (_FILES / f"{code}.toml").read_text("utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        from bot.languages.load import LanguageFault

        raise LanguageFault(f"{code}.toml cannot be read: {fault}") from fault


@cache
def _codes() -> dict[str, str]:
    """The code of each tag that means a language with a file, its three-letter codes too."""
    return {tag: code for code in CODES for tag in (code, *_file(code)[0].also)}


@cache
def language_for(tag: str) -> "Language":
    """The language of a tag such as ``pt-BR``, read from its file when first asked for.

    A language without a file has no name and lacks all sections. Raises LanguageFault for a faulty file.
    """
    meant = primary(tag)
    code = meant if meant in CODES else _codes().get(meant)  # whose other tags need all files
    if code is not None:
        return _filled(_file(code)[0])
    from bot.languages.load import SECTIONS

    return _filled(replace(_file("en")[0], code=meant, name="", also=frozenset(), lacks=frozenset(SECTIONS)))


def _filled(known: "Language") -> "Language":
    """A language with English words in the sections it lacks."""
    from bot.languages.load import SECTIONS

    english = _file("en")[0]
    lacking = {name: getattr(english, name) for name in SECTIONS if name in known.lacks}
    if "sentences" in lacking:
        lacking["sentences"] = replace(lacking["sentences"], starters=everywhere().sentences.starters)
    return replace(known, **lacking)


@cache
def everywhere() -> "Language":
    """The words of all languages as one, for what a line of any text may be: a Spanish essay on an English site.

    Words that a file has under ``at_home`` are left out.
    """
    from bot.languages.load import SECTIONS, merged
    from bot.languages.on_demand import on_demand

    every = [_file(code)[1] for code in CODES]

    def of_all(section: str, key: str) -> Any:
        return merged([getattr(one, section).passing(key) for one in every])

    sections: dict[str, Any] = {name: on_demand(held, partial(of_all, name)) for name, held in SECTIONS.items()}
    return replace(every[0], code="", name="", also=frozenset(), lacks=frozenset(), **sections)
