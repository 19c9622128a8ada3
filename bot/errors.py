"""What can go wrong, as exceptions that name the fault; the sentences people read are in ``cards/faults``.

    CommonplaceError
     ├── SettingsFault      a setting, key by key; every fault at once          exit 78
     ├── TokenFault         no token, or one Discord does not accept            exit 78
     ├── MetricsFault       the metrics cannot be served                        exit 78
     ├── HttpFault          interactions cannot be taken over HTTP              exit 78
     ├── ClusterFault       the cluster that is to read the sources cannot be used    exit 69
     ├── SourceFault        one source cannot be read; the rest go on           exit 65 (a problem in a report)
     ├── FolderFault        the articles folder is missing, empty or another    exit 66
     ├── StoreFault         a database or data folder cannot be used            exit 74
     ├── NotFound           an option names nothing here; the nearest offered   exit 3
     ├── BadQuery           nothing in the words to look for                    exit 2
     ├── Gone               the text behind an old button changed or went
     ├── Undrawable         a quote is too long for a picture, or its signs are not in the typeface     exit 1
     └── Refused            who asked may not do this, or not so often

All else is a bug: traceback to the log, a short apology with a reference for whoever asked.
"""

from dataclasses import dataclass
from typing import Union

from bot.faults import Fault

Value = Union[str, int, "Cause"]
"""What a sentence about a fault may name. Any words are the user's, a file's or the system's, never ours."""


@dataclass(frozen=True, slots=True)
class Cause:
    """One fault with what its sentence names, in the order the sentence in ``cards/faults`` takes it."""

    fault: Fault
    values: tuple[Value, ...] = ()

    def __str__(self) -> str:
        """For logs: the fault's name, and its values in brackets."""
        return f"{self.fault.value} ({', '.join(map(str, self.values))})" if self.values else self.fault.value


class CommonplaceError(Exception):
    """An expected failure. ``cause`` says which; ``exit_code`` is what a terminal verb ends with."""

    exit_code = 1

    def __init__(self, fault: Fault, *values: Value) -> None:
        super().__init__(fault, *values)
        self.cause = Cause(fault, values)

    def __str__(self) -> str:
        return str(self.cause)


class SettingsFault(CommonplaceError):
    """One or more settings are wrong; ``faults`` holds one line for each, naming where, key and what was expected."""

    exit_code = 78

    def __init__(self, faults: list[str]) -> None:
        super().__init__(Fault.SETTINGS, *faults)
        self.args = (faults,)  # what a copy or a pickle is made from
        self.faults = faults


class TokenFault(CommonplaceError):
    """There is no token, or Discord refused it."""

    exit_code = 78


class MetricsFault(CommonplaceError):
    """The metrics cannot be served: their port is taken, or the library they need is missing."""

    exit_code = 78


class HttpFault(CommonplaceError):
    """Interactions cannot be taken over HTTP: the address is taken, or the library for signatures is missing."""

    exit_code = 78


class ClusterFault(CommonplaceError):
    """The cluster that is to read the sources is not there, or not of this version."""

    exit_code = 69


class SourceFault(CommonplaceError):
    """This source cannot be read. The rest of the folder can, and the last good version stays."""

    exit_code = 65


class FolderFault(CommonplaceError):
    """The articles folder is missing, empty, or not the one this library was made from."""

    exit_code = 66


class StoreFault(CommonplaceError):
    """A database or the data folder cannot be used: foreign, newer, read-only, locked or full."""

    exit_code = 74


class NotFound(CommonplaceError):
    """The library has nothing with that name; ``nearest`` holds the closest names, best first."""

    exit_code = 3

    def __init__(self, fault: Fault, *values: Value, nearest: tuple[str, ...] = ()) -> None:
        super().__init__(fault, *values)
        self.nearest = nearest


class BadQuery(CommonplaceError):
    """The typed text contains nothing to search for."""

    exit_code = 2


class Gone(CommonplaceError):
    """The passage or article behind an old button is no longer there, or its text changed."""

    exit_code = 3


class Undrawable(CommonplaceError):
    """A quote cannot be a picture: too long, or with a sign the typeface does not have."""


class Refused(CommonplaceError):
    """Whoever asked may not do this here, or not yet again."""

    exit_code = 77
