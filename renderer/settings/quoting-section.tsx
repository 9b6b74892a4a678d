import { decimalText } from '../../shared/quote/decimal-text.ts'
import { documentDetails } from '../../shared/quote/quote-choices.ts'
import { sellRateSchema } from '../../shared/quote/sell-terms.ts'
import { ChoiceField } from '../ui/choice-field.tsx'
import { rateKinds, type RateKind } from '../state/quote-form.ts'
import { readNumber } from '../state/read-number.ts'
import { useWording } from '../ui/app-context.tsx'
import type { HouseSection } from './house-section.ts'
import { KeptField } from './kept-field.tsx'
import css from './house-sections.module.css'

const directions = ['none', 'nearest', 'up', 'down'] as const

/** Numbers, validity and how sell prices are made, where a quote or its customer says nothing else. */
export const QuotingSection = ({ house, change }: HouseSection) => {
  const { say, language } = useWording()
  const read = (typed: string): string => readNumber(typed, language !== 'fr')
  const { sellRate, rounding, floorPercent } = house

  const keepRate = (kind: RateKind, typed: string): Promise<string> => {
    const rate = sellRateSchema.safeParse({ kind, percent: read(typed) })
    return rate.success ? change({ sellRate: rate.data }) : Promise.resolve(say('making.issue.percent'))
  }
  const keepFloor = (typed: string): Promise<string> => {
    if (typed.trim() === '') return change({ floorPercent: null })
    const rate = sellRateSchema.safeParse({ kind: 'marginOnSale', percent: read(typed) })
    return rate.success
      ? change({ floorPercent: rate.data.percent })
      : Promise.resolve(say('making.issue.percent'))
  }
  return (
    <section aria-labelledby="settings-quoting" className={css['section']}>
      <h2 id="settings-quoting">{say('houseSettings.quoting')}</h2>
      <KeptField
        label={say('houseSettings.numberFormat')}
        value={house.numberFormat}
        maxLength={60}
        keep={(numberFormat) => change({ numberFormat: numberFormat.trim() })}
      />
      <p className={css['help']}>{say('houseSettings.numberFormatHelp', { open: '{', close: '}' })}</p>
      <KeptField
        label={say('houseSettings.validityDays')}
        value={String(house.validityDays)}
        numeric
        maxLength={3}
        keep={(typed) =>
          /^\d{1,3}$/.test(typed.trim()) && Number(typed) <= 366
            ? change({ validityDays: Number(typed) })
            : Promise.resolve(say('houseSettings.validityDaysWrong'))
        }
      />
      <ChoiceField
        label={say('houseSettings.sellRate')}
        value={sellRate?.kind ?? 'cost'}
        options={(['cost', ...rateKinds] as const).map((value) => ({
          value,
          label: say(`making.rate.${value}`),
        }))}
        onChange={(kind) =>
          void change({ sellRate: kind === 'cost' ? null : { kind, percent: sellRate?.percent ?? '10' } })
        }
      />
      {sellRate && (
        <KeptField
          label={say('houseSettings.sellPercent')}
          value={sellRate.percent}
          numeric
          maxLength={10}
          keep={(typed) => keepRate(sellRate.kind, typed)}
        />
      )}
      <KeptField
        label={say('houseSettings.floor')}
        value={floorPercent ?? ''}
        numeric
        hint={say('houseSettings.noFloor')}
        maxLength={8}
        keep={keepFloor}
      />
      <p className={css['help']}>{say('houseSettings.floorHelp')}</p>
      <ChoiceField
        label={say('making.rounding')}
        value={rounding?.direction ?? 'none'}
        options={directions.map((value) => ({ value, label: say(`making.rounding.${value}`) }))}
        onChange={(direction) =>
          void change({
            rounding: direction === 'none' ? null : { to: rounding?.to ?? '5', direction },
          })
        }
      />
      {rounding && (
        <KeptField
          label={say('making.roundTo')}
          value={rounding.to}
          numeric
          maxLength={12}
          keep={(typed) => {
            const to = read(typed)
            return decimalText.safeParse(to).success
              ? change({ rounding: { ...rounding, to } })
              : Promise.resolve(say('making.issue.amount'))
          }}
        />
      )}
      <ChoiceField
        label={say('making.detail')}
        value={house.detail}
        options={documentDetails.map((value) => ({ value, label: say(`document.detail.${value}`) }))}
        onChange={(detail) => void change({ detail })}
      />
      <ChoiceField
        label={say('making.emissions')}
        value={house.emissions ? 'yes' : 'no'}
        options={(['yes', 'no'] as const).map((value) => ({
          value,
          label: say(`making.emissions.${value}`),
        }))}
        onChange={(value) => void change({ emissions: value === 'yes' })}
      />
      <ChoiceField
        label={say('making.screening')}
        value={house.screening ? 'yes' : 'no'}
        options={(['yes', 'no'] as const).map((value) => ({
          value,
          label: say(`making.screening.${value}`),
        }))}
        onChange={(value) => void change({ screening: value === 'yes' })}
      />
    </section>
  )
}
