import { useMemo, useState } from 'react'
import type { ImportPreview } from '../../shared/api/preview-schemas.ts'
import type { CellPlace } from '../state/sheet-review.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import { JobProgressBar } from '../ui/job-progress.tsx'
import { CellBar } from './cell-bar.tsx'
import { cellFacts } from './cell-facts.ts'
import { chooseRateFiles } from './choose-file.ts'
import { ImportQuestions } from './import-questions.tsx'
import css from './import-review.module.css'
import { ReviewFoot } from './review-foot.tsx'
import { ReviewGrid } from './review-grid.tsx'
import { ReviewHead } from './review-head.tsx'
import { SheetList } from './sheet-list.tsx'

/** How far long work is, and the way out of it. */
const Progress = () => {
  const { imports } = useApp()
  const working = usePart(imports, (state) => state.working)
  const progress = usePart(imports, (state) => state.progress)
  if (working === null) return null
  // Short work needs no words: a line that comes after a moment says that something is under way.
  if (progress === null) return <div className={css['under']} aria-hidden="true" />
  return <JobProgressBar progress={progress} onStop={() => imports.cancel()} />
}

/** Which of several files this is, and the way past all of them. */
const Queue = () => {
  const { imports } = useApp()
  const { say } = useWording()
  const place = usePart(imports, (state) => state.place)
  const next = usePart(imports, (state) => state.queue[0]?.name)
  const outcome = usePart(imports, (state) => state.outcome)
  if (place.of < 2) return null
  return (
    <div className={css['queue']} role="status">
      <b>{say('review.fileOf', { at: place.at, of: place.of })}</b>
      <span className={css['facts']}>
        {next !== undefined && say('review.nextFile', { file: next })} {outcome}
      </span>
      {next !== undefined && (
        <button type="button" className={buttonCss['button']} onClick={() => imports.closeAll()}>
          {say('review.closeAll')}
        </button>
      )}
    </div>
  )
}

/** Why the last step failed, that nothing was written, and what to do next. */
const Failure = () => {
  const { imports } = useApp()
  const { say } = useWording()
  const failure = usePart(imports, (state) => state.failure)
  if (failure === null) return null
  return (
    <div className={css['failure']} role="alert">
      <p>
        <b>{failure.text}</b> {failure.unreadable && say('review.nothingWritten')}
      </p>
      <button type="button" className={buttonCss['button']} onClick={() => void imports.again()}>
        {say('review.again')}
      </button>
      <button
        type="button"
        className={buttonCss['button']}
        onClick={() => {
          imports.closeAll()
          chooseRateFiles(imports)
        }}
      >
        {say('review.otherFile')}
      </button>
      <button type="button" className={buttonCss['button']} onClick={() => imports.close()}>
        {say('review.close')}
      </button>
    </div>
  )
}

const Sheet = ({ preview }: { readonly preview: ImportPreview }) => {
  const { imports } = useApp()
  const selected = usePart(imports, (state) => state.selected)
  const [editing, setEditing] = useState<CellPlace | null>(null)
  const facts = useMemo(() => cellFacts(preview), [preview])
  const general = facts.findingsByRow.get(0) ?? []
  return (
    <>
      <ReviewHead preview={preview} />
      <ImportQuestions questions={preview.questions} />
      {general.length > 0 && (
        <ul className={css['general']}>
          {general.map(({ code, text, severity, column }) => (
            <li key={`${code}.${column ?? ''}.${text}`} data-severity={severity}>
              {text}
            </li>
          ))}
        </ul>
      )}
      {preview.grid.length > 0 ? (
        <>
          <CellBar preview={preview} facts={facts} selected={selected} onEdit={setEditing} />
          <ReviewGrid
            preview={preview}
            facts={facts}
            selected={selected}
            editing={editing}
            onEdit={setEditing}
          />
        </>
      ) : (
        <div className={css['gridBox']} />
      )}
      <ReviewFoot preview={preview} />
    </>
  )
}

/** A rate sheet between its file and the book: what it says, what is wrong with it, what it would change. */
export const ImportReview = () => {
  const { imports } = useApp()
  const { say } = useWording()
  const file = usePart(imports, (state) => state.file)
  const preview = usePart(imports, (state) => state.preview)
  const working = usePart(imports, (state) => state.working)
  return (
    <main
      className={css['screen']}
      aria-label={say('review.title', { file: file?.name ?? '' })}
      aria-busy={working !== null}
    >
      {preview === null && (
        <header className={css['head']}>
          <h1 className={css['title']}>{file?.name}</h1>
        </header>
      )}
      <Queue />
      <SheetList />
      <Progress />
      <Failure />
      {preview && <Sheet key={preview.sheet ?? ''} preview={preview} />}
    </main>
  )
}
