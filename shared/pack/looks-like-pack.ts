/** A pack is told from a rate sheet by how its file begins: no CSV and no workbook begins so. */
export const looksLikePack = (bytes: Uint8Array): boolean => bytes[0] === 0x7b && bytes[1] === 0x22
