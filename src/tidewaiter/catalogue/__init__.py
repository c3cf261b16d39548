"""Lists and index put together: what is loaded, and who on it may be a party."""
