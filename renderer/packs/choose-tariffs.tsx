import type { TariffSummary } from '../../shared/api/tariff-schemas.ts'
import { useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import topCss from '../ui/top-bar.module.css'
import css from './make-pack.module.css'

/** The tariffs in force, each to be ticked. What is not in force prices nothing here and is not handed on. */
export const ChooseTariffs = ({
  tariffs,
  chosen,
  onChange,
}: {
  readonly tariffs: readonly TariffSummary[]
  readonly chosen: ReadonlySet<string>
  readonly onChange: (chosen: ReadonlySet<string>) => void
}) => {
  const { say } = useWording()
  const active = tariffs.filter((tariff) => tariff.active)
  const toggle = (id: string): void => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    onChange(next)
  }
  return (
    <fieldset>
      <legend>
        {say('packing.tariffs')}
        <span>
          <button
            type="button"
            className={buttonCss['link']}
            onClick={() => onChange(new Set(active.map(({ id }) => id)))}
          >
            {say('packing.all')}
          </button>
          <button type="button" className={buttonCss['link']} onClick={() => onChange(new Set())}>
            {say('packing.none')}
          </button>
        </span>
      </legend>
      <div className={css['tariffs']}>
        {active.map(({ id, issuer, name, layout, rows, sample }) => (
          <label key={id}>
            <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} />
            <span>
              {issuer}: {name} {sample && <span className={topCss['sample']}>{say('sample')}</span>}
            </span>
            <span className={css['grey']}>
              {say(`layout.${layout}`)} · {say('tariffs.rows', { n: rows })}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
