import { routeLegs } from '../../shared/freight/transport-mode.ts'
import type { SellRate } from '../../shared/quote/sell-terms.ts'
import { rateKinds, roundings, type QuoteForm, type RateKind, type RuleEntry } from '../state/quote-form.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import fieldCss from '../ui/field.module.css'
import { SelectBox } from '../ui/fields.tsx'
import { HouseMark } from './house-only.tsx'
import { useMakingIssue } from './making-issue.ts'
import css from './making.module.css'
import { wordRate } from './word-rate.ts'

const kinds = ['usual', 'cost', ...rateKinds] as const
type WholeKind = (typeof kinds)[number]

const wholeOf = (rules: QuoteForm['rules']): RuleEntry | undefined =>
  rules?.find(({ target }) => target === 'quote')

const nextId = (rules: readonly RuleEntry[]): number => Math.max(0, ...rules.map(({ id }) => id)) + 1

/** A percentage and what it is taken of. */
const Percent = ({
  name,
  value,
  whole = false,
  issue,
  onChange,
}: {
  readonly name: string
  readonly value: string
  readonly whole?: boolean
  readonly issue: string
  readonly onChange: (value: string) => void
}) => (
  <div className={`${fieldCss['box']} ${css['percent']}`} data-wrong={issue !== '' || undefined}>
    <input
      className={fieldCss['input']}
      aria-label={name}
      data-making-percent={whole || undefined}
      aria-invalid={issue !== '' || undefined}
      value={value}
      inputMode="decimal"
      maxLength={10}
      autoComplete="off"
      onChange={(event) => onChange(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
    />
    <span className={css['unit']}>%</span>
  </div>
)

const RuleRow = ({
  rule,
  targets,
}: {
  readonly rule: RuleEntry
  readonly targets: readonly { readonly value: string; readonly label: string }[]
}) => {
  const { making } = useApp()
  const { say } = useWording()
  const issue = useMakingIssue(`sell.rules.${rule.id}`)
  const change = (next: Partial<RuleEntry>): void =>
    making.edit((form) => ({
      ...form,
      rules: (form.rules ?? []).map((other) => (other.id === rule.id ? { ...other, ...next } : other)),
    }))
  return (
    <div className={css['rule']}>
      <SelectBox
        label={say('making.ruleFor')}
        value={rule.target}
        options={targets}
        onChange={(target) => change({ target })}
      />
      <SelectBox
        label={say('making.rateKind')}
        value={rule.kind}
        options={rateKinds.map((kind) => ({ value: kind, label: say(`making.rate.${kind}`) }))}
        onChange={(kind) => change({ kind })}
      />
      <Percent
        name={say('making.percent')}
        value={rule.percent}
        issue={issue}
        onChange={(percent) => change({ percent })}
      />
      <button
        type="button"
        className={`${buttonCss['button']} ${buttonCss['quiet']}`}
        aria-label={say('making.removeRule')}
        onClick={() =>
          making.edit((form) => ({
            ...form,
            rules: (form.rules ?? []).filter(({ id }) => id !== rule.id),
          }))
        }
      >
        ×
      </button>
      {issue !== '' && <p className={css['issue']}>{issue}</p>}
    </div>
  )
}

/** How the sell prices come from the costs: for the whole, for a leg, for a charge; and what a total is brought to. */
export const SellRules = () => {
  const { making } = useApp()
  const wording = useWording()
  const { say, number } = wording
  const form = usePart(making, (state) => state.form)
  const priced = usePart(making, (state) => state.priced)
  const whole = wholeOf(form.rules)
  const wholeIssue = useMakingIssue(`sell.rules.${whole?.id ?? 0}`)
  const stepIssue = useMakingIssue('sell.rounding.to')
  const kind: WholeKind = form.rules === null ? 'usual' : (whole?.kind ?? 'cost')
  const counting: SellRate | undefined = priced?.sell.rules.find(
    ({ appliesTo }) => appliesTo.kind === 'quote',
  )?.rate
  const rounding = priced?.sell.rounding

  const setWhole = (next: WholeKind, percent: string): void =>
    making.edit((before) => {
      const others = (before.rules ?? []).filter(({ target }) => target !== 'quote')
      if (next === 'usual') return { ...before, rules: null }
      if (next === 'cost') return { ...before, rules: others }
      const id = wholeOf(before.rules)?.id ?? nextId(others)
      return { ...before, rules: [{ id, target: 'quote', kind: next, percent }, ...others] }
    })
  const percent = whole?.percent ?? counting?.percent ?? ''
  const codes = new Map(
    (priced?.offers ?? []).flatMap(({ offer }) => offer.lines.map(({ code, name }) => [code, name] as const)),
  )
  const targets = [
    ...routeLegs
      .filter((leg) => priced?.offers.some(({ offer }) => offer.lines.some((line) => line.leg === leg)))
      .map((leg) => ({ value: `leg:${leg}`, label: say(`leg.${leg}`) })),
    ...[...codes].map(([code, name]) => ({ value: `code:${code}`, label: `${code} · ${name}` })),
  ]
  const addRule = (): void =>
    making.edit((before) => {
      // What counted so far goes on counting for everything else.
      const rules: readonly RuleEntry[] =
        before.rules ?? (counting ? [{ id: 1, target: 'quote', ...counting }] : [])
      const taken = new Set(rules.map(({ target }) => target))
      const target = targets.find(({ value }) => !taken.has(value))?.value ?? 'leg:main'
      const rule = { id: nextId(rules), target, kind: kindOf(kind, counting), percent }
      return { ...before, rules: [...rules, rule] }
    })

  return (
    <section className={css['group']} aria-label={say('making.sell')}>
      <h2>
        {say('making.sell')} <HouseMark />
      </h2>
      <div className={css['rule']}>
        <span className={fieldCss['label']}>{say('making.whole')}</span>
        <SelectBox
          label={say('making.wholeKind')}
          value={kind}
          options={kinds.map((value) => ({
            value,
            label:
              value !== 'usual'
                ? say(`making.rate.${value}`)
                : kind === 'usual' && priced
                  ? say('making.usual', { word: wordRate(counting, wording) })
                  : say('making.asUsual'),
          }))}
          onChange={(next) => setWhole(next, percent)}
        />
        <Percent
          name={say('making.wholePercent')}
          whole
          value={percent}
          issue={wholeIssue}
          onChange={(typed) => setWhole(kindOf(kind, counting), typed)}
        />
        {wholeIssue !== '' && <p className={css['issue']}>{wholeIssue}</p>}
      </div>
      {(form.rules ?? [])
        .filter(({ target }) => target !== 'quote')
        .map((rule) => (
          <RuleRow
            key={rule.id}
            rule={rule}
            targets={
              targets.some(({ value }) => value === rule.target)
                ? targets
                : [{ value: rule.target, label: rule.target.replace(/^\w+:/, '') }, ...targets]
            }
          />
        ))}
      {targets.length > 0 && (
        <button type="button" className={`${buttonCss['link']} ${css['add']}`} onClick={addRule}>
          {say('making.addRule')}
        </button>
      )}
      <div className={css['rule']}>
        <span className={fieldCss['label']}>{say('making.rounding')}</span>
        <SelectBox
          label={say('making.rounding')}
          value={form.rounding}
          options={roundings.map((value) => ({
            value,
            label:
              value !== 'usual' || form.rounding !== 'usual' || rounding === undefined
                ? say(`making.rounding.${value}`)
                : say('making.usual', {
                    word: rounding
                      ? say(`making.roundedTo.${rounding.direction}`, { to: number(rounding.to) })
                      : say('making.rounding.none'),
                  }),
          }))}
          onChange={(next) =>
            making.edit((before) => ({
              ...before,
              rounding: next,
              roundTo: before.roundTo === '' ? (rounding?.to ?? '5') : before.roundTo,
            }))
          }
        />
        {form.rounding !== 'usual' && form.rounding !== 'none' && (
          <div className={`${fieldCss['box']} ${css['percent']}`} data-wrong={stepIssue !== '' || undefined}>
            <input
              className={fieldCss['input']}
              aria-label={say('making.roundTo')}
              value={form.roundTo}
              inputMode="decimal"
              maxLength={12}
              onChange={(event) => {
                const roundTo = event.currentTarget.value
                making.edit((before) => ({ ...before, roundTo }))
              }}
            />
            <span className={css['unit']}>{priced?.currency}</span>
          </div>
        )}
        {stepIssue !== '' && <p className={css['issue']}>{stepIssue}</p>}
      </div>
      {priced?.sell.floorPercent != null && (
        <p className={css['floor']}>{say('making.floor', { percent: priced.sell.floorPercent })}</p>
      )}
    </section>
  )
}

const kindOf = (kind: WholeKind, counting: SellRate | undefined): RateKind =>
  kind === 'usual' || kind === 'cost' ? (counting?.kind ?? 'markupOnCost') : kind
