"""Which words does a language have for each thing?"""
