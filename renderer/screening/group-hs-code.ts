/** `94054210` as customs writes it: `9405 42 10`; what is no such code stays as it is. */
export const groupHsCode = (typed: string): string =>
  /^\d{6,10}$/.test(typed.trim())
    ? typed
        .trim()
        .replace(/^(\d{4})(\d\d)(\d\d)?(\d\d)?$/, '$1 $2 $3 $4')
        .trim()
    : typed
