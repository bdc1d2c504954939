/**
 * What the templates of React, Vue and Svelte know of the element, from the
 * manifest: `center-finder/react`, `/vue` and `/svelte` are types only.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const element = (made) =>
  made.modules.flatMap((module) => module.declarations).find(({ customElement }) => customElement);
/** What is set where that is another type than what is read. */
const SET = { form: "string" };
const line = ([name, type, what]) =>
  `  /** ${what.replaceAll("*/", "* /")} */\n  ${JSON.stringify(name)}?: ${type} | undefined;\n`;
const lines = (list) => list.map(line).join("");

export function typings(web, made) {
  const { name, tagName, attributes, members, events } = element(made);
  const of = (member) => `${name}[${JSON.stringify(member)}]`;
  const props = new Map();
  for (const m of members)
    if (m.kind === "field" && !m.static && !m.readonly)
      props.set(m.name, [m.name, SET[m.name] ?? of(m.name), m.description ?? m.name]);
  for (const a of attributes) {
    // An attribute of every element has its type already.
    if (a.name === "lang") continue;
    if (!props.has(a.name))
      props.set(a.name, [
        a.name,
        a.fieldName ? `${of(a.fieldName)} | string` : a.type.text,
        a.description,
      ]);
  }
  const listeners = (key) =>
    lines(
      events.map((e) => [
        key(e.name),
        `((event: CenterFinderEventMap[${JSON.stringify(e.name)}]) => void)`,
        e.description,
      ]),
    );
  const camel = (text) => text.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

  const files = {
    "props.d.ts": `import type { ${name} } from "./element.js";

/** The attributes and properties of the element, as templates give them. */
export interface CenterFinderProps {
${lines([...props.values()])}}
`,
    "react.d.ts": `/** \`import type {} from "center-finder/react"\` makes <${tagName}> known in JSX of React 19. */
import type * as React from "react";
import type { ${name}, CenterFinderEventMap } from "./element.js";
import type { CenterFinderProps } from "./props.js";

export interface CenterFinderJSX extends Omit<React.HTMLAttributes<${name}>, keyof CenterFinderProps>, React.RefAttributes<${name}>, CenterFinderProps {
${listeners((event) => `on${event}`)}}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      ${JSON.stringify(tagName)}: CenterFinderJSX;
    }
  }
}
`,
    "vue.d.ts": `/** \`import type {} from "center-finder/vue"\` makes <${tagName}> known in templates of Vue 3. */
import type { EmitFn, HTMLAttributes, PublicProps } from "vue";
import type { ${name}, CenterFinderEventMap } from "./element.js";
import type { CenterFinderProps } from "./props.js";

interface Listeners {
${listeners((event) => `on${camel(`-${event}`)}`)}}

export type CenterFinderComponent = new () => ${name} & {
  /** @deprecated Only for the types of templates. */
  $props: Omit<HTMLAttributes, keyof CenterFinderProps> & CenterFinderProps & Listeners & PublicProps;
  /** @deprecated Only for the types of templates. */
  $emit: EmitFn<{ [K in keyof CenterFinderEventMap]: (event: CenterFinderEventMap[K]) => void }>;
};

declare module "vue" {
  interface GlobalComponents {
    ${JSON.stringify(tagName)}: CenterFinderComponent;
  }
}
`,
    "center-finder.classic.d.ts": `/** What the classic script leaves on the page, besides the tag. */
declare global {
  var CenterFinder: Pick<typeof import("./slim.js"), "CenterFinderElement" | "loadEngine" | "loadFullEngine" | "loadWords" | "readHistory">;
}
export {};
`,
    "history-xlsx.d.ts":
      "/** The reader of workbooks: to be told of by its address, not imported. */\nexport {};\n",
    "history-worker.d.ts":
      "/** A worker: to be started by its address, not imported. */\nexport {};\n",
    "svelte.d.ts": `/** \`import type {} from "center-finder/svelte"\` makes <${tagName}> known in templates of Svelte 5. */
import type { HTMLAttributes } from "svelte/elements";
import type { ${name}, CenterFinderEventMap } from "./element.js";
import type { CenterFinderProps } from "./props.js";

export interface CenterFinderSvelte extends Omit<HTMLAttributes<${name}>, keyof CenterFinderProps>, CenterFinderProps {
${listeners((event) => `on${event}`)}}

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    ${JSON.stringify(tagName)}: CenterFinderSvelte;
  }
}
`,
  };
  for (const [file, text] of Object.entries(files)) writeFileSync(join(web, "dist", file), text);
}
