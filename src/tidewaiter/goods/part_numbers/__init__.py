"""Part numbers of goods lines against those that were found in unmanned aircraft, however papers write them."""
