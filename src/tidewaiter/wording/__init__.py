"""Sentences in English and German, and the JSON documents; used only at the edges."""
