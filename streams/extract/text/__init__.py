"""Text -> sentences, words, numbers: what is read before any meaning."""
