import type { RateFile } from '../state/import-state.ts'
import type { ImportStore } from '../state/import-store.ts'

/** What the file dialog offers first. */
const kinds = ['.csv', '.txt', '.tsv', '.xlsx', '.viaductpack']

const rateFileOf = async (file: File): Promise<RateFile> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
})

/** Takes files under review, one after the other; their bytes stay in the window until they are closed. */
export const openRateFiles = async (imports: ImportStore, files: readonly File[]): Promise<void> => {
  await imports.open(await Promise.all(files.map(rateFileOf)))
}

/** Asks for rate sheets with the computer's own dialog. */
export const chooseRateFiles = (imports: ImportStore): void => {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.accept = kinds.join(',')
  input.addEventListener('change', () => void openRateFiles(imports, [...(input.files ?? [])]))
  input.click()
}

const isKnownKind = ({ name }: File): boolean =>
  !name.startsWith('.') && kinds.some((kind) => name.toLowerCase().endsWith(kind))

const fileOfEntry = (entry: FileSystemFileEntry): Promise<readonly File[]> =>
  new Promise((resolve) => {
    entry.file(
      (file) => resolve([file]),
      () => resolve([]),
    )
  })

/** A browser gives a folder's entries in batches, until an empty one. */
const entriesOf = async (folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> => {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const batch = await new Promise<readonly FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => resolve([]))
    })
    if (batch.length === 0) return all
    all.push(...batch)
  }
}

/** The rate files of a folder, by name; what lies in folders within it is not meant. */
const filesOfFolder = async (folder: FileSystemDirectoryEntry): Promise<readonly File[]> => {
  const entries = await entriesOf(folder)
  const files = await Promise.all(
    entries.filter((entry) => entry.isFile).map((entry) => fileOfEntry(entry as FileSystemFileEntry)),
  )
  return files
    .flat()
    .filter(isKnownKind)
    .toSorted((a, b) => a.name.localeCompare(b.name))
}

/** What was let go over the window: files as they are, of folders the rate files in them. */
export const droppedFiles = async (transfer: DataTransfer): Promise<readonly File[]> => {
  // The list is the browser's own and empty again after the event: everything is taken out of it now.
  const dropped = [...transfer.items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }))
  const files = await Promise.all(
    dropped.map(({ entry, file }): Promise<readonly File[]> =>
      entry?.isDirectory === true
        ? filesOfFolder(entry as FileSystemDirectoryEntry)
        : Promise.resolve(file ? [file] : []),
    ),
  )
  return files.flat()
}
