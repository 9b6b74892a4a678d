export interface ListFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Asks for a list of customers with the computer's own dialog. */
export const chooseListFile = (onFile: (file: ListFile) => void): void => {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = '.csv,.txt,.tsv,.xlsx'
  input.addEventListener('change', () => {
    const [file] = input.files ?? []
    void file?.arrayBuffer().then((bytes) => onFile({ name: file.name, bytes: new Uint8Array(bytes) }))
  })
  input.click()
}
