"""Typed readers of authored reference tables: countries, legal forms, titles, business words, token frequencies."""
