import { expect, test } from 'vitest'
import { commandWords } from '../../electron/commands/run-command-line.ts'
import { commandLineOf as commandLineAmong } from '../../electron/desktop/command-line-of.ts'

const commandLineOf = (argv: readonly string[], isPackaged: boolean): readonly string[] | undefined =>
  commandLineAmong(argv, isPackaged, commandWords)

test('a packaged program takes the command after its name', () => {
  expect(commandLineOf(['/opt/viaduct', 'compare', 'x.json', '--json'], true)).toEqual([
    'compare',
    'x.json',
    '--json',
  ])
  expect(commandLineOf(['/opt/viaduct', '--no-sandbox', 'places', 'liege'], true)).toEqual([
    'places',
    'liege',
  ])
  expect(commandLineOf(['/opt/viaduct', '--help'], true)).toEqual(['--help'])
})

test('from its sources the program itself is named first', () => {
  expect(commandLineOf(['electron', '.', 'tariff', 'list'], false)).toEqual(['tariff', 'list'])
  expect(commandLineOf(['electron', '--no-sandbox', 'out/electron/main.js', 'schema'], false)).toEqual([
    'schema',
  ])
  // A folder that is called like a command is still the program.
  expect(commandLineOf(['electron', 'compare'], false)).toBeUndefined()
})

test('without a command the window opens', () => {
  expect(commandLineOf(['/opt/viaduct'], true)).toBeUndefined()
  expect(commandLineOf(['/opt/viaduct', '--home=/data'], true)).toBeUndefined()
  expect(commandLineOf(['/opt/viaduct', 'rates.csv', 'compare'], true)).toBeUndefined()
  expect(commandLineOf(['electron', '.'], false)).toBeUndefined()
  expect(commandLineOf(['electron'], false)).toBeUndefined()
})
