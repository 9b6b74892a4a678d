import { useElementSize } from '@mantine/hooks'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { MethodOutput } from '../../shared/api/contract.ts'
import { FaultNotice } from '../comparison/obstacles.tsx'
import { copyText } from '../ui/copy-text.ts'
import { useApp, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import fieldCss from '../ui/field.module.css'
import { useAnswer } from '../ui/use-answer.ts'
import topCss from '../ui/top-bar.module.css'
import { visibleRows } from '../ui/visible-rows.ts'
import { HashText } from './hash-text.tsx'
import { TariffActions } from './tariff-actions.tsx'
import paneCss from '../ui/panes.module.css'
import css from './tariffs.module.css'

type Sheet = MethodOutput<'tariffs.show'>

const rowHeight = 24
const numeric = /^-?[\d.,]+( ?%)?$/

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

interface Column {
  readonly name: string
  readonly index: number
  readonly pixels: number
  readonly right: boolean
}

/** Columns that hold anything, each as wide as its widest word within bounds. */
const measureColumns = ({ columns, rows }: Sheet): readonly Column[] =>
  columns.flatMap((name, index) => {
    const cells = rows.slice(0, 400).flatMap((row) => (row[index] ? [row[index]] : []))
    if (cells.length === 0 && rows.length > 0) return []
    const widest = cells.reduce((most, cell) => Math.max(most, cell.length), name.length)
    return [
      {
        name,
        index,
        pixels: Math.round(Math.min(Math.max(widest * 7.2 + 18, 44), 320)),
        right: cells.length > 0 && cells.every((cell) => numeric.test(cell)),
      },
    ]
  })

/** The rows of one tariff. Only those in sight are in the page, however many there are. */
export const TariffRows = ({
  id,
  edition,
  soughtRow,
}: {
  readonly id: string
  readonly edition: number
  /** The row of the sheet that is shown first and set off. */
  readonly soughtRow: number | null
}) => {
  const app = useApp()
  const wording = useWording()
  const { say } = wording
  const answer = useAnswer('tariffs.show', { id }, edition)
  const sheet = answer?.ok ? answer.value : null
  const [sought, setSought] = useState('')
  const [scrolled, setScrolled] = useState(0)
  const { ref, height } = useElementSize<HTMLDivElement>()
  const scroller = useRef<HTMLDivElement>(null)
  const soughtNumber = soughtRow === null ? null : String(soughtRow)
  useEffect(() => {
    const at =
      soughtNumber === null ? -1 : (sheet?.rows.findIndex(([number]) => number === soughtNumber) ?? -1)
    if (at >= 0 && scroller.current) scroller.current.scrollTop = Math.max(at - 3, 0) * rowHeight
  }, [sheet, soughtNumber])

  const columns = useMemo(() => (sheet ? measureColumns(sheet) : []), [sheet])
  const rows = useMemo(() => {
    const asked = fold(sought.trim())
    if (!sheet || asked === '') return sheet?.rows ?? []
    return sheet.rows.filter((row) => row.some((cell) => fold(cell).includes(asked)))
  }, [sheet, sought])
  if (answer && !answer.ok)
    return (
      <section className={paneCss['pane']}>
        {'fault' in answer ? (
          <FaultNotice fault={answer.fault} />
        ) : (
          <p className={css['none']}>{answer.failure.text}</p>
        )}
      </section>
    )
  if (!sheet) return <section className={paneCss['pane']} aria-busy="true" />

  const { first, count } = visibleRows({ total: rows.length, scrolled, height, rowHeight })
  const template = columns.map(({ pixels }) => `${pixels}px`).join(' ')
  const width = columns.reduce((sum, { pixels }) => sum + pixels, 0)
  const copyRows = (): void => {
    const text = [sheet.columns, ...rows].map((row) => row.join('\t')).join('\n')
    void copyText(app, wording, text, say('tariffs.rows', { n: rows.length }))
  }

  return (
    <section className={paneCss['pane']} aria-labelledby="sheet-title">
      <div className={paneCss['head']}>
        <h2 id="sheet-title" className={css['sheetTitle']}>
          {sheet.tariff.issuer}: {sheet.tariff.name}
        </h2>
        {sheet.tariff.sample && <span className={topCss['sample']}>{say('sample')}</span>}
        <span className={paneCss['facts']}>
          {say('tariffs.version', { version: sheet.tariff.version, file: sheet.tariff.sourceFile })}
        </span>
        {sheet.tariff.fileHash !== null && (
          <HashText hash={sheet.tariff.fileHash} what={say('history.fileHash')} />
        )}
        <div className={css['sheetTools']}>
          <div className={fieldCss['box']}>
            <input
              className={fieldCss['input']}
              value={sought}
              placeholder={say('tariffs.find')}
              aria-label={say('tariffs.find')}
              onChange={(event) => setSought(event.currentTarget.value)}
            />
          </div>
          <button type="button" className={buttonCss['button']} onClick={copyRows}>
            {say('tariffs.copy')}
          </button>
        </div>
      </div>
      <TariffActions tariff={sheet.tariff} edition={edition} />
      <div
        ref={(element) => {
          scroller.current = element
          ref(element)
        }}
        className={css['scroll']}
        // What scrolls must be reachable by keyboard (WCAG 2.1.1), whatever its role.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="table"
        aria-label={sheet.tariff.name}
        aria-rowcount={rows.length + 1}
        onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}
      >
        <div role="rowgroup" className={css['columns']}>
          <div
            role="row"
            aria-rowindex={1}
            className={css['row']}
            style={{ gridTemplateColumns: template, width }}
          >
            {columns.map(({ name, right }) => (
              <span role="columnheader" key={name} className={right ? css['right'] : ''}>
                {name}
              </span>
            ))}
          </div>
        </div>
        <div role="rowgroup" className={css['body']} style={{ height: rows.length * rowHeight, width }}>
          {rows.slice(first, first + count).map((row, offset) => (
            <div
              role="row"
              key={first + offset}
              aria-rowindex={first + offset + 2}
              data-sought={(soughtNumber !== null && row[0] === soughtNumber) || undefined}
              className={css['row']}
              style={{ gridTemplateColumns: template, width, top: (first + offset) * rowHeight }}
            >
              {columns.map(({ name, index, right }) => (
                <span role="cell" key={name} className={right ? css['right'] : ''} title={row[index]}>
                  {row[index]}
                </span>
              ))}
            </div>
          ))}
        </div>
        {rows.length === 0 && <p className={css['none']}>{say('tariffs.nothingFound')}</p>}
      </div>
    </section>
  )
}
