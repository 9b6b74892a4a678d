import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { FaultNotice } from '../comparison/obstacles.tsx'
import { isUnsaved } from '../state/customers-store.ts'
import { saveDownload } from '../tariffs/save-download.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import fieldCss from '../ui/field.module.css'
import { focusSoon } from '../ui/focus-soon.ts'
import { useAsked } from '../ui/use-answer.ts'
import { chooseListFile, type ListFile } from './choose-list-file.ts'
import paneCss from '../ui/panes.module.css'
import css from './customers.module.css'

const shownCustomers = 200

/** Customers found as one types, newest first; arrows go through them from the search and back. */
export const CustomerList = ({
  chosen,
  onFile,
}: {
  readonly chosen: string | undefined
  readonly onFile: (file: ListFile) => void
}) => {
  const app = useApp()
  const { say } = useWording()
  const { customers, navigate } = app
  const [text, setText] = useState('')
  const [archived, setArchived] = useState(false)
  const edits = usePart(customers, (state) => state.edits)
  const edition = usePart(customers, (state) => state.edition)
  const { answer, isCurrent } = useAsked(
    'customers.search',
    { text, archived, limit: shownCustomers },
    edition,
  )
  // Enter was pressed before the host had answered to what is typed.
  const [isAwaited, setAwaited] = useState(false)
  const entries = useRef<HTMLUListElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const { found, total } = answer?.ok ? answer.value : { found: [], total: 0 }
  const begun = Object.values(edits).filter(({ version }) => version === 0)
  const sought = text.trim()

  const create = (name: string): void => {
    navigate(`/clients/${customers.begin(name)}`)
    setText('')
    focusSoon(`[data-field="client.${name === '' ? 'name' : 'legalName'}"]`)
  }
  const take = (): void => {
    const [first] = found
    setAwaited(false)
    if (first) navigate(`/clients/${first.id}`)
    else if (sought !== '') create(sought)
  }
  useEffect(() => {
    if (isAwaited && isCurrent) take()
    // oxlint-disable-next-line react/exhaustive-deps -- it is the keys and the answer that take, not each drawing
  }, [isAwaited, isCurrent])
  const exportAll = async (): Promise<void> => {
    const all = await app.client('customers.exportAll', {})
    if (!all.ok) return
    saveDownload(all.value)
    app.view.announce(say('clients.exported', { file: all.value.fileName }))
  }
  const walk = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const buttons = [...(entries.current?.querySelectorAll('button') ?? [])]
    const at = buttons.findIndex((button) => button === document.activeElement)
    const next = event.key === 'ArrowDown' ? buttons[at + 1] : buttons[at - 1]
    event.preventDefault()
    ;(next ?? (event.key === 'ArrowUp' ? search.current : buttons.at(-1)))?.focus()
  }

  return (
    // The arrows only move the focus that Tab moves too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className={paneCss['list']} aria-label={say('clients.title')} onKeyDown={walk}>
      <div className={css['listHead']}>
        <h1 className={paneCss['overline']}>
          <span role="status">
            {total > found.length
              ? say('clients.shown', { shown: found.length, n: total })
              : say('clients.count', { n: total })}
          </span>
        </h1>
        <div className={fieldCss['box']}>
          <input
            ref={search}
            type="search"
            data-client-search
            className={fieldCss['input']}
            value={text}
            maxLength={200}
            placeholder={say('clients.search')}
            aria-label={say('clients.search')}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => {
              setText(event.currentTarget.value)
              setAwaited(false)
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') setAwaited(true)
            }}
          />
        </div>
        <div className={css['listTools']}>
          <button
            type="button"
            className={`${buttonCss['button']} ${buttonCss['primary']}`}
            onClick={() => create('')}
          >
            {say('clients.new')}
          </button>
          <button type="button" className={buttonCss['button']} onClick={() => chooseListFile(onFile)}>
            {say('clients.import')}
          </button>
          {found.length > 0 && (
            <button type="button" className={buttonCss['button']} onClick={() => void exportAll()}>
              {say('clients.exportAll')}
            </button>
          )}
        </div>
        <label className={css['check']}>
          <input
            type="checkbox"
            checked={archived}
            onChange={(event) => setArchived(event.currentTarget.checked)}
          />
          {say('clients.showArchived')}
        </label>
      </div>
      {answer && !answer.ok && 'fault' in answer && <FaultNotice fault={answer.fault} />}
      <ul className={css['entries']} ref={entries} aria-label={say('clients.list')}>
        {begun.map(({ id, form }) => {
          const name = form.name.trim() || say('clients.untitled')
          return (
            <li key={id}>
              <button
                type="button"
                className={paneCss['entry']}
                aria-current={id === chosen ? 'true' : undefined}
                onClick={() => navigate(`/clients/${id}`)}
              >
                <span className={paneCss['entryName']}>{name}</span>
                <span className={paneCss['facts']}>{say('clients.unsaved')}</span>
              </button>
            </li>
          )
        })}
        {found.map(({ id, name, contact, city, country }) => {
          const edit = edits[id]
          return (
            <li key={id}>
              <button
                type="button"
                className={paneCss['entry']}
                aria-current={id === chosen ? 'true' : undefined}
                onClick={() => navigate(`/clients/${id}`)}
              >
                <span className={paneCss['entryName']}>
                  <span className={css['entryName']}>{name}</span>
                  {edit && isUnsaved(edit) && <span className={css['mark']}>{say('clients.unsaved')}</span>}
                </span>
                <span className={paneCss['facts']}>
                  {[contact, [city, country].filter((part) => part !== '').join(', ')]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
      {answer?.ok && total === 0 && sought !== '' && (
        <div className={css['none']}>
          <p>{say('clients.nothingFound')}</p>
          <button type="button" className={buttonCss['button']} onClick={() => create(sought)}>
            {say('clients.createNamed', { name: sought })}
          </button>
        </div>
      )}
    </section>
  )
}
