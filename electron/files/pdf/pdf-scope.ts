import type { ReactElement } from 'react'
import type { ScopeCell, WordedDocument } from '../../../shared/text/document/worded-document.ts'
import { bold, box, heading, row, small, text } from './pdf-elements.ts'
import { ink, payerColours, plainColour, quiet } from './pdf-style.ts'

type Scope = WordedDocument['scope']

interface Run {
  readonly payer: ScopeCell['payer']
  readonly cells: readonly ScopeCell[]
}

/** Neighbours whom the same party pays for, under one bracket. */
const runsOf = (cells: readonly ScopeCell[]): readonly Run[] => {
  const runs: { payer: ScopeCell['payer']; cells: ScopeCell[] }[] = []
  for (const cell of cells) {
    const last = runs.at(-1)
    if (last && last.payer === cell.payer) last.cells.push(cell)
    else runs.push({ payer: cell.payer, cells: [cell] })
  }
  return runs
}

const colourOf = (payer: ScopeCell['payer']): string => (payer ? payerColours[payer] : plainColour)

const cellBox = ({ leg, payer, quoted }: ScopeCell): ReactElement => {
  const colour = colourOf(payer)
  const filled = quoted === 'included'
  return box(
    {
      flexGrow: 1,
      flexShrink: 1,
      flexBasis: 0,
      minHeight: 31,
      justifyContent: 'center',
      paddingHorizontal: 2,
      paddingVertical: 3,
      borderRadius: 2,
      borderWidth: 0.9,
      borderStyle: filled ? 'solid' : 'dashed',
      borderColor: colour,
      backgroundColor: filled ? colour : '#ffffff',
    },
    [
      text(leg, {
        fontSize: 6.6,
        lineHeight: 1.2,
        textAlign: 'center',
        color: filled ? '#ffffff' : quoted === 'missing' ? ink : quiet,
      }),
      ...(quoted === 'missing' ? [text('?', { fontSize: 7, textAlign: 'center', color: colour })] : []),
    ],
  )
}

const runBox = ({ payer, cells }: Run, { payers, hasPayers }: Scope): ReactElement =>
  box({ flexGrow: cells.length, flexShrink: 1, flexBasis: 0 }, [
    ...(hasPayers && payer
      ? [
          bold(payers[payer], { fontSize: 7.5, color: colourOf(payer), marginBottom: 2 }),
          box({ height: 2, backgroundColor: colourOf(payer), marginBottom: 3, borderRadius: 1 }, []),
        ]
      : []),
    row({ gap: 2 }, cells.map(cellBox)),
  ])

/** The way of the goods from left to right: who pays each part, and which parts the price contains. */
export const scopePicture = (scope: Scope): ReactElement =>
  box(
    { marginTop: 11 },
    [
      heading(scope.heading),
      row(
        { gap: 2, alignItems: 'flex-end' },
        runsOf(scope.cells).map((run) => runBox(run, scope)),
      ),
      small(scope.text, { marginTop: 4 }),
    ],
    { wrap: false },
  )
