const finder = document.querySelector("center-finder");
await customElements.whenDefined("center-finder");

finder.addEventListener("center-finder-history-progress", ({ detail }) => {
  console.log(`${detail.rows} rows`);
});

// Sent again when the user chooses another importer, period or edition.
finder.addEventListener("center-finder-history-answer", ({ detail }) => {
  console.log(detail.counts.goods, "rows of goods", detail.filter.importer ?? "of all importers");
});

// Reads a file of your portal as if the user had dropped it.
const response = await fetch("/exports/history.csv");
const { answer } = await finder.readHistory(await response.blob());
for (const { measure, center, robust } of answer.measures) {
  console.log(measure, center?.id ?? "a tie", robust);
}
