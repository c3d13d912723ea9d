"""News from the web: feeds, feed lists, news sitemaps, pages and GDELT's article lists, asked politely and for ever.

Only `fetch.py` makes requests. Everything else is a function of what came back and of what is remembered.
"""
