"""What words does a language have for it?"""
