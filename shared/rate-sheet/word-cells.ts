import { equipmentTypes, type Equipment } from '../freight/equipment.ts'
import type { Weekday } from '../kernel/local-date.ts'
import { ok } from '../kernel/result.ts'
import type { DayRange } from '../tariff/service-terms.ts'
import { unreadable, type Cell } from './cell.ts'

/** Case, accents, punctuation and spaces set aside: how headings and fixed words are compared. */
export const foldWord = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '')

export const textCell: Cell<string> = { grammar: 'text', read: (text) => ok(text), write: (value) => value }

/** Codes and names that are compared by their letters: upper case. */
export const codeCell: Cell<string> = {
  grammar: 'text',
  read: (text) => ok(text.toUpperCase()),
  write: (value) => value,
}

/** One of a fixed list of words, in our spelling or one of the others given for it. */
export const oneOfCell = <const Word extends string>(
  words: readonly Word[],
  others?: Readonly<Partial<Record<NoInfer<Word>, readonly string[]>>>,
): Cell<Word> => {
  const byFolded = new Map<string, Word>()
  for (const word of words) {
    for (const spelling of [word, ...(others?.[word] ?? [])]) byFolded.set(foldWord(spelling), word)
  }
  return {
    grammar: 'text',
    write: (value) => value,
    read: (text) => {
      const word = byFolded.get(foldWord(text))
      return word === undefined ? unreadable('unknownWord', text, { allowed: words.join(', ') }) : ok(word)
    },
  }
}

const yesNo = oneOfCell(['yes', 'no'], {
  yes: ['y', 'true', '1', 'x', 'oui', 'o', 'vrai', '是', '√', '✓', 'ja'],
  no: ['n', 'false', '0', 'non', 'faux', '否', '×', 'nein'],
})

export const yesNoCell: Cell<boolean> = {
  grammar: 'text',
  write: (value) => (value ? 'yes' : 'no'),
  read: (text, settings) => {
    const answer = yesNo.read(text, settings)
    return answer.ok ? ok(answer.value === 'yes') : answer
  },
}

/** Codes in a row: `FRT+FSC`, `FSC, SSC`; written with the given joint. */
export const codesCell = (joint: string): Cell<readonly string[]> => ({
  grammar: 'text',
  write: (codes) => codes.join(joint),
  read: (text) =>
    ok(
      text
        .toUpperCase()
        .split(/[\s+,;/、，]+/)
        .filter(Boolean),
    ),
})

const everything = new Set(['all', 'allin', 'alles', 'tout', 'toutcompris', '全部', '全包'])

/** `ALL`, or the codes of the charges that a rate contains. */
export const includesCell: Cell<'ALL' | readonly string[]> = {
  grammar: 'text',
  write: (value) => (value === 'ALL' ? 'ALL' : value.join(', ')),
  read: (text, settings) =>
    everything.has(foldWord(text)) ? ok('ALL') : codesCell(', ').read(text, settings),
}

const dayNames: readonly RegExp[] = [
  /^(mon|lun)|^(周|星期|礼拜)一$|^一$/,
  /^(tue|mar)|^(周|星期|礼拜)二$|^二$/,
  /^(wed|mer)|^(周|星期|礼拜)三$|^三$/,
  /^(thu|jeu)|^(周|星期|礼拜)四$|^四$/,
  /^(fri|ven)|^(周|星期|礼拜)五$|^五$/,
  /^(sat|sam)|^(周|星期|礼拜)六$|^六$/,
  /^(sun|dim)|^(周|星期|礼拜)[日天]$|^[日天]$/,
]
const shortDays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const daily = new Set(['daily', 'everyday', 'quotidien', 'touslesjours', '每天', '每日', 'd17', '1234567'])

const weekdayOfWord = (word: string): number =>
  /^[1-7]$/.test(word) ? Number(word) : dayNames.findIndex((pattern) => pattern.test(foldWord(word))) + 1

/** Departure days: `Tue, Fri`, `2,5` (Monday is 1), `25`, `Mon-Fri`, `mardi, vendredi`, `周二、周五`, `daily`. */
export const weekdaysCell: Cell<readonly Weekday[]> = {
  grammar: 'text',
  write: (days) => (days.length === 7 ? 'daily' : days.map((day) => shortDays[day - 1] ?? '').join(', ')),
  read: (text) => {
    if (daily.has(foldWord(text))) return ok([1, 2, 3, 4, 5, 6, 7])
    const words = /^[1-7]{2,7}$/.test(text) ? [...text] : text.split(/[\s,;/、，&+.]+/).filter(Boolean)
    const days = new Set<number>()
    for (const word of words) {
      const [first = '', last = first] = word.split(/[-–]/)
      const from = weekdayOfWord(first)
      const to = weekdayOfWord(last)
      if (from === 0 || to < from) return unreadable('unreadableWeekdays', text)
      for (let day = from; day <= to; day += 1) days.add(day)
    }
    return days.size === 0
      ? unreadable('unreadableWeekdays', text)
      : ok([...days].toSorted((a, b) => a - b) as Weekday[])
  },
}

const meanRoundedUp = (min: number, max: number): number => Math.ceil((min + max) / 2)

/** Whole days: `18`, `17-26` (typical is the mean rounded up: 22), `17/20/26`. */
export const dayRangeCell: Cell<DayRange> = {
  grammar: 'text',
  write: ({ min, typical, max }) => {
    if (min === typical && typical === max) return String(min)
    return typical === meanRoundedUp(min, max) ? `${min}-${max}` : `${min}/${typical}/${max}`
  },
  read: (text) => {
    const match =
      /^(\d{1,3})(?:\s*(?:[-–—~]|to|à)\s*(\d{1,3})|\s*\/\s*(\d{1,3})\s*\/\s*(\d{1,3}))?\s*(?:d|days?|jours?|天|日)?\.?$/i.exec(
        text.normalize('NFKC'),
      )
    if (!match) return unreadable('unreadableDays', text)
    const min = Number(match[1])
    const max = Number(match[4] ?? match[2] ?? min)
    const typical = match[3] === undefined ? meanRoundedUp(min, max) : Number(match[3])
    return min <= typical && typical <= max ? ok({ min, typical, max }) : unreadable('unreadableDays', text)
  },
}

/** Container types in the trade's many spellings: `40'HQ`, `40 HC`, `20DV`, `20'`. */
export const equipmentCell: Cell<Equipment> = {
  grammar: 'text',
  write: (value) => value,
  read: (text) => {
    const type = equipmentOf(text)
    return type === undefined
      ? unreadable('unknownWord', text, { allowed: equipmentTypes.join(', ') })
      : ok(type)
  },
}

export const equipmentOf = (text: string): Equipment | undefined => {
  const match = /^(20|40|45)(FT|FEET)?(GP|DV|DC|ST|STD|HC|HQ|HIGHCUBE)?(FT)?$/.exec(
    foldWord(text).toUpperCase(),
  )
  if (!match) return undefined
  const high = match[3]?.startsWith('H') === true
  if (match[1] === '20') return high ? undefined : '20GP'
  if (match[1] === '45') return '45HC'
  return high ? '40HC' : '40GP'
}
