const finder = document.querySelector("center-finder");

// Replaces sentences of the element.
// {0} is the first value in the sentence. A function returns the whole sentence.
finder.strings = {
  "find": "Look it up",
  "views.goods": "Goods",
  "readAs": "We read this as {0}.",
  "typed": (text) => `Your words were: ${text}`,
};
