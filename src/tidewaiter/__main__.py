"""`python -m tidewaiter` is the command line."""

from tidewaiter.cli.main import main

if __name__ == "__main__":
    main()
