/** The first words that start the command line instead of the window. */
const commands = new Set(['compare', 'places', 'tariff', 'schema', 'call', 'help', '--help', '-h'])

/**
 * The command line's arguments, when the program was started with a command. From its sources Electron's own arguments
 * (switches, then the path of the program) come first; packaged there is only the program's name.
 */
export const commandLineOf = (
  argv: readonly string[],
  isPackaged: boolean,
): readonly string[] | undefined => {
  const words = argv.slice(1)
  if (!isPackaged) {
    const program = words.findIndex((word) => !word.startsWith('-'))
    words.splice(0, program === -1 ? words.length : program + 1)
  }
  const first = words.findIndex((word) => commands.has(word))
  // Switches of Chromium may stand before the command; a file or a word that is no command may not.
  return first !== -1 && words.slice(0, first).every((word) => word.startsWith('--'))
    ? words.slice(first)
    : undefined
}
