/** The full engine's glue, in a chunk of its own. */
export * from "glue:full";
