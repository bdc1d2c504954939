const finder = document.querySelector("center-finder");

// Your own words in the place of the element's.
// {0} stands for what is put in; a function writes the sentence itself.
finder.strings = {
  "find": "Look it up",
  "views.goods": "Goods",
  "readAs": "We read this as {0}.",
  "typed": (text) => `Your words were: ${text}`,
};
