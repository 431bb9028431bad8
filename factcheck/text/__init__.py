from factcheck.text.document import document, phrase
from factcheck.text.normalise import Normalised, normalise

__all__ = ["Normalised", "document", "normalise", "phrase"]
