"""Alert -> message: whether, when and where an alert is sent, and the outbox that brings it there."""
