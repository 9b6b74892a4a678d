import { Modal } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import type { Scenario } from '../../shared/quote/scenario.ts'
import { newEffect, readDraft, type DraftIssue, type ScenarioDraft } from '../state/scenario-draft.ts'
import { useApp, useWording } from '../ui/app-context.tsx'
import { DialogFoot } from '../ui/dialog-foot.tsx'
import buttonCss from '../ui/button.module.css'
import fieldCss from '../ui/field.module.css'
import { EffectFields } from './effect-fields.tsx'
import css from './scenario-editor.module.css'

const mostEffects = 6

/** What is edited: a new scenario, or one in place of which it is kept. */
export interface EditedScenario {
  readonly draft: ScenarioDraft
  readonly inPlaceOf: string | null
}

interface EditorProps {
  readonly edited: EditedScenario
  /** Names that are given already, the edited one's own apart. */
  readonly taken: readonly string[]
  readonly onClose: () => void
  readonly onSaved: (scenario: Scenario) => void
}

const Body = ({ edited, taken, onClose, onSaved }: EditorProps) => {
  const { client } = useApp()
  const { say, language } = useWording()
  const [draft, setDraft] = useState(edited.draft)
  const [issues, setIssues] = useState<readonly DraftIssue[]>([])
  const [failure, setFailure] = useState('')
  const nameTaken = taken.includes(draft.name.trim())
  const nameIssue = nameTaken
    ? say('whatIf.editor.taken')
    : issues.some(({ field }) => field === 'name')
      ? say('whatIf.editor.nameMissing')
      : ''

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const read = readDraft(draft, language !== 'fr')
    if ('issues' in read) return setIssues(read.issues)
    if (nameTaken) return undefined
    const { scenario } = read
    const answer = await client('scenarios.save', {
      scenario: { ...scenario, effects: [...scenario.effects] },
      ...(edited.inPlaceOf === null ? {} : { inPlaceOf: edited.inPlaceOf }),
    })
    if (answer.ok) onSaved(scenario)
    else if ('fault' in answer) setFailure(answer.fault.text)
    return undefined
  }
  const setEffects = (effects: ScenarioDraft['effects']): void => {
    setDraft({ ...draft, effects })
    setIssues([])
  }
  return (
    <form className={css['editor']} noValidate onSubmit={(event) => void save(event)}>
      <label className={css['name']}>
        {say('whatIf.editor.name')}
        <span className={fieldCss['box']} data-wrong={nameIssue !== '' || undefined}>
          <input
            data-autofocus
            className={fieldCss['input']}
            value={draft.name}
            maxLength={80}
            autoComplete="off"
            aria-invalid={nameIssue !== '' || undefined}
            aria-describedby={nameIssue === '' ? undefined : 'scenario-name-issue'}
            onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
          />
        </span>
      </label>
      {nameIssue !== '' && (
        <p id="scenario-name-issue" className={css['issue']}>
          {nameIssue}
        </p>
      )}
      <ul className={css['effects']} aria-label={say('whatIf.editor.effects')}>
        {draft.effects.map((effect, index) => (
          <EffectFields
            key={effect.id}
            effect={effect}
            number={index + 1}
            issues={issues.flatMap((issue) => (issue.effect === effect.id ? [issue.field] : []))}
            onChange={(changed) =>
              setEffects(draft.effects.map((one) => (one.id === changed.id ? changed : one)))
            }
            onRemove={
              draft.effects.length > 1
                ? () => setEffects(draft.effects.filter(({ id }) => id !== effect.id))
                : null
            }
          />
        ))}
      </ul>
      {draft.effects.length < mostEffects && (
        <button
          type="button"
          className={buttonCss['link']}
          onClick={() =>
            setEffects([...draft.effects, newEffect(Math.max(...draft.effects.map(({ id }) => id)) + 1)])
          }
        >
          {say('whatIf.editor.add')}
        </button>
      )}
      <DialogFoot
        failure={failure}
        cancel={say('whatIf.editor.cancel')}
        submit={say('whatIf.editor.save')}
        onCancel={onClose}
      />
    </form>
  )
}

/** What might happen, put together by the user and kept by its name. */
export const ScenarioEditor = (props: EditorProps) => {
  const { say } = useWording()
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={say(props.edited.inPlaceOf === null ? 'whatIf.editor.titleNew' : 'whatIf.editor.titleEdit')}
      size={560}
    >
      <Body {...props} />
    </Modal>
  )
}
