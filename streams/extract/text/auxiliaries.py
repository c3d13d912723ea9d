"""The auxiliary verbs by whether one or many stand before them: whose the verb behind them may be."""

OF_ONE = frozenset({"was", "is", "has"})
OF_MANY = frozenset({"were", "are", "have"})
