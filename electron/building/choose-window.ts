import { fetchElectron, findElectron, type FetchOutcome } from './electron-binary.ts'

export type ChosenWindow =
  | { readonly kind: 'electron'; readonly program: string }
  /** `why` is one sentence for the user. */
  | { readonly kind: 'browser'; readonly why: string }

export interface Surroundings {
  readonly platform: NodeJS.Platform
  readonly isRoot: boolean
  readonly environment: Readonly<Record<string, string | undefined>>
  /** ISO; a download that failed is not tried again on the same day. */
  readonly day: string
  /** Milliseconds that the user waits for Electron's download before the browser takes its place. */
  readonly patience: number
}

const noElectron: Readonly<Record<Exclude<FetchOutcome, 'fetched'>, string>> = {
  failed: 'Electron is not installed and could not be downloaded; Viaduct opens in your browser.',
  'tried-today':
    'Electron is not installed and its download failed earlier today; Viaduct opens in your browser.',
  'still-running':
    'Electron is still downloading and will be used at a later start; Viaduct opens in your browser.',
}

const whyNoWindowHere = ({ platform, isRoot, environment }: Surroundings): string | undefined => {
  if (platform !== 'linux') return undefined
  if (!environment['DISPLAY'] && !environment['WAYLAND_DISPLAY']) {
    return 'Electron needs a screen and there is none here; Viaduct is served to a browser instead.'
  }
  return isRoot
    ? "Electron's sandbox does not run as root; Viaduct is served to a browser instead."
    : undefined
}

/** Electron where it can open a window and its program is here or can be had; else the browser, and why. */
export const chooseWindow = async (root: string, surroundings: Surroundings): Promise<ChosenWindow> => {
  const why = whyNoWindowHere(surroundings)
  if (why !== undefined) return { kind: 'browser', why }
  const installed = findElectron(root, surroundings.environment)
  if (installed !== undefined) return { kind: 'electron', program: installed }
  const outcome = await fetchElectron(root, surroundings)
  if (outcome !== 'fetched') return { kind: 'browser', why: noElectron[outcome] }
  const program = findElectron(root, surroundings.environment)
  return program === undefined ? { kind: 'browser', why: noElectron.failed } : { kind: 'electron', program }
}
