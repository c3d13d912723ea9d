"""The panels' searches run on the real Elasticsearch, on indices of their own."""

from tests.index.conftest import settings as settings
