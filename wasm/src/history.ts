
/**
 * The place of each column, counted from 0; `null` says that none holds it. What is left out is
 * found by the engine.
 */
export type HistoryMapping = Partial<Record<HistoryColumn, number | null>>;
/** What is asked; months are whole, and a date is a year, a month or a day of it. */
export interface HistoryFilter {
  /** As `HistoryImporter.number`. */
  importer?: string | null;
  from?: string | null;
  until?: string | null;
}
/**
 * What the importer says itself; the rest is taken from the history or stays blank. Centers are
 * ids.
 */
export interface AppealRequest {
  importer?: string | null;
  current?: string | null;
  preferred?: string | null;
  numbers?: string[];
  reasons?: AppealFactor[];
  /** The last month of the year that is listed. */
  until?: string | null;
}
