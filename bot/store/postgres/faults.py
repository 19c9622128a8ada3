"""What PostgreSQL reports, as faults that an operator can do something about. A password never comes into words."""

import asyncio
import os
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from asyncpg import exceptions as reported

from bot.errors import StoreFault
from bot.faults import Fault

_PLAIN: Final[tuple[tuple[type[BaseException], Fault], ...]] = (
    (reported.TooManyConnectionsError, Fault.STATE_TOO_MANY),
    (reported.InvalidAuthorizationSpecificationError, Fault.STATE_LOGIN_REFUSED),  # a wrong password is one
    (reported.InvalidCatalogNameError, Fault.STATE_DATABASE_MISSING),
    (reported.DiskFullError, Fault.STATE_DISK_FULL),
    (reported.ReadOnlySQLTransactionError, Fault.STATE_READ_ONLY),
    (reported.TargetServerAttributeNotMatched, Fault.STATE_READ_ONLY),  # a standby
    (ssl.SSLCertVerificationError, Fault.STATE_CERTIFICATE),
    (reported.InsufficientPrivilegeError, Fault.STATE_FORBIDDEN),
    (reported.UndefinedTableError, Fault.STATE_INCOMPLETE),
    (reported.UndefinedColumnError, Fault.STATE_INCOMPLETE),
    (reported.UndefinedFunctionError, Fault.STATE_INCOMPLETE),
    (reported.DataCorruptedError, Fault.STATE_DAMAGED),
    (reported.IndexCorruptedError, Fault.STATE_DAMAGED),
    (reported.PostgresIOError, Fault.STATE_DAMAGED),
)
_WITH_REASON: Final = (Fault.STATE_TOO_MANY, Fault.STATE_CERTIFICATE)
_AWAY: Final = (
    OSError,  # and so TimeoutError
    asyncio.IncompleteReadError,
    reported.PostgresConnectionError,
    reported.OperatorInterventionError,  # it is stopped, or not started yet
    reported.InsufficientResourcesError,
    reported.InternalClientError,
)
_PARAMETER: Final = (
    reported.UndefinedObjectError,
    reported.InvalidParameterValueError,
    reported.CantChangeRuntimeParamError,
)
"""How a server refuses a parameter of the address, before anything is asked of it."""


@contextmanager
def state_in_words(where: str) -> Iterator[None]:
    """Turn what an operator can fix into StoreFault; let bugs through. ``where`` names server and database."""
    try:
        yield
    except (reported.PostgresError, reported.InterfaceError, reported.InternalClientError, OSError) as error:
        if _is_parameter(error):
            raise StoreFault(Fault.STATE_URL_PARAMETER, where, _why(error)) from None
        if isinstance(error, reported.InvalidAuthorizationSpecificationError) and "no encryption" in str(error):
            raise StoreFault(Fault.STATE_WANTS_TLS, where) from None
        if isinstance(error, reported.ProtocolViolationError) and "startup parameter" in str(error):
            raise StoreFault(Fault.STATE_POOLED, where) from None
        for kind, fault in _PLAIN:
            if isinstance(error, kind):
                raise StoreFault(fault, where, *([_why(error)] if fault in _WITH_REASON else ())) from None
        if isinstance(error, _AWAY) or _is_cut_off(error) or _ends_the_connection(error):
            raise StoreFault(Fault.STATE_AWAY, where, _why(error)) from None
        raise


def _ends_the_connection(error: BaseException) -> bool:
    return getattr(error, "severity_en", "") in ("FATAL", "PANIC")


def _is_parameter(error: BaseException) -> bool:
    """Whether it is about what the address sets: a server that refuses that ends the connection."""
    refused = isinstance(error, _PARAMETER) and getattr(error, "severity_en", "") == "FATAL"
    return refused or isinstance(error, reported.ClientConfigurationError)


def _is_cut_off(error: BaseException) -> bool:
    """asyncpg has no class of its own for a connection that ended while it was being used."""
    return isinstance(error, reported.InterfaceError) and not isinstance(error, ValueError)


def _why(error: BaseException) -> str:
    if isinstance(error, OSError) and not isinstance(error, ssl.SSLError) and (error.errno or 0) > 0:
        return os.strerror(error.errno or 0)
    said = str(getattr(error, "verify_message", "") or error).splitlines()
    return said[0].rstrip(".") if said else "no answer in time"
