/**
 * One browser through WebDriver. `BROWSER` says which: chromium, firefox or webkit; `PROGRAM` and
 * `DRIVER` name its files, which `cargo xtask test` finds. selenium-webdriver is used because it
 * speaks one language to all three; its own manager, which downloads browsers, is never asked,
 * since drivers are started here.
 */
import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { Builder, Capabilities } from "selenium-webdriver";

const root = process.getuid?.() === 0;

const KINDS = {
  chromium: {
    name: "Chromium",
    driver: (port) => [`--port=${port}`],
    wants: (binary) => ({
      browserName: "chrome",
      "goog:chromeOptions": {
        binary,
        args: [
          "--headless=new",
          ...(root ? ["--no-sandbox"] : []),
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run",
          "--window-size=1024,800",
        ],
      },
    }),
  },
  firefox: {
    name: "Firefox",
    driver: (port) => ["--port", String(port)],
    wants: (binary) => ({
      browserName: "firefox",
      "moz:firefoxOptions": { binary, args: ["-headless", "--width=1024", "--height=800"] },
    }),
  },
  webkit: {
    name: "WebKit",
    driver: (port) => [`--port=${port}`],
    // As root its sandbox does not start.
    env: root ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" } : {},
    wants: (binary) => ({
      browserName: "MiniBrowser",
      "webkitgtk:browserOptions": { binary, args: ["--automation"] },
    }),
  },
};

export const kind = process.env.BROWSER || "chromium";
if (!KINDS[kind]) throw new Error(`BROWSER is ${kind}; it can be ${Object.keys(KINDS).join(", ")}`);
export const { name } = KINDS[kind];

const free = () =>
  new Promise((found, failed) => {
    const server = createServer().once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });

/** Starts the driver and the browser; `close` ends both. */
export async function start() {
  const { PROGRAM, DRIVER } = process.env;
  if (!PROGRAM || !DRIVER)
    throw new Error(
      "PROGRAM and DRIVER must name the browser and its WebDriver; cargo xtask test sets them",
    );
  const { driver: args, env = {}, wants } = KINDS[kind];
  const port = await free();
  const server = spawn(DRIVER, args(port), {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, ...env },
  });
  // Browsers chatter there; it is told when one does not start.
  let chatter = "";
  server.stderr.on("data", (text) => (chatter = (chatter + text).slice(-2000)));
  const ended = new Promise((done) => server.once("exit", done).once("error", done));
  let failed;
  void ended.then((how) => (failed = how));
  const url = `http://127.0.0.1:${port}`;
  try {
    for (let i = 0; ; i++) {
      if (failed !== undefined) throw new Error(`${DRIVER} did not start: ${failed}`);
      if (
        await fetch(`${url}/status`).then(
          (r) => r.ok,
          () => false,
        )
      )
        break;
      if (i > 100) throw new Error(`${DRIVER} does not answer`);
      await new Promise((wait) => setTimeout(wait, 100));
    }
    const browser = await new Builder()
      .usingServer(url)
      .withCapabilities(new Capabilities(wants(PROGRAM)))
      .build();
    // `build` returns before the browser has started.
    const version = (await browser.getCapabilities()).get("browserVersion");
    return {
      browser,
      version,
      async close() {
        await browser.quit().catch(() => {});
        server.kill();
        await ended;
      },
    };
  } catch (error) {
    server.kill();
    throw new Error(`${KINDS[kind].name} did not start: ${error.message}\n${chatter}`, {
      cause: error,
    });
  }
}
