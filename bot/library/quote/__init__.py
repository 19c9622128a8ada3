"""Which quote is served?"""
