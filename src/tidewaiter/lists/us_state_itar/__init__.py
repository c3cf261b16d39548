"""The parties debarred under the ITAR, as the US Department of State gives them out."""
