import type { NameOf } from '../../../define/kind.ts'
import { anyTime } from '../../../journey/next.ts'
import { relations } from '../../../journey/people/household.ts'
import { sayAge } from '../../../journey/people/name.ts'
import { statusOf } from '../../../journey/status.ts'
import { isSeenInPerson, isYes } from '../../../journey/visits/seeing.ts'
import { visit } from '../../../journey/visits/visit.ts'
import { waits } from '../../../journey/waits/waits.ts'
import { type Day, dayOf, sayDay, sayMoment } from '../../../plain/day.ts'
import { readId } from '../../../plain/id.ts'
import { myWork } from '../../../store/access.ts'
import { as, mayEver } from '../../../store/as.ts'
import { findHomeOfAdult } from '../../../store/family.ts'
import { type ChildFile, childFile, namesOf } from '../../../store/read.ts'
import { type Work, work } from '../../../store/work.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { Button } from '../../govuk/button.tsx'
import { Details } from '../../govuk/details.tsx'
import { PageHeaderActions } from '../../govuk/page-header-actions.tsx'
import { SummaryList, type SummaryRow } from '../../govuk/summary-list.tsx'
import { Tag } from '../../govuk/tag.tsx'
import { type Fact, Facts } from '../../look/facts.tsx'
import { type Asked, answer, go, notFound, type Page, page } from '../../page.tsx'
import { Paragraphs } from '../../record/said.tsx'
import { BeginWith } from '../begin-with.tsx'
import { mightWrite } from '../might.ts'
import { capital, childrenFirst, nameOfMember, naming, personAnswers } from '../names.ts'
import { ForTheReturn, saidOnChildPage } from '../returns/for-the-return.tsx'
import { FileTimeline } from './file-timeline.tsx'
import { Now } from './now.tsx'

/** The child's page: who they are, where, and what they say; what is happening now and next; who is with them; the whole way here. */
export const childPage: Page = {
  path: '/children/:id',
  room: 'children',
  show: async (asked) => {
    const { store, worker, params } = asked
    const id = readId<'person'>(params.id)
    if (!id.ok) return notFound
    const reading = await as(store, worker, myWork, async (acting) => {
      const home = await findHomeOfAdult(acting, id.value)
      if (home !== undefined) return { home }
      return {
        file: await childFile(acting, id.value),
        // What waits for a child is shown to those who look for children; an invited reviewer reads the file alone.
        now: mayEver(worker, 'find a child') ? await work(acting, waits, { children: [id.value] }) : [],
        names: await namesOf(acting),
      }
    })
    return answer(reading, (read) => {
      if (read.home !== undefined) return go(`/families/${read.home}${settledFrom(asked)}#person-${id.value}`)
      const name = fullName(read.file)
      return page({
        title: name,
        before: <Breadcrumbs crumbs={[{ words: 'Children', href: '/children' }, { words: name }]} />,
        body: (
          <Child
            file={read.file}
            now={read.now}
            nameOf={naming(read.names, read.file.members)}
            asked={asked}
          />
        ),
      })
    })
  },
}

const fullName = ({ child, person, members }: ChildFile): string =>
  nameOfMember(members.find(({ id }) => id === child) ?? { person, relation: 'child' })

const settledFrom = ({ query }: Asked): string =>
  query.recorded === undefined ? '' : `?recorded=${encodeURIComponent(query.recorded)}`

type ChildProps = {
  readonly file: ChildFile
  readonly now: readonly Work[]
  readonly nameOf: NameOf
  readonly asked: Asked
}

const Child = (props: ChildProps) => {
  const { file, asked, nameOf, now } = props
  const { types } = asked.store
  return (
    <>
      {asked.query.recorded !== undefined && (
        <meta name="goldthread-settled" content={asked.query.recorded} />
      )}
      <Who {...props} />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <Says {...props} />
          <Now asked={asked} now={now} records={file.records} />
          <ForTheReturn said={saidOnChildPage(asked, file)} types={types} />
          <SomethingElse {...props} />
          <h2 class="govuk-heading-m">Timeline</h2>
          <FileTimeline
            types={types}
            records={file.records}
            answered={file.answered}
            nameOf={nameOf}
            child={file.child}
          />
        </div>
        <div class="govuk-grid-column-one-third">
          <SummaryList card={{ title: 'People' }} rows={peopleRows(file)} />
          <Families file={file} />
          <OwnDetails {...props} />
          <Share file={file} />
          <Reads file={file} />
        </div>
      </div>
    </>
  )
}

/** Who they are and where, across the page: what one must know before anything else, on a phone as well. */
const Who = ({ file, asked, nameOf }: ChildProps) => {
  const who = personAnswers(file.person)
  const today: Day = asked.store.clock.today()
  const born =
    who.bornOn === undefined || who.diedOn !== undefined
      ? sayAge(who, today)
      : `${sayAge(who, today)}, born on ${sayDay(who.bornOn)}`
  return (
    <>
      <PageHeaderActions title={<bdi>{fullName(file)}</bdi>} titleClasses="govuk-heading-xl gt-child__name">
        <Tag colour="blue">{statusOf(file.records, file.child)}</Tag>
      </PageHeaderActions>
      <p class="govuk-body-l gt-child__line">
        {capital(born)}
        {who.knownAs === undefined ? '' : `. Known as ${who.knownAs}`}
        {who.interpreter === true
          ? `. Needs an interpreter: ${who.firstLanguage ?? 'language not stated'}`
          : ''}
      </p>
      <Facts
        facts={[
          {
            name: 'Lives at',
            words: [who.address, who.postcode].filter(Boolean).join(', ') || 'Not recorded yet',
          },
          { name: 'Social worker', words: socialWorker(file, nameOf) },
          { name: 'School or nursery', words: who.school ?? 'Not recorded yet' },
          ...lastSeen(file),
          ...(who.localNumber === undefined ? [] : [{ name: 'Our number', words: who.localNumber }]),
        ]}
      />
    </>
  )
}

function socialWorker({ records }: ChildFile, nameOf: NameOf): string {
  const allocated = records.findLast(
    ({ kind, answers }) => kind === 'allocation' && answers.endedOn === undefined,
  )
  const { worker, team } = allocated?.answers ?? {}
  if (typeof worker !== 'string') return 'Nobody yet'
  return typeof team === 'string' ? `${nameOf(worker)}, ${nameOf(team)}` : nameOf(worker)
}

/** When a visit last saw them in person; nothing where no visit was ever made. */
function lastSeen({ records, child }: ChildFile): readonly Fact[] {
  const visits = records.filter(({ kind }) => kind === visit.name)
  if (visits.length === 0) return []
  const seen = visits
    .filter(({ answers, lines }) => isSeenInPerson(answers.mode, lines[child]?.seen))
    .map(({ answers, lines }) => ({ on: visit.happenedOn(answers), alone: isYes(lines[child]?.alone) }))
    .toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1))
    .at(-1)
  const words = seen?.on === undefined ? 'Not yet' : `${sayDay(seen.on)}${seen.alone ? ', alone' : ''}`
  return [{ name: 'Last seen at a visit', words }]
}

const firstNameOf = ({ person }: ChildFile): string => personAnswers(person).givenName ?? 'this child'

/** What the child said last, and what they want known about them. A child of whom nothing is written is not passed over. */
const Says = ({ file }: ChildProps) => {
  const { records, child } = file
  const said = records.findLast(({ lines }) => typeof lines[child]?.view === 'string')
  const view = said?.lines[child]?.view
  const about = personAnswers(file.person).inTheirWords
  return (
    <section class="gt-voice" aria-label={`What ${firstNameOf(file)} says`}>
      <h2 class="govuk-heading-m">What {firstNameOf(file)} says</h2>
      {about !== undefined && <Paragraphs words={about} />}
      {typeof view === 'string' && said !== undefined && (
        <>
          <Paragraphs words={view} />
          <p class="govuk-body gt-quiet">
            <a class="govuk-link" href={`/records/${said.id}`}>
              Recorded on {sayDay(dayOf(said.knownFrom))}
            </a>
          </p>
        </>
      )}
      {about === undefined && view === undefined && (
        <p class="govuk-body gt-quiet">
          Nothing of what {firstNameOf(file)} says or shows is written yet. Every decision and assessment asks
          for it.
        </p>
      )}
    </section>
  )
}

const peopleRows = ({ members, child }: ChildFile): readonly SummaryRow[] => {
  const others = childrenFirst(members).filter(({ id }) => id !== child)
  return others.length === 0
    ? [{ key: 'Others', value: 'Nobody else of the family is on record.' }]
    : others.map(({ id, person, relation }) => ({
        key: relations.find(({ code }) => code === relation)?.words ?? relation,
        value: (
          <a class="govuk-link" href={`/children/${id}`}>
            <bdi>{nameOfMember({ person, relation })}</bdi>
          </a>
        ),
      }))
}

const Families = ({ file: { families } }: { file: ChildFile }) => (
  <>
    {families.map((family) => (
      <p class="govuk-body">
        <a class="govuk-link" href={`/families/${family}`}>
          The whole family
        </a>
        : its people, and everything recorded once for all of them.
      </p>
    ))}
  </>
)

/** Before a video call: a page with this child alone. Its own page, so that nothing else is a click away. */
const Share = ({ file }: { file: ChildFile }) => (
  <p class="govuk-body gt-screen-only">
    <Button classes="govuk-button--secondary" href={`/children/${file.child}/share`}>
      Share on a screen
    </Button>
  </p>
)

const OwnDetails = ({ file, asked }: ChildProps) => {
  const type = asked.store.types.find(({ name }) => name === 'person')
  return type !== undefined && mightWrite(asked.worker, type) ? (
    <div class="gt-begin-list">
      <BeginWith kind="person" record={file.child} words="Correct or add details" quiet />
    </div>
  ) : (
    ''
  )
}

const beginWords: Readonly<Record<(typeof anyTime)[number], string>> = {
  visit: 'Record a visit',
  'strategy discussion': 'Record a strategy discussion',
  assessment: 'Start an assessment',
  'child in need plan': 'Start a child in need plan',
  allocation: 'Change the social worker',
  closure: 'Close: our work ends',
}

const SomethingElse = ({ file, asked }: ChildProps) => {
  const may = anyTime.filter((kind) => {
    const type = asked.store.types.find(({ name }) => name === kind)
    return type !== undefined && mightWrite(asked.worker, type)
  })
  if (may.length === 0 || file.records.length === 0) return ''
  return (
    <Details summary="Record something else" classes="gt-screen-only">
      <div class="gt-begin-list">
        {may.map((kind) => (
          <BeginWith kind={kind} words={beginWords[kind]} before={latestOf(file, kind)} quiet />
        ))}
      </div>
    </Details>
  )
}

/** The records from which a step usually comes, where it is not just the latest of all. */
const usualBefore: Readonly<Record<string, readonly string[]>> = {
  assessment: ['referral'],
  allocation: ['referral'],
  visit: ['protection plan', 'child in need plan', 'enquiry', 'assessment', 'referral'],
}

/** A step comes from the latest record that usually leads to it; from the latest of all where there is none. */
const latestOf = ({ records }: ChildFile, kind: string): string | undefined =>
  (
    records.findLast((one) => usualBefore[kind]?.includes(one.kind) ?? one.kind !== 'feedback') ??
    records.at(-1)
  )?.id

const Reads = ({ file }: { file: ChildFile }) => (
  <Details summary="Who has read this record" classes="gt-screen-only">
    <ul class="govuk-list govuk-list--spaced">
      {file.reads.map(({ at, times, worker, post, what, purpose }) => (
        <li>
          {worker}, {post}: {what.join(', ')}. {purpose === 'my work' ? '' : <>Because “{purpose}”. </>}
          <span class="gt-quiet">
            {sayMoment(at)}
            {times > 1 ? `, the last of ${times} times that day` : ''}
          </span>
        </li>
      ))}
    </ul>
  </Details>
)
