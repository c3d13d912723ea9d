"""Who says it: claimants, chains of them, and who is said to have done it."""
