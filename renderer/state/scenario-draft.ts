import { scenarioSchema, type Scenario, type ScenarioEffect } from '../../shared/quote/scenario.ts'
import { readNumber } from './read-number.ts'

export type EffectKind = ScenarioEffect['kind']
export const effectKinds = [
  'crossing-closed',
  'rate',
  'currency',
  'fuel',
  'departure-cancelled',
  'dwell',
] as const satisfies readonly EffectKind[]

/** An effect as it is typed; which fields count, its kind says. */
export interface EffectDraft {
  readonly id: number
  readonly kind: EffectKind
  readonly way: 'air' | 'rail' | 'both'
  readonly days: string
  readonly percent: string
  /** Empty: every currency but the euro. */
  readonly currency: string
  readonly least: string
  readonly usual: string
  readonly most: string
}

export interface ScenarioDraft {
  readonly name: string
  readonly effects: readonly EffectDraft[]
}

export type DraftField = 'name' | 'days' | 'percent' | 'delay'
/** What cannot be read; `effect` is null for the name. */
export interface DraftIssue {
  readonly effect: number | null
  readonly field: DraftField
}

export const newEffect = (id: number): EffectDraft => ({
  id,
  kind: 'crossing-closed',
  way: 'rail',
  days: '',
  percent: '',
  currency: '',
  least: '',
  usual: '',
  most: '',
})

const draftOfEffect = (effect: ScenarioEffect, id: number): EffectDraft => ({
  ...newEffect(id),
  kind: effect.kind,
  way: 'mode' in effect ? (effect.mode ?? 'both') : 'rail',
  days: 'days' in effect ? String(effect.days) : '',
  percent: 'percent' in effect ? effect.percent : '',
  currency: 'currency' in effect ? (effect.currency ?? '') : '',
  ...('delay' in effect && effect.delay
    ? {
        least: String(effect.delay.min),
        usual: String(effect.delay.typical),
        most: String(effect.delay.max),
      }
    : {}),
})

export const scenarioToDraft = ({ name, effects }: Scenario): ScenarioDraft => ({
  name,
  effects: effects.map(draftOfEffect),
})

const effectOf = (draft: EffectDraft, commaGroups: boolean): unknown => {
  const { kind } = draft
  const number = (typed: string): string => readNumber(typed, commaGroups)
  const whole = (typed: string): number => (/^\d{1,4}$/.test(typed.trim()) ? Number(typed) : Number.NaN)
  const percent = number(draft.percent)
  const mode = draft.way === 'both' ? null : draft.way
  const oneWay = draft.way === 'both' ? 'rail' : draft.way
  switch (kind) {
    case 'crossing-closed': {
      const asTyped = [draft.least, draft.usual, draft.most]
      const [min, typical, max] = asTyped.map(whole)
      const delay = asTyped.some((typed) => typed.trim() !== '') ? { delay: { min, typical, max } } : {}
      return { kind, days: whole(draft.days), ...delay }
    }
    case 'rate':
      return { kind, mode: oneWay, percent }
    case 'currency':
      return { kind, currency: draft.currency === '' ? null : draft.currency, percent }
    case 'fuel':
      return { kind, mode, percent }
    case 'departure-cancelled':
      return { kind, mode: oneWay }
    case 'dwell':
      return { kind, mode: oneWay, days: whole(draft.days) }
  }
}

const fieldOf = (path: readonly PropertyKey[]): DraftField =>
  path[2] === 'days' || path[2] === 'percent' || path[2] === 'delay' ? path[2] : 'days'

/** The scenario that is typed, or where it cannot be one. Only the fields that count for an effect's kind are read. */
export const readDraft = (
  draft: ScenarioDraft,
  commaGroups: boolean,
): { readonly scenario: Scenario } | { readonly issues: readonly DraftIssue[] } => {
  const read = scenarioSchema.safeParse({
    name: draft.name,
    effects: draft.effects.map((effect) => effectOf(effect, commaGroups)),
  })
  if (read.success) return { scenario: read.data }
  return {
    issues: read.error.issues.map(({ path }) => {
      const effect = path[0] === 'effects' ? draft.effects[Number(path[1])] : undefined
      return effect ? { effect: effect.id, field: fieldOf(path) } : { effect: null, field: 'name' }
    }),
  }
}
