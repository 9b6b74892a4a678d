/**
 * The file name under which cells pasted from a spreadsheet are reviewed: text, a tab between cells. The name says how it
 * is read, because a paste of one column has no tab to tell it by.
 */
export const clipboardFileName = 'Clipboard'
