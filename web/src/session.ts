/** The engines of one element: the small one first, the full one from the moment it is needed. */
import {
  loadEngine,
  loadFullEngine,
  loadHistory,
  loadWords,
  type Engine,
  type SuggestOptions,
  type Suggestions,
} from "./engine.js";
import type { ScopeTable } from "./host-options.js";
import { once } from "./once.js";

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
    // The full one may have come meanwhile.
    this.engine ??= engine;
  }

  /** The search by words, by this element's table. */
  async words(): Promise<Suggest> {
    const [engine, { suggest }] = await Promise.all([this.full(), loadWords()]);
    return (text, options) => suggest(text, options, engine);
  }

  /** The reader of import histories; it is to be told this element's table. */
  readonly history = loadHistory;

  /**
   * Lays a table of the host over the built-in one, or takes it away; returns its number of rows.
   */
  async setScope(scope: ScopeTable | null): Promise<number> {
    // The small engine holds no tables: from here on the full one answers.
    const engine = await this.full();
    const rows = scope
      ? engine.setScope(String(scope.name), String(scope.csv), !!scope.replace)
      : (engine.clearScope(), 0);
    this.scope = scope;
    return rows;
  }
}
