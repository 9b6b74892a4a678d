import { decimal, decimalToText, parseDecimal, unitsAt } from '../kernel/decimal.ts'
import { ok } from '../kernel/result.ts'
import { incotermRules } from '../freight/shipment.ts'
import type { ChargeCondition } from '../tariff/charge.ts'
import { parseSeason, seasonToText } from '../tariff/season.ts'
import { unreadable, type Cell } from './cell.ts'
import { centimetresOf, tenthMmOf } from './measure-cells.ts'

const gramsPer: Readonly<Record<string, number>> = { g: 1, kg: 1000, t: 1_000_000 }

const gramsOf = (text: string, unit: string): number | undefined => {
  const value = parseDecimal(text.replace(',', '.'))
  const scale = gramsPer[unit]
  if (value === undefined || scale === undefined || value.units <= 0 || value.decimals > 6) return undefined
  const grams = (unitsAt(value, 6) * scale) / 1_000_000
  return Number.isSafeInteger(grams) ? grams : undefined
}

const readTerm = (term: string): ChargeCondition | undefined => {
  const word = term.toLowerCase()
  if (
    word === 'dg' ||
    word === 'battery' ||
    word === 'ecommerce' ||
    word === 'nonstackable' ||
    word === 'odd-20'
  ) {
    return { kind: word }
  }
  const limit = /^(oversize|piece)\s*>\s*(\d+(?:[.,]\d+)?)\s*(mm|cm|m|g|kg|t)$/.exec(word)
  if (limit) {
    const [, kind = '', text = '', unit = ''] = limit
    if (kind === 'oversize') {
      const overTenthMm = tenthMmOf(text, unit)
      return overTenthMm === undefined ? undefined : { kind: 'oversize', overTenthMm }
    }
    const overGrams = gramsOf(text, unit)
    return overGrams === undefined ? undefined : { kind: 'piece', overGrams }
  }
  const pair = /^(un|hs|commodity|incoterm|season)\s*=\s*(.+)$/i.exec(term)
  if (!pair) return undefined
  const value = (pair[2] ?? '').trim().replace(/^"(.*)"$/, '$1')
  switch (pair[1]?.toLowerCase()) {
    case 'un': {
      const numbers = value
        .toUpperCase()
        .replaceAll('UN', '')
        .split(/\s*[,;/|]\s*/)
      return numbers.every((number) => /^\d{4}$/.test(number)) ? { kind: 'un', numbers } : undefined
    }
    case 'hs': {
      const prefix = value.replace(/[\s.]/g, '').replace(/\*$/, '')
      return /^\d{2,10}$/.test(prefix) ? { kind: 'hs', prefix } : undefined
    }
    case 'commodity':
      return { kind: 'commodity', commodity: value }
    case 'incoterm': {
      const rule = value.toUpperCase()
      return (incotermRules as readonly string[]).includes(rule) ? { kind: 'incoterm', rule } : undefined
    }
    case 'season': {
      const season = parseSeason(value)
      return season && { kind: 'season', ...season }
    }
    default:
      return undefined
  }
}

const writeTerm = (condition: ChargeCondition): string => {
  switch (condition.kind) {
    case 'un':
      return `un=${condition.numbers.join('/')}`
    case 'oversize':
      return `oversize>${centimetresOf(condition.overTenthMm)}cm`
    case 'piece':
      return `piece>${decimalToText(decimal(condition.overGrams, 3))}kg`
    case 'hs':
      return `hs=${condition.prefix}*`
    case 'commodity':
      return / and /i.test(condition.commodity)
        ? `commodity="${condition.commodity}"`
        : `commodity=${condition.commodity}`
    case 'incoterm':
      return `incoterm=${condition.rule}`
    case 'season':
      return `season=${seasonToText(condition)}`
    default:
      return condition.kind
  }
}

/** `Applies when`: terms joined by `and`, such as `season=11-01..03-31 and hs=8507*`; quotes hold a commodity together. */
export const conditionsCell: Cell<readonly ChargeCondition[]> = {
  grammar: 'text',
  write: (conditions) => conditions.map(writeTerm).join(' and '),
  read: (text) => {
    const terms = text.split(/\s+and\s+(?=(?:[^"]*"[^"]*")*[^"]*$)/i)
    const conditions: ChargeCondition[] = []
    for (const term of terms) {
      const condition = readTerm(term.trim())
      if (condition === undefined) return unreadable('unreadableCondition', term)
      conditions.push(condition)
    }
    return ok(conditions)
  },
}
