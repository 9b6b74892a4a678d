import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Client, Fault } from '../../shared/api/contract.ts'
import type { FieldIssue } from '../../shared/api/field-issue.ts'
import type { CargoSummary, Comparison } from '../../shared/quote/comparison.ts'
import type { Language } from '../../shared/text/language.ts'
import { formPath, type FormReading } from './form-to-shipment.ts'
import { keepUnchanged } from './keep-unchanged.ts'

/** What stands between the user and an answer; null while the comparison on screen is the shipment's own. */
export type Obstacle =
  | { readonly kind: 'refused' }
  | { readonly kind: 'nothing-loaded'; readonly text: string }
  | { readonly kind: 'fault'; readonly fault: Fault }

interface ComparisonState {
  /** The last comparison; stays while a new one is asked for, and while the shipment is refused. */
  readonly comparison: Comparison | null
  /** The shipment that the comparison is of. */
  readonly shipment: FormReading['input'] | null
  readonly obstacle: Obstacle | null
  /** Sentences by the form's own fields. */
  readonly issues: readonly FieldIssue[]
  /** What the answer warns of at a field; for the whole shipment they are in the comparison. */
  readonly fieldWarnings: readonly FieldIssue[]
  readonly cargo: CargoSummary | null
  readonly neededBy: string | null
  /** Whether anything was answered since the start. */
  readonly answered: boolean
  readonly asking: boolean
}

export interface ComparisonStore extends StoreApi<ComparisonState> {
  /** Lets the last answer go: the form is empty, and what is typed next is another shipment. */
  readonly forget: () => void
  /** Asks for this shipment. Of several questions under way only the latest is listened to. */
  readonly ask: (reading: FormReading, language: Language) => Promise<void>
}

const isoDate = /^\d{4}-\d\d-\d\d$/

const nothing: ComparisonState = {
  comparison: null,
  shipment: null,
  obstacle: null,
  issues: [],
  fieldWarnings: [],
  cargo: null,
  neededBy: null,
  answered: false,
  asking: false,
}

/** Holds what the host answered last; everything shown is derived from it. */
export const createComparisonStore = (client: Client): ComparisonStore => {
  const store = createStore<ComparisonState>(() => nothing)
  const { getState, setState } = store
  let latest = 0

  const ask = async ({ input, rows }: FormReading, language: Language): Promise<void> => {
    latest += 1
    const question = latest
    setState({ asking: true })
    const answer = await client('quotes.compare', { shipment: input, language })
    if (question !== latest) return
    const settled = { answered: true, asking: false } as const
    if (answer.ok) {
      const comparison = keepUnchanged(getState().comparison, answer.value)
      const neededBy = input.neededBy && isoDate.test(input.neededBy) ? input.neededBy : null
      setState({
        ...settled,
        comparison,
        shipment: keepUnchanged(getState().shipment, input),
        obstacle: null,
        issues: [],
        fieldWarnings: keepUnchanged(
          getState().fieldWarnings,
          comparison.warnings.flatMap(({ path, code, text }) =>
            path === null ? [] : [{ path: formPath(path, rows), code, text }],
          ),
        ),
        cargo: comparison.cargo,
        neededBy,
      })
    } else if ('fault' in answer) {
      setState({ ...settled, obstacle: { kind: 'fault', fault: answer.fault } })
    } else if (answer.failure.code === 'NothingLoaded') {
      setState({ ...settled, obstacle: { kind: 'nothing-loaded', text: answer.failure.text }, issues: [] })
    } else {
      const issues = answer.failure.issues.map((issue) => ({ ...issue, path: formPath(issue.path, rows) }))
      setState({
        ...settled,
        obstacle: { kind: 'refused' },
        issues: keepUnchanged(getState().issues, issues),
        fieldWarnings: [],
        cargo: keepUnchanged(getState().cargo, answer.failure.cargo),
      })
    }
  }
  return Object.assign(store, { ask, forget: () => setState(nothing) })
}

/** Whether an issue or a warning at `path` belongs to this field: to itself or to a part of it. */
export const belongsToField = (path: string, field: string): boolean =>
  path === field || path.startsWith(`${field}.`)
