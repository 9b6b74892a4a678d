/** What went wrong with the program or its data file: what happened, what is safe, what to do. */
export const faultMessages = {} as const
