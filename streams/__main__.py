"""`python -m streams` is the command `tollwatch`."""

from streams.cli.main import main

main()
