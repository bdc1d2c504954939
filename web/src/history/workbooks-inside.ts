/** The reader of workbooks of the classic script, which loads nothing: it is there already. */
import * as xlsx from "./xlsx.js";

export const workbooks = async (): Promise<typeof xlsx> => xlsx;
