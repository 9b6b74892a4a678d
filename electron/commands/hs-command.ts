import { searchCommand } from './search-command.ts'

/** Customs codes by words or digits. */
export const hsCommand = searchCommand({
  name: 'hs',
  method: 'goods.searchHs',
  none: 'cli.noHs',
  row: ({ code, level, name, chapterName }, { say }) => [
    code,
    say(`cli.hsLevel.${level}`),
    name,
    level === 'chapter' ? '' : chapterName,
  ],
})
