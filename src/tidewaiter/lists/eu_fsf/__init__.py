"""The consolidated list of persons, groups and entities subject to financial sanctions of the European Union."""
