import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Client } from '../../shared/api/contract.ts'
import type { JobProgress } from '../../shared/api/import-schemas.ts'
import type { PackImported, PackPreview } from '../../shared/api/pack-schemas.ts'
import type { Language } from '../../shared/text/language.ts'
import type { RateFile } from './import-state.ts'
import { waitForJob, type JobStart } from './wait-for-job.ts'

interface PackState {
  /** The pack under review; null while none is. */
  readonly file: RateFile | null
  readonly preview: PackPreview | null
  /** What the user says in place of the tariffs' own; null while nothing was said. */
  readonly priority: number | null
  readonly working: 'preview' | 'import' | null
  /** Of a long step: its job, and how far it is. */
  readonly job: string | null
  readonly progress: JobProgress | null
  /** Why the last step failed, as the host words it. */
  readonly failure: string | null
}

export interface PackStore extends StoreApi<PackState> {
  readonly open: (file: RateFile) => Promise<void>
  /** Reads the pack again as it stands, for after a failure. */
  readonly again: () => Promise<void>
  /** Trusts the key that signed it, under a name of one's own where that is not empty. */
  readonly trust: (name: string) => Promise<void>
  readonly prioritise: (priority: number) => Promise<void>
  /** Null where it was refused; the reason is then the failure. */
  readonly accept: () => Promise<PackImported | null>
  /** Stops a long step; it has then changed nothing. */
  readonly cancel: () => void
  readonly close: () => void
}

const idle = { working: null, job: null, progress: null } as const
const closed: PackState = { ...idle, file: null, preview: null, priority: null, failure: null }

/** One tariff pack under review: its file, and what the host found. */
export const createPackStore = (client: Client, language: () => Language): PackStore => {
  const store = createStore<PackState>(() => closed)
  const { getState, setState } = store
  let latest = 0

  const inputOf = (file: RateFile) => {
    const { priority } = getState()
    return {
      fileName: file.name,
      bytes: file.bytes,
      language: language(),
      ...(priority === null ? {} : { priority }),
    }
  }

  const cancel = (): void => {
    const { job } = getState()
    if (job !== null) void client('jobs.cancel', { job })
  }

  /** Follows a step to its result; null where it failed or another took its place. */
  const follow = async (working: PackState['working'], first: () => Promise<JobStart>) => {
    cancel()
    latest += 1
    const step = latest
    setState({ ...idle, working, failure: null })
    const done = await waitForJob(client, first(), language, {
      isWanted: () => step === latest,
      onProgress: (job, progress) => setState({ job, progress }),
    })
    if (!done) return null
    if (done.ok) {
      setState(idle)
      return done.value
    }
    setState({ ...idle, failure: 'fault' in done ? done.fault.text : done.failure.text })
    return null
  }

  const read = async (): Promise<void> => {
    const { file } = getState()
    if (!file) return
    const found = await follow('preview', () => client('packs.preview', inputOf(file)))
    if (found?.kind === 'pack-preview') setState({ preview: found })
    else if (getState().failure !== null) setState({ preview: null })
  }

  return Object.assign(store, {
    open: (file: RateFile) => {
      cancel()
      setState({ ...closed, file })
      return read()
    },
    again: read,
    trust: async (name: string) => {
      const { preview } = getState()
      if (!preview) return
      const called = name.trim()
      const answer = await client('keys.trust', {
        line: preview.signer.line,
        ...(called === '' ? {} : { name: called }),
        language: language(),
      })
      if (answer.ok) await read()
      else setState({ failure: 'fault' in answer ? answer.fault.text : answer.failure.text })
    },
    prioritise: (priority: number) => {
      setState({ priority })
      return read()
    },
    accept: async () => {
      const { file, preview } = getState()
      if (!file || !preview) return null
      const taken = await follow('import', () => client('packs.import', inputOf(file)))
      return taken?.kind === 'pack-imported' ? taken : null
    },
    cancel,
    close: () => {
      cancel()
      latest += 1
      setState(closed)
    },
  })
}
