import { useEffect, useState, type DragEvent, type ReactNode } from 'react'
import { useApp, useWording } from '../ui/app-context.tsx'
import { droppedFiles, openRateFiles } from './choose-file.ts'
import css from './drop-area.module.css'
import { pastedFile } from './pasted-table.ts'

const holdsFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files')

/** What is pasted into a field belongs to the field. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null

/**
 * A part of the window that takes rate sheets let go over it and tables pasted into it; the file dialog and the command
 * to paste do the same for the keyboard.
 */
export const DropArea = ({
  takesPaste,
  children,
}: {
  /** False while rows are edited by hand: what is pasted then belongs to them. */
  readonly takesPaste: boolean
  readonly children: ReactNode
}) => {
  const { imports } = useApp()
  const { say } = useWording()
  const [over, setOver] = useState(false)

  useEffect(() => {
    if (!takesPaste) return undefined
    const onPaste = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || isTyping(event.target) || !event.clipboardData) return
      const files = [...event.clipboardData.files]
      const table = files.length > 0 ? undefined : pastedFile(event.clipboardData, say('manage.clipboard'))
      if (files.length === 0 && !table) return
      event.preventDefault()
      void (table ? imports.open([table]) : openRateFiles(imports, files))
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [imports, say, takesPaste])

  return (
    <div
      className={css['area']}
      onDragOver={(event) => {
        if (!holdsFile(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={(event) => {
        if (!holdsFile(event)) return
        event.preventDefault()
        setOver(false)
        void droppedFiles(event.dataTransfer).then((files) => openRateFiles(imports, files))
      }}
    >
      {children}
      {over && <div className={css['over']}>{say('manage.dropNow')}</div>}
    </div>
  )
}
