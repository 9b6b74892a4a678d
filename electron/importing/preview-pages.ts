import type { ReviewRow } from '../../shared/api/preview-schemas.ts'

/** Rows of a page; what a window asks for as it is scrolled. */
export const rowsOfPage = 200

/** The rows of a preview as bytes, a page each: they cross from a thread without a copy and rest without objects. */
export const packPages = (
  length: number,
  rowAt: (position: number) => ReviewRow,
): readonly Uint8Array<ArrayBuffer>[] => {
  const encoder = new TextEncoder()
  return Array.from({ length: Math.ceil(length / rowsOfPage) }, (_, page) => {
    const first = page * rowsOfPage
    const rows = Array.from({ length: Math.min(rowsOfPage, length - first) }, (_row, at) => rowAt(first + at))
    return encoder.encode(JSON.stringify(rows))
  })
}

/** The pages of the newest previews, by the handle that the preview named. */
export interface PreviewPages {
  readonly keep: (handle: string, pages: readonly Uint8Array[]) => void
  /** Undefined once they had to make room for newer ones. */
  readonly rows: (handle: string, from: number, count: number) => readonly ReviewRow[] | undefined
}

const mostPreviews = 48
const mostBytes = 512 * 1024 * 1024

const sizeOf = (pages: readonly Uint8Array[]): number =>
  pages.reduce((sum, { byteLength }) => sum + byteLength, 0)

export const createPreviewPages = (): PreviewPages => {
  const previews = new Map<string, readonly Uint8Array[]>()
  const sizes = new Map<string, number>()
  const isTooMuch = (): boolean =>
    previews.size > mostPreviews || [...sizes.values()].reduce((sum, size) => sum + size, 0) > mostBytes
  return {
    keep: (handle, pages) => {
      previews.set(handle, pages)
      sizes.set(handle, sizeOf(pages))
      for (const old of previews.keys()) {
        if (old === handle || !isTooMuch()) break
        previews.delete(old)
        sizes.delete(old)
      }
    },
    rows: (handle, from, count) => {
      const pages = previews.get(handle)
      if (!pages) return undefined
      const decoder = new TextDecoder()
      const first = Math.floor(from / rowsOfPage)
      const needed = pages.slice(first, Math.ceil((from + count) / rowsOfPage))
      return needed
        .flatMap((page) => JSON.parse(decoder.decode(page)) as ReviewRow[])
        .slice(from - first * rowsOfPage)
        .slice(0, count)
    },
  }
}
