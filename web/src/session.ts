/** The engines of one element: the small one first, the full one from the moment it is needed. */
import { loadEngine, loadFullEngine, type Engine, type FullEngine } from "./engine.js";

export class Session {
  engine!: Engine;
  #full: Promise<FullEngine> | undefined;

  async start(): Promise<void> {
    this.engine ??= await loadEngine();
  }

  /** The full engine, which then answers everything. */
  full(): Promise<FullEngine> {
    this.#full ??= loadFullEngine().then(
      (engine) => (this.engine = engine),
      (error) => {
        this.#full = undefined;
        throw error;
      },
    );
    return this.#full;
  }

  /** Lays a table of the host over the built-in one; returns its number of rows. */
  async setScope(name: string, csv: string, replace: boolean): Promise<number> {
    // The small engine holds no tables: from here on the full one answers.
    return (await this.full()).setScope(name, csv, replace);
  }
}
