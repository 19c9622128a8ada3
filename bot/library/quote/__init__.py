"""Which quote is shown?"""
