import type { Day } from '../../plain/day.ts'
import { blocksOf } from '../inspection/letters/blocks.ts'
import type { KeptReading } from '../inspection/letters/kept.ts'
import { type MinutesRead, readMinutes } from '../inspection/letters/minutes.ts'
import { sheetsOfText } from '../inspection/letters/pages.ts'
import { passagesOf } from '../inspection/letters/passages.ts'
import { findDay } from '../inspection/letters/periods.ts'

/** Something that minutes say somebody is to do, for a person to make an action of, or not. */
export type Proposed = {
  /** As printed, without the number of its paragraph. */
  readonly words: string
  /** `Minute 31.2`, where the paragraph has a number. */
  readonly minutes: string | undefined
  /** As printed; nothing where the minutes name nobody. */
  readonly owner: string | undefined
}

export type AskedInMinutes = {
  readonly meetingOn: Day | undefined
  /** Marked as actions. */
  readonly actions: readonly Proposed[]
  /** Said, and perhaps promised. */
  readonly commitments: readonly Proposed[]
}

/**
 * What minutes ask for. Whoever gives a document here says that it is minutes, so it is read as such also where nothing in
 * it speaks of an inspection.
 */
export function askedInMinutes(
  reading: KeptReading,
  passages: readonly { readonly words: string }[],
): AskedInMinutes {
  const text = reading.text ?? passages.map(({ words }) => words).join('\n\n')
  const { actions, commitments } = reading.account ?? minutesIn(text)
  return {
    meetingOn: reading.account?.meetingOn ?? dayOfMeeting(text),
    actions: actions.map(proposed),
    commitments: commitments.map(proposed),
  }
}

function minutesIn(text: string): MinutesRead {
  const sheets = sheetsOfText(text)
  return readMinutes(sheets, passagesOf(blocksOf(sheets, sheets.lines), text))
}

const numbered = /^(\d{1,3}(?:\.\d{1,3}){0,2})\.?\s+(?=\p{Lu})/u

function proposed({
  words,
  owner,
}: {
  readonly words: string
  readonly owner: string | undefined
}): Proposed {
  const number = numbered.exec(words)
  return {
    words: words.slice(number?.[0].length ?? 0).trim(),
    minutes: number === null ? undefined : `Minute ${number[1]}`,
    owner,
  }
}

/** `held on Thursday 12 November 2026`, `Date: 12 November 2026`. */
const meeting =
  /\b(?:held (?:on|at)|date(?: of meeting)?:?)\s+(?:\p{L}+day,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+(\p{L}+)\s+(\d{4})/iu

function dayOfMeeting(text: string): Day | undefined {
  const found = meeting.exec(text)
  return found === null ? undefined : findDay(found.slice(1).join(' '))
}
