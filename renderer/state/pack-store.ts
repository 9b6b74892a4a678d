import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Client, MethodOutput } from '../../shared/api/contract.ts'
import type { PackPreview } from '../../shared/api/pack-methods.ts'
import type { Language } from '../../shared/text/language.ts'
import type { RateFile } from './import-state.ts'

interface PackState {
  /** The pack under review; null while none is. */
  readonly file: RateFile | null
  readonly preview: PackPreview | null
  /** What the user says in place of the tariffs' own; null while nothing was said. */
  readonly priority: number | null
  readonly working: 'preview' | 'import' | null
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
  readonly accept: () => Promise<MethodOutput<'packs.import'> | null>
  readonly close: () => void
}

const closed: PackState = { file: null, preview: null, priority: null, working: null, failure: null }

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

  const read = async (): Promise<void> => {
    const { file } = getState()
    if (!file) return
    latest += 1
    const step = latest
    setState({ working: 'preview', failure: null })
    const answer = await client('packs.preview', inputOf(file))
    if (step !== latest) return
    if (answer.ok) setState({ working: null, preview: answer.value })
    else
      setState({
        working: null,
        preview: null,
        failure: 'fault' in answer ? answer.fault.text : answer.failure.text,
      })
  }

  return Object.assign(store, {
    open: (file: RateFile) => {
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
      latest += 1
      const step = latest
      setState({ working: 'import', failure: null })
      const answer = await client('packs.import', inputOf(file))
      if (step !== latest) return null
      if (answer.ok) {
        setState({ working: null })
        return answer.value
      }
      setState({
        working: null,
        failure: 'fault' in answer ? answer.fault.text : answer.failure.text,
      })
      return null
    },
    close: () => {
      latest += 1
      setState(closed)
    },
  })
}
