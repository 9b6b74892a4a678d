import type { ScenarioEffect } from '../../shared/quote/scenario.ts'
import type { Wording } from '../../shared/text/format.ts'

/** `15` as `+15`, `-5` as `−5`. */
export const signed = (text: string, { number }: Wording): string =>
  text.startsWith('-') ? `−${number(text.slice(1))}` : `+${number(text)}`

/** What an effect does, in a few words. */
export const effectInWords = (effect: ScenarioEffect, wording: Wording): string => {
  const { say } = wording
  switch (effect.kind) {
    case 'crossing-closed':
      return effect.delay
        ? say('whatIf.effect.queue', { n: effect.days, least: effect.delay.min, most: effect.delay.max })
        : say('whatIf.effect.closed', { n: effect.days })
    case 'rate':
      return say(`whatIf.effect.rate.${effect.mode}`, { percent: signed(effect.percent, wording) })
    case 'currency':
      return effect.currency === null
        ? say('whatIf.effect.currencies', { percent: signed(effect.percent, wording) })
        : say('whatIf.effect.currency', {
            percent: signed(effect.percent, wording),
            currency: effect.currency,
          })
    case 'fuel':
      return say(`whatIf.effect.fuel.${effect.mode ?? 'both'}`, { percent: signed(effect.percent, wording) })
    case 'departure-cancelled':
      return say(`whatIf.effect.cancelled.${effect.mode}`)
    case 'dwell':
      return say(`whatIf.effect.dwell.${effect.mode}`, { n: effect.days })
  }
}
