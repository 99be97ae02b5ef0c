import { annexACommand } from './annex-a.ts'
import { checkCommand } from './check.ts'
import { type Command, helpFor } from './command.ts'
import { conformCommand } from './conform.ts'
import { countryCommand } from './country.ts'
import { countyCommand } from './county.ts'
import { exportDfeApi, sendDfeApi } from './dfe-api.ts'
import { emergencyPaper } from './emergency/emergency-paper.ts'
import { exportCinCensus } from './export-cin-census.ts'
import { exportEverythingCommand } from './export-everything.ts'
import { exportSsd } from './export-ssd.ts'
import { importCinCensus } from './import-cin-census.ts'
import { importSsd } from './import-ssd.ts'
import { notHeldCommand } from './not-held.ts'
import { publishCommand } from './publish.ts'
import { readLetterCommand } from './read-letter.ts'

/** Every command that reads, brings in, writes or makes something, in the order of the help. */
export const commands: readonly Command[] = [
  readLetterCommand,
  checkCommand,
  conformCommand,
  notHeldCommand,
  importCinCensus,
  exportCinCensus,
  importSsd,
  exportSsd,
  exportDfeApi,
  sendDfeApi,
  annexACommand,
  publishCommand,
  countryCommand,
  emergencyPaper,
  exportEverythingCommand,
  countyCommand,
]

/** The help of all commands. */
export const helpForAll = (): readonly string[] => commands.flatMap(helpFor)
