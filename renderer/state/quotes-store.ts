import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Client, Fault, MethodOutput } from '../../shared/api/contract.ts'
import type { QuoteFilter } from '../../shared/quote/quote-filter.ts'
import type { QuoteSummary } from '../../shared/quote/quote.ts'
import type { Pipeline } from '../../shared/quote/pipeline.ts'

const pageSize = 100
const quietMilliseconds = 120

interface QuotesState {
  readonly filter: QuoteFilter
  readonly customerName: string
  /** As many as were asked for so far, the newest first. */
  readonly rows: readonly QuoteSummary[]
  readonly next: number | null
  /** By status, whatever status is filtered for. */
  readonly counts: MethodOutput<'quotes.counts'>['counts']
  readonly pipeline: Pipeline | null
  readonly answered: boolean
  /** The host did not answer; the rows are those before. */
  readonly failure: string
  readonly showsDrafts: boolean
}

export interface QuotesStore extends StoreApi<QuotesState> {
  readonly filterBy: (filter: QuoteFilter, customerName?: string) => void
  readonly showDrafts: (shown: boolean) => void
  /** Asks for everything that is shown anew. */
  readonly refresh: () => Promise<void>
  /** The next page, where there is one and none is under way. */
  readonly more: () => Promise<void>
}

/** A filter without what is empty, which the host would look for. */
export const tidyFilter = (filter: QuoteFilter): QuoteFilter =>
  Object.fromEntries(
    Object.entries(filter).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )

/** What the quotes' list is asked for and what was answered; stays while other screens are looked at. */
export const createQuotesStore = (client: Client): QuotesStore => {
  const store = createStore<QuotesState>(() => ({
    filter: {},
    customerName: '',
    rows: [],
    next: null,
    counts: { draft: 0, issued: 0, sent: 0, accepted: 0, declined: 0, expired: 0, superseded: 0 },
    pipeline: null,
    answered: false,
    failure: '',
    showsDrafts: false,
  }))
  const { getState, setState } = store
  let question = 0
  let loadingMore = false
  let counting: ReturnType<typeof setTimeout> | undefined

  const fail = (answer: { readonly ok: boolean }): void =>
    setState({ answered: true, failure: 'fault' in answer ? (answer.fault as Fault).text : '' })

  /** The figures count every quote that is found, which takes longer than a page of them. */
  const countThem = async (asked: number, filter: QuoteFilter): Promise<void> => {
    const { status: _, ...anyStatus } = filter
    const [counted, pipeline] = await Promise.all([
      client('quotes.counts', { filter: anyStatus }),
      client('quotes.pipeline', { filter: anyStatus }),
    ])
    if (asked !== question) return
    if (!counted.ok) return fail(counted)
    if (!pipeline.ok) return fail(pipeline)
    setState({ counts: counted.value.counts, pipeline: pipeline.value })
  }
  const refresh = async (): Promise<void> => {
    question += 1
    const asked = question
    clearTimeout(counting)
    const filter = tidyFilter(getState().filter)
    const list = await client('quotes.list', { filter, limit: pageSize })
    if (asked !== question) return
    if (!list.ok) return fail(list)
    setState({ rows: list.value.quotes, next: list.value.next, answered: true, failure: '' })
    counting = setTimeout(() => void countThem(asked, filter), quietMilliseconds)
  }
  const more = async (): Promise<void> => {
    const { next, filter } = getState()
    if (next === null || loadingMore) return
    loadingMore = true
    const asked = question
    const page = await client('quotes.list', { filter: tidyFilter(filter), before: next, limit: pageSize })
    loadingMore = false
    if (!page.ok || asked !== question) return
    setState(({ rows }) => ({ rows: [...rows, ...page.value.quotes], next: page.value.next }))
  }
  return Object.assign(store, {
    filterBy: (filter: QuoteFilter, customerName?: string) => {
      setState((state) => ({ filter, customerName: customerName ?? state.customerName, showsDrafts: false }))
      void refresh()
    },
    showDrafts: (showsDrafts: boolean) => setState({ showsDrafts }),
    refresh,
    more,
  })
}
