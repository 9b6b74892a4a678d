import { useState, type DragEvent, type ReactNode } from 'react'
import { useApp, useWording } from '../ui/app-context.tsx'
import { openRateFile } from './choose-file.ts'
import css from './drop-area.module.css'

const holdsFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files')

/** A part of the window that takes a rate sheet let go over it; the file dialog does the same for the keyboard. */
export const DropArea = ({ children }: { readonly children: ReactNode }) => {
  const { imports } = useApp()
  const { say } = useWording()
  const [over, setOver] = useState(false)
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
        const [file] = event.dataTransfer.files
        if (file) void openRateFile(imports, file)
      }}
    >
      {children}
      {over && <div className={css['over']}>{say('manage.dropNow')}</div>}
    </div>
  )
}
