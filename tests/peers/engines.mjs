// Center Finder and its peers, each behind the same face.
//
// Each is { name, version, note, code, make(docs) }. `make` does the work that can be done before a
// page is published and gives { kind, bytes, load() }: what would be shipped, and a function that
// makes a search of it. `every` says which part of the rows a slow engine is asked. A search takes
// a text and gives the codes of up to five headings, the best first.
//
// The settings are the best of those tried on the development sets by accuracy first: every library
// gets the words without accents and English stop words, matches any word (OR), forgives
// misspellings, takes the last word as unfinished where that did not hurt, and weighs titles and
// names above the words that only go with the goods.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import uFuzzy from "@leeoniya/ufuzzy";
import {
  create,
  insertMultiple,
  load as loadOrama,
  save,
  search as searchOrama,
} from "@orama/orama";
import FlexSearch from "flexsearch";
import english from "flexsearch/lang/en";
import Fuse from "fuse.js";
import lunr from "lunr";
import MiniSearch from "minisearch";

const versions = createRequire(import.meta.url)("./package.json").dependencies;
const dist = new URL("../../web/dist/", import.meta.url);
const stop = english.filter;
const most = 5;

const words = (text) =>
  text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? [];

/** The first `count` different words that say something. */
const telling = (text, count = Infinity) =>
  [...new Set(words(text))].filter((word) => !stop.has(word)).slice(0, count);

const weights = { title: 2, names: 2, context: 1, examples: 1 };
const fieldsOf = (docs) =>
  Object.keys(weights).filter((field) => field !== "examples" || docs[0].examples.length);
const flat = (docs) =>
  docs.map((doc) =>
    Object.fromEntries(["id", ...fieldsOf(docs)].map((key) => [key, [doc[key]].flat().join("\n")])),
  );
const json = (value) => Buffer.from(JSON.stringify(value));

const centerFinder = {
  name: "Center Finder",
  version: JSON.parse(readFileSync(new URL("../package.json", dist), "utf8")).version,
  note: "the npm package as built; its index was made from the same lexicon and examples",
  own: true,
  code: { files: ["engine.js", "center-finder-full.wasm"] },
  make() {
    return {
      kind: "index",
      bytes: readFileSync(new URL("center-finder-words.bin", dist)),
      async load() {
        const { loadWords } = await import(new URL("engine.js", dist));
        const finder = await loadWords();
        return {
          search: (text) =>
            finder
              .suggest(text, { edition: "cee", most })
              .headings.map((found) => found.heading.code),
          center: (text) => finder.suggest(text, { edition: "cee", most }).centers[0]?.center.id,
        };
      },
    };
  },
};

const miniSearch = {
  name: "MiniSearch",
  package: "minisearch",
  note: "whole text; one error in four letters from four letters up, last word as prefix, boosts, BM25 b 0.4",
  make(docs) {
    const options = {
      fields: fieldsOf(docs),
      storeFields: [],
      tokenize: words,
      processTerm: (word) => (stop.has(word) ? null : word),
    };
    const index = new MiniSearch(options);
    index.addAll(flat(docs));
    const bytes = json(index);
    return {
      kind: "index",
      bytes,
      load() {
        const loaded = MiniSearch.loadJSON(bytes.toString(), options);
        const how = {
          fuzzy: (word) => (word.length > 3 ? 0.25 : false),
          prefix: (_, place, all) => place === all.length - 1,
          boost: weights,
          bm25: { k: 1.2, b: 0.4, d: 0.2 },
        };
        return {
          search: (text) =>
            loaded
              .search(text, how)
              .slice(0, most)
              .map((found) => found.id),
        };
      },
    };
  },
};

const flexSearch = {
  name: "FlexSearch",
  package: "flexsearch",
  note: "whole text; tolerant tokenizer, suggestions on (OR); an index a field, joined by reciprocal ranks",
  make(docs) {
    const fields = fieldsOf(docs);
    const empty = () =>
      new FlexSearch.Index({
        tokenize: "tolerant",
        encoder: new FlexSearch.Encoder({ filter: stop }),
        resolution: 9,
      });
    const all = fields.map((field) => {
      const index = empty();
      for (const doc of flat(docs)) index.add(doc.id, doc[field]);
      return index;
    });
    return Promise.all(
      all.map(async (index) => {
        const parts = [];
        await index.export((key, value) => void parts.push([key, value]));
        return parts;
      }),
    ).then((exported) => {
      const bytes = json(exported);
      return {
        kind: "index",
        bytes,
        async load() {
          const loaded = [];
          for (const parts of JSON.parse(bytes.toString())) {
            const index = empty();
            for (const [key, value] of parts) await index.import(key, value);
            loaded.push(index);
          }
          const search = (text) => {
            const scores = new Map();
            loaded.forEach((index, i) => {
              index.search(text, { suggest: true, limit: 50 }).forEach((id, place) => {
                scores.set(id, (scores.get(id) ?? 0) + weights[fields[i]] / (place + 5));
              });
            });
            return [...scores]
              .sort((a, b) => b[1] - a[1])
              .slice(0, most)
              .map(([id]) => String(id).padStart(4, "0"));
          };
          return { search };
        },
      };
    });
  },
};

const fuse = {
  name: "Fuse.js",
  package: "fuse.js",
  every: { rows: 20, slips: 5 },
  note: "the first 8 telling words; token search (OR), threshold 0.2, whole field, weights",
  make(docs) {
    const keys = fieldsOf(docs).map((name) => ({ name, weight: weights[name] }));
    const bytes = json(Fuse.createIndex(keys, flat(docs)));
    const ids = docs.map((doc) => ({ id: doc.id }));
    const options = {
      keys,
      ignoreLocation: true,
      useTokenSearch: true,
      threshold: 0.2,
      ignoreFieldNorm: true,
    };
    return {
      kind: "index",
      bytes,
      load() {
        const loaded = new Fuse(ids, options, Fuse.parseIndex(JSON.parse(bytes.toString())));
        return {
          search: (text) =>
            loaded
              .search(telling(text, 8).join(" "), { limit: most })
              .map((found) => found.item.id),
        };
      },
    };
  },
};

const orama = {
  name: "Orama",
  package: "@orama/orama",
  note: "whole text; tolerance 1, threshold 1 (OR), boosts, relevance k 1.2 b 0 d 2",
  async make(docs) {
    const fields = fieldsOf(docs);
    const empty = () =>
      create({
        schema: Object.fromEntries(fields.map((field) => [field, "string"])),
        components: { tokenizer: { language: "english", stemming: false, stopWords: [...stop] } },
      });
    const database = empty();
    await insertMultiple(database, flat(docs), docs.length);
    // Of the documents only their numbers are kept, as with the others.
    const saved = save(database);
    for (const doc of Object.values(saved.docs.docs)) for (const field of fields) delete doc[field];
    const bytes = json(saved);
    return {
      kind: "index",
      bytes,
      load() {
        const loaded = empty();
        loadOrama(loaded, JSON.parse(bytes.toString()));
        const boost = Object.fromEntries(fields.map((field) => [field, weights[field]]));
        const how = {
          tolerance: 1,
          threshold: 1,
          limit: most,
          boost,
          relevance: { k: 1.2, b: 0, d: 2 },
        };
        return {
          search: (text) =>
            searchOrama(loaded, { term: text, ...how }).hits.map((found) => found.id),
        };
      },
    };
  },
};

const lunrJs = {
  name: "lunr",
  package: "lunr",
  note: "the first 20 telling words; its English stemmer, one edit from four letters up, last word as prefix, boosts, b 0.4",
  make(docs) {
    const index = lunr(function () {
      this.ref("id");
      this.b(0.4);
      for (const field of fieldsOf(docs)) this.field(field, { boost: weights[field] });
      for (const doc of flat(docs)) this.add(doc);
    });
    const bytes = json(index);
    return {
      kind: "index",
      bytes,
      load() {
        const loaded = lunr.Index.load(JSON.parse(bytes.toString()));
        const search = (text) => {
          const asked = telling(text, 20);
          const found = loaded.query((query) => {
            asked.forEach((word, place) => {
              query.term(word, { boost: 10 });
              if (word.length > 3) query.term(word, { editDistance: 1 });
              if (place === asked.length - 1)
                query.term(word, { wildcard: lunr.Query.wildcard.TRAILING, usePipeline: false });
            });
          });
          return found.slice(0, most).map((one) => one.ref);
        };
        return { search };
      },
    };
  },
};

const ufuzzy = {
  name: "uFuzzy",
  package: "@leeoniya/ufuzzy",
  every: { rows: 5, slips: 2 },
  note: "the first 20 telling words, one filter a word, headings by the rarity of the words found (it has no OR); one error a word, words matched from their start",
  make(docs) {
    const bytes = Buffer.from(
      flat(docs)
        .map(
          ({ id, ...fields }) =>
            id + Object.values(fields).join(" | ").replaceAll("\n", " | ").toLowerCase(),
        )
        .join("\n"),
    );
    return {
      kind: "text",
      bytes,
      load() {
        const lines = bytes.toString().split("\n");
        const ids = lines.map((line) => line.slice(0, 4));
        const texts = lines.map((line) => line.slice(4));
        const matcher = new uFuzzy({
          intraMode: 1,
          intraIns: 1,
          intraSub: 1,
          intraTrn: 1,
          intraDel: 1,
          interLft: 2,
        });
        const search = (text) => {
          const scores = new Map();
          for (const word of telling(text, 20)) {
            let found = matcher.filter(texts, word) ?? [];
            if (found.length) found = matcher.info(found, texts, word).idx;
            for (const i of found)
              scores.set(
                i,
                (scores.get(i) ?? 0) + Math.log(1 + texts.length / (found.length + 0.5)),
              );
          }
          return [...scores]
            .sort((a, b) => b[1] - a[1] || a[0] - b[0])
            .slice(0, most)
            .map(([i]) => ids[i]);
        };
        return { search };
      },
    };
  },
};

const peers = [miniSearch, flexSearch, orama, lunrJs, ufuzzy, fuse].map((engine) => ({
  ...engine,
  version: versions[engine.package],
  code: { package: engine.package },
}));

/**
 * Ours first, so that a peer that is asked only some of the rows can be set beside ours on the same
 * rows.
 */
export const engines = [centerFinder, ...peers];
