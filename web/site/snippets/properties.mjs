const finder = document.querySelector("center-finder");

// What your portal knows about the importer fills My business.
finder.profile = { role: "importer", ctpat: "tier2", goods: [{ number: "8703", share: 80 }, { number: "4011", share: 20 }] };

// Your own words in the place of the element's.
finder.strings = { find: "Look it up" };
