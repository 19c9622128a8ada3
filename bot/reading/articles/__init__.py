"""Where does each article begin; who wrote it, when, and where did it appear?"""
