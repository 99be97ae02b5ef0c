import { day } from '../../../define/kinds.ts'
import { type AnyRecord, type Field, isEverAsked } from '../../../define/record.ts'
import { type Day, sayDay } from '../../../plain/day.ts'
import { citation } from '../../../sight/self-evaluation/citation.ts'
import { claim } from '../../../sight/self-evaluation/claim.ts'
import type { Citation, Evaluation } from '../../../sight/self-evaluation/evaluation.ts'
import { weakness } from '../../../sight/self-evaluation/weakness.ts'
import { myWork } from '../../../store/access.ts'
import { as, mayEver, NotFound } from '../../../store/as.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { Tag } from '../../govuk/tag.tsx'
import { Empty } from '../../look/empty.tsx'
import { Thread, type ThreadStep } from '../../look/thread.tsx'
import { type Asked, answer, type Page, page } from '../../page.tsx'
import { BeginWith } from '../begin-with.tsx'
import { EntryHistory, type Entry as EntryRead, EntrySaid, readEntry } from '../entry.tsx'
import { Recorded } from '../inspection/recorded.tsx'
import { actionHref, findingHref, shortened } from '../inspection/saying.ts'
import { lastWholeMonth } from '../measures/month.ts'
import { Citations, GroundTag } from './citations.tsx'
import { type Evaluated, readEvaluated } from './read.ts'
import { saidHref, sayCited, sayThenAndNow, staleWords } from './saying.ts'

type View = Evaluated & { readonly asked: Asked; readonly entry: EntryRead }

/** The kinds of record that stand under the self-evaluation; a judgement has a page of its own. */
const kinds: readonly string[] = ['claim', 'citation', 'weakness', 'difference']

/** `/self-evaluation/:id`: a claim, a citation, a weakness or a difference, with what it rests on and how it read before. */
export const selfEvaluationEntry: Page = {
  path: '/self-evaluation/:id',
  room: 'inspection',
  show: async (asked) => {
    const { store, worker, params } = asked
    const reading = await as(store, worker, myWork, async (acting) => {
      const entry = await readEntry(acting, 'read inspections', 'improvement', params.id)
      const isKnown = kinds.includes(entry.now.kind)
      const isOurs = !isOfWeakness(entry.now) || mayEver(worker, 'prepare for inspections')
      if (!isKnown || !isOurs) throw new NotFound()
      return { entry, ...(await readEvaluated(acting)) }
    })
    return answer(reading, (found) =>
      page({
        title: shortened(found.nameOf(found.entry.now.id), 80),
        before: (
          <Breadcrumbs
            crumbs={[
              { words: 'Inspection', href: '/inspection' },
              { words: 'Self-evaluation', href: '/self-evaluation' },
              ...(found.entry.now.kind === weakness.name
                ? [{ words: 'Known weaknesses', href: '/self-evaluation/weaknesses' }]
                : []),
              { words: found.entry.type.title },
            ]}
          />
        ),
        body: <Entry {...found} asked={asked} />,
      }),
    )
  },
}

/** A weakness, or what is cited for one: kept with those who prepare for inspections. */
const isOfWeakness = ({ kind, answers }: EntryRead['now']): boolean =>
  kind === weakness.name || (kind === citation.name && answers.weakness !== undefined)

const Entry = (view: View) => {
  const { asked, entry, nameOf } = view
  const mayWrite = mayEver(asked.worker, 'improve')
  return (
    <>
      <Recorded draft={asked.query.recorded} />
      <span class="govuk-caption-l">{entry.type.title}</span>
      <h1 class="govuk-heading-m">{titleOf(view)}</h1>
      <State {...view} />
      {mayWrite && <Buttons {...view} />}
      <Evidence {...view} />
      <h2 class="govuk-heading-m">What was recorded</h2>
      <EntrySaid entry={{ ...entry, type: askedOf(entry.type) }} nameOf={nameOf} />
      {entry.now.kind === citation.name && <Thread steps={stepsOf(view)} />}
      <EntryHistory entry={{ ...entry, type: askedOf(entry.type) }} nameOf={nameOf} />
    </>
  )
}

/** What somebody answered. What Goldthread froze with it is said above, in words. */
const askedOf = (type: AnyRecord): AnyRecord => ({
  ...type,
  fields: Object.fromEntries(
    Object.entries<Field<unknown>>(type.fields).filter(([, field]) => isEverAsked(field)),
  ),
})

/** The citation with this id, whatever it is cited for. */
const findCitation = (
  { claims, weaknesses, dropped, overcome }: Evaluation,
  id: string,
): Citation | undefined =>
  [...claims, ...weaknesses, ...dropped, ...overcome]
    .flatMap(({ citations }) => citations)
    .find(({ record }) => String(record.id) === id)

const findGrounded = ({ claims, weaknesses, dropped, overcome }: Evaluation, id: string) =>
  [...claims, ...weaknesses, ...dropped, ...overcome].find(({ record }) => String(record.id) === id)

function titleOf({ entry, evaluation, nameOf }: View): string {
  const cited = findCitation(evaluation, entry.now.id)
  return cited === undefined ? nameOf(entry.now.id) : sayCited(cited, nameOf)
}

/** Whether it holds: what a claim stands on, or why a citation is stale. */
const State = ({ entry, evaluation, world, writtenOn, sees }: View) => {
  const grounded = findGrounded(evaluation, entry.now.id)
  if (grounded !== undefined)
    return (
      <p class="govuk-body">
        <GroundTag ground={grounded.ground} sees={sees} />
      </p>
    )
  const cited = findCitation(evaluation, entry.now.id)
  if (cited === undefined) return ''
  const figures = sayThenAndNow(cited, world, writtenOn.get(cited.record.id))
  return (
    <>
      {figures !== undefined && <p class="govuk-body-l">{figures}</p>}
      {cited.stale.length === 0 ? (
        <p class="govuk-body">
          <GroundTag ground="fresh" sees={sees || cited.answers.by !== 'measure'} />
        </p>
      ) : (
        <ul class="govuk-list">
          {cited.stale.map(({ why, says }) => (
            <li>
              <Tag colour="yellow">{staleWords[why]}</Tag> {says}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const changeWords: Readonly<Record<string, string>> = {
  claim: 'Change this claim',
  citation: 'Change or drop this citation',
  weakness: 'Change this weakness',
  difference: 'Correct this',
}

const Buttons = (view: View) => {
  const { entry, evaluation } = view
  const { now } = entry
  const may = now.kind === claim.name || now.kind === weakness.name
  return (
    <div class="gt-begin-list">
      {may && (
        <BeginWith
          kind={citation.name}
          words="Cite evidence"
          before={now.id}
          answers={{ [now.kind]: now.id }}
          about="for this"
        />
      )}
      <CiteAgain cited={findCitation(evaluation, now.id)} view={view} />
      {now.kind === claim.name && (
        <BeginWith
          kind="difference"
          words="Record what inspectors found"
          before={now.id}
          answers={{ claim: now.id, area: String(now.answers.area ?? '') }}
          quiet
        />
      )}
      <Propose view={view} />
      <BeginWith kind={now.kind} words={changeWords[now.kind] ?? 'Change'} record={now.id} quiet />
    </div>
  )
}

/** A weakness that was not proposed yet is proposed as a line of enquiry today; for which visit is then asked. */
const Propose = ({ view: { entry, world } }: { readonly view: View }) => {
  const { id, kind, answers } = entry.now
  if (kind !== weakness.name || answers.enquiry !== 'kept') return ''
  return (
    <BeginWith
      kind={weakness.name}
      words="Propose as a line of enquiry"
      record={id}
      answers={{ enquiry: 'proposed', ...typedDay('proposedOn', world.today) }}
      quiet
    />
  )
}

/** A day as the three boxes of its question take it. */
const typedDay = (question: string, on: Day): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(day.type(on)).map(([part, value]) => [`${question}.${part}`, value]))

/** A measure that has grown old or has moved is cited again, with the last whole month. */
const CiteAgain = ({ cited, view }: { readonly cited: Citation | undefined; readonly view: View }) => {
  if (cited?.answers.by !== 'measure' || cited.stale.length === 0) return ''
  const month = lastWholeMonth(view.world.today)
  return (
    <BeginWith
      kind={citation.name}
      words="Cite the last whole month"
      record={cited.record.id}
      answers={typedDay('month', month)}
    />
  )
}

/** What is cited for a claim or a weakness. */
const Evidence = ({ entry, evaluation, world, writtenOn, nameOf }: View) => {
  const grounded = findGrounded(evaluation, entry.now.id)
  if (grounded === undefined) return ''
  return (
    <section aria-label="The evidence">
      <h2 class="govuk-heading-m">The evidence</h2>
      {grounded.citations.length === 0 ? (
        <Empty title="Nothing is cited for it yet" level={3}>
          Cite a measure, a finding, an action, a voice, an audit or a document. What is cited here says
          itself when it no longer holds.
        </Empty>
      ) : (
        <Citations citations={grounded.citations} {...{ world, writtenOn, nameOf }} />
      )}
    </section>
  )
}

const sayWritten = (on: Day | undefined): string => (on === undefined ? 'not on record here' : sayDay(on))

/** From what is cited to what it is cited for. */
function stepsOf({ entry, writtenOn, nameOf }: View): readonly ThreadStep[] {
  const { finding, action, claim: forClaim, weakness: forWeakness } = entry.now.answers
  const answers = entry.now.answers
  const from =
    typeof finding === 'string'
      ? [
          {
            what: 'Finding',
            when: sayWritten(writtenOn.get(finding)),
            words: nameOf(finding),
            href: findingHref(finding),
          },
        ]
      : typeof action === 'string'
        ? [
            {
              what: 'Action',
              when: sayWritten(writtenOn.get(action)),
              words: nameOf(action),
              href: actionHref(action),
            },
          ]
        : []
  const target =
    typeof forClaim === 'string' ? forClaim : typeof forWeakness === 'string' ? forWeakness : undefined
  return [
    ...from,
    {
      what: 'Citation',
      when: sayWritten(writtenOn.get(entry.now.id)),
      words: String(answers.shows ?? ''),
      isHere: true,
    },
    ...(target === undefined
      ? []
      : [
          {
            what: target === forClaim ? 'Claim of the self-evaluation' : 'Known weakness',
            when: sayWritten(writtenOn.get(target)),
            words: nameOf(target),
            href: saidHref(target),
          },
        ]),
  ]
}
