import type { Command } from './command.ts'
import { screens } from './screens.ts'
import { focusSoon } from './ui/focus-soon.ts'

/** A browser keeps Ctrl and a digit for its own tabs. */
export const screenCommands: readonly Command[] = screens.map(({ name, path, label, search }, index) => ({
  id: `go.${name}`,
  label,
  group: 'go',
  keys: [`Ctrl+${index + 1}`, `Alt+${index + 1}`],
  enabled: () => true,
  run: ({ navigate }) => {
    navigate(path)
    if (search !== null) focusSoon(search)
  },
}))
