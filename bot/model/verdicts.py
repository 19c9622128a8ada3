"""The result of checking a quotation: a verdict, where its words are, what differs, and what that may change."""

from dataclasses import dataclass
from enum import StrEnum

from bot.model.article import Slice
from bot.model.catalogue import Place
from bot.model.content_notes import UNVEILED, Veil, Veiled
from bot.model.findings import Hit


class Verdict(StrEnum):
    """The result of checking a quotation against the library.

    Verbatim: only typography differs, or it leaves words out openly within one section. Altered: at least seven in ten
    of its words stand there. Spliced: its parts stand apart. Misattributed: verbatim or altered, but not the words of
    the speaker that was named. Partial: a piece stands there, the rest nowhere. Not found: not in this library.
    """

    VERBATIM = "verbatim"
    ALTERED = "altered"
    SPLICED = "spliced"
    MISATTRIBUTED = "misattributed"
    PARTIAL = "partial"
    NOT_FOUND = "not_found"


class Caution(StrEnum):
    """What a difference puts at stake: a word of such a kind was left out, added or changed, or words were omitted.

    QUESTION: a question of the text and what follows it were made one sentence. SUPPLIED: brackets put
    another word in the place of the text's. DENIED: the text denies the clause that the words are. REPORTED: it gives
    that clause as what others say or think. CUT: the text's sentence goes on with what takes the words back.
    """

    NEGATION = "negation"
    NUMBER = "number"
    NAME = "name"
    MODAL = "modal"
    QUANTIFIER = "quantifier"
    QUESTION = "question"
    SUPPLIED = "supplied"
    DENIED = "denied"
    REPORTED = "reported"
    CUT = "cut"
    ELLIPSIS = "ellipsis"


class Naming(StrEnum):
    """What there is to say of the person a quotation was attributed to.

    AUTHOR: wrote the play or story in which another says it. SURNAME: the text, or whoever asked, has only a surname,
    which others may share. NAMESAKES: the text has only a surname here, and several people of it. UNTOLD: who speaks is
    not recognised in texts of this language. CREDITED: the text credits that person in words. PERHAPS: the text does
    not say who speaks, and it may be that person. SHARED: others in the library may be called so too, by initials or a
    surname. ROLE: somebody was named by what they are, "my brother", and the text does not say whether whoever speaks
    is that. ANOTHER: somebody else.
    """

    AUTHOR = "author"
    SURNAME = "surname"
    NAMESAKES = "namesakes"
    UNTOLD = "untold"
    CREDITED = "credited"
    PERHAPS = "perhaps"
    SHARED = "shared"
    ROLE = "role"
    ANOTHER = "another"


class Change(StrEnum):
    """What the quotation did to the text. ``insert``: its own words, not in the text; ``delete``: words it left out."""

    EQUAL = "equal"
    INSERT = "insert"
    DELETE = "delete"
    REPLACE = "replace"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a comparison by words: the words of the quotation and those of the text, either may be empty.

    An ``equal`` step without words of the quotation is what stands amid a speech without being part of it. ``before``
    and ``behind`` are the marks that the text has around words that differ.
    """

    change: Change
    quotation: str
    text: str
    before: str = ""
    behind: str = ""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation as somebody gives it, without its marks, and who is said to say it, if anybody is."""

    text: str
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """What a message or document quotes: ``quotations`` in order; ``unmarked`` is all of it, without a name at its
    end, for one that marks nothing. ``sole`` is the one quotation it consists of, apart from whom it credits, if any.
    """

    quotations: tuple[Quoted, ...]
    unmarked: Quoted
    sole: Quoted | None = None


@dataclass(frozen=True, slots=True)
class Matched:
    """A stretch of the quotation in one passage: ``where`` is a slice of ``text``, the whole passage, and ``quoted``
    one of the quotation. ``speaker`` says these words in the text; None if the article's author does, or, with
    ``unknown``, somebody of whom the text does not tell who it is. ``credited`` is whom the text credits with these
    words around them, in its own words: "the baker", for "The baker told me that …". ``note``: they stand in
    a note to the text. ``veiled``: how the text's words are shown.
    """

    place: Place
    text: str
    where: Slice
    quoted: Slice
    speaker: str | None
    unknown: bool = False
    credited: str | None = None
    note: bool = False
    veiled: Veiled = UNVEILED


@dataclass(frozen=True, slots=True)
class Leap:
    """What lies between a part of a quotation and the part before it.

    ``words`` counts the words skipped; None if the parts stand in two articles. ``about`` says that it is an
    estimate. ``back`` says that the text has this part before the other; ``shown`` that an ellipsis stands there;
    ``turn`` that somebody else begins to speak.
    """

    words: int | None
    sections: bool = False
    articles: bool = False
    back: bool = False
    shown: bool = False
    about: bool = False
    turn: bool = False


@dataclass(frozen=True, slots=True)
class QuotedPart:
    """Words of the quotation that stand together in the text: a match for each passage they run through.

    ``leap`` is what was skipped before it; None for the first part.
    """

    matches: tuple[Matched, ...]
    leap: Leap | None = None


@dataclass(frozen=True, slots=True)
class Verification:
    """The answer to "is this quotation real?".

    ``named`` is the speaker that was given. ``whose`` names who says the words in the text (the speaker, else the
    authors); empty if the text does not tell. ``absent`` are the pieces of the quotation found nowhere. ``nearest``
    is the nearest passage where nothing was found but something is near. ``articles`` is how many the library holds.
    ``diff`` leads from the text to the quotation, part after part; what a leap skipped is not in it. ``brackets`` are
    the words an editor's brackets hold, with the words of the text they stand for, if any. ``naming`` tells more of
    ``named``. ``marks`` are ends of sentences that are questions in one of the two alone. ``goes_on`` is how the text's
    sentence goes on where the quotation ends it with a full stop. ``opposed`` is what was left out, added or changed
    where that makes the quotation say the opposite. ``sharing`` are others whom ``named`` may mean.
    """

    quotation: str
    verdict: Verdict
    parts: tuple[QuotedPart, ...] = ()
    diff: tuple[Step, ...] = ()
    cautions: tuple[Caution, ...] = ()
    named: str | None = None
    whose: tuple[str, ...] = ()
    absent: tuple[Slice, ...] = ()
    nearest: Hit | None = None
    articles: int = 0
    brackets: tuple[Step, ...] = ()
    naming: Naming | None = None
    marks: tuple[Step, ...] = ()
    goes_on: str = ""
    opposed: Step | None = None
    sharing: tuple[str, ...] = ()

    @property
    def matches(self) -> tuple[Matched, ...]:
        """Every match, in the order of the quotation."""
        return tuple(match for part in self.parts for match in part.matches)

    @property
    def veiled(self) -> Veiled:
        """How all of it is shown: kept back where any match is, else covered; with the notes of every match."""
        veils = [match.veiled for match in self.matches if match.veiled.veil is not Veil.NONE]
        shown = next((one.veil for one in veils if one.veil.kept_back), veils[0].veil if veils else Veil.NONE)
        return Veiled(shown, tuple(dict.fromkeys(name for one in veils for name in one.notes)))

    @property
    def first(self) -> Matched | None:
        """The first match, or None if nothing was found."""
        return self.parts[0].matches[0] if self.parts else None
