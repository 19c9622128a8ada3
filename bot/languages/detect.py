"""Which language an article is in: its script, and for Latin and Cyrillic a profile of the commonest small words."""

from collections import Counter

SAMPLE = 6000
"""How many characters of an article are looked at."""

# The commonest function words that the others of this table do not share, or share rarely.
_PROFILES = {
    "en": "the and of to is that it was for with as his on be at by this had not are but",
    "es": "el la que de y en los se del las por un con una su para es al lo como más pero sus ha este",
    "fr": "le la les de des et en un une du que est dans qui au pas pour ce sur se plus ne par avec il sont",
    "de": "der die und das den nicht von sie ist des sich mit dem dass er es ein ich auf so eine auch",
    "it": "il di che la e per non una un del della sono con si da come anche le più nel alla gli ma dei lo ha questo",
    "pt": "o a que de e do da em um para com não uma os no se na por mais as dos como mas ao ele das seu sua ou são",
    "nl": "de van het een en in is dat op te zijn met voor niet aan er om ook als dan maar bij uit nog worden door hij",
    "ru": "и в не на что он с как это по но из у к за от о же бы для мы так все его только уже или",
    "uk": "і в не на що він з як це по але із у та за від до є про ми так все його тільки вже або",
}
_LATIN = ("en", "es", "fr", "de", "it", "pt", "nl")
_CYRILLIC = ("ru", "uk")
_LANGUAGES_OF = {
    word: tuple(language for language, profile in _PROFILES.items() if word in profile.split())
    for words in _PROFILES.values()
    for word in words.split()
}


def language_of(text: str) -> str:
    """The language of ``text`` as a two-letter code; ``en`` when nothing speaks for any."""
    sample = text[:SAMPLE]
    counts = {"latin": 0, "cyrillic": 0, "han": 0, "kana": 0, "hangul": 0, "arabic": 0, "greek": 0, "hebrew": 0}
    for char, times in Counter(sample[:2000]).items():
        script = _script(char)
        if script:
            counts[script] += times
    # An ideograph says about as much as three letters.
    counts["han"] *= 3
    counts["kana"] *= 3
    script = max(counts, key=lambda name: counts[name])
    if not counts[script]:
        return "en"
    if script in ("han", "kana"):
        return "ja" if counts["kana"] * 4 > counts["han"] else "zh"
    if script in ("hangul", "arabic", "greek", "hebrew"):
        return {"hangul": "ko", "arabic": "ar", "greek": "el", "hebrew": "he"}[script]
    words = sample.lower().split()
    languages = _LATIN if script == "latin" else _CYRILLIC
    scores = dict.fromkeys(_PROFILES, 0)
    for word, times in Counter(words).items():
        for language in _LANGUAGES_OF.get(word.strip(".,;:!?…“”\"'()«»"), ()):
            scores[language] += times
    best = max(languages, key=lambda language: scores[language])
    return best if scores[best] * 20 >= len(words) and scores[best] else languages[0]


def _script(char: str) -> str | None:
    if char < "\u0250":
        return "latin" if char.isalpha() else None
    for name, first, last in (
        ("greek", "\u0370", "\u03ff"),
        ("cyrillic", "\u0400", "\u052f"),
        ("hebrew", "\u0590", "\u05ff"),
        ("arabic", "\u0600", "\u06ff"),
        ("kana", "\u3040", "\u30ff"),
        ("han", "\u3400", "\u9fff"),
        ("hangul", "\uac00", "\ud7af"),
    ):
        if first <= char <= last:
            return name
    return None
