import type { Client, MethodInput } from '../../shared/api/contract.ts'

type Asked = Pick<MethodInput<'quotes.document'>, 'number' | 'documentLanguage' | 'language'>
type Outcome = { readonly kind: 'copied' } | { readonly kind: 'failed'; readonly text: string }

const textOf = (base64: string): string =>
  new TextDecoder().decode(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)))

/** Puts a quote on the clipboard as a mail takes it: as a page, and as plain text for programs that take no page. */
export const copyForMail = async (client: Client, asked: Asked): Promise<Outcome> => {
  const [html, text] = await Promise.all([
    client('quotes.document', { ...asked, format: 'html' }),
    client('quotes.document', { ...asked, format: 'text' }),
  ])
  for (const answer of [html, text]) {
    if (!answer.ok)
      return { kind: 'failed', text: 'fault' in answer ? answer.fault.text : answer.failure.text }
  }
  if (!html.ok || !text.ok) return { kind: 'failed', text: '' }
  const blob = (content: string, type: string): Blob => new Blob([content], { type })
  const item = new ClipboardItem({
    'text/html': blob(textOf(html.value.base64), 'text/html'),
    'text/plain': blob(textOf(text.value.base64), 'text/plain'),
  })
  return navigator.clipboard.write([item]).then(
    () => ({ kind: 'copied' }) as const,
    () => ({ kind: 'failed', text: '' }) as const,
  )
}
