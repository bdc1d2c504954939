const form = document.querySelector("form");
const finder = form.querySelector("center-finder");

form.addEventListener("submit", (event) => {
  event.preventDefault();
  console.log(new FormData(form).get("center"), finder.value);
});

// Before anybody presses the button: is there a Center?
if (!finder.checkValidity()) console.log(finder.validationMessage);
finder.addEventListener("center-finder-answer", ({ detail }) => {
  console.log(detail.center ? `chosen: ${detail.center.id}` : "open");
});
