/** The browser of the tests. `CHROMIUM` names the program, or the usual names are tried. */
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

function find() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
  const folders = (process.env.PATH ?? "").split(delimiter);
  const fixed = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];
  for (const file of [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...fixed,
  ]) {
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not this one.
    }
  }
  throw new Error("no Chromium or Chrome was found; set CHROMIUM to its path");
}

const options = () => ({
  executablePath: find(),
  headless: true,
  args: [
    "--headless=new",
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    // Pages of one profile share a process: to start one takes as long as many a test.
    "--process-per-site",
  ],
});

export const launch = () => chromium.launch(options());
