import { createStore, type StoreApi } from 'zustand/vanilla'
import type { EditReview } from '../../shared/api/book-schemas.ts'
import type { Client, MethodInput } from '../../shared/api/contract.ts'
import type { TariffSummary } from '../../shared/api/tariff-schemas.ts'
import type { Language } from '../../shared/text/language.ts'
import { editsBetween, rowsOfVersion, type EditedRow } from './edited-rows.ts'
import { finishJob, waitForJob } from './wait-for-job.ts'

interface TariffEditState {
  /** The version that is edited; null while none is. */
  readonly tariff: TariffSummary | null
  readonly columns: readonly string[]
  /** Columns of numbers, from 1. */
  readonly numberColumns: ReadonlySet<number>
  readonly version: readonly (readonly string[])[]
  readonly rows: readonly EditedRow[]
  readonly past: readonly (readonly EditedRow[])[]
  readonly future: readonly (readonly EditedRow[])[]
  readonly selected: { readonly row: number; readonly column: number }
  /** Of the rows as they stood when it was asked for. */
  readonly review: EditReview | null
  /** Whether the review is of other rows than those on screen. */
  readonly reviewing: boolean
  readonly saving: boolean
  readonly failure: string
  /** The tariff that a sample is saved as. */
  readonly copy: { readonly issuer: string; readonly name: string }
  /** Given where rows would tie; null leaves the tariff's own. */
  readonly priority: number | null
}

export interface TariffEditStore extends StoreApi<TariffEditState> {
  /** Takes a version under edit; one that is already is left as it stands. */
  readonly open: (id: string) => Promise<void>
  readonly change: (edit: (rows: readonly EditedRow[]) => readonly EditedRow[]) => void
  readonly select: (selected: TariffEditState['selected']) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly nameCopy: (copy: Partial<TariffEditState['copy']>) => void
  readonly givePriority: (priority: number) => void
  /** The version that was saved; null where it was refused, and `failure` says why. */
  readonly save: (acceptWarnings: boolean) => Promise<{ readonly tariff: TariffSummary } | null>
  readonly close: () => void
}

const kept = 200
/** How long a person pauses before the rows are looked at again, in milliseconds; of a large tariff that takes longer. */
const pauseFor = (rows: number): number => 250 + rows / 25

const closed: TariffEditState = {
  tariff: null,
  columns: [],
  numberColumns: new Set(),
  version: [],
  rows: [],
  past: [],
  future: [],
  selected: { row: 0, column: 0 },
  review: null,
  reviewing: false,
  saving: false,
  failure: '',
  copy: { issuer: '', name: '' },
  priority: null,
}

/** One version's rows under edit: what was typed, the way back, and what the host finds in it. */
export const createTariffEditStore = (client: Client, language: () => Language): TariffEditStore => {
  const store = createStore<TariffEditState>(() => closed)
  const { getState, setState } = store
  let latest = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  /** The long review under way: nobody waits for it any more once something else is typed. */
  let running: string | undefined
  const stopReview = (): void => {
    clearTimeout(timer)
    latest += 1
    if (running !== undefined) void client('jobs.cancel', { job: running })
    running = undefined
  }

  const input = (): MethodInput<'tariffs.reviewEdit'> => {
    const { tariff, version, rows, copy } = getState()
    const issuer = copy.issuer.trim()
    const name = copy.name.trim()
    return {
      id: tariff?.id ?? '',
      edits: editsBetween(version, rows),
      ...(tariff?.sample && issuer !== '' && name !== '' ? { issuer, name } : {}),
      language: language(),
    }
  }

  const review = async (): Promise<void> => {
    latest += 1
    const step = latest
    setState({ reviewing: true })
    const answer = await waitForJob(client, client('tariffs.reviewEdit', input()), language, {
      isWanted: () => step === latest,
      onProgress: (job) => (running = job),
    })
    if (!answer || step !== latest) return
    running = undefined
    if (!answer.ok)
      setState({ reviewing: false, failure: 'fault' in answer ? answer.fault.text : answer.failure.text })
    else if (answer.value.kind === 'edit-review')
      setState({ review: answer.value, reviewing: false, failure: '' })
  }

  const reviewSoon = (): void => {
    stopReview()
    setState({ reviewing: true })
    timer = setTimeout(() => void review(), pauseFor(getState().rows.length))
  }

  const show = (rows: readonly EditedRow[], more: Partial<TariffEditState>): void => {
    const { selected } = getState()
    const row = Math.max(Math.min(selected.row, rows.length - 1), 0)
    setState({ rows, selected: { ...selected, row }, ...more })
    reviewSoon()
  }

  return Object.assign(store, {
    open: async (id: string) => {
      if (getState().tariff?.id === id) return
      stopReview()
      const step = latest
      setState({ ...closed })
      const answer = await client('tariffs.grid', { id, language: language() })
      if (step !== latest) return
      if (!answer.ok) {
        setState({ failure: 'fault' in answer ? answer.fault.text : answer.failure.text })
        return
      }
      const { tariff, columns, rows, numberColumns } = answer.value
      setState({
        tariff,
        columns,
        version: rows,
        rows: rowsOfVersion(rows),
        numberColumns: new Set(numberColumns),
      })
      await review()
    },
    change: (edit: (rows: readonly EditedRow[]) => readonly EditedRow[]) => {
      const { rows, past } = getState()
      const made = edit(rows)
      const isSame = made.length === rows.length && made.every((row, index) => row === rows[index])
      if (!isSame) show(made, { past: [...past, rows].slice(-kept), future: [] })
    },
    select: (selected: TariffEditState['selected']) => setState({ selected }),
    undo: () => {
      const { rows, past, future } = getState()
      const before = past.at(-1)
      if (before) show(before, { past: past.slice(0, -1), future: [rows, ...future] })
    },
    redo: () => {
      const { rows, past, future } = getState()
      const [after, ...later] = future
      if (after) show(after, { past: [...past, rows], future: later })
    },
    nameCopy: (copy: Partial<TariffEditState['copy']>) => {
      setState({ copy: { ...getState().copy, ...copy } })
      reviewSoon()
    },
    givePriority: (priority: number) => setState({ priority }),
    save: async (acceptWarnings: boolean) => {
      const { review: seen, priority } = getState()
      setState({ saving: true, failure: '' })
      const saving = client('tariffs.saveEdit', {
        ...input(),
        acceptWarnings,
        ...(priority === null ? {} : { priority }),
        ...(seen === null ? {} : { newest: seen.newest }),
      })
      const answer = await finishJob(client, saving, language())
      if (answer.ok) {
        if (answer.value.kind !== 'saved-version') return null
        setState({ ...closed })
        return { tariff: answer.value.tariff }
      }
      setState({ saving: false, failure: 'fault' in answer ? answer.fault.text : answer.failure.text })
      // Another window's version counts as seen from here on: its number is told with the reason.
      if (!('fault' in answer) && answer.failure.code === 'VersionAdded') {
        const { newest } = answer.failure
        setState({ review: seen && { ...seen, newest, nextVersion: newest + 1 } })
      }
      return null
    },
    close: () => {
      stopReview()
      setState({ ...closed })
    },
  })
}
