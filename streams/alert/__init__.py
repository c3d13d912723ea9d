"""Change -> Alert: which changes people are told of, and in what words."""
