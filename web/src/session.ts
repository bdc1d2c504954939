/** The engines of one element: the small one first, then the full one as soon as it is needed. */
import {
  loadEngine,
  loadFullEngine,
  loadHistory,
  loadWords,
  type Engine,
  type SuggestOptions,
  type Suggestions,
} from "./engine.js";
import { once } from "./once.js";

/** A host's table of ranges, which overrides or replaces the built-in one. */
export interface ScopeTable {
  /** The name that answers show. */
  name: string;
  /** Columns as in DATA.md; `from`, `to` and `center` must be there. */
  csv: string;
  replace?: boolean | undefined;
}

export type Suggest = (text: string, options: SuggestOptions) => Suggestions;

export class Session {
  engine!: Engine;
  /** The host's table. */
  scope: ScopeTable | null = null;

  /** The full engine, which then answers everything. */
  readonly full = once(async () => {
    const engine = await loadFullEngine();
    this.engine = engine;
    return engine;
  });

  async start(): Promise<void> {
    const engine = await loadEngine();
    // The full engine may have loaded meanwhile.
    this.engine ??= engine;
  }

  /** The search by words, with this element's table. */
  async words(): Promise<Suggest> {
    const [engine, { suggest }] = await Promise.all([this.full(), loadWords()]);
    return (text, options) => suggest(text, options, engine);
  }

  /** The reader of import histories. Whoever uses it passes `scope`. */
  readonly history = loadHistory;

  /** Overrides the built-in table by one of the host's. Null ends that. Returns the rows. */
  async setScope(scope: ScopeTable | null): Promise<number> {
    // The small engine takes no tables. From here on the full one answers.
    const engine = await this.full();
    let rows = 0;
    if (scope) rows = engine.setScope(String(scope.name), String(scope.csv), !!scope.replace);
    else engine.clearScope();
    this.scope = scope;
    return rows;
  }
}
