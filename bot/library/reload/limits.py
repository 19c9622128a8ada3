"""What one source may take: processor time, memory, and what it becomes. The system holds a worker to it."""

import signal
from contextlib import suppress
from dataclasses import dataclass

try:
    import resource
except ImportError:  # not a Unix: a worker is only held to the clock there
    resource = None  # type: ignore[assignment]
from bot.errors import Cause
from bot.faults import Fault

MB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """``seconds`` of processor time for one source (and twice that by the clock), megabytes of ``memory`` for a worker,
    megabytes of ``output`` that a source may become."""

    seconds: float = 60
    memory: int = 512
    output: int = 128

    @property
    def patience(self) -> float:
        """How many seconds a source may take by the clock: more, as others use the machine too."""
        return 2 * self.seconds

    def hold_this_process(self) -> None:
        """From now on this process gets no more memory than ``memory`` (MemoryError), and leaves no core file."""
        if resource is not None:
            _at_most(resource.RLIMIT_DATA, self.memory * MB)
            _at_most(resource.RLIMIT_CORE, 0)

    def begin_source(self) -> None:
        """From now on this process has ``seconds`` of processor time; then the system ends it with SIGXCPU."""
        if resource is not None:
            used = resource.getrusage(resource.RUSAGE_SELF)
            _at_most(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime + self.seconds) + 1)

    def allows_output(self, size: int) -> bool:
        """Whether an answer of that many bytes may be handed over."""
        return size <= self.output * MB

    def would_fail_again(self, cause: Cause) -> bool:
        """Whether a source that failed for ``cause`` met a limit that is no higher now: it is not worth trying."""
        match cause:
            case Cause(Fault.READING_TOO_SLOW, (int(least),)):
                return self.seconds <= least
            case Cause(Fault.READING_TOO_LARGE, (int(least),)):
                return self.memory <= least
            case Cause(Fault.READING_TOO_MUCH, (int(least),)):
                return self.output <= least
        return False


def _at_most(what: int, most: int) -> None:
    """Lower a limit of this process; what the system does not know or an operator set lower stays as it is."""
    assert resource is not None
    with suppress(OSError, ValueError):
        hard = resource.getrlimit(what)[1]
        resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def ended_by_processor_time(code: int | None) -> bool:
    """Whether a process that ended with ``code`` (as subprocess tells it) used up its processor time."""
    return code is not None and code == -getattr(signal, "SIGXCPU", 0) != 0


def how_it_ended(code: int | None) -> str:
    """``code`` as people look it up: a signal's name, or the exit code."""
    if code is not None and code < 0:
        with suppress(ValueError):
            return signal.Signals(-code).name
    return f"exit {code}"
