"""Daily lines: when is one due, and how does it come into its channel once?"""
