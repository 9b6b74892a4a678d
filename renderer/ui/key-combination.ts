type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Whether a press is this combination, `Ctrl+Shift+C`. Ctrl is also the Mac's command key. */
export const keyMatches = (keys: string, event: KeyPress): boolean => {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  return (
    event.key.toLowerCase() === key.toLowerCase() &&
    (event.ctrlKey || event.metaKey) === parts.includes('Ctrl') &&
    event.altKey === parts.includes('Alt') &&
    event.shiftKey === parts.includes('Shift')
  )
}

/** `Ctrl K`, as a key cap shows it. */
export const keyCap = (keys: string): string => keys.replace('ArrowLeft', '←').replaceAll('+', ' ')
