/** The form's field that an issue is about, or the nearest around it. */
export const focusPath = (path: string): void => {
  const parts = path.split('.')
  for (let length = parts.length; length > 0; length -= 1) {
    const exact = parts.slice(0, length).join('.')
    const field =
      document.querySelector<HTMLElement>(`[data-field="${exact}"]`) ??
      document.querySelector<HTMLElement>(`[data-field^="${exact}."]`)
    if (field) {
      field.focus()
      return
    }
  }
}
