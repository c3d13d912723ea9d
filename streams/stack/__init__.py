"""A real Kafka and a real Elasticsearch on this machine, without Docker: for development, tests and CI.

Maven brings both by their coordinates; they run as background processes on 127.0.0.1, for one user, without security.
Nothing here is for production: see docker-compose.yml and deploy/.
"""
