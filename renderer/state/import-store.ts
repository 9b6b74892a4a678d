import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Client } from '../../shared/api/contract.ts'
import type { ImportAnswers, Imported } from '../../shared/api/import-schemas.ts'
import { looksLikePack } from '../../shared/pack/looks-like-pack.ts'
import type { Language } from '../../shared/text/language.ts'
import {
  noFile,
  reviewIn,
  takenReviews,
  type ImportState,
  type OpenDraft,
  type RateFile,
} from './import-state.ts'
import type { PackStore } from './pack-store.ts'
import { createReviewRows, type ReviewRows } from './review-rows.ts'
import {
  mergeAnswers,
  neighbouringFinding,
  newReview,
  withAnswers,
  withCorrection,
  withRowToggled,
  type CellPlace,
  type ImportTrouble,
} from './sheet-review.ts'
import { waitForJob, type FailedJob, type JobStart } from './wait-for-job.ts'

export interface ImportStore extends StoreApi<ImportState> {
  /** The rows of the sheet that is shown. */
  readonly rows: ReviewRows
  /** One review each, in this order. */
  readonly open: (files: readonly RateFile[]) => Promise<void>
  /** Shows another sheet of the file. */
  readonly show: (sheet: string) => Promise<void>
  /** Takes a sheet of the file along, or leaves it. */
  readonly toggleSheet: (sheet: string) => void
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
  readonly setPasting: (pasting: boolean) => void
  readonly setActivate: (activate: boolean) => void
  /** Every sheet that is taken, in one transaction. Null where it was refused; the reason is then the failure. */
  readonly accept: () => Promise<readonly Imported[] | null>
  /** Stops the work under way. */
  readonly cancel: () => void
  /** Lets the file go, and opens the next one that waits. */
  readonly close: () => void
  /** Lets the file and all that wait go. */
  readonly closeAll: () => void
  readonly bookChanged: (outcome: string) => void
}

const troubleOf = (failed: FailedJob): ImportTrouble => {
  if ('fault' in failed) return { text: failed.fault.text, unreadable: false }
  const { failure } = failed
  const ties = failure.code === 'ActivationConflicts' ? failure.conflicts.slice(0, 3) : []
  return {
    text: [failure.text, ...ties.map(({ text }) => text)].join(' '),
    unreadable: failure.code === 'SheetUnreadable',
  }
}

interface ImportSurroundings {
  /** The shipments whose prices a sheet may move. */
  readonly openDrafts?: () => Promise<readonly OpenDraft[]>
  /** Who reviews tariff packs, which come in by the same ways. */
  readonly packs?: Pick<PackStore, 'open' | 'close' | 'subscribe'>
}

/** The rate files under review: their bytes, what was said about each sheet, and what the host found. */
export const createImportStore = (
  client: Client,
  language: () => Language,
  around: ImportSurroundings = {},
): ImportStore => {
  const { openDrafts, packs } = around
  const store = createStore<ImportState>(() => ({
    ...noFile,
    queue: [],
    place: { at: 0, of: 0 },
    pasting: false,
    outcome: '',
    edition: 0,
  }))
  const { getState, setState } = store
  /** Counts the steps at the sheet that is shown, and the files: what belongs to an earlier one is not listened to. */
  let step = 0
  let opened = 0
  let staged: string | undefined
  let drafts: readonly OpenDraft[] = []

  const cancelJob = (): void => {
    const { job } = getState()
    if (job !== null) void client('jobs.cancel', { job })
  }

  /** Sends the file once; afterwards its handle stands for it. */
  const sent = async (
    file: RateFile,
  ): Promise<{ readonly staged: string } | { readonly bytes: Uint8Array }> => {
    if (staged !== undefined) return { staged }
    const mine = opened
    const answer = await client('tariffs.stage', { fileName: file.name, bytes: file.bytes })
    // A host that cannot keep it gets it with each call, and says with it what is wrong.
    if (!answer.ok) return { bytes: file.bytes }
    if (mine !== opened) void client('tariffs.unstage', answer.value)
    else ({ staged } = answer.value)
    return answer.value
  }

  /** Asks with the file's handle; once more with the file itself where the host had to make room for others. */
  const ask = async (
    file: RateFile,
    question: (of: { readonly staged: string } | { readonly bytes: Uint8Array }) => Promise<JobStart>,
  ): Promise<JobStart> => {
    const answer = await question(await sent(file))
    if (answer.ok || !('failure' in answer) || answer.failure.code !== 'FileForgotten') return answer
    staged = undefined
    return question(await sent(file))
  }

  const preview = (file: RateFile, answers: ImportAnswers): Promise<JobStart> =>
    ask(file, (source) =>
      client('tariffs.preview', {
        ...answers,
        ...source,
        fileName: file.name,
        paged: true,
        drafts: [...drafts],
        language: language(),
      }),
    )

  /** The sheets that nobody looks at yet, one after the other. */
  const readOthers = async (file: RateFile): Promise<void> => {
    const mine = opened
    const isWanted = (): boolean => mine === opened
    for (const { name } of getState().workbook ?? []) {
      const { others, sheet, taken } = getState()
      const review = others.get(name)
      if (!isWanted()) return
      if (name === sheet || !taken.has(name) || (review?.preview ?? null) !== null) continue
      const answers = review?.answers ?? { sheet: name }
      const listener = { isWanted, onProgress: () => undefined }
      const done = await waitForJob(client, preview(file, answers), language, listener)
      if (!done || getState().sheet === name) continue
      const found =
        done.ok && done.value.kind === 'preview'
          ? { ...newReview(answers), preview: done.value }
          : { ...newReview(answers), failure: done.ok ? null : troubleOf(done) }
      setState((state) => ({ others: new Map(state.others).set(name, found) }))
    }
  }

  /** Follows a step at the sheet that is shown; its result, or null where it failed or another took its place. */
  const follow = async (first: Promise<JobStart>) => {
    step += 1
    const mine = step
    const done = await waitForJob(client, first, language, {
      isWanted: () => mine === step,
      onProgress: (job, progress) => setState({ job, progress }),
    })
    if (!done) return null
    setState({ working: null, job: null, progress: null, failure: done.ok ? null : troubleOf(done) })
    return done.ok ? done.value : null
  }

  const read = async (): Promise<void> => {
    const { file, answers } = getState()
    if (!file) return
    cancelJob()
    setState({ working: 'preview', job: null, progress: null, failure: null })
    const found = await follow(preview(file, answers))
    if (found?.kind !== 'preview') return
    const known = found.sheets.filter(({ layout }) => layout !== null)
    const isFirstLook = answers.sheet === undefined && getState().workbook === null
    if (isFirstLook && found.sheet === null && (found.ownWorkbook || known.length > 1)) {
      const [first] = known.length > 0 ? known : found.sheets
      const taken = new Set((known.length > 0 ? known : found.sheets).map(({ name }) => name))
      setState({ workbook: found.sheets.filter(({ rows }) => rows > 0), taken })
      if (first) await show(first.name)
      return
    }
    setState({ preview: found, sheet: found.sheet })
  }

  const show = async (name: string): Promise<void> => {
    const state = getState()
    const { file, sheet } = state
    if (!file || sheet === name) return
    cancelJob()
    step += 1
    const others = new Map(state.others)
    if (sheet !== null) others.set(sheet, { ...reviewIn(state), working: null, job: null, progress: null })
    const review = others.get(name) ?? newReview({ sheet: name })
    others.delete(name)
    setState({ ...review, sheet: name, others })
    if (review.preview === null) await read()
    await readOthers(file)
  }

  const openNext = async (file: RateFile): Promise<void> => {
    cancelJob()
    step += 1
    opened += 1
    if (staged !== undefined) void client('tariffs.unstage', { staged })
    staged = undefined
    if (packs && looksLikePack(file.bytes)) {
      setState(noFile)
      await packs.open(file)
      return
    }
    setState({ ...noFile, file, working: 'preview' })
    packs?.close()
    const mine = opened
    drafts = openDrafts ? await openDrafts() : []
    if (mine === opened) await read()
  }

  const letGo = (): void => {
    cancelJob()
    step += 1
    opened += 1
    if (staged !== undefined) void client('tariffs.unstage', { staged })
    staged = undefined
    setState({ ...noFile, queue: [], place: { at: 0, of: 0 } })
  }

  /** The next file that waits; none is under review after the last. */
  const goOn = (): void => {
    const { queue, place } = getState()
    const [next, ...rest] = queue
    if (!next) {
      letGo()
      return
    }
    setState({ queue: rest, place: { ...place, at: place.at + 1 } })
    void openNext(next)
  }
  packs?.subscribe((state, before) => {
    const isOver = before.file !== null && state.file === null
    if (isOver && getState().file === null && getState().queue.length > 0) goOn()
  })

  const change = (answers: ImportAnswers): Promise<void> => {
    setState(withAnswers(reviewIn(getState()), answers))
    return read()
  }

  const acceptTaken = async (file: RateFile) => {
    const state = getState()
    const reviews = takenReviews(state)
    const acceptance = {
      fileName: file.name,
      acceptWarnings: reviews.some((review) => (review.preview?.warnings ?? 0) > 0),
      activate: state.activate,
      language: language(),
    }
    const imported = await follow(
      ask(file, (source) =>
        state.workbook === null
          ? client('tariffs.import', { ...state.answers, ...source, ...acceptance })
          : client('tariffs.importSheets', {
              ...source,
              ...acceptance,
              sheets: reviews.map(({ answers }) => answers),
            }),
      ),
    )
    if (imported?.kind === 'imported') return [imported]
    return imported?.kind === 'imported-sheets' ? imported.sheets : null
  }

  const rows = createReviewRows(client, language, () => void read())
  store.subscribe((state, before) => {
    if (state.preview !== before.preview) rows.take(state.preview)
  })

  return Object.assign(store, {
    rows,
    open: async (files: readonly RateFile[]) => {
      const { file, queue, place } = getState()
      if (file) {
        setState({ queue: [...queue, ...files], place: { at: place.at, of: place.of + files.length } })
        return
      }
      const [first, ...rest] = files
      if (!first) return
      setState({ outcome: '', queue: rest, place: { at: 1, of: files.length } })
      await openNext(first)
    },
    show,
    toggleSheet: (name: string) => {
      const { taken, file } = getState()
      const next = new Set(taken)
      if (!next.delete(name)) next.add(name)
      setState({ taken: next })
      if (file) void readOthers(file)
    },
    answer: (more: Partial<ImportAnswers>) => change(mergeAnswers(getState().answers, more)),
    again: read,
    correct: (at: CellPlace, text: string) => change(withCorrection(getState().answers, at, text)),
    toggleRow: (row: number) => change(withRowToggled(getState().answers, row)),
    undo: () => {
      const { past } = getState()
      const before = past[past.length - 1]
      if (!before) return Promise.resolve()
      setState({ answers: before, past: past.slice(0, -1) })
      return read()
    },
    select: (selected: CellPlace) => setState({ selected }),
    walk: (direction: 1 | -1) => {
      const { preview: seen, selected } = getState()
      setState({ selected: neighbouringFinding(seen?.issues ?? [], selected, direction) ?? selected })
    },
    setPasting: (pasting: boolean) => setState({ pasting }),
    setActivate: (activate: boolean) => setState({ activate }),
    accept: async () => {
      const { file, preview: seen } = getState()
      if (!file || !seen) return null
      setState({ working: 'import', failure: null })
      return acceptTaken(file)
    },
    cancel: cancelJob,
    close: goOn,
    closeAll: letGo,
    bookChanged: (outcome: string) => setState(({ edition }) => ({ outcome, edition: edition + 1 })),
  })
}
