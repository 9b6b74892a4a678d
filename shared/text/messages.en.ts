import { bookMessages } from './en/book.ts'
import { decideMessages } from './en/decide.ts'
import { decideScreenMessages } from './en/decide-screen.ts'
import { emissionsScreenMessages } from './en/emissions-screen.ts'
import { engineMessages } from './en/engine.ts'
import { documentMessages } from './en/documents.ts'
import { doorMessages } from './en/doors.ts'
import { faultMessages } from './en/faults.ts'
import { fieldMessages } from './en/fields.ts'
import { quoteCommandMessages } from './en/quote-commands.ts'
import { quoteMessages } from './en/quotes.ts'
import { ratingMessages } from './en/rating.ts'
import { calendarScreenMessages } from './en/calendar-screen.ts'
import { scenarioMessages } from './en/scenarios.ts'
import { scenarioScreenMessages } from './en/scenario-screen.ts'
import { scheduleMessages } from './en/schedule.ts'
import { screeningMessages } from './en/screening.ts'
import { screenMessages } from './en/screen.ts'
import { landedCostMessages } from './en/landed-cost.ts'
import { landedScreenMessages } from './en/landed-screen.ts'
import { glossaryMessages } from './en/glossary.ts'
import { tradeWords } from './en/trade-words.ts'
import { mapScreenMessages } from './en/map-screen.ts'
import { menuMessages } from './en/menu.ts'
import { splitScreenMessages } from './en/split-screen.ts'
import { supplyMessages } from './en/supply.ts'
import { sheetMessages } from './en/sheets.ts'
import { commandLineMessages } from './en/command-line.ts'
import { importScreenMessages } from './en/import-screen.ts'
import { packCommandMessages } from './en/pack-commands.ts'
import { packScreenMessages } from './en/pack-screen.ts'
import { quoteScreenMessages } from './en/quote-screen.ts'
import { packMessages } from './en/packs.ts'
import { customerCommandMessages } from './en/customer-commands.ts'
import { customerScreenMessages } from './en/customer-screen.ts'
import { customerMessages } from './en/customers.ts'
import { transitLogScreenMessages } from './en/transit-log-screen.ts'
import { transitLogMessages } from './en/transit-log.ts'
import { tariffImportMessages } from './en/tariff-import.ts'

/** Every sentence of the program in English, the language that is complete first and names the keys. */
export const messagesEn = {
  ...engineMessages,
  ...emissionsScreenMessages,
  ...bookMessages,
  ...decideMessages,
  ...decideScreenMessages,
  ...landedCostMessages,
  ...landedScreenMessages,
  ...glossaryMessages,
  ...tradeWords,
  ...documentMessages,
  ...doorMessages,
  ...faultMessages,
  ...fieldMessages,
  ...mapScreenMessages,
  ...menuMessages,
  ...quoteCommandMessages,
  ...quoteMessages,
  ...ratingMessages,
  ...scheduleMessages,
  ...transitLogMessages,
  ...scenarioMessages,
  ...scenarioScreenMessages,
  ...transitLogScreenMessages,
  ...calendarScreenMessages,
  ...screeningMessages,
  ...screenMessages,
  ...sheetMessages,
  ...supplyMessages,
  ...splitScreenMessages,
  ...importScreenMessages,
  ...packScreenMessages,
  ...packMessages,
  ...packCommandMessages,
  ...tariffImportMessages,
  ...quoteScreenMessages,
  ...customerMessages,
  ...customerScreenMessages,
  ...customerCommandMessages,
  ...commandLineMessages,
} as const

export type MessageKey = keyof typeof messagesEn
