/**
 * A place to try the packed package in: the tarball of `npm pack`, installed by
 * npm into a folder of small projects, beside bundlers and frameworks.
 *
 *   PLACE/center-finder-0.2.0.tgz
 *   PLACE/node_modules           the tools: one folder for all runs, kept in the user's cache by
 * the hash of the lock file PLACE/projects/              the templates of ./projects, with
 * node_modules/center-finder from the tarball
 */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const here = dirname(fileURLToPath(import.meta.url));
export const root = join(here, "../..");
export const web = join(root, "web");
const run = promisify(execFile);

/**
 * What npm and the tools need of the surroundings, and nothing that they would act upon otherwise.
 */
const quiet = {
  ...process.env,
  npm_config_audit: "false",
  npm_config_fund: "false",
  npm_config_update_notifier: "false",
  NO_COLOR: "1",
  NODE_ENV: "",
};

/** Runs a program; when it fails, its output is the message. */
export async function call(program, args, options = {}) {
  try {
    const { stdout } = await run(program, args, {
      env: quiet,
      maxBuffer: 1 << 26,
      timeout: 120_000,
      ...options,
    });
    return stdout;
  } catch (error) {
    throw new Error(
      `${[program, ...args].join(" ")}\n${error.stdout ?? ""}${error.stderr ?? error.message}`.slice(
        0,
        6000,
      ),
    );
  }
}

/** The folder with the tools, installed once as the lock file says. */
async function tools() {
  const lock = readFileSync(join(here, "package-lock.json"));
  const base = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
  const folder = join(
    base,
    "center-finder",
    `packaging-${createHash("sha256").update(lock).digest("hex").slice(0, 16)}`,
  );
  if (existsSync(join(folder, "node_modules"))) return folder;
  const making = `${folder}.${process.pid}`;
  mkdirSync(making, { recursive: true });
  for (const name of ["package.json", "package-lock.json"])
    cpSync(join(here, name), join(making, name));
  cpSync(join(root, ".npmrc"), join(making, ".npmrc"));
  try {
    // Not `npm ci`: it refuses a lock file that was written where a registry lacks packages of
    // other platforms.
    await call("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error"], {
      cwd: making,
      timeout: 300_000,
    });
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    throw new Error(
      `the packaging tests need the packages of tests/packaging/package-lock.json once, and npm could not install them into ${folder}:\n${error.message.slice(0, 1500)}`,
    );
  }
  try {
    renameSync(making, folder);
  } catch {
    // Another run was faster; its folder is as good.
    rmSync(making, { recursive: true, force: true });
  }
  return folder;
}

/** Packs, installs, and copies the named templates. `close` takes it all away. */
export async function place(...templates) {
  if (!existsSync(join(web, "dist/center-finder.classic.js")))
    throw new Error("build first: node web/build.mjs");
  const kept = await tools();
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "center-finder-")));
  const projects = join(folder, "projects");
  mkdirSync(projects);
  symlinkSync(join(kept, "node_modules"), join(folder, "node_modules"), "dir");
  await call("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", folder], {
    cwd: web,
  });
  const { version } = JSON.parse(readFileSync(join(web, "package.json"), "utf8"));
  const tarball = join(folder, `center-finder-${version}.tgz`);
  writeFileSync(join(projects, "package.json"), '{ "private": true, "type": "module" }\n');
  await call("npm", ["install", "--offline", "--ignore-scripts", tarball], { cwd: projects });
  for (const name of templates)
    cpSync(join(here, "projects", name), join(projects, name), { recursive: true });
  return {
    folder,
    projects,
    tarball,
    installed: join(projects, "node_modules/center-finder"),
    /** A tool's script, as `node SCRIPT` runs it. */
    tool: (path) => join(kept, "node_modules", path),
    project: (name) => join(projects, name),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
