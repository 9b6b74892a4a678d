import type { Transit } from '../../shared/quote/comparison.ts'

export const routeParts = ['pre-carriage', 'origin', 'main', 'destination', 'on-carriage'] as const
export type RoutePartName = (typeof routeParts)[number]

/** A part of a mode's way: a leg, or what happens at one of its gateways. */
export interface RoutePart {
  readonly way: 'air' | 'rail'
  readonly part: RoutePartName
}

type StageKind = Transit['stages'][number]['kind']

/** Where on the way a stage of the timeline takes place. */
export const partOfStage = (kind: StageKind): RoutePartName => {
  switch (kind) {
    case 'pre-carriage':
    case 'main':
    case 'on-carriage':
      return kind
    case 'wait':
      return 'origin'
    case 'handling':
    case 'transit-customs':
    case 'import-clearance':
      return 'destination'
  }
}

export const isSamePart = (a: RoutePart | null, b: RoutePart): boolean =>
  a?.way === b.way && a.part === b.part
