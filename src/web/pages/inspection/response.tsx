import type { NameOf } from '../../../define/kind.ts'
import { sayDay } from '../../../plain/day.ts'
import { readId } from '../../../plain/id.ts'
import type { Action, Finding } from '../../../sight/improvement/plan.ts'
import { type ImprovementPlan, improvementOf } from '../../../sight/improvement/plans.ts'
import { responsesDue } from '../../../sight/improvement/responses.ts'
import { type KeptReading, readingOf } from '../../../sight/inspection/letters/kept.ts'
import { myWork } from '../../../store/access.ts'
import { as } from '../../../store/as.ts'
import { improvementRecords } from '../../../store/improvement.ts'
import { type KeptLetter, letterFile } from '../../../store/letters.ts'
import { namesOf } from '../../../store/read.ts'
import { Back } from '../../look/back.tsx'
import { CardTable } from '../../look/cards.tsx'
import { Empty } from '../../look/empty.tsx'
import { type Asked, answer, notFound, type Page, page } from '../../page.tsx'
import { ResponsesDue, receivedOn } from '../improvement/responses-due.tsx'
import { naming } from '../names.ts'
import { type FiguresNow, figuresNow } from './figures-now.ts'
import { ActionDue, FigureNow, PriorityTag, StateTag, sayKnow } from './lists.tsx'
import { type Proposal, proposalsOf } from './making.ts'
import { actionHref, findingHref, letterHref, sayArea, sayPeriod, sayPlace, sayTitle } from './saying.ts'

type Place = { readonly says: string; readonly words: string; readonly href: string }

type View = {
  readonly asked: Asked
  readonly letter: KeptLetter
  readonly reading: KeptReading
  readonly findings: readonly Finding[]
  readonly unmade: readonly Proposal[]
  /** The plans that answer this letter. */
  readonly plans: readonly ImprovementPlan[]
  /** By the id of a passage of this letter, where it stands. */
  readonly places: ReadonlyMap<string, Place>
  readonly measured: FiguresNow
  readonly nameOf: NameOf
}

/**
 * `/inspection/letters/:id/response`: what we do about each sentence of a letter, as it stands today; made to be printed
 * and put before members. It is the draft of the written statement of action that a local authority must prepare and
 * publish (Education and Inspections Act 2006, section 137(3) and (4)).
 */
export const letterResponse: Page = {
  path: '/inspection/letters/:id/response',
  room: 'inspection',
  show: async (asked) => {
    const id = readId<'letter'>(asked.params.id)
    if (!id.ok) return notFound
    const reading = await as(asked.store, asked.worker, myWork, async (acting) => {
      const file = await letterFile(acting, id.value)
      const records = await improvementRecords(acting)
      const own = new Set<string>(file.passages.map((passage) => passage.id))
      const improvement = improvementOf(records)
      const findings = improvement.findings.filter(({ answers }) =>
        (answers.cites ?? []).some((passage) => own.has(passage)),
      )
      const plans = improvement.plans.filter(({ answers }) => (answers.letters ?? []).includes(id.value))
      return {
        ...file,
        findings,
        plans,
        unmade: proposalsOf(readingOf(file.letter.read), file.passages, records).filter(
          ({ made }) => made === undefined,
        ),
        measured: await figuresNow(
          acting,
          findings.flatMap(({ actions }) => actions),
          1,
        ),
        names: await namesOf(acting),
      }
    })
    return answer(reading, ({ names, letter, passages, ...found }) => {
      const read = readingOf(letter.read)
      const places = new Map<string, Place>(
        passages.map((passage) => [
          passage.id,
          {
            says: sayPlace(read, passage),
            words: passage.words,
            href: `${letterHref(letter.id)}#p${passage.place}`,
          },
        ]),
      )
      return page({
        title: `Our response to ${sayTitle(read, letter.name)}`,
        before: <Back href={letterHref(letter.id)}>Back to the letter</Back>,
        body: <Response {...found} {...{ asked, letter, reading: read, places }} nameOf={naming(names)} />,
      })
    })
  },
}

const Response = (view: View) => {
  const { asked, letter, reading, findings, unmade } = view
  return (
    <>
      <h1 class="govuk-heading-l">Our response to {sayTitle(reading, letter.name)}</h1>
      <p class="govuk-body-l">
        Draft, as at {sayDay(asked.store.clock.today())}.
        {reading.periods.length > 0 && ` Inspectors were here ${reading.periods.map(sayPeriod).join('; ')}.`}
      </p>
      <StatementDue view={view} />
      {unmade.length > 0 && (
        <p class="govuk-body">
          {unmade.length === 1
            ? 'One thing that the letter says must improve is not a finding yet, and is missing here.'
            : `${unmade.length} things that the letter says must improve are not findings yet, and are missing here.`}{' '}
          <a class="govuk-link" href={`${letterHref(letter.id)}#improve`}>
            Make them findings
          </a>
        </p>
      )}
      {findings.length === 0 ? (
        <Empty title="No finding cites this letter yet">
          Make findings of what the letter says must improve, and add an action to each. The response writes
          itself from them.
        </Empty>
      ) : (
        findings.map((finding) => <Answered view={view} finding={finding} />)
      )}
    </>
  )
}

/** What is due to Ofsted after the letter, and by when. */
const StatementDue = ({ view: { asked, reading, plans } }: { readonly view: View }) => (
  <ResponsesDue
    dues={responsesDue(reading, receivedOn(plans))}
    plans={plans}
    today={asked.store.clock.today()}
  />
)

/** One finding in the inspectors' words, and below it what we do about it. */
const Answered = ({ view, finding }: { readonly view: View; readonly finding: Finding }) => {
  const { answers, actions, record, state } = finding
  const words = answers.words ?? 'Finding'
  return (
    <section aria-label={words}>
      <h2 class="govuk-heading-s govuk-!-margin-bottom-1">
        <a class="govuk-link" href={findingHref(record.id)}>
          {words}
        </a>
      </h2>
      <p class="govuk-body">
        <PriorityTag finding={finding} /> <StateTag state={state} /> <Cited view={view} finding={finding} />
      </p>
      {actions.length > 0 && (
        <CardTable
          caption={`What we do about it: ${words}`}
          columns={[
            { words: 'What we do' },
            { words: 'Owner' },
            { words: 'By when' },
            { words: 'How we shall know' },
            { words: 'The figure now' },
          ]}
          rows={actions.map((action) => actionCells(view, action))}
        />
      )}
    </section>
  )
}

/** Where the sentence stands in the letter; word for word, where the finding has been put in other words since. */
const Cited = ({ view: { places }, finding }: { readonly view: View; readonly finding: Finding }) => {
  const cited = (finding.answers.cites ?? []).flatMap((id) => places.get(id) ?? [])
  const said = cited.map(({ words }) => words).join(' ')
  return (
    <>
      {cited.slice(0, 1).map(({ says, href }) => (
        <a class="govuk-link" href={href}>
          {sayArea(finding.answers.area)}, {says}
        </a>
      ))}
      {said !== '' && said !== finding.answers.words && <>: “{said}”</>}
    </>
  )
}

function actionCells({ asked, nameOf, measured }: View, action: Action) {
  const { what, owner, closedOn, evidence } = action.answers
  return [
    <a class="govuk-link" href={actionHref(action.record.id)}>
      {what ?? 'Action'}
    </a>,
    owner === undefined ? 'Nobody yet' : nameOf(owner),
    <ActionDue action={action} today={asked.store.clock.today()} />,
    sayKnow(action),
    <>
      <FigureNow action={action} measured={measured} />
      {closedOn !== undefined && evidence !== undefined && <>. What changed for children: {evidence}</>}
    </>,
  ]
}
