import type { Moment } from '../../../plain/day.ts'
import { findSlot } from './clashes.ts'
import { sayInterviewed } from './interview.ts'
import type { Interview } from './space.ts'

/** An entry of a calendar. */
export type CalendarEntry = {
  /** The same entry keeps its id through all its changes. */
  readonly uid: string
  /** Counts up with each change, from 0. */
  readonly sequence: number
  readonly from: Moment
  readonly to: Moment
  readonly summary: string
  readonly location: string | undefined
  readonly description: string
}

/** `20261126T140200Z`: every time in UTC, so that no calendar needs to know England's zone. */
const stamp = (at: Moment): string => `${at.slice(0, 19).replaceAll(/[-:]/g, '')}Z`

/** Text as RFC 5545, section 3.3.11 has it: backslash, semicolon, comma and line ends are escaped, other signs of control left out. */
const escaped = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll(/\p{Cc}/gu, '')
    .toWellFormed()

const bytesIn = (text: string): number => new TextEncoder().encode(text).length

/** Lines of more than 75 octets go on in the next, after a blank, never in the middle of a letter (RFC 5545, section 3.1). */
function folded(line: string): string {
  const lines: string[] = []
  let now = ''
  let size = 0
  for (const letter of line) {
    const more = bytesIn(letter)
    if (size + more > 75) {
      lines.push(now)
      now = ' '
      size = 1
    }
    now += letter
    size += more
  }
  return [...lines, now].join('\r\n')
}

/**
 * Writes a calendar file (iCalendar, RFC 5545): for reading into any calendar. `at` is when it is written. `name` is shown
 * as the calendar's name.
 */
export function writeCalendar(name: string, entries: readonly CalendarEntry[], at: Moment): Uint8Array {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Goldthread//Visit of inspectors//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...entries.flatMap((entry) => entryLines(entry, at)),
    'END:VCALENDAR',
  ]
  return new TextEncoder().encode(lines.map((line) => `${folded(line)}\r\n`).join(''))
}

const entryLines = (entry: CalendarEntry, at: Moment): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(entry.uid)}`,
  `SEQUENCE:${entry.sequence}`,
  `DTSTAMP:${stamp(at)}`,
  `DTSTART:${stamp(entry.from)}`,
  `DTEND:${stamp(entry.to)}`,
  `SUMMARY:${escaped(entry.summary)}`,
  ...(entry.location === undefined ? [] : [`LOCATION:${escaped(entry.location)}`]),
  `DESCRIPTION:${escaped(entry.description)}`,
  'CLASS:CONFIDENTIAL',
  'END:VEVENT',
]

/** What is asked of whom is on the page alone: of those who are no staff, an entry says only what they are to us. */
const withWhom = ({ answers: { who, worker } }: Interview, nameOf: (id: string) => string): string =>
  worker === undefined ? sayInterviewed(who) : nameOf(worker)

/**
 * The calendar entries of interviews. They leave for calendars and telephones, so they hold what is chosen and the
 * inspector's name, and none of the words that somebody wrote of the person: a name of a child cannot slip into them.
 */
export const entriesOf = (
  interviews: readonly Interview[],
  nameOf: (id: string) => string,
): readonly CalendarEntry[] =>
  interviews.flatMap((interview) => {
    const slot = findSlot(interview)
    if (slot === undefined) return []
    const { inspector, mode, room, link } = interview.answers
    return [
      {
        uid: `${interview.record.id}@goldthread`,
        sequence: interview.record.version - 1,
        ...slot,
        summary: `Inspectors: ${withWhom(interview, nameOf)} with ${inspector ?? 'an inspector'}`,
        location: mode === 'video' ? link : mode === 'telephone' ? 'By telephone' : room,
        description: 'As it stands in Goldthread. Look there for changes.',
      },
    ]
  })

/** The interviews of one person: those that they are asked in, and those that they prepare. */
export const interviewsFor = (interviews: readonly Interview[], person: string): readonly Interview[] =>
  interviews.filter(
    ({ answers: { worker, preparedBy } }) => String(worker) === person || String(preparedBy) === person,
  )
