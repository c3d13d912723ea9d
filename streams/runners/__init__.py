"""What runs the flow: `embedded` in one process on SQLite, `faust` on Kafka, `testing` in memory."""
