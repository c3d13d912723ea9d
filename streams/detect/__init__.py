"""Envelope -> Series, Change, Contradiction: what is known of every toll, as a function of the set of observations."""
