"""What operators are made of: no Kafka, no clock, no randomness, no I/O."""
