/** Import histories whose answers were counted by hand. */
const HEAD =
  "Importer Name,Importer Number,Entry Summary Number,Entry Summary Line Number,Port of Entry Code,Entry Date,HTS Number - Full,Line Tariff Goods Value Amount,Center ID";

/**
 * Seven rows: five of goods, one duty, one that cannot be read. Headings 8703 and 8708 are
 * Automotive (CEE003), 3004 is Pharmaceuticals (CEE001). Entries: 3 of 4 hold CEE003, 2 hold
 * CEE001. Lines: 3 of 5 and 2. Value: 600 of 5,610 and 5,010.
 */
export const FILE = [
  HEAD,
  "First Co,12-3456789,E0000001,1,2704,01/15/2024,8703.23.0110,100,CEE001",
  "First Co,12-3456789,E0000001,1,2704,01/15/2024,9903.88.03,0,CEE001",
  "First Co,12-3456789,E0000001,2,2704,01/15/2024,3004.90.9200,5000,CEE001",
  "First Co,12-3456789,E0000002,1,3001,02/10/2024,8703.23.0110,200,CEE001",
  "First Co,12-3456789,E0000003,1,4601,03/05/2024,8708.29.5060,300,CEE001",
  "First Co,12-3456789,E0000003,2,4601,03/05/2024,8.4713E+09,1,CEE001",
  "Second Co,98-7654321,E0000004,1,2704,03/20/2024,3004.90.9200,10,CEE001",
  "",
].join("\r\n");

/** So many rows of passenger cars, as one text. */
export const many = (rows) =>
  `${HEAD}\r\n${Array.from({ length: rows }, (_, i) => `First Co,12-3456789,E${String(i).padStart(7, "0")},1,2704,01/15/2024,8703.23.0110,100,CEE003\r\n`).join("")}`;
