"use client";

import { useEffect } from "react";

export function CenterFinder(props) {
  // The server renders the tag and the text in it. The browser does the rest.
  useEffect(() => void import("center-finder"), []);
  return (
    <center-finder {...props}>
      <p>Which Center handles your goods? <a href="https://www.cbp.gov/trade/centers-excellence-and-expertise-information/cee-directory">CBP’s directory of the Centers</a></p>
    </center-finder>
  );
}
