const finder = document.querySelector("center-finder");
await customElements.whenDefined("center-finder");

finder.addEventListener("center-finder-history-progress", ({ detail }) => {
  console.log(`${detail.rows} rows`);
});

// Again whenever the user chooses another importer, time or edition.
finder.addEventListener("center-finder-history-answer", ({ detail }) => {
  console.log(detail.counts.goods, "rows of goods", detail.filter.importer ?? "of all importers");
});

// A file that your portal holds already is read as if the user had dropped it.
const response = await fetch("/exports/history.csv");
const { answer } = await finder.readHistory(await response.blob());
for (const { measure, center, robust } of answer.measures) {
  console.log(measure, center?.id ?? "a tie", robust);
}
