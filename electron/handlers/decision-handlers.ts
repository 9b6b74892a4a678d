import type { Handlers } from '../../shared/api/dispatch.ts'
import type { DecisionDesk } from '../decision/decision-desk.ts'

type DecisionMethods = 'schedule.departures' | 'schedule.lane' | 'schedule.lastReady'

export const createDecisionHandlers = (desk: DecisionDesk): Pick<Handlers, DecisionMethods> => ({
  'schedule.departures': ({ language, ...input }) => desk.departures(input, language ?? 'en'),
  'schedule.lane': ({ language, ...input }) => desk.lane(input, language ?? 'en'),
  'schedule.lastReady': ({ language, ...input }) => desk.lastReady(input, language ?? 'en'),
})
