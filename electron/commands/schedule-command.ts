import { canonicalJson } from '../../shared/api/wire.ts'
import type { MethodOutput } from '../../shared/api/contract.ts'
import { parseLocalDate } from '../../shared/kernel/local-date.ts'
import type { Wording } from '../../shared/text/format.ts'
import { ask, exitCodes, type Command } from './command.ts'
import { textTable } from './text-table.ts'

type Schedule = MethodOutput<'schedule.lane'>
type Service = Schedule['services'][number]

const headOf = (service: Service, wording: Wording): string =>
  [
    wording.say(`cli.mode.${service.mode}`),
    [service.carrier, service.service, service.variant].filter(Boolean).join(' · '),
    `${service.originGateway}–${service.destinationGateway}`,
    service.sample ? wording.say('cli.sampleMark') : '',
  ]
    .filter(Boolean)
    .join('  ')

/** Departures and the days without one, in the order of the days. */
const rowsOf = ({ departures, stops }: Service, wording: Wording): readonly (readonly string[])[] => {
  const day = (date: string): string => wording.date(date, 'weekday')
  const dated = [
    ...departures.map(({ departsOn, receivedBy, gateway }) => ({
      on: departsOn,
      cells: [
        day(departsOn),
        day(receivedBy),
        day(gateway.earliest),
        day(gateway.typical),
        day(gateway.latest),
      ],
    })),
    ...stops.map(({ on, kind, reason }) => ({
      on,
      cells: [day(on), wording.say(`cli.schedule.stop.${kind}`, { reason })],
    })),
  ]
  return dated.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).map(({ cells }) => cells)
}

const printService = (service: Service, wording: Wording): string => {
  const { say } = wording
  const rows = rowsOf(service, wording)
  const heads = [
    say('cli.schedule.departs'),
    say('cli.schedule.cutOff'),
    say('cli.schedule.earliest'),
    say('cli.schedule.typical', { gateway: service.destinationGateway }),
    say('cli.schedule.latest'),
  ]
  return `\n${headOf(service, wording)}\n${
    rows.length === 0
      ? `  ${say('cli.schedule.noDepartures')}\n`
      : textTable([heads, ...rows], { indent: '  ' })
  }`
}

const printSchedule = (schedule: Schedule, wording: Wording): string => {
  const { say, date } = wording
  const { services, holidays, unpublished } = schedule
  return [
    services.some(({ sample }) => sample) ? `${say('cli.sampleNotice')}\n\n` : '',
    `${say('cli.schedule.window', { from: schedule.from, to: schedule.to })}\n`,
    ...services.map((service) => printService(service, wording)),
    holidays.length === 0 ? '' : `\n${say('cli.schedule.holidays')}\n`,
    textTable(
      holidays.map(({ date: on, country, name }) => [date(on, 'weekday'), country, name]),
      { indent: '  ' },
    ),
    unpublished.length === 0 ? '' : '\n',
    ...unpublished.map((calendar) => `${say('cli.schedule.unpublished', calendar)}\n`),
  ].join('')
}

/** The departures of a lane, whatever is sent. */
export const scheduleCommand: Command = {
  name: 'schedule',
  words: { least: 1, most: 1 },
  options: { from: 'text', weeks: 'text', json: 'switch' },
  run: async (call) => {
    const { io, wording, options, words } = call
    const { from, weeks } = options
    if (typeof from === 'string' && parseLocalDate(from) === undefined) {
      await io.err(`${wording.say('cli.schedule.from')}\n`)
      return exitCodes.usage
    }
    const count = typeof weeks === 'string' && /^\d{1,2}$/.test(weeks) ? Number(weeks) : undefined
    if (weeks !== undefined && (count === undefined || count < 1 || count > 26)) {
      await io.err(`${wording.say('cli.schedule.weeks')}\n`)
      return exitCodes.usage
    }
    const answer = await ask(call, 'schedule.lane', {
      lane: words[0] ?? '',
      language: wording.language,
      ...(typeof from === 'string' ? { from } : {}),
      ...(count === undefined ? {} : { weeks: count }),
    })
    if ('exit' in answer) return answer.exit
    if (!answer.ok) {
      const { failure } = answer
      if (options['json'] === true) await io.out(`${canonicalJson(failure)}\n`)
      await io.err(`${failure.text}\n`)
      return failure.code === 'NothingLoaded' ? exitCodes.noOffer : exitCodes.refused
    }
    await io.out(
      options['json'] === true ? `${canonicalJson(answer.value)}\n` : printSchedule(answer.value, wording),
    )
    return exitCodes.done
  },
}
