"""The scorecard of matching: listed names altered, unrelated names composed, by means of its own."""
