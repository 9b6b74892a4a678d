import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Client, MethodInput, MethodOutput } from '../../shared/api/contract.ts'
import type { FieldIssue } from '../../shared/api/field-issue.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import type { ShipmentInput } from '../../shared/freight/shipment.ts'
import type { QuoteSummary } from '../../shared/quote/quote.ts'
import type { Language } from '../../shared/text/language.ts'
import { keepUnchanged } from './keep-unchanged.ts'
import { emptyQuoteForm, type QuoteForm } from './quote-form.ts'
import { quoteFormToRequest, type TypedIssue } from './quote-form-to-request.ts'
import type { QuoteDraftContent } from './quote-draft.ts'
import type { ShipmentForm } from './shipment-form.ts'

export type PricedQuote = MethodOutput<'quotes.price'>

/** What came of pressing Issue. */
export type IssueOutcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'issuing' }
  | { readonly kind: 'refused'; readonly text: string }
  /** Nobody has said whether the quote counts: asking again under the same key tells, and makes no second one. */
  | { readonly kind: 'unknown'; readonly text: string }
  /** It counted at an earlier press, as it was then; what is typed now is something else. */
  | { readonly kind: 'counted'; readonly number: string; readonly text: string }

interface MakingState {
  readonly open: boolean
  readonly id: string
  readonly key: string
  /** The number of the quote whose place this one takes. */
  readonly revises: string | null
  readonly form: QuoteForm
  /** Something was typed, so that there is something to keep. */
  readonly touched: boolean
  readonly priced: PricedQuote | null
  readonly pricing: boolean
  /** What the host says at the fields, and what cannot even be sent. */
  readonly issues: readonly FieldIssue[]
  readonly typedIssues: readonly TypedIssue[]
  /** The shipment itself cannot be priced, or the host did not answer. */
  readonly obstacle: string
  readonly outcome: IssueOutcome
  /** Counts what this window has issued, kept or thrown away: lists ask again. */
  readonly edition: number
}

export interface IssuedOutcome {
  readonly quote: QuoteSummary
  /** An earlier press had counted. */
  readonly again: boolean
  readonly warnings: readonly string[]
}

export interface QuoteMakingStore extends StoreApi<MakingState> {
  readonly begin: (form: QuoteForm, revises: string | null) => void
  readonly resume: (id: string, content: QuoteDraftContent) => void
  readonly edit: (change: (form: QuoteForm) => QuoteForm) => void
  /** The shipment or the language is another one now. */
  readonly priceAgain: () => void
  /** Goes back to the comparison; what was typed stays among the drafts. */
  readonly close: () => Promise<void>
  readonly discard: () => Promise<void>
  readonly issue: () => Promise<IssuedOutcome | undefined>
  /** What the document would be; a sentence where it cannot be made. */
  readonly preview: () => Promise<MethodOutput<'quotes.previewDocument'> | string>
  /** After an earlier press has counted: what is typed now takes that quote's place. */
  readonly reviseCounted: () => void
  /** Keeps what is typed now; for the moment before the window goes. */
  readonly flush: () => Promise<void>
  readonly quotesChanged: () => void
}

interface MakingContext {
  readonly client: Client
  readonly newId: () => string
  readonly shipment: () => {
    readonly input: ShipmentInput
    readonly form: ShipmentForm
    readonly title: string
  }
  readonly today: () => LocalDate
  readonly language: () => Language
}

const quietMilliseconds = 400

/** What the form holds as JSON has it: what is absent is left out. */
const toKept = (content: QuoteDraftContent): MethodInput<'quotes.saveDraft'>['content'] =>
  JSON.parse(JSON.stringify(content)) as MethodInput<'quotes.saveDraft'>['content']

/**
 * The quote that is being made: what is typed of it, and what the host answers. It is kept as a draft a moment after
 * each change, and before it is issued, so that a restart or a power cut loses neither it nor its key.
 */
export const createQuoteMakingStore = (context: MakingContext): QuoteMakingStore => {
  const { client, newId } = context
  const store = createStore<MakingState>(() => ({
    open: false,
    id: newId(),
    key: newId(),
    revises: null,
    form: emptyQuoteForm([]),
    touched: false,
    priced: null,
    pricing: false,
    issues: [],
    typedIssues: [],
    obstacle: '',
    outcome: { kind: 'none' },
    edition: 0,
  }))
  const { getState, setState } = store
  let question = 0
  let pricing: Promise<void> = Promise.resolve()
  let timer: ReturnType<typeof setTimeout> | undefined

  const read = () => {
    const language = context.language()
    return quoteFormToRequest(getState().form, {
      shipment: context.shipment().input,
      today: context.today(),
      commaGroups: language !== 'fr',
    })
  }

  const price = async (): Promise<void> => {
    question += 1
    const asked = question
    const { request, issues: typedIssues, formPath } = read()
    setState({ pricing: true, typedIssues })
    const answer = await client('quotes.price', { ...request, language: context.language() })
    if (asked !== question) return
    if (answer.ok) {
      setState({
        pricing: false,
        priced: keepUnchanged(getState().priced, answer.value),
        issues: answer.value.issues.map((issue) => ({ ...issue, path: formPath(issue.path) })),
        obstacle: '',
      })
    } else if ('fault' in answer) setState({ pricing: false, obstacle: answer.fault.text })
    else if (answer.failure.code === 'NothingLoaded')
      setState({ pricing: false, obstacle: answer.failure.text })
    else {
      const [first] = answer.failure.issues
      setState({ pricing: false, obstacle: first?.text ?? '' })
    }
  }
  const priceNow = (): void => {
    if (getState().open) pricing = price()
  }

  const save = async (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    const { id, key, revises, form } = getState()
    const { form: shipment, title } = context.shipment()
    const name = form.customer ? `${form.customer.name}: ${title}` : title
    await client('quotes.saveDraft', {
      id,
      title: name.slice(0, 200),
      content: toKept({ shipment, form, key, revises }),
    })
  }
  const saveSoon = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void save(), quietMilliseconds)
  }
  const flush = async (): Promise<void> => {
    if (timer !== undefined) await save()
  }
  const open = (state: Pick<MakingState, 'id' | 'key' | 'revises' | 'form' | 'touched'>): void => {
    setState({ ...state, open: true, priced: null, issues: [], obstacle: '', outcome: { kind: 'none' } })
    priceNow()
  }
  const shut = (): void => {
    clearTimeout(timer)
    timer = undefined
    setState(({ edition }) => ({ open: false, touched: false, edition: edition + 1 }))
  }
  const edited = (): void => {
    setState(({ outcome }) => ({
      touched: true,
      outcome: outcome.kind === 'refused' ? { kind: 'none' } : outcome,
    }))
    saveSoon()
    priceNow()
  }

  const preview = async (): Promise<MethodOutput<'quotes.previewDocument'> | string> => {
    const answer = await client('quotes.previewDocument', {
      request: read().request,
      format: 'pdf',
      language: context.language(),
    })
    if (answer.ok) return answer.value
    if ('fault' in answer) return answer.fault.text
    const { failure } = answer
    return 'issues' in failure ? failure.issues.map(({ text }) => text).join(' ') : failure.text
  }

  const refused = (text: string, issues: readonly FieldIssue[] = []): undefined => {
    setState(({ issues: before }) => ({
      outcome: { kind: 'refused', text },
      issues: issues.length > 0 ? issues : before,
    }))
    return undefined
  }

  const issue = async (): Promise<IssuedOutcome | undefined> => {
    // What is on the screen is what is issued: a figure that was typed just now is waited for.
    await pricing
    const { priced, revises, key, id, outcome, obstacle, issues: found } = getState()
    const { request, issues, formPath } = read()
    if (outcome.kind === 'issuing' || outcome.kind === 'counted') return undefined
    if (!priced || obstacle !== '' || issues.length > 0 || found.length > 0) return undefined
    setState({ outcome: { kind: 'issuing' } })
    const asked = question
    // The key is on the disk before it is used.
    await save()
    const order = {
      ...request,
      key,
      draft: id,
      expected: priced.offers.map(({ sell }) => ({ offer: sell.offer, total: sell.total })),
      language: context.language(),
    }
    const answer =
      revises === null
        ? await client('quotes.issue', order)
        : await client('quotes.revise', { ...order, number: revises })
    if (answer.ok) {
      const { quote, again, warnings } = answer.value
      shut()
      setState({ outcome: { kind: 'none' } })
      return { quote, again, warnings: warnings.map(({ text }) => text) }
    }
    if ('fault' in answer) {
      setState({ outcome: { kind: 'unknown', text: answer.fault.text } })
      return undefined
    }
    const { failure } = answer
    switch (failure.code) {
      case 'QuoteRefused':
      case 'ShipmentRefused':
        return refused(
          failure.issues.map(({ text }) => text).join(' '),
          // What has been typed since has been priced since, and has its own findings.
          asked === question ? failure.issues.map((at) => ({ ...at, path: formPath(at.path) })) : [],
        )
      case 'KeyTaken':
        setState({ outcome: { kind: 'counted', number: failure.number, text: failure.text } })
        return undefined
      case 'PricesChanged':
        priceNow()
        return refused(failure.text)
      default:
        return refused(failure.text)
    }
  }

  return Object.assign(store, {
    begin: (form: QuoteForm, revises: string | null) =>
      open({ id: newId(), key: newId(), revises, form, touched: revises !== null }),
    resume: (id: string, { form, key, revises }: QuoteDraftContent) =>
      open({ id, key, revises, form, touched: true }),
    edit: (change: (form: QuoteForm) => QuoteForm) => {
      setState(({ form }) => ({ form: change(form) }))
      edited()
    },
    priceAgain: () => {
      if (!getState().open) return
      if (getState().touched) saveSoon()
      priceNow()
    },
    close: async () => {
      if (getState().touched) await save()
      shut()
    },
    discard: async () => {
      const { id, touched } = getState()
      shut()
      if (touched) await client('quotes.discardDraft', { id })
      setState(({ edition }) => ({ edition: edition + 1 }))
    },
    issue,
    preview,
    reviseCounted: () => {
      const { outcome } = getState()
      if (outcome.kind !== 'counted') return
      setState({ revises: outcome.number, key: newId(), outcome: { kind: 'none' } })
      edited()
    },
    flush,
    quotesChanged: () => setState(({ edition }) => ({ edition: edition + 1 })),
  })
}
