import "center-finder";
