import type { NameOf } from '../../../define/kind.ts'
import type { PersonId } from '../../../define/record.ts'
import { ruleOn } from '../../../journey/clocks.ts'
import { anyTime } from '../../../journey/next.ts'
import { relations } from '../../../journey/people/household.ts'
import { sayAge } from '../../../journey/people/name.ts'
import { statusOf } from '../../../journey/status.ts'
import { waits } from '../../../journey/waits/waits.ts'
import { addWorkingDays } from '../../../plain/calendar.ts'
import { type Day, dayOf, sayDay, sayMoment } from '../../../plain/day.ts'
import { readId } from '../../../plain/id.ts'
import { myWork } from '../../../store/access.ts'
import { as } from '../../../store/as.ts'
import { type ChildFile, childFile, namesOf } from '../../../store/read.ts'
import type { Standing } from '../../../store/standing.ts'
import { type Work, work } from '../../../store/work.ts'
import { Details } from '../../govuk/details.tsx'
import { InsetText } from '../../govuk/inset-text.tsx'
import { PageHeaderActions } from '../../govuk/page-header-actions.tsx'
import { SummaryList, type SummaryRow } from '../../govuk/summary-list.tsx'
import { Tag } from '../../govuk/tag.tsx'
import { Due } from '../../look/due.tsx'
import { Empty } from '../../look/empty.tsx'
import { Timeline, type TimelineItem } from '../../look/timeline.tsx'
import { answer, notFound, type Page, type Parts, page } from '../../page.tsx'
import { BeginForm } from '../begin-form.tsx'
import { nameOfPerson, naming, personAnswers } from '../names.ts'

/** The child's page: who they are first, what is happening now, what is next, who is with them, and the whole way here. */
export const childPage: Page = {
  path: '/children/:id',
  room: 'children',
  show: async ({ store, worker, params, parts, query }) => {
    const id = readId<'person'>(params.id)
    if (!id.ok) return notFound
    const reading = await as(store, worker, myWork, async (acting) => ({
      file: await childFile(acting, id.value),
      now: await work(acting, waits, { children: [id.value] }),
      names: await namesOf(acting),
    }))
    return answer(reading, ({ file, now, names }) =>
      page({
        title: nameOfPerson(file.person),
        body: (
          <Child
            file={file}
            now={now}
            nameOf={naming(names, file.members)}
            today={store.clock.today()}
            parts={parts}
            recorded={query.recorded}
            mayRecord={mayEverRecord(worker.role)}
          />
        ),
      }),
    )
  },
}

/** Whether to offer to record at all; whether this worker may record with this child is asked when they begin. */
const mayEverRecord = (role: string): boolean =>
  role === 'social worker' || role === 'team manager' || role === 'service manager'

type ChildProps = {
  readonly file: ChildFile
  readonly now: readonly Work[]
  readonly nameOf: NameOf
  readonly today: Day
  readonly parts: Parts
  readonly recorded: string | undefined
  readonly mayRecord: boolean
}

const Child = (props: ChildProps) => {
  const { file, today, nameOf } = props
  const who = personAnswers(file.person)
  return (
    <>
      {props.recorded !== undefined && <meta name="goldthread-settled" content={props.recorded} />}
      <PageHeaderActions title={nameOfPerson(file.person)} titleClasses="govuk-heading-xl">
        <Tag colour="blue">{statusOf(file.records, file.child)}</Tag>
      </PageHeaderActions>
      <p class="govuk-body-l gt-child__line">
        {sayAge(who, today)}
        {who.knownAs === undefined ? '' : `, known as ${who.knownAs}`}
        {who.interpreter === true
          ? `. Needs an interpreter: ${who.firstLanguage ?? 'language not stated'}`
          : ''}
      </p>
      {who.inTheirWords !== undefined && <InsetText>{who.inTheirWords}</InsetText>}
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <Now {...props} />
          <Latest records={file.records} child={file.child} />
          <h2 class="govuk-heading-m">Timeline</h2>
          <TimelineOf file={file} nameOf={nameOf} parts={props.parts} />
        </div>
        <div class="govuk-grid-column-one-third">
          <SummaryList card={{ title: 'Who and where' }} rows={whoRows(file)} />
          {props.mayRecord && (
            <BeginForm kind="person" record={file.child} words="Correct or add details" quiet />
          )}
          <SummaryList card={{ title: 'People' }} rows={peopleRows(file, nameOf)} />
          <Reads file={file} />
        </div>
      </div>
    </>
  )
}

const whoRows = ({ person }: ChildFile): readonly SummaryRow[] => {
  const who = personAnswers(person)
  return [
    { key: 'Lives at', value: [who.address, who.postcode].filter(Boolean).join(', ') || 'Not recorded yet' },
    { key: 'School', value: who.school ?? 'Not recorded yet' },
    ...(who.bornOn === undefined ? [] : [{ key: 'Born', value: sayDay(who.bornOn) }]),
    ...(who.expectedOn === undefined ? [] : [{ key: 'Expected', value: sayDay(who.expectedOn) }]),
    ...(who.localNumber === undefined ? [] : [{ key: 'Number', value: who.localNumber }]),
  ]
}

const peopleRows = ({ members, child, records }: ChildFile, nameOf: NameOf): readonly SummaryRow[] => {
  const allocated = records.findLast(
    ({ kind, answers }) => kind === 'allocation' && answers.endedOn === undefined,
  )
  const worker = allocated?.answers.worker
  return [
    { key: 'Social worker', value: typeof worker === 'string' ? nameOf(worker) : 'Nobody yet' },
    ...members
      .filter(({ id }) => id !== child)
      .map(({ id, person, relation }) => ({
        key: relations.find(({ code }) => code === relation)?.words ?? relation,
        value:
          relation === 'child' || relation === 'unborn' ? (
            <a class="govuk-link" href={`/children/${id}`}>
              {nameOfPerson(person)}
            </a>
          ) : (
            nameOfPerson(person)
          ),
      })),
  ]
}

const Now = ({ now, file, today, mayRecord }: ChildProps) => (
  <section aria-label="What is happening now">
    <h2 class="govuk-heading-m">What is happening now</h2>
    {now.length === 0 ? (
      <Empty title="Nothing is waiting for this child" level={3}>
        What somebody must do next for this child stands here, with its day.
      </Empty>
    ) : (
      <ul class="gt-now">
        {now.map((one) => (
          <li class="gt-now__item">
            <NowItem one={one} today={today} mayRecord={mayRecord} />
          </li>
        ))}
      </ul>
    )}
    {mayRecord && file.records.length > 0 && (
      <Details summary="Record something else">
        <div class="gt-begin-list">
          {anyTime.map((kind) => (
            <BeginForm kind={kind} words={beginWords[kind]} before={latestOf(file, kind)} quiet />
          ))}
        </div>
      </Details>
    )}
  </section>
)

const beginWords: Readonly<Record<(typeof anyTime)[number], string>> = {
  'strategy discussion': 'Record a strategy discussion',
  assessment: 'Start an assessment',
  'child in need plan': 'Start a child in need plan',
  allocation: 'Change the social worker',
  closure: 'Close',
}

/** A step comes from the latest record that usually leads to it; from the latest of all where there is none. */
const latestOf = ({ records }: ChildFile, kind: string): string | undefined =>
  (
    records.findLast((one) =>
      kind === 'assessment' || kind === 'allocation' ? one.kind === 'referral' : one.kind !== 'feedback',
    ) ?? records.at(-1)
  )?.id

const NowItem = ({ one, today, mayRecord }: { one: Work; today: Day; mayRecord: boolean }) => {
  const wait = waits.find(({ code }) => code === one.code)
  const rule = wait?.clock === undefined ? undefined : ruleOn(wait.clock, one.from)
  return (
    <>
      {wait?.next !== undefined && mayRecord ? (
        <BeginForm kind={wait.next} before={one.record} words={wait.does} />
      ) : (
        <a class="govuk-link govuk-body" href={`/records/${one.record}`}>
          {wait?.does}
        </a>
      )}
      {rule !== undefined && (
        <Due dueOn={addWorkingDays(one.from, rule.workingDays)} today={today} doneOn={null} />
      )}
    </>
  )
}

/** What the child said last, where any record holds it. */
const Latest = ({ records, child }: { records: readonly Standing[]; child: PersonId }) => {
  const said = records.findLast(({ lines }) => typeof lines[child]?.view === 'string')
  const view = said?.lines[child]?.view
  return typeof view !== 'string' || said === undefined ? (
    ''
  ) : (
    <section aria-label="What the child says">
      <h2 class="govuk-heading-m">What the child says</h2>
      <InsetText>
        {view}
        <br />
        <a class="govuk-link" href={`/records/${said.id}`}>
          Recorded on {sayDay(dayOf(said.knownFrom))}
        </a>
      </InsetText>
    </section>
  )
}

const TimelineOf = ({ file, nameOf, parts }: { file: ChildFile; nameOf: NameOf; parts: Parts }) => {
  const items = file.records
    .map((standing) => timelineItem(file, standing, nameOf, parts))
    .sort((a, b) => (a.datetime < b.datetime ? 1 : -1))
  return items.length === 0 ? (
    <Empty title="Nothing is recorded yet" level={3}>
      Every contact, decision, assessment and plan stands here, the latest first.
    </Empty>
  ) : (
    <Timeline label="Timeline, latest first" items={items} />
  )
}

function timelineItem(file: ChildFile, standing: Standing, nameOf: NameOf, parts: Parts): TimelineItem {
  const type = parts.store.types.find(({ name }) => name === standing.kind)
  const on: Day = type?.happenedOn(standing.answers) ?? dayOf(standing.madeAt)
  const line = standing.lines[file.child]
  return {
    datetime: on,
    when: sayDay(on),
    title: type?.timeline(standing.answers, line, nameOf) ?? standing.kind,
    href: `/records/${standing.id}`,
    by:
      standing.source === undefined
        ? `Recorded by ${nameOf(standing.recordedBy)}`
        : `Brought in from ${standing.source}`,
    ...(type?.decision === undefined ? {} : { tags: <Verdict file={file} standing={standing} /> }),
  }
}

const Verdict = ({ file, standing }: { file: ChildFile; standing: Standing }) => {
  const answered = file.answered.findLast(
    ({ record, version }) => record === standing.id && version === standing.version,
  )
  if (answered === undefined) return ''
  return answered.verdict === 'authorised' ? (
    <Tag colour="green">Authorised</Tag>
  ) : (
    <Tag colour="orange">Returned</Tag>
  )
}

const Reads = ({ file }: { file: ChildFile }) => (
  <Details summary="Who has read this record">
    <ul class="govuk-list govuk-list--spaced">
      {file.reads.map(({ at, worker, post, what, purpose }) => (
        <li>
          {sayMoment(at)}: {worker}, {post} – {what}
          {purpose === 'my work' ? '' : `, because “${purpose}”`}
        </li>
      ))}
    </ul>
  </Details>
)
