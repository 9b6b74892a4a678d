import type { Handlers } from '../../shared/api/dispatch.ts'
import type { TransitLogDesk } from '../transit-log/transit-log-desk.ts'
import type { TransitLogImport } from '../transit-log/transit-log-list.ts'

type TransitLogMethods = Extract<keyof Handlers, `transitLog.${string}`>

/** How own shipments went, kept and reckoned with. */
export const createTransitLogHandlers = ({
  desk,
  lists,
}: {
  readonly desk: TransitLogDesk
  readonly lists: TransitLogImport
}): Pick<Handlers, TransitLogMethods> => ({
  'transitLog.list': desk.list,
  'transitLog.add': ({ language, ...input }) => desk.add(input, language ?? 'en'),
  'transitLog.change': ({ language, ...input }) => desk.change(input, language ?? 'en'),
  'transitLog.remove': desk.remove,
  'transitLog.preview': ({ language, ...input }) => lists.preview(input, language ?? 'en'),
  'transitLog.import': ({ language, ...input }) => lists.import(input, language ?? 'en'),
  'transitLog.statistics': desk.statistics,
  'transitLog.services': desk.services,
  'transitLog.export': desk.export,
})
