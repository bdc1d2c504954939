/** The engine's types: they come from the wasm package, whole. */
import type { Engine as Glue } from "../../pkg/full/center_finder_full.js";

export type {
  Agency, Alternative, AsOf, Assessment, Basis, Benefit, Center, Chapter, ChapterRouting, Condition, EditionId,
  FinderError, GoodsRouting, Heading, HeadingRow, Moved, MovedRouting, Place, Profile, Reason, Repair, Routing,
  Ruling, Source, Step, Task, TreatmentRouting, Verdict,
} from "../../pkg/full/center_finder_full.js";

/** What the small engine can do: everything about numbers. */
export type Engine = Pick<Glue, "route" | "headings" | "spin"> &
  Pick<typeof Glue, "version" | "isNumber" | "chapters" | "tasks">;

/** What the full engine can do. */
export type FullEngine = Pick<Glue, "route" | "headings" | "spin" | "assess" | "setScope" | "clearScope"> & Omit<typeof Glue, "prototype">;
