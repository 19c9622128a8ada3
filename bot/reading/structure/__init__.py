"""Which paragraphs are title, heading, list, verse?"""
