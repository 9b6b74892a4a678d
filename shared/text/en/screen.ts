/** Labels and sentences of the window. */
export const screenMessages = {} as const
