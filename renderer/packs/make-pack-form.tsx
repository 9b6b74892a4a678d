import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import type { MethodInput } from '../../shared/api/contract.ts'
import type { JobProgress } from '../../shared/api/import-schemas.ts'
import type { TariffSummary } from '../../shared/api/tariff-schemas.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import { readDate } from '../state/read-date.ts'
import { waitForJob } from '../state/wait-for-job.ts'
import { saveDownload } from '../tariffs/save-download.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import fieldCss from '../ui/field.module.css'
import { SelectBox } from '../ui/fields.tsx'
import { JobProgressBar } from '../ui/job-progress.tsx'
import { useAnswer } from '../ui/use-answer.ts'
import { ChooseTariffs } from './choose-tariffs.tsx'
import css from './make-pack.module.css'

const kinds = ['as-is', 'markup', 'margin'] as const
type Kind = (typeof kinds)[number]

const percentText = /^\d{1,4}(\.\d{1,4})?$/

const Row = ({
  label,
  htmlFor,
  children,
}: {
  readonly label: string
  readonly htmlFor: string
  readonly children: ReactNode
}) => (
  <div className={css['row']}>
    <label htmlFor={htmlFor}>{label}</label>
    {children}
  </div>
)

/** Which tariffs, at what rates, under what name, until when; and with whose key. */
export const MakePackForm = ({
  tariffs,
  onClose,
}: {
  readonly tariffs: readonly TariffSummary[]
  readonly onClose: () => void
}) => {
  const app = useApp()
  const { say, date, language } = useWording()
  const id = useId()
  const keys = useAnswer('keys.list', {})
  const today = usePart(app.settings, (state) => state.about?.today ?? '1970-01-01') as LocalDate
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [kind, setKind] = useState<Kind>('as-is')
  const [percent, setPercent] = useState('')
  const [name, setName] = useState('')
  const [typedDay, setTypedDay] = useState('')
  const [failure, setFailure] = useState('')
  /** The job that makes the pack, empty while it is not known to be one; null while none is made. */
  const [making, setMaking] = useState<string | null>(null)
  const [progress, setProgress] = useState<JobProgress | null>(null)
  const isThere = useRef(true)
  useEffect(() => {
    isThere.current = true
    return () => {
      isThere.current = false
    }
  }, [])

  const own = keys?.ok ? keys.value.own : null
  const expiresOn = readDate(typedDay, today)
  const percentSaid = percent.trim().replace(',', '.')
  const obstacle =
    keys && !own
      ? say('packing.noKey')
      : chosen.size === 0
        ? say('packing.chooseTariffs')
        : kind !== 'as-is' && (!percentText.test(percentSaid) || /^[0.]+$/.test(percentSaid))
          ? say('packing.wrongPercent')
          : name.trim() === ''
            ? say('packing.wrongName')
            : !expiresOn || expiresOn < today
              ? say('packing.wrongDay')
              : null

  const make = async (): Promise<void> => {
    if (obstacle !== null || !expiresOn || making !== null) return
    const order: MethodInput<'packs.make'> = {
      ids: [...chosen],
      name: name.trim(),
      expiresOn,
      ...(kind === 'as-is' ? {} : { sell: { kind, percent: percentSaid } }),
      language,
    }
    setFailure('')
    setMaking('')
    const done = await waitForJob(app.client, app.client('packs.make', order), () => language, {
      isWanted: () => isThere.current,
      onProgress: (job, told) => {
        setMaking(job)
        setProgress(told)
      },
    })
    if (!done) return
    setMaking(null)
    setProgress(null)
    if (!done.ok) {
      setFailure('fault' in done ? done.fault.text : done.failure.text)
      return
    }
    if (done.value.kind !== 'pack-made') return
    saveDownload(done.value)
    app.view.announce(say('packing.made', { file: done.value.fileName }))
    onClose()
  }

  return (
    <form
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}
    >
      <p>{say('packing.intro')}</p>
      <ChooseTariffs tariffs={tariffs} chosen={chosen} onChange={setChosen} />
      <Row label={say('packing.kind')} htmlFor={`${id}-rates`}>
        <div className={css['inline']}>
          <SelectBox
            id={`${id}-rates`}
            value={kind}
            options={kinds.map((value) => ({ value, label: say(`packing.kind.${value}`) }))}
            onChange={setKind}
          />
          {kind !== 'as-is' && (
            <div className={`${fieldCss['box']} ${css['percent']}`}>
              <input
                aria-label={say('packing.percent')}
                className={fieldCss['input']}
                inputMode="decimal"
                maxLength={9}
                value={percent}
                autoComplete="off"
                onChange={(event) => setPercent(event.currentTarget.value)}
              />
              <span className={css['grey']}>%&nbsp;</span>
            </div>
          )}
        </div>
      </Row>
      <p className={css['grey']}>{say(kind === 'as-is' ? 'packing.asIsHelp' : 'packing.sellHelp')}</p>
      <Row label={say('packing.name')} htmlFor={`${id}-name`}>
        <div className={fieldCss['box']}>
          <input
            id={`${id}-name`}
            className={fieldCss['input']}
            maxLength={80}
            value={name}
            placeholder={say('packing.nameHint')}
            autoComplete="off"
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </div>
      </Row>
      <Row label={say('packing.expires')} htmlFor={`${id}-day`}>
        <div className={css['inline']}>
          <div className={fieldCss['box']}>
            <input
              id={`${id}-day`}
              className={fieldCss['input']}
              maxLength={20}
              value={typedDay}
              placeholder={say('packing.expiresHint')}
              autoComplete="off"
              onChange={(event) => setTypedDay(event.currentTarget.value)}
            />
          </div>
          <span className={css['grey']}>{expiresOn ? date(expiresOn, 'weekday-full') : ''}</span>
        </div>
      </Row>
      {progress && making !== null && (
        <JobProgressBar progress={progress} onStop={() => void app.client('jobs.cancel', { job: making })} />
      )}
      {failure !== '' && (
        <p role="alert" className={css['failure']}>
          {failure}
        </p>
      )}
      <div className={css['foot']}>
        <p id={`${id}-reason`}>
          {obstacle ?? (own && say('packing.signedBy', { name: own.name, fingerprint: own.fingerprint }))}{' '}
          {keys && !own && (
            <button
              type="button"
              className={buttonCss['link']}
              onClick={() => {
                onClose()
                app.navigate('/settings')
              }}
            >
              {say('packing.toKeys')}
            </button>
          )}
        </p>
        <button type="button" className={buttonCss['button']} onClick={onClose}>
          {say('packing.cancel')}
        </button>
        <button
          type="submit"
          className={`${buttonCss['button']} ${obstacle === null && making === null ? buttonCss['primary'] : ''}`}
          disabled={obstacle !== null || making !== null}
          aria-describedby={`${id}-reason`}
        >
          {say('packing.make', { n: chosen.size })}
        </button>
      </div>
    </form>
  )
}
