"""`python -m streams` is the command `tollwatch`."""

from streams.cli.main import main

if __name__ == "__main__":
    main()
