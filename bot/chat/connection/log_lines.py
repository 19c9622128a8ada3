"""How a line of the log is written: for people, or as JSON for programs that collect logs."""

import json
import logging
from datetime import UTC, datetime


class JsonLines(logging.Formatter):
    """Every record as one line of ASCII: an object with ``time`` (UTC), ``level``, ``logger``, ``message``, and where
    there are any ``reference`` (what somebody was told after a failure), ``traceback`` and ``stack``."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, without its end."""
        at = datetime.fromtimestamp(record.created, UTC)
        told = {
            "time": at.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        traceback = record.exc_text or (self.formatException(record.exc_info) if record.exc_info else None)
        more = {"reference": getattr(record, "reference", None), "traceback": traceback, "stack": record.stack_info}
        return json.dumps(told | {name: value for name, value in more.items() if value})


def formatter_of(written: str) -> logging.Formatter:
    """The formatter of the setting ``log_format``: ``text`` or ``json``."""
    if written == "json":
        return JsonLines()
    return logging.Formatter("%(asctime)s %(levelname)-7s %(message)s", "%Y-%m-%d %H:%M:%S")
