"""A sentence as a row of phrases: numbers, persons, nouns, verbs and marks, each with its tag."""
