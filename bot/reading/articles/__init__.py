"""Where does each article begin; by whom is it, when, where did it appear?"""
