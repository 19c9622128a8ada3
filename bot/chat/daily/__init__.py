"""What is posted by date, daily lines above all: when is it due, and how does it come into its channel once?"""
