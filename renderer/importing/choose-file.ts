import type { ImportStore } from '../state/import-store.ts'

/** What the file dialog offers first. */
const kinds = '.csv,.txt,.tsv,.xlsx,.viaductpack'

/** Takes a file under review; its bytes stay in the window until it is closed. */
export const openRateFile = async (imports: ImportStore, file: File): Promise<void> => {
  const bytes = new Uint8Array(await file.arrayBuffer())
  await imports.open({ name: file.name, bytes })
}

/** Asks for a rate sheet with the computer's own dialog. */
export const chooseRateFile = (imports: ImportStore): void => {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = kinds
  input.addEventListener('change', () => {
    const [file] = input.files ?? []
    if (file) void openRateFile(imports, file)
  })
  input.click()
}
