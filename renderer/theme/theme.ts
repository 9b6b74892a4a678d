import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

/** The ink of the window as a Mantine colour: actions, tabs and focus have no hue, only the two modes do. */
const ink: MantineColorsTuple = [
  '#f6f7f8',
  '#f1f3f5',
  '#e3e6ea',
  '#c8cdd4',
  '#939da8',
  '#626b76',
  '#454d57',
  '#2a3138',
  '#14181d',
  '#0d1013',
]

const instant = { duration: 0 }

/** Nothing moves unless the user moved it: what floats appears at once. `closeLabel` names close buttons. */
export const createWindowTheme = (closeLabel: string) =>
  createTheme({
    fontFamily: "'Inter Variable', 'Noto Sans SC Variable', system-ui, 'Segoe UI', sans-serif",
    colors: { ink },
    primaryColor: 'ink',
    primaryShade: { light: 8, dark: 2 },
    autoContrast: true,
    defaultRadius: 4,
    focusRing: 'auto',
    cursorType: 'pointer',
    fontSizes: { xs: '11px', sm: '13px', md: '13px', lg: '14px', xl: '16px' },
    spacing: { xs: '4px', sm: '8px', md: '16px', lg: '24px', xl: '32px' },
    components: {
      // What floats stands inside a landmark of its own, after the window.
      Portal: { defaultProps: { target: '#floating' } },
      Menu: {
        defaultProps: {
          transitionProps: instant,
          shadow: 'none',
          offset: 4,
          keepMounted: false,
          withInitialFocusPlaceholder: false,
        },
      },
      Popover: { defaultProps: { transitionProps: instant, shadow: 'none', offset: 4 } },
      Combobox: { defaultProps: { transitionProps: instant, shadow: 'none', offset: 2 } },
      Modal: {
        defaultProps: {
          transitionProps: instant,
          lockScroll: false,
          overlayProps: { backgroundOpacity: 0.3 },
          shadow: 'none',
          closeButtonProps: { 'aria-label': closeLabel },
        },
      },
    },
  })

/** Mantine's parts take the window's own colours, which `tokens.css` sets for both themes. */
export const windowVariables: CSSVariablesResolver = () => {
  const variables = {
    '--mantine-color-body': 'var(--bg)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-3)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-default': 'var(--field)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-default-border': 'var(--line-2)',
    '--mantine-color-error': 'var(--stop)',
    '--mantine-color-anchor': 'var(--ink)',
    '--mantine-primary-color-filled': 'var(--accent)',
    '--mantine-primary-color-filled-hover': 'var(--accent)',
    '--mantine-primary-color-contrast': 'var(--on-accent)',
    '--mantine-primary-color-light': 'var(--hover)',
    '--mantine-primary-color-light-hover': 'var(--hover)',
    '--mantine-primary-color-light-color': 'var(--ink)',
  }
  return { variables: {}, light: variables, dark: variables }
}
