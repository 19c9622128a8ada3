"""How a child process begins: it starts a worker, which loads the reader while the child itself is being loaded."""

from bot.library.reload.processes import python_process


def with_worker() -> None:
    """What a child process runs that has sources to read; see ``child_process``."""
    worker = python_process("bot.library.reload.worker", "work_ahead")
    from bot.library.reload.child_process import child

    child(worker)
