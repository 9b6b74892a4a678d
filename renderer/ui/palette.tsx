import { Combobox, Modal, useCombobox } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { commands } from '../commands.ts'
import { parseForm } from '../state/shipment-form.ts'
import { useApp, usePart, useWording } from './app-context.tsx'
import { keyCap } from './key-combination.ts'
import { useAnswer } from './use-answer.ts'
import { useSamples } from './use-samples.ts'
import css from './palette.module.css'

interface Entry {
  readonly id: string
  readonly label: string
  readonly group: string
  readonly keys: string
  readonly run: () => void
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Every word typed must begin a word of the entry, in any order. */
const matches = (query: string, entry: Entry): boolean => {
  const words = fold(`${entry.label} ${entry.group}`).split(/[^\p{L}\p{N}]+/u)
  return fold(query)
    .split(/\s+/)
    .filter(Boolean)
    .every((asked) => words.some((word) => word.startsWith(asked)))
}

/** An empty list until, and unless, there is an answer: the commands do not wait for it. */
const listed = <Member,>(answer: { readonly ok: boolean; readonly value?: readonly Member[] } | null) =>
  answer?.value ?? []

const PaletteBody = () => {
  const app = useApp()
  const { view, shipment, navigate } = app
  const wording = useWording()
  const { say } = wording
  const combobox = useCombobox({ opened: true })
  const [query, setQuery] = useState('')
  const tariffs = listed(useAnswer('tariffs.list', {}))
  const recent = listed(useAnswer('drafts.recent', {}))
  const sought = useAnswer('quotes.list', { filter: { text: query }, limit: 8 })
  const { samples, open } = useSamples()
  const input = useRef<HTMLInputElement>(null)

  const entries: readonly Entry[] = [
    ...commands
      .filter((command) => command.id !== 'palette.open' && command.enabled(app))
      .map((command) => ({
        id: command.id,
        label: say(command.label),
        group: say(`command.group.${command.group}`),
        keys: command.keys[0] ? keyCap(command.keys[0]) : '',
        run: () => void command.run(app, wording),
      })),
    ...recent.slice(0, 20).flatMap((draft) => {
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
    ...samples.map((sample) => ({
      id: `sample.${sample.name}`,
      label: sample.title,
      group: say('form.samples'),
      keys: '',
      run: () => {
        navigate('/')
        open(sample)
      },
    })),
    ...tariffs.map((tariff) => ({
      id: `tariff.${tariff.id}`,
      label: `${tariff.issuer}: ${tariff.name}`,
      group: say('nav.tariffs'),
      keys: '',
      run: () => navigate(`/tariffs/${encodeURIComponent(tariff.id)}`),
    })),
  ]
  // The host has looked for the quotes itself, in more than their labels.
  const quotes: readonly Entry[] = (query.trim() !== '' && sought?.ok ? sought.value.quotes : []).map(
    ({ number, customer, origin, destination }) => ({
      id: `issued.${number}`,
      label: [number, customer?.name, `${origin} – ${destination}`].filter(Boolean).join(' · '),
      group: say('nav.quotes'),
      keys: '',
      run: () => navigate(`/quotes/${encodeURIComponent(number)}`),
    }),
  )
  const found = [...entries.filter((entry) => matches(query, entry)), ...quotes]

  useEffect(() => {
    input.current?.focus()
  }, [])
  // The first hit is always the one that Enter takes.
  useEffect(() => {
    combobox.selectFirstOption()
    // oxlint-disable-next-line react/exhaustive-deps -- the combobox is a new object at every drawing
  }, [query, found.length])

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        view.setPalette(false)
        const entry = found.find((known) => known.id === id)
        // After the dialog has given the focus back, so that a command can move it.
        requestAnimationFrame(() => entry?.run())
      }}
    >
      <Combobox.EventsTarget withExpandedAttribute>
        <input
          ref={input}
          className={css['input']}
          value={query}
          placeholder={say('palette.hint')}
          aria-label={say('palette.hint')}
          onChange={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            // The list is always open, and would keep the key to itself.
            if (event.key === 'Escape') view.setPalette(false)
          }}
        />
      </Combobox.EventsTarget>
      <Combobox.Options className={css['options'] ?? ''} aria-label={say('palette.title')}>
        {found.map((entry) => (
          <Combobox.Option key={entry.id} value={entry.id} className={css['option'] ?? ''}>
            <span>{entry.label}</span>
            <span className={css['group']}>{entry.group}</span>
            {entry.keys === '' ? <span /> : <kbd>{entry.keys}</kbd>}
          </Combobox.Option>
        ))}
        {found.length === 0 && <Combobox.Empty>{say('palette.nothing')}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox>
  )
}

/** Every command, recent shipment, quote and tariff by its name. */
export const Palette = () => {
  const { view } = useApp()
  const { say } = useWording()
  const opened = usePart(view, (state) => state.paletteOpen)
  return (
    <Modal
      opened={opened}
      onClose={() => view.setPalette(false)}
      withCloseButton={false}
      attributes={{ content: { 'aria-label': say('palette.title') } }}
      padding={0}
      overlayProps={{ backgroundOpacity: 0.3 }}
      size={560}
      yOffset={64}
      shadow="none"
    >
      {opened && <PaletteBody />}
    </Modal>
  )
}
