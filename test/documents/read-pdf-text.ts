import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether poppler is on this computer; a reader of PDF is no part of the project. */
export const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined

/** What a program of poppler prints of a PDF. Anything on its standard error is a warning, and fails. */
export const poppler = (program: string, flags: readonly string[], pdf: Uint8Array): string => {
  const folder = mkdtempSync(join(tmpdir(), 'viaduct-pdf-'))
  try {
    const file = join(folder, 'quote.pdf')
    writeFileSync(file, pdf)
    const to = program === 'pdftotext' ? ['-'] : []
    const { stdout, stderr } = spawnSync(program, [...flags, file, ...to], { encoding: 'utf8' })
    if (stderr !== '') throw new Error(`${program}: ${stderr}`)
    return stdout
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The text of every page in the order in which it was written. */
export const pdfText = (pdf: Uint8Array): string => poppler('pdftotext', ['-raw', '-enc', 'UTF-8'], pdf)
