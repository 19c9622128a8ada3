"""The only SQL of the project: the library, the state, and their migrations."""
