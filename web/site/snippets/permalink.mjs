const finder = document.querySelector("center-finder");

// The element never changes the address of your page. These lines do.
const read = () => (finder.state = location.hash.slice(1));
customElements.whenDefined("center-finder").then(read);
addEventListener("hashchange", read);
finder.addEventListener("center-finder-answer", () => history.replaceState(null, "", `#${finder.state}`));
