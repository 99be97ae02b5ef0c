import Papa from 'papaparse'
import type { Decided } from '../../../store/decisions.ts'
import { decisionsAt } from '../../../store/decisions.ts'
import { answer, hand, notFound, type Page } from '../../page.tsx'
import { noTeam } from '../measures/splits.tsx'
import { decisionsHref } from './period.ts'
import { readWanted, type Wanted, whichOf } from './reading.ts'
import { decidingOf, sayBy, sayChoice, sayGrade, sayReasoned, sayTime } from './saying.ts'

/** More than a council decides in a year. */
const mostRows = 100_000

/** `/performance/decisions/:point/file`: the decisions of a list as values parted by commas, without names and words. */
export const decisionsFile: Page = {
  path: `${decisionsHref}/:point/file`,
  room: 'inspection',
  show: async (asked) => {
    const reading = await readWanted(asked, async (acting, wanted) => {
      if (wanted.point.by.length === 0) return undefined
      const which = whichOf(wanted)
      const listed = await decisionsAt(acting, wanted.asking, wanted.period, {
        which,
        from: 0,
        most: mostRows,
        named: false,
      })
      return { wanted, listed }
    })
    return answer(reading, (found) =>
      found === undefined
        ? notFound
        : hand({
            file: new TextEncoder().encode(asFile(found.wanted, found.listed)),
            name: `decisions-${found.wanted.point.code.toLowerCase()}.csv`,
            media: 'text/csv; charset=utf-8',
          }),
    )
  },
}

function asFile({ point, part }: Wanted, listed: readonly Decided[]): string {
  const rows = listed.map((one) => ({
    'decided on': one.on,
    'kind of record': decidingOf(point, one)?.type.title ?? one.kind,
    team: part.all.find(({ id }) => id === one.team)?.name ?? noTeam.name,
    by: sayBy(point, one),
    decided: sayChoice(point, one),
    reason: sayReasoned(one),
    'working days': one.taken ?? '',
    allowed: one.allowed ?? '',
    time: sayTime(point, one),
    'in time': one.timely === null ? '' : one.timely ? 'yes' : 'no',
    audit: sayGrade(one.grade),
    record: one.record,
  }))
  // What stands in a team’s name must not become a formula in a spreadsheet.
  return `\uFEFF${Papa.unparse(rows, { escapeFormulae: true, newline: '\r\n' })}\r\n`
}
