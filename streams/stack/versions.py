"""Which servers the stack runs: the one place. docker-compose.yml names the same, and a test holds it to that."""

KAFKA = "4.3.1"
SCALA = "2.13"
ELASTICSEARCH = "9.5.3"
DEPENDENCY_PLUGIN = "3.8.1"

JAVA = 21
"""The oldest Java that both servers run on."""
