import { useEffect } from 'react'
import { findCommand } from '../commands.ts'
import { FaultNotice } from '../comparison/obstacles.tsx'
import { isUnsaved, type CustomerEdit } from '../state/customers-store.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import { keyCap } from '../ui/key-combination.ts'
import { useAnswer } from '../ui/use-answer.ts'
import { CustomerForm } from './customer-form.tsx'
import css from './customers.module.css'
import { PrivacyRequests } from './privacy-requests.tsx'
import paneCss from '../ui/panes.module.css'
import { saveCustomer } from './save-customer.ts'

const Head = ({ edit }: { readonly edit: CustomerEdit }) => {
  const app = useApp()
  const wording = useWording()
  const { say, language } = wording
  const { customers } = app
  const unsaved = isUnsaved(edit)
  const name = edit.saved.name || edit.form.name
  const save = findCommand('customer.save')
  const archive = async (): Promise<void> => {
    const archived = !edit.archived
    const answer = await app.client('customers.archive', { id: edit.id, archived, language })
    if (!answer.ok) return
    customers.discard(edit.id)
    customers.open(answer.value)
    customers.customersChanged()
    app.view.announce(say(archived ? 'client.wasArchived' : 'client.wasRestored', { name }))
  }
  return (
    <header className={paneCss['head']}>
      <h2 className={paneCss['name']} id="client-title">
        {edit.form.name.trim() === '' ? say('clients.untitled') : edit.form.name}
      </h2>
      {edit.archived && <span className={css['mark']}>{say('clients.archived')}</span>}
      {unsaved && <span className={css['mark']}>{say('clients.unsaved')}</span>}
      <div className={paneCss['tools']}>
        <button
          type="button"
          className={buttonCss['button']}
          disabled={edit.past.length === 0}
          onClick={() => customers.undo(edit.id)}
        >
          {say('client.undo')}
        </button>
        {unsaved && (
          <button
            type="button"
            className={buttonCss['button']}
            onClick={() => {
              customers.discard(edit.id)
              if (edit.version === 0) app.navigate('/clients')
              else customers.customersChanged()
            }}
          >
            {say('client.discard')}
          </button>
        )}
        {edit.version > 0 && !unsaved && (
          <button type="button" className={buttonCss['button']} onClick={() => void archive()}>
            {say(edit.archived ? 'client.restore' : 'client.archive')}
          </button>
        )}
        <button
          type="button"
          className={`${buttonCss['button']} ${buttonCss['primary']}`}
          disabled={!unsaved}
          onClick={() => void saveCustomer(app, wording, edit.id)}
        >
          {say('client.save')} {save?.keys[0] && <kbd>{keyCap(save.keys[0])}</kbd>}
        </button>
      </div>
    </header>
  )
}

/** One customer, kept or just begun. */
export const CustomerDetail = ({ id }: { readonly id: string }) => {
  const { customers } = useApp()
  const { say } = useWording()
  const edit = usePart(customers, (state) => state.edits[id])
  const edition = usePart(customers, (state) => state.edition)
  const answer = useAnswer('customers.read', { id }, edition)
  const kept = answer?.ok && answer.value.state === 'kept' ? answer.value.customer : null

  useEffect(() => {
    if (kept) customers.open(kept)
  }, [customers, kept])

  if (edit) {
    return (
      <section className={paneCss['pane']} data-customer={id} aria-labelledby="client-title">
        <Head edit={edit} />
        <div className={css['body']}>
          <CustomerForm edit={edit} />
          {edit.version > 0 && <PrivacyRequests id={id} name={edit.saved.name} />}
        </div>
      </section>
    )
  }
  if (answer && !answer.ok) {
    return (
      <section className={paneCss['pane']}>
        {'fault' in answer ? (
          <FaultNotice fault={answer.fault} />
        ) : (
          <p className={css['none']}>{answer.failure.text}</p>
        )}
      </section>
    )
  }
  return (
    <section className={paneCss['pane']} aria-busy={answer === null}>
      {answer?.ok && answer.value.state === 'erased' && (
        <p className={css['none']}>{say('customer.erased', { date: answer.value.erasedOn })}</p>
      )}
    </section>
  )
}
