import { note, type Note } from '../kernel/note.ts'
import { layoutNames, type LayoutName } from '../tariff/tariff.ts'
import { appendConstants, correctCells, fillMergedDown, leaveOutRows, type Correction } from './amend-grid.ts'
import type { DateOrder, DecimalSign, GatewayFinder } from './cell.ts'
import { dateOrders, dateReadings } from './date-cell.ts'
import { maySayOnce } from './define-layout.ts'
import { selectRows } from './coded-table.ts'
import { gridOfTable, rowNumberAt, rowsBetween, tableOf, type Grid } from './grid.ts'
import { layouts } from './layouts.ts'
import { checkMarks, currencyOfFormats } from './mark-checks.ts'
import { findTableAbove, findTableBelow } from './other-table.ts'
import { parseRateSheet, type ParsedRateSheet } from './parse-rate-sheet.ts'
import { locateHeader, missingColumns, recogniseLayout, type ColumnMapping } from './recognise-layout.ts'
import { codeOfNote, type SheetIssue } from './sheet-issue.ts'
import { suggestColumn } from './suggest-heading.ts'
import { validateRateSheet } from './validate.ts'

/** What the user, or the issuer's last sheet, says about how a sheet is to be read. */
export interface SheetAnswers {
  readonly layout?: LayoutName | undefined
  readonly mapping?: Readonly<Record<string, string>> | undefined
  readonly constants?: Readonly<Record<string, string>> | undefined
  readonly decimal?: DecimalSign | undefined
  readonly dates?: DateOrder | undefined
}

export interface ReviewContext {
  readonly places: GatewayFinder
  readonly currencies: ReadonlySet<string>
  readonly answers: SheetAnswers
  /** What was answered for this issuer's last sheet: fills in what nobody has answered now. */
  readonly remembered: SheetAnswers
  /** Stands in the carrier's or haulier's column where the sheet has none. */
  readonly issuer: string | undefined
  readonly corrections: readonly Correction[]
  readonly leftOut: ReadonlySet<number>
  /** Told every few thousand rows; may throw to stop. */
  readonly progress?: (done: number, of: number) => void
}

/** Something that only the user can say, before the sheet means anything certain. */
export interface SheetQuestion {
  readonly kind: 'layout' | 'mapping' | 'decimal' | 'dates'
  readonly field: string | null
  readonly mayBeConstant: boolean
  /** The cell that can be read in more than one way. */
  readonly row: number | null
  readonly columnNumber: number | null
  readonly note: Note
  readonly choices: readonly { readonly value: string; readonly note: Note }[]
}

export type RememberedAnswer = 'layout' | 'mapping' | 'constants' | 'decimal' | 'dates'

export interface SheetReview {
  /** As it was read: corrected, merged cells said in each of their rows. */
  readonly grid: Grid
  readonly parsed: ParsedRateSheet
  /** The headings mapped by hand, now or for the issuer's last sheet. */
  readonly mapping: Readonly<Record<string, string>>
  readonly constants: Readonly<Record<string, string>>
  readonly issues: readonly SheetIssue[]
  readonly questions: readonly SheetQuestion[]
  readonly remembered: readonly RememberedAnswer[]
}

/** The layouts, those first whose columns the sheet has most of. */
const layoutsByLikeness = (grid: Grid): readonly LayoutName[] => {
  const likeness = (name: LayoutName): number => {
    const found = locateHeader(grid, layouts[name])
    return found ? found.indexByKey.size + found.open.length : 0
  }
  const found = new Map(layoutNames.map((name) => [name, likeness(name)]))
  return layoutNames.toSorted((a, b) => (found.get(b) ?? 0) - (found.get(a) ?? 0))
}

const layoutQuestion = (grid: Grid): SheetQuestion => ({
  kind: 'layout',
  field: null,
  mayBeConstant: false,
  row: null,
  columnNumber: null,
  note: note('import.whichLayout'),
  choices: layoutsByLikeness(grid).map((name) => ({ value: name, note: note(`import.layout.${name}`) })),
})

/** For each needed column that was not found: which of the unread headings it is. */
const mappingQuestions = (mapping: ColumnMapping, headerRow: number): readonly SheetQuestion[] =>
  missingColumns(mapping).map((column) => {
    const taken = new Set([...mapping.indexByKey.keys()].filter((key) => key !== column.key))
    const headings = mapping.unknown.flatMap((index) => {
      const heading = mapping.headings[index]
      return heading === undefined ? [] : [{ heading, index }]
    })
    const resembles = (heading: string): boolean =>
      suggestColumn(mapping.layout, heading, taken) === column.name
    const ordered = headings.toSorted((a, b) => Number(resembles(b.heading)) - Number(resembles(a.heading)))
    return {
      kind: 'mapping' as const,
      field: column.name,
      mayBeConstant: maySayOnce(column),
      row: headerRow,
      columnNumber: null,
      note: note(maySayOnce(column) ? 'import.whichColumnOrValue' : 'import.whichColumn', {
        column: column.name,
      }),
      choices: ordered.map(({ heading }) => ({
        value: heading,
        note: note('import.heading', { heading }),
      })),
    }
  })

const decimalQuestion = (issue: SheetIssue): SheetQuestion => ({
  kind: 'decimal',
  field: null,
  mayBeConstant: false,
  row: issue.row,
  columnNumber: issue.columnNumber,
  note: issue.note,
  choices: [
    { value: '.', note: note('import.decimalPoint') },
    { value: ',', note: note('import.decimalComma') },
  ],
})

const datesQuestion = (issue: SheetIssue): SheetQuestion => {
  const readings = dateReadings(String(issue.note.values['text'] ?? ''))
  return {
    kind: 'dates',
    field: null,
    mayBeConstant: false,
    row: issue.row,
    columnNumber: issue.columnNumber,
    note: issue.note,
    choices: dateOrders.flatMap((order) => {
      const date = readings[order]
      return date === undefined ? [] : [{ value: order, note: note(`import.dates.${order}`, { date }) }]
    }),
  }
}

const mapOf = (mapping: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(mapping))

/** The carrier or the haulier is who sent the sheet, where it does not say; but who publishes emission factors carries nothing. */
const constantsFor = (
  mapping: ColumnMapping,
  given: Readonly<Record<string, string>>,
  issuer: string | undefined,
): Readonly<Record<string, string>> => {
  const missing = mapping.layout.columns.filter(
    (column) => maySayOnce(column) && !mapping.indexByKey.has(column.key),
  )
  const values = missing.flatMap((column): readonly (readonly [string, string])[] => {
    const isSender =
      mapping.layout.name !== 'emission-factors' && (column.key === 'carrier' || column.key === 'haulier')
    const value = given[column.name] ?? (isSender ? issuer : undefined)
    return value === undefined || value.trim() === '' ? [] : [[column.name, value]]
  })
  return Object.fromEntries(values)
}

const cutBelow = (grid: Grid, length: number): Grid => {
  const stays = new Int32Array(length).map((_, index) => index)
  return gridOfTable(grid.sheet, selectRows(tableOf(grid), stays), grid.marks)
}

/**
 * Reads one sheet with everything that was said about it, and says what is still open: questions, then findings. Pure;
 * the answers that were taken from memory are named, because nobody gave them for this sheet.
 */
export const reviewSheet = (raw: Grid, context: ReviewContext): SheetReview => {
  const { answers, remembered } = context
  const used = new Set<RememberedAnswer>()
  const amended = leaveOutRows(correctCells(raw, context.corrections), context.leftOut)

  const given = { ...remembered.mapping, ...answers.mapping }
  const headings = mapOf(given)
  const find = (
    map: ReadonlyMap<string, string>,
    layout: LayoutName | undefined,
  ): ColumnMapping | undefined => {
    if (layout !== undefined) return locateHeader(amended, layouts[layout], map)
    const found = recogniseLayout(amended, map)
    return found && (findTableAbove(amended, found, map) ?? found)
  }
  let mapping = find(headings, answers.layout)
  if (!mapping && answers.layout === undefined && remembered.layout !== undefined) {
    mapping = find(headings, remembered.layout)
    if (mapping) used.add('layout')
  }
  const appliedBefore = Object.keys(remembered.mapping ?? {}).filter(
    (heading) => answers.mapping?.[heading] === undefined && mapping?.headings.includes(heading) === true,
  )
  if (appliedBefore.length > 0) used.add('mapping')

  const formatCurrency = mapping && currencyOfFormats(amended, mapping)
  const values = {
    ...(formatCurrency === undefined ? {} : { Currency: formatCurrency }),
    ...remembered.constants,
    ...answers.constants,
  }
  const constants = mapping ? constantsFor(mapping, values, context.issuer) : {}
  for (const name of Object.keys(constants)) {
    if (answers.constants?.[name] === undefined && remembered.constants?.[name] !== undefined)
      used.add('constants')
  }
  const headerRow = mapping ? rowNumberAt(amended, mapping.headerIndex) : 0
  const below = mapping && findTableBelow(amended, mapping)
  const table = below === undefined ? amended : cutBelow(amended, below)
  const grid = mapping
    ? appendConstants(fillMergedDown(table, headerRow), mapping.headerIndex, Object.entries(constants))
    : table

  const layout = answers.layout ?? mapping?.layout.name
  const parse = (decimal: DecimalSign | undefined, dates: DateOrder | undefined): ParsedRateSheet =>
    parseRateSheet(grid, {
      places: context.places,
      headings,
      ...(context.progress ? { progress: context.progress } : {}),
      ...(layout === undefined ? {} : { layout }),
      ...(decimal === undefined ? {} : { decimal }),
      ...(dates === undefined ? {} : { dates }),
    })
  let parsed = parse(answers.decimal, answers.dates)
  const asks = (code: string): boolean => parsed.issues.some((issue) => issue.code === code)
  const decimal = answers.decimal ?? (asks('ambiguousDecimal') ? remembered.decimal : undefined)
  const dates = answers.dates ?? (asks('ambiguousDates') ? remembered.dates : undefined)
  if (decimal !== answers.decimal) used.add('decimal')
  if (dates !== answers.dates) used.add('dates')
  if (decimal !== answers.decimal || dates !== answers.dates) parsed = parse(decimal, dates)

  const atRow = (row: number, what: Note): SheetIssue => ({
    severity: 'warning',
    sheet: amended.sheet,
    row,
    column: null,
    columnNumber: null,
    code: codeOfNote(what),
    note: what,
  })
  const questions: SheetQuestion[] = []
  const found: SheetIssue[] = []
  if (!parsed.mapping) questions.push(layoutQuestion(amended))
  else {
    questions.push(...mappingQuestions(parsed.mapping, headerRow))
    for (const issue of parsed.issues) {
      if (issue.code === 'ambiguousDecimal') questions.push(decimalQuestion(issue))
      else if (issue.code === 'ambiguousDates') questions.push(datesQuestion(issue))
      // Asked as a question.
      else if (issue.code !== 'missingColumn') found.push(issue)
    }
    const read = parsed.mapping
    if (grid.marks) {
      const dataRows = new Set(
        rowsBetween(grid, read.headerIndex + 1, tableOf(grid).length).flatMap(({ row, cells }) =>
          cells.some(Boolean) ? [row] : [],
        ),
      )
      found.push(...checkMarks(grid, read, dataRows))
    }
    const unread = [
      below,
      answers.layout === undefined ? undefined : findTableAbove(amended, read, headings)?.headerIndex,
    ]
    for (const at of unread) {
      if (at !== undefined) found.push(atRow(rowNumberAt(amended, at), note('sheet.secondTable')))
    }
    if (
      formatCurrency !== undefined &&
      constants['Currency'] === formatCurrency &&
      answers.constants?.['Currency'] === undefined
    ) {
      found.push(atRow(headerRow, note('sheet.currencyFromFormat', { currency: formatCurrency })))
    }
    if (
      parsed.rows.length === 0 &&
      found.every(({ severity }) => severity !== 'error') &&
      questions.length === 0
    ) {
      found.push({
        severity: 'error',
        sheet: grid.sheet,
        row: 0,
        column: null,
        columnNumber: null,
        code: 'noRows',
        note: note('sheet.noRows'),
      })
    }
  }
  const issues = [...found, ...validateRateSheet(grid.sheet, parsed, context.currencies)].toSorted(
    (a, b) => a.row - b.row,
  )
  return { grid, parsed, mapping: given, constants, issues, questions, remembered: [...used] }
}
