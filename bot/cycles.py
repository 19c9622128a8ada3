"""When does Python look for cycles of objects that nobody holds any more?"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def cycles_not_sought() -> Iterator[None]:
    """Within this Python looks for none, in no thread: for what makes many objects and hardly a cycle. What was looked
    for before is looked for again after it, however it ends."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
