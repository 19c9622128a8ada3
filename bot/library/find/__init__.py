"""Here are words somebody remembers: where do they stand?"""
