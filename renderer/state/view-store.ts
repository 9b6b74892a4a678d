import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Comparison } from '../../shared/quote/comparison.ts'
import type { RoutePart } from './route-part.ts'

export type OfferColumn =
  'mode' | 'service' | 'departs' | 'delivered' | 'range' | 'days' | 'early' | 'emissions' | 'perKg' | 'total'

export type AnswerTab = 'offers' | 'decide' | 'calendar' | 'scenarios' | 'split' | 'landed' | 'map'

/** How the chart of weights is divided: each gridline twice the one before, or all the same distance apart. */
export type WeightScale = 'doubling' | 'linear'

interface ViewState {
  readonly opened: ReadonlySet<string>
  /** The user closed the row that opens by itself; then nothing opens by itself any more. */
  readonly closedByUser: boolean
  readonly tab: AnswerTab
  readonly weightScale: WeightScale
  /** The part of a way under the pointer or the keyboard, on the map and on the timeline. */
  readonly lit: RoutePart | null
  /** The one that stays lit. */
  readonly heldLit: RoutePart | null
  /** The offer whose landed cost is shown beside the best of each mode. */
  readonly landedBeside: string | null
  readonly sort: { readonly column: OfferColumn; readonly descending: boolean } | null
  readonly paletteOpen: boolean
  /** The word of the trade that is being explained, and the word's own place on the screen. */
  readonly explained: { readonly term: string; readonly source: HTMLElement } | null
  /** Costs and margins are on the screen; hidden while a client looks on. */
  readonly houseShown: boolean
  /** A short word about what was just done (copied), read out and shown for a moment. */
  readonly notice: string
}

export interface ViewStore extends StoreApi<ViewState> {
  /** Opens or closes an offer, or a line of one (`offer#line`). */
  readonly toggleRow: (key: string) => void
  /** Opens the recommended offer of a first answer, or of one that shares no open row with the last. */
  readonly keepOneOpen: (comparison: Comparison) => void
  /** Closes everything, for a shipment that is another one. */
  readonly closeAll: () => void
  /** Ascending, then descending, then back to the ranking. */
  readonly sortBy: (column: OfferColumn) => void
  readonly showTab: (tab: AnswerTab) => void
  readonly setWeightScale: (scale: WeightScale) => void
  readonly light: (part: RoutePart | null) => void
  readonly holdLit: (part: RoutePart | null) => void
  readonly setLandedBeside: (offer: string | null) => void
  readonly setPalette: (open: boolean) => void
  readonly explain: (term: string, source: HTMLElement) => void
  readonly showHouse: (shown: boolean) => void
  readonly announce: (notice: string) => void
}

/** How the user looks at the answer: what is open, how it is sorted. Nothing of the shipment or of the answer. */
export const createViewStore = (): ViewStore => {
  const store = createStore<ViewState>(() => ({
    opened: new Set(),
    closedByUser: false,
    tab: 'offers',
    weightScale: 'doubling',
    lit: null,
    heldLit: null,
    landedBeside: null,
    sort: null,
    paletteOpen: false,
    explained: null,
    houseShown: true,
    notice: '',
  }))
  const { getState, setState } = store
  return Object.assign(store, {
    toggleRow: (key: string) => {
      const opened = new Set(getState().opened)
      const closing = opened.delete(key)
      if (!closing) opened.add(key)
      setState(key.includes('#') ? { opened } : { opened, closedByUser: closing })
    },
    keepOneOpen: ({ offers, recommendation }: Comparison) => {
      const { opened, closedByUser } = getState()
      const first = recommendation?.offer ?? offers[0]?.id
      if (closedByUser || first === undefined || offers.some(({ id }) => opened.has(id))) return
      setState({ opened: new Set([first]) })
    },
    closeAll: () => setState({ opened: new Set(), closedByUser: false }),
    sortBy: (column: OfferColumn) =>
      setState(({ sort }) => ({
        sort:
          sort?.column !== column
            ? { column, descending: false }
            : sort.descending
              ? null
              : { column, descending: true },
      })),
    showTab: (tab: AnswerTab) => setState({ tab }),
    setWeightScale: (weightScale: WeightScale) => setState({ weightScale }),
    light: (lit: RoutePart | null) => setState({ lit }),
    holdLit: (heldLit: RoutePart | null) => setState({ heldLit }),
    setLandedBeside: (landedBeside: string | null) => setState({ landedBeside }),
    setPalette: (paletteOpen: boolean) => setState({ paletteOpen }),
    explain: (term: string, source: HTMLElement) => setState({ explained: { term, source } }),
    showHouse: (houseShown: boolean) => setState({ houseShown }),
    announce: (notice: string) => setState({ notice }),
  })
}

/** The part that is lit while the map is shown. */
export const litPart = ({ tab, lit, heldLit }: ViewState): RoutePart | null =>
  tab === 'map' ? (lit ?? heldLit) : null
