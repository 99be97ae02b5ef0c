import { relations } from '../../../journey/people/household.ts'
import { sayAge } from '../../../journey/people/name.ts'
import { modes } from '../../../journey/visits/seeing.ts'
import { visit } from '../../../journey/visits/visit.ts'
import { type Day, dayOf, sayDay, sayWeekday } from '../../../plain/day.ts'
import type { VisitAhead, VisitedChild } from '../../../store/visits.ts'
import { Details } from '../../govuk/details.tsx'
import { Tag } from '../../govuk/tag.tsx'
import { Due } from '../../look/due.tsx'
import { Facts } from '../../look/facts.tsx'
import type { Asked } from '../../page.tsx'
import { Paragraphs } from '../../record/said.tsx'
import { BeginWith } from '../begin-with.tsx'
import { mightWrite } from '../might.ts'
import { capital, sayNames } from '../names.ts'
import { agreedOn, dueOnOf, firstDueOn } from './soonest.ts'

type CardProps = {
  readonly ahead: VisitAhead
  readonly asked: Asked
  /** The first on the page: the one to press. */
  readonly isFirst?: boolean
}

/** A visit ahead: whom, by when, where and whom to ask for; then each child, and what was left from the last time. */
export const VisitCard = ({ ahead, asked, isFirst }: CardProps) => {
  const today = asked.store.clock.today()
  const names = sayNames(
    ahead.children.map(({ name }) => name),
    6,
  )
  return (
    <article class="gt-visit">
      <h3 class="govuk-heading-s gt-visit__who">
        <bdi>{names}</bdi>
      </h3>
      <When ahead={ahead} today={today} />
      <Begin ahead={ahead} asked={asked} isFirst={isFirst === true} names={names} />
      <Warnings ahead={ahead} />
      <Facts
        facts={[
          { name: 'Where', words: ahead.addresses.join('; ') || 'No address on record yet' },
          { name: 'Ask for', words: sayAdults(ahead) },
          ...schoolsOf(ahead),
        ]}
      />
      <ul class="gt-visit__children">
        {ahead.children.map((child) => (
          <Child child={child} today={today} isAlone={ahead.children.length === 1} />
        ))}
      </ul>
      <LastTime ahead={ahead} />
    </article>
  )
}

const When = ({ ahead, today }: { ahead: VisitAhead; today: Day }) => {
  const [due, agreed] = [firstDueOn(ahead), agreedOn(ahead, today)]
  return (
    <p class="govuk-body gt-visit__when">
      {due === undefined ? (
        'No plan yet, so no day by which to visit.'
      ) : (
        <Due dueOn={due} today={today} doneOn={null} />
      )}
      {agreed !== undefined && (
        <span class="gt-visit__agreed">
          Agreed with the family: {agreed === today ? 'today' : sayWeekday(agreed)}.
        </span>
      )}
    </p>
  )
}

const Begin = ({ ahead: { begin }, asked, isFirst, names }: CardProps & { names: string }) =>
  begin === undefined || !mightWrite(asked.worker, visit) ? (
    ''
  ) : (
    <BeginWith
      kind={visit.name}
      {...begin}
      words={visit.begin}
      about={`to ${names}`}
      quiet={isFirst !== true}
    />
  )

function sayAdults({ adults }: VisitAhead): string {
  const relation = (code: string): string =>
    (relations.find((one) => one.code === code)?.words ?? code).toLowerCase()
  return (
    adults.map(({ name, relation: code }) => `${name}, ${relation(code)}`).join('; ') ||
    'Nobody on record yet'
  )
}

const schoolsOf = ({ children }: VisitAhead) => {
  const schools = [...new Set(children.flatMap(({ school }) => school ?? []))]
  return schools.length === 0 ? [] : [{ name: 'School or nursery', words: schools.join('; ') }]
}

/** What somebody must know before they knock. */
const Warnings = ({ ahead: { children } }: { ahead: VisitAhead }) => {
  const languages = [...new Set(children.flatMap(({ interpreter }) => interpreter ?? []))]
  const worries = children.filter(({ last }) => last?.line.safe === 'no' || last?.line.safe === 'unsure')
  const missed = children.filter(({ last }) => last?.line.seen === 'no')
  if (languages.length + worries.length + missed.length === 0) return ''
  return (
    <ul class="govuk-list gt-visit__warnings">
      {languages.map((language) => (
        <li>
          <Tag colour="yellow">Interpreter</Tag> {language}
        </li>
      ))}
      {missed.map(({ name, last }) => (
        <li>
          <Tag colour="orange">Not seen last time</Tag> <bdi>{name}</bdi>:{' '}
          {last?.line.notSeenBecause ?? 'no reason written'}
        </li>
      ))}
      {worries.map(({ name, last }) => (
        <li>
          <Tag colour="red">
            {last?.line.safe === 'no' ? 'Not safe last time' : 'Safety could not be told'}
          </Tag>{' '}
          <bdi>{name}</bdi>: {last?.line.worry ?? 'no worry written'}
        </li>
      ))}
    </ul>
  )
}

type ChildProps = { readonly child: VisitedChild; readonly today: Day; readonly isAlone: boolean }

const Child = ({ child, today, isAlone }: ChildProps) => {
  // Where there is one child, the day stands above already.
  const due = isAlone ? undefined : dueOnOf(child)
  return (
    <li class="gt-visit__child">
      <p class="govuk-body gt-visit__line">
        <a class="govuk-link" href={`/children/${child.id}`}>
          <bdi>{child.name}</bdi>
        </a>
        {child.knownAs === undefined ? '' : ` (${child.knownAs})`}, {sayAge(bornOf(child), today)}.{' '}
        {saySeen(child)}
        {due === undefined ? '' : ` Due by ${sayDay(due)}.`}
      </p>
      {child.said !== undefined && (
        <blockquote class="gt-visit__said">
          <Paragraphs words={child.said.words} />
          <p class="govuk-body gt-quiet">Said on {sayDay(child.said.on)}</p>
        </blockquote>
      )}
    </li>
  )
}

const bornOf = ({ bornOn, expectedOn }: VisitedChild) => ({
  ...(bornOn === undefined ? {} : { bornOn }),
  ...(expectedOn === undefined ? {} : { expectedOn }),
})

function saySeen({ lastSeenOn, last, serves }: VisitedChild): string {
  if (lastSeenOn === undefined)
    return serves?.startedOn === undefined ? 'Not seen at a visit yet.' : 'Not seen since the plan began.'
  const isThen = last?.at !== undefined && dayOf(last.at) === lastSeenOn
  const alone = isThen && last?.line.alone === 'yes' ? ', alone' : ''
  return `Last seen on ${sayDay(lastSeenOn)}${alone}.`
}

/** What the visit is for, and what was left to do: folded away, for the list stays short. */
const LastTime = ({ ahead: { children } }: { ahead: VisitAhead }) => {
  const plans = [...new Set(children.flatMap(({ serves }) => serves?.purpose ?? []))]
  const lasts = new Map(
    children.flatMap(({ last }) => (last === undefined ? [] : [[last.record, last] as const])),
  )
  if (plans.length + lasts.size === 0) return ''
  return (
    <Details summary="What the plan asks, and what was left from last time">
      {plans.map((words) => (
        <>
          <h4 class="govuk-heading-s">The plan</h4>
          <Paragraphs words={words} />
        </>
      ))}
      {[...lasts.values()].map(({ record, at, mode, analysis, nextSteps }) => (
        <>
          <h4 class="govuk-heading-s">
            <a class="govuk-link" href={`/records/${record}`}>
              Last visit{at === undefined ? '' : `, ${sayDay(dayOf(at))}`}
            </a>
            {mode === undefined
              ? ''
              : `: ${capital(modes.find(({ code }) => code === mode)?.words ?? mode).toLowerCase()}`}
          </h4>
          {analysis !== undefined && <Paragraphs words={analysis} />}
          {nextSteps !== undefined && (
            <>
              <p class="govuk-body gt-quiet">What was to happen next:</p>
              <Paragraphs words={nextSteps} />
            </>
          )}
        </>
      ))}
    </Details>
  )
}
