"""The Harmonized System of 2022: its codes and their English text."""
