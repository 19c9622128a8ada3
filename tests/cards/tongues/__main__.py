"""``python -m tests.cards.tongues``: bring the tables in order, and say what is missing in them."""

import sys

from bot.cards.tongue_tables import ENGLISH, TONGUES, table_path
from tests.cards.tongues.messages import every_message
from tests.cards.tongues.tables import kept_in_order, read


def main() -> int:
    """Write each table with every sentence of the code; the exit code is 1 where some wait for a translation."""
    messages, waiting = every_message(), 0
    for tongue in TONGUES:
        if tongue == ENGLISH:
            continue
        text = kept_in_order(tongue, messages)
        table_path(tongue).write_text(text, "utf-8")
        missing = [one for (_, one), forms in read(text, tongue).items() if not all(forms)]
        waiting += len(missing)
        print(f"{tongue}: {len(messages) - len(missing)} of {len(messages)} translated")
        for one in missing:
            print(f"  {one}")
    return 1 if waiting else 0


if __name__ == "__main__":
    sys.exit(main())
