import { Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { MethodOutput } from '../../shared/api/contract.ts'
import { useApp, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import { ForeignQuote } from './foreign-quote.tsx'
import css from './quote-drop.module.css'

type Read = MethodOutput<'quotes.readFile'>
type Dropped =
  | { readonly kind: 'read'; readonly file: string; readonly read: Read }
  | { readonly kind: 'none'; readonly file: string; readonly text: string }

const pdfOf = (transfer: DataTransfer | null): File | undefined =>
  [...(transfer?.files ?? [])].find(
    ({ name, type }) => type === 'application/pdf' || name.toLowerCase().endsWith('.pdf'),
  )

/** Before it is let go, a browser tells only what kind of file is held. */
const holdsPdf = (transfer: DataTransfer | null): boolean =>
  [...(transfer?.items ?? [])].some(({ kind, type }) => kind === 'file' && type === 'application/pdf')

/**
 * A PDF of a quote let go anywhere over the window opens the quote; of a quote that is not in this data file it shows what
 * the paper says. Listens before every other part, so that a rate sheet's drop area does not take it for a sheet.
 */
export const QuoteDrop = () => {
  const { client, navigate } = useApp()
  const { say, language } = useWording()
  const [dropped, setDropped] = useState<Dropped | null>(null)

  useEffect(() => {
    const take = async (file: File): Promise<void> => {
      const bytes = new Uint8Array(await file.arrayBuffer())
      const answer = await client('quotes.readFile', { fileName: file.name, bytes, language })
      if (!answer.ok) {
        const text = 'fault' in answer ? answer.fault.text : answer.failure.text
        setDropped({ kind: 'none', file: file.name, text })
      } else if (answer.value.known === 'same') {
        navigate(`/quotes/${encodeURIComponent(answer.value.number)}`)
      } else setDropped({ kind: 'read', file: file.name, read: answer.value })
    }
    const onDragOver = (event: DragEvent): void => {
      if (holdsPdf(event.dataTransfer)) event.preventDefault()
    }
    const onDrop = (event: DragEvent): void => {
      const file = pdfOf(event.dataTransfer)
      if (!file) return
      event.preventDefault()
      event.stopPropagation()
      void take(file)
    }
    globalThis.addEventListener('dragover', onDragOver, true)
    globalThis.addEventListener('drop', onDrop, true)
    return () => {
      globalThis.removeEventListener('dragover', onDragOver, true)
      globalThis.removeEventListener('drop', onDrop, true)
    }
  }, [client, language, navigate])

  const close = (): void => setDropped(null)
  return (
    <Modal opened={dropped !== null} onClose={close} title={dropped?.file} size={720}>
      {dropped?.kind === 'none' && <p>{dropped.text}</p>}
      {dropped?.kind === 'read' && (
        <>
          <p className={css['told']}>
            {say(dropped.read.known === 'other' ? 'drop.other' : 'drop.unknown', {
              number: dropped.read.number,
            })}
          </p>
          {dropped.read.known === 'other' && (
            <button
              type="button"
              className={buttonCss['button']}
              onClick={() => {
                navigate(`/quotes/${encodeURIComponent(dropped.read.number)}`)
                close()
              }}
            >
              {say('drop.openOurs', { number: dropped.read.number })}
            </button>
          )}
          <ForeignQuote document={dropped.read.document} />
        </>
      )}
    </Modal>
  )
}
