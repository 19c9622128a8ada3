"""The folder changed: what becomes of the library? Scan, plan, apply, report."""
