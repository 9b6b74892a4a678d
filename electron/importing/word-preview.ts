import type { ImportPreview, ImportQuestion, SheetFinding } from '../../shared/api/preview-schemas.ts'
import { cellAddress } from '../../shared/rate-sheet/cell-address.ts'
import { fieldsByIndex } from '../../shared/rate-sheet/fields-by-index.ts'
import { rowNumberAt, tableOf } from '../../shared/rate-sheet/grid.ts'
import type { ColumnMapping } from '../../shared/rate-sheet/recognise-layout.ts'
import { suggestColumn } from '../../shared/rate-sheet/suggest-heading.ts'
import type { BookConflict } from '../../shared/tariff/compile-conflicts.ts'
import type { Wording } from '../../shared/text/format.ts'
import { layReview, type ReviewLayout } from './lay-review.ts'
import { wordBookWarnings } from './book-warnings.ts'
import type { ImportInput, PreparedImport } from './prepare-import.ts'
import { listedIssues, wordSheetIssues } from './word-findings.ts'

const usualFirstRows = 200

export const wordQuestions = (prepared: PreparedImport, wording: Wording): readonly ImportQuestion[] => {
  const plain = { field: null, mayBeConstant: false, cell: null }
  const { chosen, review, issuer } = prepared
  if (!chosen) {
    const choices = prepared.encodingSamples.map(({ encoding, line }) => ({ value: encoding, text: line }))
    return [{ kind: 'encoding', ...plain, text: wording.say('import.whichEncoding'), choices }]
  }
  if (!review) {
    const choices = chosen.sheets
      .filter(({ rows }) => rows > 0)
      .map(({ name, layout }) => ({
        value: name,
        text: layout === null ? name : `${name}: ${wording.say(`import.layout.${layout}`)}`,
      }))
    return [{ kind: 'sheet', ...plain, text: wording.say('import.whichSheet'), choices }]
  }
  // Whoever the rates are from stands in a column that is missing for it: one question, not two.
  const answeredByIssuer = (field: string | null): boolean =>
    issuer === null && (field === 'Carrier' || field === 'Haulier')
  const questions = review.questions.filter(({ field }) => !answeredByIssuer(field))
  const asked = questions.map((question): ImportQuestion => ({
    kind: question.kind,
    field: question.field,
    mayBeConstant: question.mayBeConstant,
    cell:
      question.row === null || question.columnNumber === null
        ? null
        : cellAddress(question.row, question.columnNumber),
    text: wording.word(question.note),
    choices: question.choices.map(({ value, note }) => ({ value, text: wording.word(note) })),
  }))
  if (issuer !== null) return asked
  const choices = prepared.knownIssuers.map((name) => ({ value: name, text: name }))
  return [...asked, { kind: 'issuer', ...plain, text: wording.say('import.whichIssuer'), choices }]
}

export const wordFindings = ({ review }: PreparedImport, wording: Wording): readonly SheetFinding[] =>
  review ? wordSheetIssues(review.issues, review.grid, review.parsed.read, wording) : []

export const wordConflicts = (
  conflicts: readonly BookConflict[],
  wording: Wording,
): ImportPreview['conflicts'] =>
  conflicts.slice(0, 100).map(({ first, second }) => ({
    first,
    second,
    text: wording.say('import.conflict', {
      row: second.row,
      tariff: second.tariff,
      otherRow: first.row,
      otherTariff: first.tariff,
    }),
  }))

const columnsOf = (
  mapping: ColumnMapping,
  input: ImportInput,
  prepared: PreparedImport,
): ImportPreview['columns'] => {
  const remembered = prepared.review?.remembered ?? []
  const taken = new Set(mapping.indexByKey.keys())
  const nameByIndex = fieldsByIndex(mapping)
  return mapping.headings.map((heading, index) => {
    const field = nameByIndex.get(index) ?? null
    const match = mapping.matches.get(index)
    const isNow = input.mapping?.[heading] !== undefined || input.mapping?.[`#${index + 1}`] !== undefined
    const confidence = mapping.leftOut.includes(index)
      ? 'left-out'
      : mapping.repeated.includes(index)
        ? 'repeated'
        : match === 'given' && !isNow && remembered.includes('mapping')
          ? 'remembered'
          : (match ?? 'none')
    const suggestion = confidence === 'none' ? suggestColumn(mapping.layout, heading, taken) : null
    return { number: index + 1, heading, field, confidence, suggestion }
  })
}

const gridOf = (
  input: ImportInput & { readonly firstRows?: number | undefined },
  prepared: PreparedImport,
  layout: ReviewLayout,
  pages: string | null,
): ImportPreview['grid'] => {
  const { raw, review } = prepared
  const first = Math.min(input.firstRows ?? usualFirstRows, layout.length)
  const positions = new Set(Array.from({ length: first }, (_, position) => position))
  const besides = [...listedIssues(review?.issues ?? []).map(({ row }) => row), ...(input.leftOut ?? [])]
  for (const row of besides) {
    const position = layout.positionOf(row)
    if (position !== undefined) positions.add(position)
  }
  return {
    rows: [...positions].toSorted((a, b) => a - b).map(layout.rowAt),
    length: layout.length,
    pages,
    totalRows: raw ? tableOf(raw).length : 0,
    formulas: (raw?.marks?.formulas ?? []).slice(0, 5000),
    hiddenRows: (raw?.marks?.hiddenRows ?? []).slice(0, 5000),
    hiddenColumns: [...(raw?.marks?.hiddenColumns ?? [])],
    merged: (raw?.marks?.merged ?? []).slice(0, 5000),
    corrected: (input.corrections ?? []).map(({ row, column }) => cellAddress(row, column)),
  }
}

/** The preview as a host carries it, in the reader's language. */
export const wordPreview = (
  input: ImportInput & { readonly firstRows?: number | undefined },
  prepared: PreparedImport,
  wording: Wording,
  layout: ReviewLayout = layReview(input, prepared),
  pages: string | null = null,
): ImportPreview => {
  const { review, chosen, replaces, diff } = prepared
  const mapping = review?.parsed.mapping ?? null
  const issues = review?.issues ?? []
  const errors = issues.filter(({ severity }) => severity === 'error').length
  const { stateByRow: _states, ...counts } = diff
  return {
    kind: 'preview',
    fileName: input.fileName,
    fileHash: prepared.fileHash,
    encoding: prepared.encoding,
    ownWorkbook: chosen?.ownWorkbook === true,
    sheets: [...(chosen?.sheets ?? [])],
    sheet: prepared.raw?.sheet ?? null,
    layout: review?.parsed.layout ?? null,
    issuer: prepared.issuer,
    name: prepared.identity?.name ?? null,
    priority: prepared.priority,
    decimal: review?.parsed.read?.decimal ?? null,
    dates: review?.parsed.read?.dates ?? null,
    remembered: [
      ...(review?.remembered ?? []),
      ...(prepared.rememberedEncoding ? (['encoding'] as const) : []),
    ],
    headerRow: mapping && review ? rowNumberAt(review.grid, mapping.headerIndex) : null,
    headerRows: mapping?.headerRows ?? 0,
    columns: mapping ? columnsOf(mapping, input, prepared) : [],
    fields: (mapping?.layout.columns ?? []).map((column) => ({
      name: column.name,
      required: column.required,
      mapped: mapping?.indexByKey.has(column.key) === true,
    })),
    questions: [...wordQuestions(prepared, wording)],
    grid: gridOf(input, prepared, layout, pages),
    issues: [...wordFindings(prepared, wording)],
    errors,
    warnings: issues.length - errors,
    rows: review?.parsed.rows.length ?? 0,
    tariffId: prepared.identity?.tariffId ?? null,
    replaces: replaces && { tariffId: replaces.tariffId, versionId: replaces.id, version: replaces.version },
    nextVersion: prepared.nextVersion,
    diff: counts as ImportPreview['diff'],
    losesCover: [...prepared.losesCover],
    bookWarnings: wordBookWarnings(prepared.bookWarnings, wording),
    conflicts: wordConflicts(prepared.conflicts, wording),
    openWork: prepared.openWork,
    openBeyond: prepared.openBeyond,
    effects: [...prepared.effects],
  }
}
