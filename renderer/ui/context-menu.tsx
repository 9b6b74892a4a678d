import { Menu } from '@mantine/core'
import { useState, type MouseEvent, type ReactNode } from 'react'
import { commands, copyText } from '../commands.ts'
import { useApp, useWording } from './app-context.tsx'
import { keyCap } from './key-combination.ts'
import css from './context-menu.module.css'

interface Opened {
  readonly x: number
  readonly y: number
  /** The figure under the pointer, or those of the row: what is read, and its exact value. */
  readonly figures: readonly { readonly shown: string; readonly value: string }[]
  readonly source: HTMLElement
}

const figureOf = (element: HTMLElement) => ({
  shown: element.textContent.trim(),
  value: element.dataset['copy'] ?? '',
})

/** Right-click or the menu key anywhere in the answer: copy the figure there, and the answer's own commands. */
export const AnswerContextMenu = ({ children }: { readonly children: ReactNode }) => {
  const app = useApp()
  const wording = useWording()
  const { say } = wording
  const [opened, setOpened] = useState<Opened | null>(null)

  const open = (event: MouseEvent<HTMLElement>): void => {
    const target = event.target as HTMLElement
    if (target.closest('input, select, textarea')) return
    event.preventDefault()
    const figure = target.closest<HTMLElement>('[data-copy]')
    const row = target.closest<HTMLElement>('[role="row"], section')
    const figures = figure
      ? [figureOf(figure)]
      : [...(row?.querySelectorAll<HTMLElement>('[data-copy]') ?? [])].slice(0, 8).map(figureOf)
    const box = target.getBoundingClientRect()
    // The menu key reports no pointer: the menu then opens at the row itself.
    const keyed = event.clientX === 0 && event.clientY === 0
    setOpened({
      x: keyed ? box.left + 36 : event.clientX,
      y: keyed ? box.bottom : event.clientY,
      figures,
      source: target,
    })
  }

  return (
    <div className={css['area']} onContextMenu={open}>
      {children}
      {opened && (
        <Menu
          opened
          onChange={(stillOpen) => !stillOpen && setOpened(null)}
          onExitTransitionEnd={() => opened.source.focus()}
          position="bottom-start"
          offset={0}
        >
          <Menu.Target>
            <span className={css['anchor']} style={{ left: opened.x, top: opened.y }} />
          </Menu.Target>
          <Menu.Dropdown>
            {opened.figures.map(({ shown, value }, index) => (
              <Menu.Item key={`${value}.${index}`} onClick={() => void copyText(app, wording, value, shown)}>
                {say('menu.copyFigure', { figure: shown })}
              </Menu.Item>
            ))}
            {opened.figures.length > 0 && <Menu.Divider />}
            {commands
              .filter((command) => command.group === 'answer')
              .map((command) => (
                <Menu.Item
                  key={command.id}
                  disabled={!command.enabled(app)}
                  rightSection={command.keys[0] ? <kbd>{keyCap(command.keys[0])}</kbd> : null}
                  onClick={() => void command.run(app, wording)}
                >
                  {say(command.label)}
                </Menu.Item>
              ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  )
}
