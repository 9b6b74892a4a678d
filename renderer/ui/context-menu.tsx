import { Menu } from '@mantine/core'
import { useState, type MouseEvent, type ReactNode } from 'react'
import type { CommandGroup } from '../command.ts'
import { commands } from '../commands.ts'
import { copyText } from './copy-text.ts'
import { useApp, useWording } from './app-context.tsx'
import css from './context-menu.module.css'
import { keyCap } from './key-combination.ts'

interface Figure {
  /** As it is read on screen. */
  readonly shown: string
  /** As the answer has it. */
  readonly value: string
}

const figureOf = (element: HTMLElement): Figure => ({
  shown: element.textContent.trim(),
  value: element.dataset['copy'] ?? '',
})

/** The figure that was clicked, or else those of its row. */
const figuresAt = (target: HTMLElement): readonly Figure[] => {
  const figure = target.closest<HTMLElement>('[data-copy]')
  if (figure) return [figureOf(figure)]
  const row = target.closest<HTMLElement>('[role="row"], section')
  return [...(row?.querySelectorAll<HTMLElement>('[data-copy]') ?? [])].slice(0, 8).map(figureOf)
}

/** Right-click or the menu key anywhere in a part of the window: copy the figure there, and the part's own commands. */
export const FigureContextMenu = ({
  group,
  whole = false,
  children,
}: {
  readonly group: CommandGroup
  /** The part takes the place of the form as well. */
  readonly whole?: boolean
  readonly children: ReactNode
}) => {
  const app = useApp()
  const wording = useWording()
  const { say } = wording
  const [figures, setFigures] = useState<readonly Figure[]>([])
  return (
    <Menu position="bottom-start" offset={0}>
      <Menu.ContextMenu>
        <div
          className={`${css['area']} ${whole ? css['whole'] : ''}`}
          onContextMenu={(event: MouseEvent<HTMLElement>) =>
            setFigures(figuresAt(event.target as HTMLElement))
          }
        >
          {children}
        </div>
      </Menu.ContextMenu>
      <Menu.Dropdown>
        {figures.map(({ shown, value }, index) => (
          <Menu.Item key={`${value}.${index}`} onClick={() => void copyText(app, wording, value, shown)}>
            {say('menu.copyFigure', { figure: shown })}
          </Menu.Item>
        ))}
        {figures.length > 0 && <Menu.Divider />}
        {commands
          .filter((command) => command.group === group)
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
  )
}
