import { Text, View } from '@react-pdf/renderer'
import { createElement, type ComponentProps, type ReactElement, type ReactNode } from 'react'
import { quiet, strong } from './pdf-style.ts'

/** What the library takes for infinite: a line never ends in a hyphen of its making. */
const neverHyphenated = 10_000

type BoxProps = ComponentProps<typeof View>
type TextProps = ComponentProps<typeof Text>
export type Style = Exclude<BoxProps['style'], undefined | readonly unknown[]>

/** The few elements that the page is built of; positions give the keys, because nothing here ever moves. */
export const box = (style: Style, children: readonly ReactNode[], props: Omit<BoxProps, 'style'> = {}) =>
  createElement(View, { ...props, style }, ...children)

export const row = (style: Style, children: readonly ReactNode[], props: Omit<BoxProps, 'style'> = {}) =>
  box({ flexDirection: 'row', ...style }, children, props)

export const text = (
  content: string,
  style: Style = {},
  props: Omit<TextProps, 'style'> = {},
): ReactElement =>
  createElement(
    Text,
    { hyphenationPenalty: neverHyphenated, ...props, style: { lineHeight: 1.35, ...style } },
    content,
  )

export const bold = (content: string, style: Style = {}): ReactElement =>
  text(content, { fontWeight: strong, ...style })

/** A section's heading; it never stays alone at the foot of a page. */
export const heading = (content: string): ReactElement =>
  box({ marginBottom: 5 }, [bold(content, { fontSize: 10.5 })], { minPresenceAhead: 60 })

export const small = (content: string, style: Style = {}): ReactElement =>
  text(content, { fontSize: 7.5, color: quiet, ...style })
