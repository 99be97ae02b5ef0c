import type { NameOf } from '../../../../define/kind.ts'
import { type Day, dayOf, sayDay, timeOf } from '../../../../plain/day.ts'
import { type Clash, clashesIn, findSlot, type Over } from '../../../../sight/inspection/visit/clashes.ts'
import { modes, sayInterviewed } from '../../../../sight/inspection/visit/interview.ts'
import type { Interview } from '../../../../sight/inspection/visit/space.ts'
import type { Words } from '../../../govuk/parts.ts'
import { Tag } from '../../../govuk/tag.tsx'
import { CardTable } from '../../../look/cards.tsx'
import { interviewHref } from './saying.ts'

export type InterviewsTableProps = {
  readonly caption: string
  readonly interviews: readonly Interview[]
  /** All of the visit, to see what overlaps. */
  readonly all: readonly Interview[]
  readonly nameOf: NameOf
  readonly today: Day
}

const overWords: Readonly<Record<Over, string>> = {
  inspector: 'the same inspector',
  worker: 'the same member of staff',
  room: 'the same room',
}

/** `Overlaps with 10:30: the same inspector`. */
export const sayClash = ({ one, other, over }: Clash, of: Interview): string => {
  const { startsAt } = (of === one ? other : one).answers
  return `Overlaps with ${startsAt === undefined ? 'another' : timeOf(startsAt)}: ${over.map((each) => overWords[each]).join(', ')}`
}

const withWhom = ({ answers: { who, worker, says } }: Interview, nameOf: NameOf): string =>
  worker !== undefined ? nameOf(worker) : [sayInterviewed(who), says].filter(Boolean).join(': ')

/** `10:30 to 11:15`. */
const sayTimes = (interview: Interview): string => {
  const slot = findSlot(interview)
  return slot === undefined ? 'Time not given' : `${timeOf(slot.from)} to ${timeOf(slot.to)}`
}

const place = ({ answers: { mode, room, link } }: Interview): Words => {
  const how = modes.find(({ code }) => code === mode)?.words ?? 'Not stated'
  if (mode === 'video' && link !== undefined)
    return (
      <a class="govuk-link" href={link} target="_blank" rel="noopener noreferrer">
        The call<span class="govuk-visually-hidden"> (opens in a new tab)</span>
      </a>
    )
  return room === undefined ? how : `${how}: ${room}`
}

const consentTags = {
  given: undefined,
  asked: { colour: 'yellow', words: 'Has not agreed yet' },
  refused: { colour: 'red', words: 'Said no' },
  'not needed': undefined,
} as const

/** Whether whoever is asked agreed; said only where it stops the interview or may stop it. */
const Consent = ({ interview: { answers } }: { readonly interview: Interview }) => {
  const tag = answers.consent === undefined ? undefined : consentTags[answers.consent.is]
  return tag === undefined ? '' : <Tag colour={tag.colour}>{tag.words}</Tag>
}

/** Interviews in the order of the day, each with whatever stands in its way. */
export const InterviewsTable = ({ caption, interviews, all, nameOf, today }: InterviewsTableProps) => {
  const clashes = clashesIn(all)
  return (
    <CardTable
      caption={caption}
      showCaption
      columns={[
        { words: 'When' },
        { words: 'With whom' },
        { words: 'Inspector' },
        { words: 'Where' },
        { words: 'In the way' },
      ]}
      rows={interviews.map((one) => {
        const own = clashes.filter((clash) => clash.one === one || clash.other === one)
        const { startsAt, inspector } = one.answers
        const day = startsAt && dayOf(startsAt)
        return [
          <a class="govuk-link" href={interviewHref(one.record.id)}>
            {sayTimes(one)}
            {day !== undefined && <span class="govuk-visually-hidden"> on {sayDay(day)}</span>}
          </a>,
          withWhom(one, nameOf),
          inspector ?? 'Not stated',
          place(one),
          <>
            {own.map((clash) => (
              <>
                <Tag colour="red">Clash</Tag> {sayClash(clash, one)}.{' '}
              </>
            ))}
            <Consent interview={one} />
            {own.length === 0 && needsNotes(one, today) ? 'No notes yet' : ''}
          </>,
        ]
      })}
    />
  )
}

/** Whether an interview is over and nobody wrote down what came of it. */
const needsNotes = ({ answers: { startsAt, notes } }: Interview, today: Day): boolean =>
  startsAt !== undefined && dayOf(startsAt) < today && notes === undefined
