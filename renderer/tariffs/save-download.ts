import type { MethodOutput } from '../../shared/api/contract.ts'

/** Hands a file to the browser's own download, or the desktop's save dialog. */
export const saveDownload = ({ fileName, mediaType, base64 }: MethodOutput<'tariffs.export'>): void => {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
