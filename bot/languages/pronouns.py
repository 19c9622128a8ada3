"""Words of the first and second person, per language."""

import re

YOU = re.compile(
    r"\b(?:you|your|yours|usted|ustedes|tú|tu|tus|te|su|vous|votre|vos|sie|ihr|ihre|ihren|du|dein|вы|вас|вам|ваш|"
    r"ваша|ваши|ты)\b|[你您]",
    re.IGNORECASE,
)
"""Words that speak to somebody."""

FIRST_PERSON = re.compile(
    r"\b(?:i|my|me|we|our|us|yo|mi|creo|nosotros|je|mon|ma|nous|notre|ich|mein|meine|wir|unser|я|мы|мне|мой|наш|"
    r"нас)\b|[我]",
    re.IGNORECASE,
)
"""Words of somebody who speaks of himself."""
