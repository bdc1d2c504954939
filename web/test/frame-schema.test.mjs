/** The schema of messages takes what is a message, and nothing else. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { ajv, isCommand, isMessage } from "./helpers/frame-schema.mjs";

test("the schema refuses what is not a message", () => {
  const type = "center-finder/1";
  for (const bad of [
    { type: "center-finder/2", event: "ready", detail: { version: "1", edition: "cee" } },
    { type, event: "height", detail: { height: "9" } },
    { type, event: "rumour", detail: {} },
    {
      type,
      event: "history-answer",
      detail: { edition: "cee", filter: {}, counts: { rows: 1, goods: 1, attached: 0, unread: 0 } },
    },
    { type, event: "answer", detail: { kind: "routing", edition: "cee", value: "1" } },
  ]) {
    assert.equal(isMessage(bad), false, JSON.stringify(bad));
  }
  for (const good of [
    { type, command: "set", parameters: { value: "7013", theme: null } },
    { type, command: "reset" },
    { type, command: "state" },
    { type, command: "state", state: "value=7013" },
  ])
    assert.ok(isCommand(good), ajv.errorsText(isCommand.errors));
  for (const bad of [
    { type, command: "set" },
    { type, command: "set", parameters: { onclick: "x" } },
    { type, command: "run" },
  ])
    assert.equal(isCommand(bad), false, JSON.stringify(bad));
});
