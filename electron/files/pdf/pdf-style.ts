/** The look of the paper, in points; the window's own blue and brown stand for air and rail. */
export const ink = '#17202a'
export const quiet = '#57636f'
export const hairline = '#d6dce2'
export const paper = '#f5f7f9'
export const modeColours = {
  air: { strong: '#0b5cad', tint: '#e9f1fa' },
  rail: { strong: '#9a4a00', tint: '#fbf1e6' },
} as const
export const payerColours = { seller: '#2b4a6f', buyer: '#8a6a1f' } as const
export const plainColour = '#44515e'

export const margin = 42
/** A4 less its margins. */
export const contentWidth = 595.28 - 2 * margin

export const regular = 400
export const strong = 600
