/** What fits the schema of the messages of the iframe form. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { dist } from "./paths.mjs";

export const ajv = new Ajv2020({
  strict: true,
  strictTypes: false,
  strictRequired: false,
  allowUnionTypes: true,
});
ajv.addSchema(JSON.parse(readFileSync(join(dist, "frame-messages.schema.json"), "utf8")), "frame");
export const isMessage = ajv.getSchema("frame#/$defs/message");
export const isCommand = ajv.getSchema("frame#/$defs/command");
