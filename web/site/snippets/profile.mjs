const finder = document.querySelector("center-finder");

// What your portal knows about the importer fills in My business. The element asks for the rest.
finder.profile = {
  role: "importer",
  ctpat: "tier2",
  isa: false,
  goods: [{ number: "8703", share: 80 }, { number: "4011", share: 20 }],
};
