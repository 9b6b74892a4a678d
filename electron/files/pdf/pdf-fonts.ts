import { Font } from '@react-pdf/renderer'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { assert } from '../../../shared/kernel/assert.ts'
import { fontFiles, type FontFile } from './font-files.ts'
import { regular, strong } from './pdf-style.ts'

type Family = FontFile['family']

/** In its package when the program runs from its sources, beside the bundle when it is built. */
const fontPlace = (file: FontFile): string =>
  import.meta.url.endsWith('.ts')
    ? fileURLToPath(import.meta.resolve(`${file.package}/${file.path}`))
    : fileURLToPath(
        new URL(
          `${import.meta.url.includes('/chunks/') ? '../' : './'}fonts/${basename(file.path)}`,
          import.meta.url,
        ),
      )

/** What the library says of a font that it has opened; its own types leave it open. */
interface OpenFont {
  readonly hasGlyphForCodePoint: (codePoint: number) => boolean
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  readonly lineGap: number
}

/** Which fonts a text needs, and the characters that none of them has. */
export interface FontChoice {
  readonly families: readonly Family[]
  readonly missing: readonly string[]
}

const han = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/
const closing = /[，。、；：？！）」』】》〉”’%年月日天件]/

/**
 * Where a line may end inside a word: between Chinese characters, but not before a closing mark nor after an opening
 * one; after a hyphen; and anywhere in a word that is longer than a column. Nothing else is ever hyphenated.
 */
export const splitWord = (word: string): string[] => {
  const parts: string[] = []
  let part = ''
  for (const character of word) {
    const last = part.at(-1) ?? ''
    const mayEnd =
      part !== '' &&
      (han.test(character) || han.test(last)) &&
      !closing.test(character) &&
      !/[（「『【《〈“‘]/.test(last)
    if (mayEnd || last === '-' || part.length >= 24) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  if (part !== '') parts.push(part)
  // A nothing is a place to break at; without it the library would print a hyphen there. One stands before the word as
  // well: where the font changes, the library takes what follows for a word of its own.
  return parts.flatMap((found, index) =>
    index === 0 && closing.test(found[0] ?? '') ? [found] : ['', found],
  )
}

let registered = false

/** Registers the paper's fonts once a process; they are read when a text first needs them. */
const registerFonts = (): void => {
  if (registered) return
  registered = true
  for (const file of fontFiles) {
    Font.register({ family: file.family, src: fontPlace(file), fontWeight: file.weight })
  }
  Font.registerHyphenationCallback(splitWord)
}

const openFont = async (fontFamily: Family, fontWeight: number): Promise<OpenFont> => {
  await Font.load({ fontFamily, fontWeight })
  return Font.getFont({ fontFamily, fontWeight })?.data as unknown as OpenFont
}

/** Inter's ascent and descent for the Chinese font too: else a Chinese label stands lower than the figure beside it. */
const openChinese = async (): Promise<OpenFont> => {
  const fonts = await Promise.all([regular, strong].map((weight) => openFont('NotoSansSC', weight)))
  const inter = await openFont('Inter', regular)
  for (const font of fonts) {
    for (const metric of ['ascent', 'descent', 'lineGap'] as const) {
      const value = Math.round((inter[metric] * font.unitsPerEm) / inter.unitsPerEm)
      Object.defineProperty(font, metric, { value, configurable: true })
    }
  }
  const [font] = fonts
  assert(font, 'a font that was opened')
  return font
}

/** Control characters and the marks that only steer a text take no glyph. */
const isInvisible = (character: string): boolean => /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(character)

/**
 * Inter where it has the character, the Chinese font where only that has it. The second is ten times as large and is not
 * opened for a text that Inter holds. A character that neither has is named: printing an empty box would be a lie.
 */
export const chooseFonts = async (texts: Iterable<string>): Promise<FontChoice> => {
  registerFonts()
  const characters = new Set<string>()
  for (const text of texts)
    for (const character of text) if (!isInvisible(character)) characters.add(character)
  const lacks = (font: OpenFont) => (character: string) =>
    !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)
  const notInInter = [...characters].filter(lacks(await openFont('Inter', regular)))
  if (notInInter.length === 0) return { families: ['Inter'], missing: [] }
  return {
    families: ['Inter', 'NotoSansSC'],
    missing: notInInter.filter(lacks(await openChinese())).toSorted(),
  }
}
