"""Which paragraphs are the page's, not the article's?"""
