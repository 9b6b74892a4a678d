import type { documentEn } from './document.en.ts'

type Widened<Value> = Value extends string
  ? string
  : Value extends readonly string[]
    ? readonly string[]
    : { readonly [Key in keyof Value]: Widened<Value[Key]> }

/** Every word of a client's document. A language that lacks one does not compile. */
export type DocumentWords = Widened<typeof documentEn>

/** `{name}` stands for a value that is worded already. */
export const fill = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))

/** One or several; French counts nought and one alike, and so does Chinese with every number. */
export const count = (
  forms: { readonly one: string; readonly other: string },
  n: number,
  values: Readonly<Record<string, string | number>> = { n },
): string => fill(Math.abs(n) === 1 ? forms.one : forms.other, values)
