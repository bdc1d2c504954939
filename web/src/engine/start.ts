/** Starts one wasm file, and says in which of three ways that can fail. */

export interface Loader {
  imports(): WebAssembly.Imports;
  finish(instance: WebAssembly.Instance): void;
}

/** Where the wasm comes from: an address, a response, its bytes, or a compiled module. */
export type WasmFile = URL | string | Response | BufferSource | WebAssembly.Module;

/** The same, at once or soon: `fetch(address, { integrity })` is one. */
export type WasmSource = WasmFile | PromiseLike<WasmFile>;

/** Why an engine could not start. */
export type StartCode = "wasm-blocked" | "wasm-missing" | "wasm-broken";

export interface StartError extends Error {
  code: StartCode;
}

const fail = (code: StartCode, cause: unknown): never => {
  throw Object.assign(new Error(`center-finder: ${code}: ${cause}`, { cause }), { code });
};

/** What is used of Node's module `fs`. */
interface FileSystem {
  promises: { readFile(from: URL): Promise<BufferSource> };
}

/** The bytes of a file beside a module, where there is no server to fetch from (Node). */
async function load(from: URL | string): Promise<Response | BufferSource> {
  const url = String(from);
  if (url.startsWith("file:")) {
    // Not an import, so that bundlers for browsers have nothing to resolve.
    const { process } = globalThis as { process?: { getBuiltinModule?(id: string): FileSystem } };
    const fs = process?.getBuiltinModule?.("fs");
    if (fs) return fs.promises.readFile(new URL(url));
  }
  const response = await fetch(from);
  return response.ok ? response : fail("wasm-missing", response.status);
}

/** A file's bytes, or the module that was given in their place. */
export async function fetched(source: WasmSource): Promise<BufferSource | WebAssembly.Module> {
  try {
    const given = await source;
    const from = typeof given === "string" || given instanceof URL ? await load(given) : given;
    return typeof Response === "function" && from instanceof Response
      ? await from.arrayBuffer()
      : (from as BufferSource);
  } catch (error) {
    return (error as StartError).code ? Promise.reject(error) : fail("wasm-missing", error);
  }
}

export async function start(glue: Loader, source: WasmSource): Promise<void> {
  const from = await fetched(source);
  try {
    const made = await WebAssembly.instantiate(from as BufferSource, glue.imports());
    glue.finish(
      "instance" in made ? (made.instance as WebAssembly.Instance) : (made as WebAssembly.Instance),
    );
  } catch (error) {
    fail(
      /refused|block|policy|unsafe|not defined/i.test(String(error))
        ? "wasm-blocked"
        : "wasm-broken",
      error,
    );
  }
}
