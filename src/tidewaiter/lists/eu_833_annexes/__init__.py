"""The parties, ships and ports that annexes to Regulation (EU) No 833/2014 name."""
