import type { LayoutName } from '../../shared/tariff/tariff.ts'
import type { Connection } from './open.ts'
import { createStatements } from './statements.ts'

/** How an issuer's sheet of one layout was read the last time. */
export interface SheetMemory {
  readonly layout: LayoutName
  readonly encoding?: 'utf-8' | 'gb18030' | 'big5' | 'windows-1252' | 'utf-16le'
  readonly mapping?: Readonly<Record<string, string>>
  readonly constants?: Readonly<Record<string, string>>
  readonly decimal?: '.' | ','
  readonly dates?: 'dmy' | 'mdy' | 'ymd'
}

/** The file behind a version, and what a person did to it on the way in. */
export interface ImportRecord {
  readonly fileName: string
  readonly fileHash: string
  readonly sheet: string
  readonly answers: SheetMemory
  readonly corrections: readonly { readonly row: number; readonly column: number; readonly text: string }[]
  readonly leftOut: readonly number[]
  readonly warnings: number
}

export type ImportStore = ReturnType<typeof createImportStore>

/** Call inside the store's `read` or `write`. */
export const createImportStore = (connection: Connection) => {
  const statement = createStatements(connection)
  return {
    record: (versionId: string, record: ImportRecord, at: string): void => {
      statement(
        `INSERT INTO tariff_import (version_id, file_name, file_hash, sheet, answers, corrections, left_out, warnings,
          imported_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ).run(
        versionId,
        record.fileName,
        record.fileHash,
        record.sheet,
        JSON.stringify(record.answers),
        JSON.stringify(record.corrections),
        JSON.stringify(record.leftOut),
        record.warnings,
        at,
      )
    },

    /** Undefined for a version that no import made: the shipped samples. */
    find: (versionId: string): ImportRecord | undefined => {
      const row = statement(
        `SELECT file_name AS fileName, file_hash AS fileHash, sheet, answers, corrections, left_out AS leftOut, warnings
          FROM tariff_import WHERE version_id = ?`,
      ).get(versionId) as
        | (Readonly<
            Record<'fileName' | 'fileHash' | 'sheet' | 'answers' | 'corrections' | 'leftOut', string>
          > & {
            readonly warnings: number
          })
        | undefined
      return (
        row && {
          fileName: row.fileName,
          fileHash: row.fileHash,
          sheet: row.sheet,
          answers: JSON.parse(row.answers) as SheetMemory,
          corrections: JSON.parse(row.corrections) as ImportRecord['corrections'],
          leftOut: JSON.parse(row.leftOut) as readonly number[],
          warnings: row.warnings,
        }
      )
    },

    remember: (issuer: string, memory: SheetMemory, at: string): void => {
      statement(
        `INSERT INTO sheet_memory (issuer, layout, answers, saved_at) VALUES (?, ?, ?, ?)
          ON CONFLICT (issuer, layout) DO UPDATE SET answers = excluded.answers, saved_at = excluded.saved_at`,
      ).run(issuer, memory.layout, JSON.stringify(memory), at)
    },

    /** The newest first. */
    memoriesOf: (issuer: string): readonly SheetMemory[] =>
      (
        statement('SELECT answers FROM sheet_memory WHERE issuer = ? ORDER BY saved_at DESC, layout')
          .pluck()
          .all(issuer) as string[]
      ).map((answers) => JSON.parse(answers) as SheetMemory),

    /** Who sent sheets before, by name. */
    issuers: (): readonly string[] =>
      statement('SELECT DISTINCT issuer FROM tariff WHERE sample = 0 ORDER BY issuer')
        .pluck()
        .all() as string[],
  }
}
