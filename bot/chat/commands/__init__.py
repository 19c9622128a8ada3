"""The slash commands, one cog per file. A body takes the options, asks the library once, and answers with a card."""
