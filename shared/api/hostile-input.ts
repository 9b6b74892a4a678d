const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
const deepest = 64
const ofRequest = { nodes: 200_000, characters: 1_000_000 }
const mostBytes = 128 * 1024 * 1024

export interface HostileInput {
  readonly code: 'E-FORMAT' | 'E-TOOBIG'
  readonly details: string
  /** The key that reaches into prototypes, where that is it. */
  readonly key?: string
}

/**
 * What no schema is asked about: keys that reach into prototypes, nesting that would overflow the stack, and more than
 * a megabyte in all (or what `limits` says), beside a file of at most 128. Walks without recursion and ends on cycles,
 * which a structured clone can carry.
 */
export const findHostileInput = (
  input: unknown,
  limits: { readonly nodes: number; readonly characters: number } = ofRequest,
): HostileInput | undefined => {
  const pending: { readonly value: unknown; readonly depth: number }[] = [{ value: input, depth: 0 }]
  let nodes = 0
  let characters = 0
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    nodes += 1
    if (nodes > limits.nodes) return { code: 'E-TOOBIG', details: `more than ${limits.nodes} values` }
    if (typeof next.value === 'string') {
      characters += next.value.length
      if (characters > limits.characters) {
        return { code: 'E-TOOBIG', details: `more than ${limits.characters} characters` }
      }
    }
    if (typeof next.value !== 'object' || next.value === null) continue
    // A file: its bytes are data, not members.
    if (ArrayBuffer.isView(next.value) || next.value instanceof ArrayBuffer) {
      if (next.value.byteLength > mostBytes)
        return { code: 'E-TOOBIG', details: `more than ${mostBytes} bytes` }
      continue
    }
    if (next.depth === deepest) return { code: 'E-FORMAT', details: `nested deeper than ${deepest} levels` }
    for (const key of Object.keys(next.value)) {
      if (forbiddenKeys.has(key)) return { code: 'E-FORMAT', details: `the key ${key} is refused`, key }
      characters += key.length
      pending.push({
        value: (next.value as Readonly<Record<string, unknown>>)[key],
        depth: next.depth + 1,
      })
    }
  }
  return undefined
}
