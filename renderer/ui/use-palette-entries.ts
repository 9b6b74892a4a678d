import { commands } from '../commands.ts'
import { parseForm } from '../state/shipment-form.ts'
import { useApp, useWording } from './app-context.tsx'
import { keyCap } from './key-combination.ts'
import { useAsked } from './use-answer.ts'
import { useSamples } from './use-samples.ts'

export interface PaletteEntry {
  readonly id: string
  readonly label: string
  readonly group: string
  readonly keys: string
  readonly run: () => void
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Every word typed must begin a word of the entry, in any order. */
const matches = (query: string, entry: PaletteEntry): boolean => {
  const words = fold(`${entry.label} ${entry.group}`).split(/[^\p{L}\p{N}]+/u)
  return fold(query)
    .split(/\s+/)
    .filter(Boolean)
    .every((asked) => words.some((word) => word.startsWith(asked)))
}

/** An empty list until, and unless, there is an answer: the commands do not wait for it. */
const listed = <Member>(answer: { readonly ok: boolean; readonly value?: readonly Member[] } | null) =>
  answer?.value ?? []

/** What the palette has for the words typed, best first; `complete` is false while the host is still being asked. */
export const usePaletteEntries = (
  query: string,
): { readonly found: readonly PaletteEntry[]; readonly complete: boolean } => {
  const app = useApp()
  const { shipment, navigate } = app
  const wording = useWording()
  const { say } = wording
  const tariffs = useAsked('tariffs.list', {})
  const recent = useAsked('drafts.recent', {})
  const sought = useAsked('quotes.list', { filter: { text: query }, limit: 8 })
  const samples = useSamples()

  const entries: readonly PaletteEntry[] = [
    ...commands
      .filter((command) => command.id !== 'palette.open' && command.enabled(app))
      .map((command) => ({
        id: command.id,
        label: say(command.label),
        group: say(`command.group.${command.group}`),
        keys: command.keys[0] ? keyCap(command.keys[0]) : '',
        run: () => void command.run(app, wording),
      })),
    ...listed(recent.answer)
      .slice(0, 20)
      .flatMap((draft) => {
        const form = parseForm(draft.form)
        return form
          ? [
              {
                id: `recent.${draft.id}`,
                label: draft.title,
                group: say('form.recentShipments'),
                keys: '',
                run: () => {
                  navigate('/')
                  shipment.replace(form)
                },
              },
            ]
          : []
      }),
    ...samples.samples.map((sample) => ({
      id: `sample.${sample.name}`,
      label: sample.title,
      group: say('form.samples'),
      keys: '',
      run: () => {
        navigate('/')
        samples.open(sample)
      },
    })),
    ...listed(tariffs.answer).map((tariff) => ({
      id: `tariff.${tariff.id}`,
      label: `${tariff.issuer}: ${tariff.name}`,
      group: say('nav.tariffs'),
      keys: '',
      run: () => navigate(`/tariffs/${encodeURIComponent(tariff.id)}`),
    })),
  ]
  // The host has looked for the quotes itself, in more than their labels.
  const quotes: readonly PaletteEntry[] = (
    query.trim() !== '' && sought.answer?.ok ? sought.answer.value.quotes : []
  ).map(({ number, customer, origin, destination }) => ({
    id: `issued.${number}`,
    label: [number, customer?.name, `${origin} – ${destination}`].filter(Boolean).join(' · '),
    group: say('nav.quotes'),
    keys: '',
    run: () => navigate(`/quotes/${encodeURIComponent(number)}`),
  }))
  return {
    found: [...entries.filter((entry) => matches(query, entry)), ...quotes],
    complete: tariffs.isCurrent && recent.isCurrent && sought.isCurrent && samples.listed,
  }
}
