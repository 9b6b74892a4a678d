/** A value whose members, and theirs, are only read; bytes stay bytes. */
export type DeepReadonly<Value> = Value extends string | number | boolean | null | undefined | Uint8Array
  ? Value
  : Value extends readonly (infer Member)[]
    ? readonly DeepReadonly<Member>[]
    : { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }
