const finder = document.querySelector("center-finder");

// A canceled answer is not shown. Your portal shows its own.
finder.addEventListener("center-finder-answer", (event) => {
  if (event.detail.kind !== "routing" || !event.detail.center) return;
  event.preventDefault();
  document.querySelector("output").textContent = event.detail.center.name;
});
