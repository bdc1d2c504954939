const finder = document.querySelector("center-finder");
await customElements.whenDefined("center-finder");

const routing = await finder.route("8703.23.01.10");
console.log(routing.center.id, routing.basis);

const words = await finder.suggest("nylon dog leash");
console.log(words.headings[0].heading.code, words.certainty);

const assessment = await finder.assess({ goods: [{ number: "3004", share: 1 }] });
console.log(assessment.verdict, assessment.center?.id);

finder.value = "7013"; // asks and shows the answer
finder.reset(); // empties the element
