"""Accuracy on annotated news, by the scorers that came with it."""

from streams.evaluation.scores import Score, scores_of
from streams.evaluation.sets import SETS, AnnotatedSet

__all__ = ["SETS", "AnnotatedSet", "Score", "scores_of"]
