// Compiled, never run: what a program may and may not do with the answers.
import {
  Engine,
  type Assessment,
  type Basis,
  type Routing,
} from "../../web/pkg/full/center_finder_full.js";
import type { FinderError, loadEngine } from "../../web/dist/engine.js";

export function name(routing: Routing): string {
  switch (routing.kind) {
    case "goods":
      return (
        routing.supplied?.table ??
        routing.also.map((other) => other.condition?.code ?? other.center.name).join()
      );
    case "chapter":
      return routing.centers
        .map((count) => `${count.center.id} ${count.headings.toFixed()}`)
        .join();
    case "moved":
      return routing.to.map((goods) => goods.center.city).join();
    case "treatment":
      return routing.chapter.title;
  }
}

const engine = new Engine();
declare const base: Awaited<ReturnType<typeof loadEngine>>;
export const basis: Basis | undefined = ((routing: Routing) =>
  routing.kind === "goods" ? routing.basis : undefined)(engine.route("8703", "cee"));
export const judged: Assessment = engine.assess(
  { ctpat: "tier2", goods: [{ number: "8703", share: 1 }] },
  "iic-2012",
);
export const hint = (error: FinderError): string =>
  error.hint + error.nearest.map((heading) => heading.code).join();
export const rows: string[] = base.headings("87", "cee").map((row) => row.center?.id ?? row.title);

// @ts-expect-error: there is no such edition
engine.route("8703", "2012");
// @ts-expect-error: a number is a text
engine.route(8703, "cee");
// @ts-expect-error: there is no such tier
engine.assess({ ctpat: "tier4" }, "cee");
// @ts-expect-error: only goods have a basis
engine.route("8703", "cee").basis;
// @ts-expect-error: an answer has no such field
engine.centers("cee")[0]?.telephone;
// @ts-expect-error: the small package judges nobody
base.assess({}, "cee");
