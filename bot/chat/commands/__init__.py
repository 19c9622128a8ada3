"""The slash commands, a cog a file. A body takes the options, asks the library once, and answers with a card."""
