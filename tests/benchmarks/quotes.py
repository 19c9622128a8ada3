"""How well quotes are chosen: ``python -m tests.benchmarks.quotes [--tuning]`` prints shares of the label set.

The rules were tuned on the tuning half alone; figures in the documents come from the reporting half.
``--tuning`` also lists what went wrong there.
"""

import sys

from tests.reading.labelled import Score, judge


def _row(half: str, score: Score) -> str:
    return (
        f"{half:10} {score.good:4} good {score.never:4} never | served {score.served:4}, good {score.precision:6.1%} | "
        f"never-set slipping through {score.leak:5.1%} | good ones found {score.recall:6.1%}"
    )


def main(arguments: list[str]) -> None:
    """Prints one line per half; with ``--tuning`` the faults of the tuning half too."""
    tuning, lines = judge("tuning")
    if "--tuning" in arguments:
        print("\n".join(lines))
    print(_row("tuning", tuning))
    print(_row("reporting", judge("reporting")[0]))


if __name__ == "__main__":
    main(sys.argv[1:])
