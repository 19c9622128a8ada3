"""Which sentences can be quoted?"""
