/**
 * The command line's arguments, when the program was started with one of `commandWords`. From its sources Electron's own arguments
 * (switches, then the path of the program) come first; packaged there is only the program's name.
 */
export const commandLineOf = (
  argv: readonly string[],
  isPackaged: boolean,
  commandWords: ReadonlySet<string>,
): readonly string[] | undefined => {
  const words = argv.slice(1)
  if (!isPackaged) {
    const program = words.findIndex((word) => !word.startsWith('-'))
    words.splice(0, program === -1 ? words.length : program + 1)
  }
  const first = words.findIndex((word) => commandWords.has(word))
  // Switches of Chromium may stand before the command; a file or a word that is no command may not.
  return first !== -1 && words.slice(0, first).every((word) => word.startsWith('--'))
    ? words.slice(first)
    : undefined
}
