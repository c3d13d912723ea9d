"""For `faust -A streams.app worker`, and whatever else expects a module that holds the app."""

from streams.runners.faust import build_app
from streams.settings import Settings

app = build_app(Settings.from_env())
