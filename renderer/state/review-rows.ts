import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Client } from '../../shared/api/contract.ts'
import type { ImportPreview, ReviewRow } from '../../shared/api/preview-schemas.ts'
import type { Language } from '../../shared/text/language.ts'

/** Rows that are asked for at once. */
const pageSize = 200

interface ReviewRowsState {
  /** By their position in the grid; those of the preview before stand in until the new ones come. */
  readonly rows: ReadonlyMap<number, ReviewRow>
  /** Where the rows of the sheet are, by their number. */
  readonly positions: ReadonlyMap<number, number>
  readonly length: number
}

export interface ReviewRows extends StoreApi<ReviewRowsState> {
  /** The preview whose rows are wanted from now on. */
  readonly take: (preview: ImportPreview | null) => void
  /** Asks the host for the rows between two positions, a page at a time, unless they are here. */
  readonly want: (first: number, last: number) => void
}

const positionsOf = (rows: Iterable<ReviewRow>): Map<number, number> => {
  const positions = new Map<number, number>()
  for (const { row, position } of rows) if (row !== null) positions.set(row, position)
  return positions
}

/** The rows of the sheet under review, as far as they were scrolled to. `onForgotten`: the host has let them go. */
export const createReviewRows = (
  client: Client,
  language: () => Language,
  onForgotten: () => void,
): ReviewRows => {
  const store = createStore<ReviewRowsState>(() => ({ rows: new Map(), positions: new Map(), length: 0 }))
  let taken: ImportPreview | null = null
  let whole = new Set<number>()

  const fetchPage = async (handle: string, page: number): Promise<void> => {
    const from = page * pageSize
    const answer = await client('tariffs.previewRows', {
      pages: handle,
      from,
      count: pageSize,
      language: language(),
    })
    if (taken?.grid.pages !== handle) return
    if (!answer.ok) {
      if ('failure' in answer) onForgotten()
      return
    }
    const { rows, positions } = store.getState()
    const found = answer.value.rows
    store.setState({
      rows: new Map([...rows, ...found.map((row) => [row.position, row] as const)]),
      positions: new Map([...positions, ...positionsOf(found)]),
    })
  }

  return Object.assign(store, {
    take: (preview: ImportPreview | null) => {
      const isSameSheet =
        preview !== null && taken?.fileHash === preview.fileHash && taken.sheet === preview.sheet
      taken = preview
      whole = new Set()
      const first = preview?.grid.rows ?? []
      const before = isSameSheet ? store.getState().rows : new Map<number, ReviewRow>()
      store.setState({
        rows: new Map([...before, ...first.map((row) => [row.position, row] as const)]),
        positions: positionsOf(first),
        length: preview?.grid.length ?? 0,
      })
      const begun = Math.floor(first.findIndex(({ position }, at) => position !== at) / pageSize)
      for (let page = 0; page < (begun < 0 ? Math.ceil(first.length / pageSize) : begun); page += 1)
        whole.add(page)
    },
    want: (first: number, last: number) => {
      const handle = taken?.grid.pages ?? null
      if (handle === null) return
      const end = Math.min(last, store.getState().length - 1)
      for (let page = Math.floor(first / pageSize); page * pageSize <= end; page += 1) {
        if (whole.has(page)) continue
        whole.add(page)
        void fetchPage(handle, page)
      }
    },
  })
}
