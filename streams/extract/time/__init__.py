"""When: times in a sentence, the measure of a figure, and which time is its own."""
