"""The folder changed: what happens to the library? Scan, plan, apply, report."""
