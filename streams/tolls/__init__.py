"""What a conflict's series say together: estimates by a named policy, and claimants' ledgers from month to month."""
