"""What PostgreSQL reports, in words an operator can do something with."""

import socket
import ssl

import asyncpg
import pytest
from asyncpg import exceptions as reported

from bot.errors import StoreFault
from bot.faults import Fault
from bot.store.postgres.faults import state_in_words


@pytest.mark.parametrize(
    ("error", "fault"),
    [
        (ConnectionRefusedError(111, "Connect call failed"), Fault.STATE_AWAY),
        (TimeoutError(), Fault.STATE_AWAY),
        (asyncpg.CannotConnectNowError("the database system is starting up"), Fault.STATE_AWAY),
        (asyncpg.AdminShutdownError("terminating connection"), Fault.STATE_AWAY),
        (asyncpg.ConnectionDoesNotExistError("connection was closed"), Fault.STATE_AWAY),
        (asyncpg.InterfaceError("connection is closed"), Fault.STATE_AWAY),
        (asyncpg.TooManyConnectionsError("sorry, too many clients already"), Fault.STATE_TOO_MANY),
        (asyncpg.InvalidPasswordError('password authentication failed for user "ann"'), Fault.STATE_LOGIN_REFUSED),
        (asyncpg.InvalidCatalogNameError('database "x" does not exist'), Fault.STATE_DATABASE_MISSING),
        (asyncpg.DiskFullError("could not extend file"), Fault.STATE_DISK_FULL),
        (asyncpg.ReadOnlySQLTransactionError("cannot execute INSERT"), Fault.STATE_READ_ONLY),
        (asyncpg.InsufficientPrivilegeError("permission denied"), Fault.STATE_FORBIDDEN),
        (asyncpg.UndefinedTableError('relation "start" does not exist'), Fault.STATE_INCOMPLETE),
        (asyncpg.DataCorruptedError("invalid page"), Fault.STATE_DAMAGED),
        (
            asyncpg.InvalidAuthorizationSpecificationError(
                'no pg_hba.conf entry for host "10.0.0.9", user "ann", database "bot", no encryption'
            ),
            Fault.STATE_WANTS_TLS,
        ),
        (asyncpg.ProtocolViolationError("unsupported startup parameter: search_path"), Fault.STATE_POOLED),
        (ssl.SSLCertVerificationError(1, "certificate verify failed"), Fault.STATE_CERTIFICATE),
        (reported.TargetServerAttributeNotMatched("none of the hosts is a primary"), Fault.STATE_READ_ONLY),
    ],
)
def test_what_an_operator_can_mend_is_named(error: Exception, fault: Fault) -> None:
    """With the place, and without what the server said of users."""
    with pytest.raises(StoreFault) as told, state_in_words("db.example:5432/bot"):
        raise error
    assert told.value.cause.fault is fault
    assert told.value.cause.values[0] == "db.example:5432/bot"
    assert "ann" not in str(told.value)


def test_a_server_that_lets_nobody_in_is_away() -> None:
    """Whatever its reason: it ended the connection."""
    closed = asyncpg.ObjectNotInPrerequisiteStateError('database "bot" is not currently accepting connections')
    closed.severity_en = "FATAL"
    with pytest.raises(StoreFault) as told, state_in_words("db.example:5432/bot"):
        raise closed
    assert told.value.cause.fault is Fault.STATE_AWAY


@pytest.mark.parametrize(
    ("error", "why"),
    [
        (ConnectionRefusedError(111, "Connect call failed ('10.0.0.5', 5432)"), "Connection refused"),
        (FileNotFoundError(2, "x"), "No such file or directory"),
        (socket.gaierror(-2, "Name or service not known"), "[Errno -2] Name or service not known"),
        (TimeoutError(), "no answer in time"),
    ],
)
def test_the_reason_is_the_system_s(error: OSError, why: str) -> None:
    """In its words, not as a number."""
    with pytest.raises(StoreFault) as told, state_in_words("db.example:5432/bot"):
        raise error
    assert told.value.cause.values == ("db.example:5432/bot", why)


def test_a_bug_stays_a_bug() -> None:
    """A value of the wrong kind, a statement that is none."""
    for error in (asyncpg.PostgresSyntaxError("at or near"), asyncpg.DataError("expected str, got int")):
        with pytest.raises(type(error)), state_in_words("db.example:5432/bot"):
            raise error
