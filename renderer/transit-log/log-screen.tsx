import { useEffect, useState } from 'react'
import type { ListedTransitEntry } from '../../shared/api/transit-log-methods.ts'
import { FaultNotice } from '../comparison/obstacles.tsx'
import { chooseListFile, type ListFile } from '../customers/choose-list-file.ts'
import { PasteTarget } from '../importing/paste-target.tsx'
import { pastedFile } from '../importing/pasted-table.ts'
import { saveDownload } from '../tariffs/save-download.ts'
import { useApp, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import fieldCss from '../ui/field.module.css'
import { useAnswer } from '../ui/use-answer.ts'
import { EntryForm } from './entry-form.tsx'
import { LogList } from './log-list.tsx'
import { LogReview } from './log-review.tsx'
import { LogStatistics } from './log-statistics.tsx'
import css from './log.module.css'

const mostListed = 5000

/** What is being written: a new entry, or one that is there. */
type Writing = { readonly kind: 'new' } | { readonly kind: 'change'; readonly entry: ListedTransitEntry }

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select')

/** How own shipments went: written down at the left, what they say at the right; or a list of them under review. */
export const LogScreen = () => {
  const { client, view, shipment, askAgain } = useApp()
  const { say } = useWording()
  const [text, setText] = useState('')
  const [edition, setEdition] = useState(0)
  const [writing, setWriting] = useState<Writing | null>(null)
  const [file, setFile] = useState<ListFile | null>(null)
  const [pasting, setPasting] = useState(false)
  const [removed, setRemoved] = useState<ListedTransitEntry | null>(null)
  const listed = useAnswer('transitLog.list', { text, limit: mostListed }, edition)
  const statistics = useAnswer('transitLog.statistics', {}, edition)

  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      if (isTyping(event.target) || !event.clipboardData) return
      const table = pastedFile(event.clipboardData, say('manage.clipboard'))
      if (!table) return
      event.preventDefault()
      setFile(table)
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [say])

  const changed = (): void => {
    setEdition((before) => before + 1)
    // The answer to a shipment that reckons with the log is not what it would be now.
    if (shipment.getState().form.ownDays) askAgain()
  }
  const putBack = async (entry: ListedTransitEntry): Promise<void> => {
    const { id, mode, carrier, service, originGateway, destinationGateway } = entry
    const { departedOn, arrivedOn, reference, note } = entry
    const same = { mode, carrier, service, originGateway, destinationGateway, departedOn, arrivedOn }
    const answer = await client('transitLog.add', {
      entries: [{ id, entry: { ...same, reference, note } }],
    })
    setRemoved(null)
    changed()
    view.announce(
      answer.ok ? say('logEntry.putBack') : 'fault' in answer ? answer.fault.text : answer.failure.text,
    )
  }
  const save = async (): Promise<void> => {
    const answer = await client('transitLog.export', {})
    if (answer.ok) {
      saveDownload(answer.value)
      view.announce(say('logScreen.saved', { file: answer.value.fileName }))
    } else if ('fault' in answer) view.announce(answer.fault.text)
  }

  if (file) {
    return (
      <LogReview
        file={file}
        onClose={(outcome) => {
          setFile(null)
          if (outcome === null) return
          changed()
          view.announce(outcome)
        }}
      />
    )
  }
  const entries = listed?.ok ? listed.value.entries : []
  const total = listed?.ok ? listed.value.total : 0
  const all = statistics?.ok ? statistics.value.shipments + statistics.value.underWay : 0
  const underWay = statistics?.ok ? statistics.value.underWay : 0
  const isEmpty = statistics?.ok === true && all === 0
  return (
    <main
      className={css['screen']}
      aria-label={say('logScreen.title')}
      aria-busy={listed === null || statistics === null}
    >
      <section className={css['main']} aria-labelledby="log-title">
        <header className={css['head']}>
          <h1 id="log-title" className={css['title']}>
            {say('logScreen.title')}
          </h1>
          <p role="status" className={css['facts']}>
            {text.trim() === ''
              ? say('logScreen.count', { n: all })
              : say('logScreen.found', { n: total, all })}
            {underWay > 0 && `, ${say('logScreen.underWay', { n: underWay })}`}
          </p>
          <div className={css['tools']}>
            <button
              type="button"
              className={`${buttonCss['button']} ${buttonCss['primary']}`}
              onClick={() => setWriting({ kind: 'new' })}
            >
              {say('logScreen.add')}
            </button>
            <button type="button" className={buttonCss['button']} onClick={() => setPasting(true)}>
              {say('logScreen.paste')}
            </button>
            <button type="button" className={buttonCss['button']} onClick={() => chooseListFile(setFile)}>
              {say('logScreen.list')}
            </button>
            {all > 0 && (
              <button type="button" className={buttonCss['button']} onClick={() => void save()}>
                {say('logScreen.save')}
              </button>
            )}
            {all > 0 && (
              <div className={`${fieldCss['box']} ${css['search']}`}>
                <input
                  type="search"
                  data-log-search
                  className={fieldCss['input']}
                  value={text}
                  maxLength={200}
                  placeholder={say('logScreen.search')}
                  aria-label={say('logScreen.search')}
                  autoComplete="off"
                  spellCheck={false}
                  onChange={(event) => setText(event.currentTarget.value)}
                />
              </div>
            )}
          </div>
        </header>
        {pasting && (
          <div className={css['pasting']}>
            <PasteTarget onDone={() => setPasting(false)} onTable={setFile} />
          </div>
        )}
        {removed && (
          <p className={css['removed']} role="status">
            {say('logEntry.removed', { date: removed.departedOn })}{' '}
            <button type="button" className={buttonCss['link']} onClick={() => void putBack(removed)}>
              {say('logEntry.undo')}
            </button>
          </p>
        )}
        {writing && (
          <EntryForm
            key={writing.kind === 'new' ? 'new' : writing.entry.id}
            entry={writing.kind === 'new' ? null : writing.entry}
            onDone={(outcome) => {
              if (outcome.kind !== 'added') setWriting(null)
              if (outcome.kind === 'closed') return
              setRemoved(outcome.kind === 'removed' ? outcome.entry : null)
              changed()
            }}
          />
        )}
        {[listed, statistics].map(
          (answer, index) =>
            answer &&
            !answer.ok &&
            'fault' in answer && (
              <FaultNotice key={index === 0 ? 'list' : 'statistics'} fault={answer.fault} />
            ),
        )}
        {isEmpty && !writing && (
          <div className={css['empty']}>
            <h2>{say('logScreen.empty')}</h2>
            <p>{say('logScreen.emptyText')}</p>
            <p className={css['columns']}>{say('logScreen.emptyList')}</p>
          </div>
        )}
        {!isEmpty && listed?.ok && total === 0 && <p className={css['none']}>{say('logScreen.noneFound')}</p>}
        {entries.length > 0 && (
          <LogList
            entries={entries}
            current={writing?.kind === 'change' ? writing.entry.id : null}
            onOpen={(entry) => setWriting({ kind: 'change', entry })}
          />
        )}
      </section>
      {statistics?.ok && !isEmpty && <LogStatistics statistics={statistics.value} />}
    </main>
  )
}
