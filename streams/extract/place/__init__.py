"""Where: places of a sentence and of an item, and what a place is in its sentence."""
