"""The United Nations Security Council consolidated list."""
