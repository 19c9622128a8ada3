"""Here are words somebody remembers: where are they?"""
