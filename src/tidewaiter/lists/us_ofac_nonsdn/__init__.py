"""OFAC's lists beside the SDN list, in the consolidated files."""
