import { useId, useState } from 'react'
import type { PackPreview } from '../../shared/api/pack-schemas.ts'
import { chooseRateFiles } from '../importing/choose-file.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import fieldCss from '../ui/field.module.css'
import { JobProgressBar } from '../ui/job-progress.tsx'
import { PackChanges } from './pack-changes.tsx'
import { PackFoot } from './pack-foot.tsx'
import css from './pack-review.module.css'

/** Who signed it, and the way to trust a key that nobody here knows. */
const Signer = ({ signer }: { readonly signer: PackPreview['signer'] }) => {
  const { packs } = useApp()
  const { say } = useWording()
  const nameId = useId()
  const [name, setName] = useState(signer.name)
  const { trust, knownAs, fingerprint } = signer
  return (
    <section aria-labelledby="pack-signer">
      <h2 id="pack-signer">{say('packReview.signer')}</h2>
      <dl className={css['signer']}>
        <dt className={trust === 'unknown' ? css['unknown'] : css['trusted']}>
          {say(`packReview.trust.${trust}`, { knownAs: knownAs ?? '' })}
        </dt>
        <dd>{trust === 'unknown' ? say('packReview.says', { name: signer.name }) : signer.name}</dd>
        <dt>{say('packReview.fingerprint')}</dt>
        <dd className={css['fingerprint']}>{fingerprint}</dd>
      </dl>
      {trust === 'unknown' && (
        <div className={css['trust']}>
          <p>{say('packReview.compare', { name: signer.name })}</p>
          <label htmlFor={nameId}>{say('packReview.callThem')}</label>
          <div className={fieldCss['box']}>
            <input
              id={nameId}
              className={fieldCss['input']}
              value={name}
              maxLength={80}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          </div>
          <button type="button" className={buttonCss['button']} onClick={() => void packs.trust(name)}>
            {say('packReview.trustKey')}
          </button>
        </div>
      )}
    </section>
  )
}

/** How far a long step is, and the way out of it. */
const Progress = () => {
  const { packs } = useApp()
  const progress = usePart(packs, (state) => state.progress)
  return progress && <JobProgressBar progress={progress} onStop={() => packs.cancel()} />
}

/** Why the last step failed, that nothing was written, and what to do next. */
const Failure = () => {
  const { packs, imports } = useApp()
  const { say } = useWording()
  const failure = usePart(packs, (state) => state.failure)
  if (failure === null) return null
  return (
    <div className={css['failure']} role="alert">
      <p>{failure}</p>
      <button type="button" className={buttonCss['button']} onClick={() => void packs.again()}>
        {say('review.again')}
      </button>
      <button type="button" className={buttonCss['button']} onClick={() => chooseRateFiles(imports)}>
        {say('review.otherFile')}
      </button>
      <button type="button" className={buttonCss['button']} onClick={() => packs.close()}>
        {say('review.close')}
      </button>
    </div>
  )
}

/** A tariff pack between its file and the book: who signed it, until when it prices, what it would change. */
export const PackReview = () => {
  const { packs } = useApp()
  const { say } = useWording()
  const file = usePart(packs, (state) => state.file)
  const preview = usePart(packs, (state) => state.preview)
  const working = usePart(packs, (state) => state.working)
  const title = say('packReview.title', { file: file?.name ?? '' })
  return (
    <main className={css['screen']} aria-label={title} aria-busy={working !== null}>
      <header className={css['head']}>
        <h1 className={css['title']}>{preview?.name ?? file?.name}</h1>
        <p className={css['facts']}>
          {preview
            ? [
                file?.name ?? '',
                say(`packReview.kind.${preview.rates}`),
                say('packReview.madeOn', { date: preview.madeOn }),
                say('packReview.prices', { date: preview.expiresOn }),
                say('packReview.nothingYet'),
              ].join(' · ')
            : working !== null && say('packReview.checking')}
        </p>
      </header>
      <Progress />
      <Failure />
      {preview && (
        <>
          <div className={css['body']}>
            <Signer key={preview.signer.trust} signer={preview.signer} />
            <PackChanges preview={preview} />
          </div>
          <PackFoot preview={preview} />
        </>
      )}
    </main>
  )
}
