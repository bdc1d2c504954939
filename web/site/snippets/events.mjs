const finder = document.querySelector("center-finder");

finder.addEventListener("center-finder-ready", ({ detail }) => {
  console.log("version", detail.version);
});

finder.addEventListener("center-finder-answer", ({ detail }) => {
  if (detail.kind === "routing" && detail.routing.kind === "goods") {
    const { heading, center, basis } = detail.routing;
    document.querySelector("output").textContent = `${heading.code}: ${center.name} (${center.id}), ${basis}`;
  }
});

finder.addEventListener("center-finder-error", ({ detail }) => {
  console.warn(detail.code, detail.message);
});
