import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Answer, Client } from '../../shared/api/contract.ts'
import type {
  ImportAnswers,
  Imported,
  ImportedSheets,
  ImportPreview,
  JobProgress,
  SheetFinding,
} from '../../shared/api/import-schemas.ts'
import { looksLikePack } from '../../shared/pack/looks-like-pack.ts'
import type { Language } from '../../shared/text/language.ts'

export interface RateFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface CellPlace {
  readonly row: number
  readonly column: number
}

interface ImportState {
  /** The file under review; null while none is. */
  readonly file: RateFile | null
  readonly answers: ImportAnswers
  /** Earlier answers, newest last, to go back to. */
  readonly past: readonly ImportAnswers[]
  readonly preview: ImportPreview | null
  readonly working: 'preview' | 'import' | null
  readonly job: string | null
  readonly progress: JobProgress | null
  /** Why the last step failed, as the host words it. */
  readonly failure: { readonly text: string; readonly unreadable: boolean } | null
  readonly selected: CellPlace | null
  /** What was last done to the book, said above the list. */
  readonly outcome: string
  /** Counts the changes of the book made in this window. */
  readonly edition: number
}

export interface ImportStore extends StoreApi<ImportState> {
  readonly open: (file: RateFile) => Promise<void>
  /** Says more about the sheet and reads it again. */
  readonly answer: (more: Partial<ImportAnswers>) => Promise<void>
  /** Reads the sheet again as it stands, for after a failure. */
  readonly again: () => Promise<void>
  /** Writes a cell's text; the sheet's own file stays as it is. */
  readonly correct: (place: CellPlace, text: string) => Promise<void>
  readonly toggleRow: (row: number) => Promise<void>
  readonly undo: () => Promise<void>
  readonly select: (place: CellPlace) => void
  /** The next finding in row order (or the one before), round and round. */
  readonly walk: (step: 1 | -1) => void
  /** Null where it was refused; the reason is then the failure. */
  readonly accept: () => Promise<Imported | null>
  /** Stops the work under way. */
  readonly cancel: () => void
  readonly close: () => void
  readonly bookChanged: (outcome: string) => void
}

/** Findings as one walks them: by row, then by column; those of the sheet as a whole are not at a place. */
export const walkOrder = (issues: readonly SheetFinding[]): readonly SheetFinding[] =>
  issues
    .filter(({ row }) => row > 0)
    .toSorted((a, b) => a.row - b.row || (a.columnNumber ?? 0) - (b.columnNumber ?? 0))

const placeOf = ({ row, columnNumber }: SheetFinding): CellPlace => ({ row, column: columnNumber ?? 1 })

/** The finding after (or before) a place, wrapping at the ends. */
export const neighbouringFinding = (
  issues: readonly SheetFinding[],
  from: CellPlace | null,
  step: 1 | -1,
): CellPlace | null => {
  const places = walkOrder(issues).map(placeOf)
  const isAfter = (place: CellPlace): boolean =>
    from === null || place.row > from.row || (place.row === from.row && place.column > from.column)
  const isBefore = (place: CellPlace): boolean =>
    from === null || place.row < from.row || (place.row === from.row && place.column < from.column)
  return (
    (step === 1
      ? (places.find(isAfter) ?? places[0])
      : (places.findLast(isBefore) ?? places[places.length - 1])) ?? null
  )
}

const closed = {
  file: null,
  answers: {},
  past: [],
  preview: null,
  working: null,
  job: null,
  progress: null,
  failure: null,
  selected: null,
} as const

type Waited = Answer<'tariffs.preview'> | Answer<'tariffs.import'> | Answer<'jobs.wait'>

/** One rate sheet under review: its file, what was said about it, and what the host found. */
export const createImportStore = (
  client: Client,
  language: () => Language,
  /** Who reviews tariff packs, which come in by the same ways. */
  packs?: { readonly open: (file: RateFile) => Promise<void>; readonly close: () => void },
): ImportStore => {
  const store = createStore<ImportState>(() => ({ ...closed, outcome: '', edition: 0 }))
  const { getState, setState } = store
  let latest = 0

  const cancelJob = (): void => {
    const { job } = getState()
    if (job !== null) void client('jobs.cancel', { job })
  }

  /** The result of a step, once it is there; null where it failed or a later step took its place. */
  const finish = async (
    first: Promise<Waited>,
    step: number,
  ): Promise<ImportPreview | Imported | ImportedSheets | null> => {
    let answer = await first
    for (;;) {
      if (step !== latest) {
        if (answer.ok && answer.value.state === 'running')
          void client('jobs.cancel', { job: answer.value.job })
        return null
      }
      if (!answer.ok) {
        const failure =
          'fault' in answer
            ? { text: answer.fault.text, unreadable: false }
            : { text: answer.failure.text, unreadable: answer.failure.code === 'SheetUnreadable' }
        setState({ working: null, job: null, progress: null, failure })
        return null
      }
      if (answer.value.state === 'done') {
        setState({ working: null, job: null, progress: null, failure: null })
        return answer.value.result
      }
      const { job, progress } = answer.value
      setState({ job, progress })
      answer = await client('jobs.wait', { job, language: language() })
    }
  }

  const read = async (): Promise<void> => {
    const { file, answers } = getState()
    if (!file) return
    cancelJob()
    latest += 1
    const step = latest
    setState({ working: 'preview', job: null, progress: null, failure: null })
    const input = { ...answers, fileName: file.name, bytes: file.bytes, language: language() }
    const preview = await finish(client('tariffs.preview', input), step)
    if (preview?.kind === 'preview') setState({ preview })
  }

  const change = (answers: ImportAnswers): Promise<void> => {
    const { answers: before, past } = getState()
    setState({ answers, past: [...past, before].slice(-200) })
    return read()
  }

  return Object.assign(store, {
    open: (file: RateFile) => {
      cancelJob()
      if (packs && looksLikePack(file.bytes)) {
        latest += 1
        setState({ ...closed, outcome: '' })
        return packs.open(file)
      }
      packs?.close()
      setState({ ...closed, file, outcome: '' })
      return read()
    },
    answer: (more: Partial<ImportAnswers>) => {
      const { answers } = getState()
      return change({
        ...answers,
        ...more,
        ...(more.mapping ? { mapping: { ...answers.mapping, ...more.mapping } } : {}),
        ...(more.constants ? { constants: { ...answers.constants, ...more.constants } } : {}),
      })
    },
    again: read,
    correct: ({ row, column }: CellPlace, text: string) => {
      const { answers } = getState()
      const others = (answers.corrections ?? []).filter(
        (correction) => correction.row !== row || correction.column !== column,
      )
      return change({ ...answers, corrections: [...others, { row, column, text }] })
    },
    toggleRow: (row: number) => {
      const { answers } = getState()
      const leftOut = answers.leftOut ?? []
      return change({
        ...answers,
        leftOut: leftOut.includes(row) ? leftOut.filter((other) => other !== row) : [...leftOut, row],
      })
    },
    undo: () => {
      const { past } = getState()
      const before = past[past.length - 1]
      if (!before) return Promise.resolve()
      setState({ answers: before, past: past.slice(0, -1) })
      return read()
    },
    select: (selected: CellPlace) => setState({ selected }),
    walk: (step: 1 | -1) => {
      const { preview, selected } = getState()
      setState({ selected: neighbouringFinding(preview?.issues ?? [], selected, step) ?? selected })
    },
    accept: async () => {
      const { file, answers, preview } = getState()
      if (!file || !preview) return null
      latest += 1
      const step = latest
      setState({ working: 'import', failure: null })
      const input = {
        ...answers,
        fileName: file.name,
        bytes: file.bytes,
        acceptWarnings: preview.warnings > 0,
        language: language(),
      }
      const imported = await finish(client('tariffs.import', input), step)
      return imported?.kind === 'imported' ? imported : null
    },
    cancel: cancelJob,
    close: () => {
      cancelJob()
      latest += 1
      setState(closed)
    },
    bookChanged: (outcome: string) => setState(({ edition }) => ({ outcome, edition: edition + 1 })),
  })
}
