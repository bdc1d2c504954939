/** The engines of one element: the small one first, the full one from the moment it is needed. */
import { loadEngine, loadFullEngine, loadWords, readHistory, type Engine, type HistoryHandle, type HistoryOptions, type HistoryScope, type SuggestOptions, type Suggestions } from "./engine.js";
import { once } from "./once.js";

export type Suggest = (text: string, options: SuggestOptions) => Suggestions;

export class Session {
  engine!: Engine;
  #scope: HistoryScope | undefined;

  /** The full engine, which then answers everything. */
  readonly full = once(async () => {
    const engine = await loadFullEngine();
    this.engine = engine;
    return engine;
  });

  async start(): Promise<void> {
    this.engine ??= await loadEngine();
  }

  /** The search by words, by this element's table. */
  async words(): Promise<Suggest> {
    const [engine, { suggest }] = await Promise.all([this.full(), loadWords()]);
    return (text, options) => suggest(text, options, engine);
  }

  /** Reads an import history, by this element's table. */
  history(source: Blob, options: HistoryOptions): Promise<HistoryHandle> {
    return readHistory(source, { scope: this.#scope, ...options });
  }

  /** Lays a table of the host over the built-in one; returns its number of rows. */
  async setScope(name: string, csv: string, replace: boolean): Promise<number> {
    // The small engine holds no tables: from here on the full one answers.
    const rows = (await this.full()).setScope(name, csv, replace);
    this.#scope = { name, csv, replace };
    return rows;
  }
}
