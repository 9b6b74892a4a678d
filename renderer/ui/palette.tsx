import { Combobox, Modal, useCombobox } from '@mantine/core'
import { useEffect, useId, useRef, useState } from 'react'
import { useApp, usePart, useWording } from './app-context.tsx'
import { type PaletteEntry, usePaletteEntries } from './use-palette-entries.ts'
import css from './palette.module.css'

const PaletteBody = () => {
  const { view } = useApp()
  const { say } = useWording()
  const combobox = useCombobox({ opened: true })
  const [query, setQuery] = useState('')
  // Enter was pressed before the host had answered: it takes the first hit once there is one.
  const [isAwaited, setAwaited] = useState(false)
  const { found, complete } = usePaletteEntries(query)
  const input = useRef<HTMLInputElement>(null)
  const listId = useId()
  const [, setListed] = useState(false)

  const take = (entry: PaletteEntry | undefined): void => {
    view.setPalette(false)
    // After the dialog has given the focus back, so that a command can move it.
    requestAnimationFrame(() => entry?.run())
  }

  useEffect(() => {
    input.current?.focus()
    // Only now the list is known: drawn once more, the field says which one is its own.
    setListed(true)
  }, [])
  // The first hit is always the one that Enter takes.
  useEffect(() => {
    combobox.selectFirstOption()
    // oxlint-disable-next-line react/exhaustive-deps -- the combobox is a new object at every drawing
  }, [query, found.length])
  useEffect(() => {
    if (isAwaited && found[0]) take(found[0])
    else if (complete) setAwaited(false)
    // oxlint-disable-next-line react/exhaustive-deps -- the entries are new objects at every drawing
  }, [isAwaited, found[0]?.id, complete])

  return (
    <Combobox store={combobox} onOptionSubmit={(id) => take(found.find((known) => known.id === id))}>
      <Combobox.EventsTarget withExpandedAttribute>
        <input
          ref={input}
          className={css['input']}
          value={query}
          placeholder={say('palette.hint')}
          aria-label={say('palette.hint')}
          onChange={(event) => {
            setQuery(event.currentTarget.value)
            setAwaited(false)
          }}
          onKeyDown={(event) => {
            // The list is always open, and would keep the key to itself.
            if (event.key === 'Escape') view.setPalette(false)
            if (event.key === 'Enter' && combobox.getSelectedOptionIndex() === -1) setAwaited(true)
          }}
        />
      </Combobox.EventsTarget>
      <Combobox.Options id={listId} className={css['options'] ?? ''} aria-label={say('palette.title')}>
        {found.map((entry) => (
          <Combobox.Option key={entry.id} value={entry.id} className={css['option'] ?? ''}>
            <span>{entry.label}</span>
            <span className={css['group']}>{entry.group}</span>
            {entry.keys === '' ? <span /> : <kbd>{entry.keys}</kbd>}
          </Combobox.Option>
        ))}
        {found.length === 0 && complete && <Combobox.Empty>{say('palette.nothing')}</Combobox.Empty>}
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
      size={560}
      yOffset={64}
    >
      {opened && <PaletteBody />}
    </Modal>
  )
}
