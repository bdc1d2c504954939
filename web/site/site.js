/** The demo page's own script: keeps the question in the address, so that a link reopens it. The element itself never touches the address. */
const finder = document.querySelector("center-finder");

const read = () => {
  const state = location.hash.slice(1);
  if (state.includes("=") && state !== finder.state) finder.state = state;
};

customElements.whenDefined("center-finder").then(() => {
  read();
  addEventListener("hashchange", read);
  finder.addEventListener("center-finder-answer", () => {
    if (location.hash.slice(1) !== finder.state) history.replaceState(null, "", `#${finder.state}`);
  });
});
