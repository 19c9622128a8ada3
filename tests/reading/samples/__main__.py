"""``make samples``: write the reading of every sample that has none beside it, and record what this version reads.

python -m tests.reading.samples          the missing ones
python -m tests.reading.samples --all    all of them anew: look at the difference before you commit it
"""

import sys

from tests.reading.samples.pairs import every_sample, read_shown, record


def main() -> None:
    """Run from the command line."""
    again = "--all" in sys.argv[1:]
    for sample in every_sample():
        beside = sample.with_suffix(".read")
        if again or not beside.exists():
            beside.write_text(read_shown(sample), "utf-8")
            print(beside.name)
    record()


if __name__ == "__main__":
    main()
