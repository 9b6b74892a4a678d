import { useId } from 'react'
import { currencyCodes } from '../../shared/money/currency-table.ts'
import { effectKinds, type DraftField, type EffectDraft } from '../state/scenario-draft.ts'
import { useWording } from '../ui/app-context.tsx'
import fieldCss from '../ui/field.module.css'
import { SelectBox } from '../ui/fields.tsx'
import css from './scenario-editor.module.css'

const NumberBox = ({
  label,
  unit,
  value,
  wrong,
  describedBy,
  onChange,
}: {
  readonly label: string
  readonly unit: string
  readonly value: string
  readonly wrong: boolean
  readonly describedBy: string | undefined
  readonly onChange: (value: string) => void
}) => (
  <span className={fieldCss['box']} data-wrong={wrong || undefined}>
    <input
      className={fieldCss['input']}
      aria-label={label}
      aria-invalid={wrong || undefined}
      aria-describedby={describedBy}
      value={value}
      maxLength={10}
      inputMode="decimal"
      autoComplete="off"
      onChange={(event) => onChange(event.currentTarget.value)}
    />
    <span className={css['unit']}>{unit}</span>
  </span>
)

/** One effect of a scenario: its kind, and the fields that the kind has. */
export const EffectFields = ({
  effect,
  number,
  issues,
  onChange,
  onRemove,
}: {
  readonly effect: EffectDraft
  readonly number: number
  readonly issues: readonly DraftField[]
  readonly onChange: (effect: EffectDraft) => void
  /** Null for the only one. */
  readonly onRemove: (() => void) | null
}) => {
  const { say } = useWording()
  const id = useId()
  const { kind } = effect
  const [issue] = issues
  const describedBy = issue === undefined ? undefined : id
  const edit = (part: Partial<EffectDraft>): void => onChange({ ...effect, ...part })
  const box = (field: 'days' | 'percent' | 'least' | 'usual' | 'most') => (
    <NumberBox
      label={say(`whatIf.editor.${field}`, { n: number })}
      unit={field === 'percent' ? '%' : say('whatIf.editor.daysUnit')}
      value={effect[field]}
      wrong={issues.includes(field === 'days' || field === 'percent' ? field : 'delay')}
      describedBy={describedBy}
      onChange={(value) => edit({ [field]: value })}
    />
  )
  const hasDays = kind === 'crossing-closed' || kind === 'dwell'
  const hasPercent = kind === 'rate' || kind === 'currency' || kind === 'fuel'
  const wayOptions = (['air', 'rail'] as const).map((value) => ({ value, label: say(`mode.${value}`) }))
  return (
    <li className={css['effect']}>
      <SelectBox
        label={say('whatIf.editor.kind', { n: number })}
        value={kind}
        options={effectKinds.map((value) => ({ value, label: say(`whatIf.editor.kind.${value}`) }))}
        onChange={(chosen) => edit({ kind: chosen, way: effect.way === 'both' ? 'rail' : effect.way })}
      />
      {kind === 'currency' ? (
        <SelectBox
          label={say('whatIf.editor.currency', { n: number })}
          value={effect.currency}
          options={[
            { value: '', label: say('whatIf.editor.everyCurrency') },
            ...[...currencyCodes]
              .filter((code) => code !== 'EUR')
              .map((code) => ({ value: code, label: code })),
          ]}
          onChange={(currency) => edit({ currency })}
        />
      ) : kind === 'crossing-closed' ? (
        <span />
      ) : (
        <SelectBox<EffectDraft['way']>
          label={say('whatIf.editor.way', { n: number })}
          value={effect.way}
          options={
            kind === 'fuel'
              ? [{ value: 'both', label: say('whatIf.editor.bothWays') }, ...wayOptions]
              : wayOptions
          }
          onChange={(way) => edit({ way })}
        />
      )}
      {hasDays ? box('days') : hasPercent ? box('percent') : <span />}
      <button
        type="button"
        className={css['remove']}
        aria-label={say('whatIf.editor.remove', { n: number })}
        disabled={onRemove === null}
        onClick={() => onRemove?.()}
      >
        ×
      </button>
      {kind === 'crossing-closed' && (
        <div className={css['delay']} role="group" aria-label={say('whatIf.editor.delay')}>
          <span>{say('whatIf.editor.delay')}</span>
          {box('least')}
          {box('usual')}
          {box('most')}
        </div>
      )}
      {issue !== undefined && issue !== 'name' && (
        <p id={id} className={css['issue']}>
          {say(`whatIf.editor.wrong.${issue}`)}
        </p>
      )}
    </li>
  )
}
