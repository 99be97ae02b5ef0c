import { sayDay, weekdayOf } from '../../../plain/day.ts'
import type { Problem } from '../../../plain/result.ts'
import type { Front } from './front.ts'
import type { ToImprove } from './improvements.ts'
import type { Team } from './inspectors.ts'
import { doubtsOf } from './judgements.ts'
import type { Judgement, Passage } from './letter.ts'
import type { Sheets } from './pages.ts'
import { lengthOf, readPeriods } from './periods.ts'

/** What was read of a document, to be looked at once more as a whole. */
export type Reading = {
  readonly sheets: Sheets
  readonly front: Front
  readonly team: Team
  readonly judgements: readonly Judgement[]
  readonly found: ToImprove
  readonly findings: readonly Passage[]
}

/** Dates in the running footers are written by hand, and in some reports they are those of another inspection. */
function footerDoubts(front: Front, sheets: Sheets): readonly Problem[] {
  const printed = sheets.setAside
    .filter((line) => /^\W*\d{1,2}\b.*\b20\d\d\b/u.test(line.text) && line.text.length < 80)
    .flatMap((line) =>
      readPeriods(line.text.replace(/^\W*\d{1,3}\s+(?=\d)/u, '')).filter((period) => lengthOf(period) > 1),
    )
  const differs = printed.find(
    (period) => !front.periods.some((own) => own.from === period.from && own.to === period.to),
  )
  if (differs === undefined || front.periods.length !== 1) return []
  const says = `The footer gives ${sayDay(differs.from)} to ${sayDay(differs.to)}; the title page was followed.`
  return [{ where: 'inspection dates', says }]
}

function periodDoubts(front: Front): readonly Problem[] {
  const where = 'inspection dates'
  if (front.kind === 'unknown') return []
  if (front.periods.length === 0)
    return [{ where, says: 'The days of the inspection were not found or not readable.' }]
  return front.periods.flatMap((period) => {
    const days = lengthOf(period)
    if (days > 40) return [{ where, says: `The inspection would have lasted ${days} days.` }]
    const ends = weekdayOf(period.from) > 5 || weekdayOf(period.to) > 5
    return ends ? [{ where, says: 'The inspection would begin or end at a weekend.' }] : []
  })
}

function publishedDoubts(front: Front): readonly Problem[] {
  const last = front.periods.at(-1)
  if (front.published === undefined || last === undefined || front.published >= last.to) return []
  return [{ where: 'published', says: 'The day of publication lies before the end of the inspection.' }]
}

function teamDoubts(front: Front, team: Team): readonly Problem[] {
  const where = 'lead inspector'
  if (front.kind === 'unknown' || team.leadIs === 'printed') return []
  return team.leadIs === 'signed'
    ? [{ where, says: 'The letter does not say who led; the name is that of the one who signed it.' }]
    : [{ where, says: 'No lead inspector was found.' }]
}

/** Paragraph numbers that were passed over, in an ILACS report, where they run straight through. */
function numberDoubts(front: Front, findings: readonly Passage[]): readonly Problem[] {
  if (front.kind !== 'ILACS report') return []
  if (findings.length === 0) return [{ where: 'findings', says: 'No numbered findings were found.' }]
  return findings.flatMap((passage, at) => {
    const expected = (findings[at - 1]?.number ?? 0) + 1
    if (passage.number === expected) return []
    return [{ where: 'findings', says: `Paragraph ${passage.number} comes where ${expected} was expected.` }]
  })
}

function textDoubts(sheets: Sheets): readonly Problem[] {
  const blank = sheets.source === 'pdf' ? blankPages(sheets) : []
  const lost = sheets.text.includes('\ufffd')
  return [
    ...blank.map((page) => ({ where: `page ${page}`, says: 'This page has no text; it may be a picture.' })),
    ...(lost ? [{ where: 'text', says: 'Some letters could not be read and stand as �.' }] : []),
  ]
}

function blankPages(sheets: Sheets): readonly number[] {
  const written = new Set([...sheets.lines, ...sheets.setAside].map((line) => line.page))
  return Array.from({ length: sheets.pages }, (_, at) => at + 1).filter((page) => !written.has(page))
}

const unknownKind: Problem = {
  where: 'kind',
  says: 'This is not a report or letter of a kind that is known here. Its words were read as plain paragraphs.',
}

/** Everything about a reading that a person should look at before relying on it. */
export const doubtsAbout = ({
  sheets,
  front,
  team,
  judgements,
  found,
  findings,
}: Reading): readonly Problem[] => [
  ...(front.kind === 'unknown' ? [unknownKind] : []),
  ...periodDoubts(front),
  ...footerDoubts(front, sheets),
  ...publishedDoubts(front),
  ...teamDoubts(front, team),
  ...doubtsOf(judgements),
  ...found.doubts,
  ...numberDoubts(front, findings),
  ...textDoubts(sheets),
]
