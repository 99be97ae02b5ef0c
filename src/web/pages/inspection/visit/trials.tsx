import { type ListMade, type Making, makingOf } from '../../../../exchange/annex-a-checked.ts'
import { counted, inFigures } from '../../../../plain/counted.ts'
import type { Day, Moment } from '../../../../plain/day.ts'
import type { KeptMaking } from '../../../../store/annex-makings.ts'
import type { Errand } from '../../../../store/errands.ts'
import { Details } from '../../../govuk/details.tsx'
import { CardTable } from '../../../look/cards.tsx'
import { sayWhy } from '../errand-state.tsx'
import { sayWhen } from './saying.ts'

/** `6 of 11 lists can be handed over; mistakes that rules find: 14 in list 4, 1 in list 7.` */
export function sayTrial({ lists, missing }: Making): string {
  const wrong = lists
    .filter(({ mistakes }) => mistakes > 0)
    .map(({ mistakes, number }) => `${inFigures(mistakes)} in list ${number}`)
  const found =
    wrong.length === 0 ? 'no rule finds a mistake in them' : `mistakes that rules find: ${wrong.join(', ')}`
  return `${lists.length} of ${lists.length + missing.length} lists can be handed over; ${found}.`
}

/** What has changed in the lists from one night to the next, list by list; that nothing has, where nothing has. */
export function sayChanges(before: Making, now: Making): string {
  const changes = now.lists.flatMap((list) => changesOf(before.lists.find(sameAs(list)), list))
  const gone = before.lists
    .filter((list) => !now.lists.some(sameAs(list)))
    .map(({ number }) => `list ${number} could be made then`)
  const all = [...changes, ...gone]
  return all.length === 0
    ? 'Mistakes and gaps are as they were the night before.'
    : `Since the night before: ${all.join('; ')}.`
}

const sameAs =
  ({ number }: ListMade) =>
  (other: ListMade): boolean =>
    other.number === number

function changesOf(before: ListMade | undefined, now: ListMade): readonly string[] {
  if (before === undefined) return [`list ${now.number} can be made now`]
  return [
    ...moreOrFewer(now.mistakes - before.mistakes, ['mistake', 'mistakes'], now),
    ...moreOrFewer(now.wrong - before.wrong, ['gap', 'gaps'], now),
  ]
}

const moreOrFewer = (
  by: number,
  [one, more]: readonly [string, string],
  { number }: ListMade,
): readonly string[] => {
  if (by === 0) return []
  const many = Math.abs(by)
  return [`${many} ${by > 0 ? 'more' : 'fewer'} ${many === 1 ? one : more} in list ${number}`]
}

/** `38 seconds`, `2 minutes 5 seconds`. */
export function sayTook(from: Moment, to: Moment): string {
  const seconds = Math.max(1, Math.round((Date.parse(to) - Date.parse(from)) / 1000))
  const rest = counted(seconds % 60, 'second', 'seconds')
  return seconds < 60 ? rest : `${counted(Math.floor(seconds / 60), 'minute', 'minutes')} ${rest}`
}

/** How long the making took, where an errand made it. */
export function tookOf(errands: readonly Errand[], { id }: KeptMaking): string | undefined {
  const own = errands.find(({ last }) => last?.made === id)
  return own?.begunAt === undefined || own.last === undefined ? undefined : sayTook(own.begunAt, own.last.at)
}

/** The trials of the last nights, those that failed among them: when, how long it took, and how it ended. */
export const Nights = ({
  errands,
  makings,
  today,
}: {
  readonly errands: readonly Errand[]
  readonly makings: readonly KeptMaking[]
  readonly today: Day
}) => {
  const nights = errands.filter(({ what }) => what === 'night')
  if (nights.length === 0) return ''
  return (
    <Details summary={`The last nights (${nights.length})`}>
      <CardTable
        caption="Trials of the last nights"
        columns={[{ words: 'Begun' }, { words: 'Took' }, { words: 'How it ended' }]}
        rows={nights.map((night) => [
          sayWhen(night.begunAt ?? night.askedAt, today),
          night.begunAt === undefined || night.state !== 'made' || night.last === undefined
            ? ''
            : sayTook(night.begunAt, night.last.at),
          sayEnded(night, makings),
        ])}
      />
    </Details>
  )
}

function sayEnded(night: Errand, makings: readonly KeptMaking[]): string {
  if (night.state === 'under way') return 'Under way'
  if (night.state !== 'made') return `Nothing came of it. ${sayWhy(night)}`
  const made = makings.find(({ id }) => id === night.last?.made)
  return made === undefined ? 'Made' : sayTrial(makingOf(made))
}
