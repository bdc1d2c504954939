/**
 * The reader of workbooks, loaded by its address with the first of them. In the classic script it
 * is inside: `workbooks-inside.ts` stands in the place of this module.
 */
export const workbooks = (address: string): Promise<typeof import("./xlsx.js")> => import(address);
