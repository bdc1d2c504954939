// SQL over the file. The page's worker starts DuckDB's own worker.
import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger } from "@duckdb/duckdb-wasm";
import { answer } from "./count.mjs";

answer(async (file, table) => {
  const db = new AsyncDuckDB(new VoidLogger(), new Worker("/duckdb/duckdb-browser-eh.worker.js"));
  await db.instantiate(new URL("/duckdb/duckdb-eh.wasm", location.origin).href);
  await db.registerFileHandle("history.csv", file, DuckDBDataProtocol.BROWSER_FILEREADER, true);
  await db.registerFileText(
    "table.csv",
    `heading,center\n${Object.entries(table)
      .map((pair) => pair.join(","))
      .join("\n")}\n`,
  );
  const connection = await db.connect();
  const rows = await connection.query(
    "select count(*)::int as n from read_csv('history.csv', all_varchar=true, header=true)",
  );
  const counted =
    await connection.query(`select t.center, count(distinct h."Filer Code" || h."Entry Summary Number" || '/' || h."Entry Summary Line Number")::int as n
    from read_csv('history.csv', all_varchar=true, header=true) h join read_csv('table.csv', all_varchar=true, header=true) t on t.heading = substr(h."HTS Number - Full", 1, 4) group by 1`);
  return {
    rows: rows.get(0).n,
    centers: Object.fromEntries(counted.toArray().map((r) => [r.center, r.n])),
  };
});
