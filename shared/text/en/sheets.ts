/** What import finds in a rate sheet. */
export const sheetMessages = {} as const
