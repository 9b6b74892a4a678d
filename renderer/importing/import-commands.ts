import type { Command } from '../command.ts'
import type { App } from '../ui/app-context.tsx'
import { chooseRateFiles } from './choose-file.ts'

/** The rows of a sheet under review, while one is. */
export const reviewGrid = (): HTMLElement | null => document.querySelector<HTMLElement>('[data-review-grid]')

const hasFindings = ({ imports }: App): boolean => {
  const { preview } = imports.getState()
  return preview !== null && preview.issues.length > 0 && reviewGrid() !== null
}

export const importCommands: readonly Command[] = [
  {
    id: 'import.open',
    label: 'command.importSheet',
    group: 'go',
    keys: ['Ctrl+O', 'Alt+O'],
    enabled: () => true,
    run: ({ imports, navigate }) => {
      navigate('/tariffs')
      chooseRateFiles(imports)
    },
  },
  {
    id: 'import.paste',
    label: 'command.pasteRates',
    group: 'go',
    keys: [],
    enabled: ({ imports }) => imports.getState().file === null,
    run: ({ imports, navigate }) => {
      navigate('/tariffs')
      imports.setPasting(true)
    },
  },
  {
    id: 'import.nextFinding',
    label: 'command.nextFinding',
    group: 'go',
    keys: ['F8'],
    enabled: hasFindings,
    run: ({ imports }) => {
      reviewGrid()?.focus()
      imports.walk(1)
    },
  },
  {
    id: 'import.previousFinding',
    label: 'command.previousFinding',
    group: 'go',
    keys: ['Shift+F8'],
    enabled: hasFindings,
    run: ({ imports }) => {
      reviewGrid()?.focus()
      imports.walk(-1)
    },
  },
]
