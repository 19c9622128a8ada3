"""Here is a quote: what does it look like as a picture?"""
