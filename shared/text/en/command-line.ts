/** What the command line prints for people. */
export const commandLineMessages = {} as const
