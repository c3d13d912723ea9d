"""How a number and a harm stand together: which numbers count victims, and which do not."""
