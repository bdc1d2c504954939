/** The engines of one element: the small one first, the full one from the moment it is needed. */
import { loadEngine, loadFullEngine, loadWords, type Engine, type SuggestOptions, type Suggestions } from "./engine.js";
import { once } from "./once.js";

export type Suggest = (text: string, options: SuggestOptions) => Suggestions;

export class Session {
  engine!: Engine;

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
}
