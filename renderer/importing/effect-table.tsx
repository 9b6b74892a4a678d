import type { ImportPreview } from '../../shared/api/preview-schemas.ts'
import { useWording } from '../ui/app-context.tsx'
import css from './effect-table.module.css'

type Effect = ImportPreview['effects'][number]

const modeKeys = {
  air: 'review.mode.air',
  'rail-lcl': 'review.mode.rail',
  'rail-fcl': 'review.mode.rail',
} as const

const EffectRow = ({ effect, isSold }: { readonly effect: Effect; readonly isSold: boolean }) => {
  const { say, money } = useWording()
  const { kind, label, customer, mode, lane, grossKg, currency, before, after, change, sell } = effect
  const amount = (text: string | null): string =>
    text === null ? say('review.noPrice') : money(text, currency)
  return (
    <tr data-floor={effect.belowFloor || after === null || undefined}>
      <th scope="row" title={label}>
        {kind === 'draft' ? say('review.draft', { title: label }) : label}
      </th>
      {isSold && <td title={customer ?? ''}>{customer ?? ''}</td>}
      <td>
        {say(modeKeys[mode])} {lane}, {say('review.weight', { kg: grossKg.replace(/\.0+$/, '') })}
      </td>
      <td data-right>{amount(before)}</td>
      <td data-right data-new>
        {amount(after)}
      </td>
      <td data-right>
        {change === null
          ? ''
          : `${change.startsWith('-') ? '−' : '+'}${money(change.replace('-', ''), currency)}`}
      </td>
      {isSold && (
        <>
          {' '}
          <td data-right>{sell === null ? '' : money(sell, currency)}</td>
          <td data-right className={css['margin']}>
            {effect.marginAfter !== null &&
              say('review.margin', { before: effect.marginBefore ?? '–', after: effect.marginAfter })}
            {effect.belowFloor && <b> {say('review.belowFloor')}</b>}
          </td>
        </>
      )}
    </tr>
  )
}

/** Open quotes and drafts that would cost more or less; the prices given to clients stay as they are. */
export const EffectTable = ({ preview }: { readonly preview: ImportPreview }) => {
  const { say } = useWording()
  const { effects, openWork, openBeyond } = preview
  if (openWork + openBeyond === 0) return null
  // A draft has neither a client nor a price yet.
  const isSold = effects.some(({ sell }) => sell !== null)
  return (
    <section className={css['effects']} aria-label={say('review.effects')}>
      <p>
        <b>
          {openWork === 0
            ? say('review.effectsUnpriced', { n: openBeyond })
            : effects.length === 0
              ? say('review.effectsNone', { n: openWork })
              : say('review.effectsSome', {
                  n: openWork,
                  changed: new Set(effects.map(({ label }) => label)).size,
                })}
        </b>{' '}
        <span>
          {say('review.effectsStay')}
          {openWork > 0 && openBeyond > 0 && ` ${say('review.effectsBeyond', { n: openBeyond })}`}
        </span>
      </p>
      {effects.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        <div className={css['scroll']} tabIndex={0} role="region" aria-label={say('review.effects')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say('review.effect.work')}</th>
                {isSold && <th scope="col">{say('review.effect.customer')}</th>}
                <th scope="col">{say('review.effect.lane')}</th>
                <th scope="col" data-right>
                  {say('review.effect.before')}
                </th>
                <th scope="col" data-right>
                  {say('review.effect.after')}
                </th>
                <th scope="col" data-right>
                  {say('review.effect.change')}
                </th>
                {isSold && (
                  <th scope="col" data-right>
                    {say('review.effect.sell')}
                  </th>
                )}
                {isSold && (
                  <th scope="col" data-right>
                    {say('review.effect.margin')}
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {effects.map((effect) => (
                <EffectRow
                  key={`${effect.kind}.${effect.label}.${effect.mode}.${effect.service}.${effect.lane}`}
                  effect={effect}
                  isSold={isSold}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
