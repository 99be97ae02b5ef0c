import type { NameOf } from '../../../define/kind.ts'
import { type Day, sayDay } from '../../../plain/day.ts'
import { sayJudged } from '../../../sight/self-evaluation/areas.ts'
import type { Weakness } from '../../../sight/self-evaluation/evaluation.ts'
import { enquiryStates } from '../../../sight/self-evaluation/weakness.ts'
import { myWork } from '../../../store/access.ts'
import { type Acting, as, mayEver, requireDeed } from '../../../store/as.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { Button } from '../../govuk/button.tsx'
import { Details } from '../../govuk/details.tsx'
import { CardTable } from '../../look/cards.tsx'
import { Empty } from '../../look/empty.tsx'
import { type Asked, answer, type Page, page } from '../../page.tsx'
import { BeginWith } from '../begin-with.tsx'
import { actionHref } from '../inspection/saying.ts'
import { Citations, GroundTag } from './citations.tsx'
import { type Evaluated, readEvaluated } from './read.ts'
import { saidHref } from './saying.ts'

type View = Evaluated & { readonly asked: Asked }

const readPrepared = async (acting: Acting): Promise<Evaluated> => {
  requireDeed(acting, 'prepare for inspections')
  return readEvaluated(acting)
}

const crumbs = [
  { words: 'Inspection', href: '/inspection' },
  { words: 'Self-evaluation', href: '/self-evaluation' },
]

/** `/self-evaluation/weaknesses`: what we know to be weak, since when, and what we do about it. */
export const weaknesses: Page = {
  path: '/self-evaluation/weaknesses',
  room: 'inspection',
  show: async (asked) => {
    const reading = await as(asked.store, asked.worker, myWork, readPrepared)
    return answer(reading, (found) =>
      page({
        title: 'Known weaknesses',
        before: <Breadcrumbs crumbs={[...crumbs, { words: 'Known weaknesses' }]} />,
        body: <Register {...found} asked={asked} />,
      }),
    )
  },
}

const Register = (view: View) => {
  const { asked, evaluation } = view
  const mayWrite = mayEver(asked.worker, 'improve')
  return (
    <>
      <h1 class="govuk-heading-l">Known weaknesses</h1>
      <p class="govuk-body">
        What we know to be weak before anybody tells us. We may ask inspectors to look at it: whoever names
        their own weaknesses, and what they do about them, is believed about the rest.
      </p>
      <div class="gt-begin-list">
        {mayWrite && <BeginWith kind="weakness" words="Add a weakness" />}
        {evaluation.weaknesses.length > 0 && (
          <Button href="/self-evaluation/lines-of-enquiry" classes="govuk-button--secondary">
            Lines of enquiry, to print
          </Button>
        )}
      </div>
      {evaluation.weaknesses.length === 0 ? (
        <Empty title="No weakness is on record">
          Each says what is weak, how we know and since when, what we do about it, and whether we asked
          inspectors to look at it.
        </Empty>
      ) : (
        <CardTable
          caption={`${evaluation.weaknesses.length} known, the longest known first`}
          showCaption
          columns={[
            { words: 'What is weak' },
            { words: 'Area' },
            { words: 'Known since' },
            { words: 'Evidence' },
            { words: 'What we do' },
            { words: 'Line of enquiry' },
          ]}
          rows={evaluation.weaknesses.map((one) => rowOf(one, view))}
        />
      )}
      {evaluation.overcome.length > 0 && (
        <Details summary={`${evaluation.overcome.length} no longer weak`}>
          <ul class="govuk-list govuk-list--bullet">
            {evaluation.overcome.map(({ record, answers }) => (
              <li>
                <a class="govuk-link" href={saidHref(record.id)}>
                  {answers.what}
                </a>
                : {answers.dropped}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  )
}

const rowOf = (one: Weakness, { nameOf, sees }: View) => [
  <a class="govuk-link" href={saidHref(one.record.id)}>
    {one.answers.what ?? 'Weakness'}
  </a>,
  one.answers.area === undefined ? 'Not stated' : sayJudged(one.answers.area),
  one.answers.since === undefined ? 'Not stated' : sayDay(one.answers.since),
  <GroundTag ground={one.ground} sees={sees} />,
  <Doing weakness={one} nameOf={nameOf} />,
  sayEnquiry(one, nameOf),
]

/** The actions that answer it, and what else is done. */
const Doing = ({ weakness, nameOf }: { readonly weakness: Weakness } & Pick<View, 'nameOf'>) => {
  const { actions = [], does } = weakness.answers
  if (actions.length === 0) return does ?? 'Nothing yet'
  return (
    <>
      {actions.map((id) => (
        <>
          <a class="govuk-link" href={actionHref(id)}>
            {nameOf(id)}
          </a>{' '}
        </>
      ))}
      {does}
    </>
  )
}

function sayEnquiry(
  { answers: { enquiry, proposedOn, proposedTo, visit } }: Weakness,
  nameOf: NameOf,
): string {
  const state = enquiryStates.find(({ code }) => code === enquiry)?.words ?? 'Not stated'
  if (enquiry === undefined || enquiry === 'kept') return state
  const on = proposedOn === undefined ? 'Proposed' : `Proposed on ${sayDay(proposedOn)}`
  const taken = enquiry === 'proposed' ? '' : `. ${state}`
  const to = proposedTo === undefined ? visit : nameOf(proposedTo)
  return `${on}${to === undefined ? '' : ` for ${to}`}${taken}`
}

/** `/self-evaluation/lines-of-enquiry`: what we ask inspectors to look at, on paper for whoever leads the visit. */
export const linesOfEnquiry: Page = {
  path: '/self-evaluation/lines-of-enquiry',
  room: 'inspection',
  show: async (asked) => {
    const reading = await as(asked.store, asked.worker, myWork, readPrepared)
    return answer(reading, (found) =>
      page({
        title: 'Lines of enquiry that we propose',
        before: (
          <Breadcrumbs
            crumbs={[
              ...crumbs,
              { words: 'Known weaknesses', href: '/self-evaluation/weaknesses' },
              { words: 'Lines of enquiry' },
            ]}
          />
        ),
        body: <Lines {...found} today={asked.store.clock.today()} />,
      }),
    )
  },
}

const Lines = ({ today, ...view }: Evaluated & { readonly today: Day }) => {
  const proposed = view.evaluation.weaknesses.filter(
    ({ answers }) => answers.enquiry === 'proposed' || answers.enquiry === 'taken up',
  )
  return (
    <>
      <h1 class="govuk-heading-l">Lines of enquiry that we propose</h1>
      <p class="govuk-body">
        As they stand on {sayDay(today)}. We ask inspectors to look at these: we know them to be weak, we say
        how we know, and what we do about them.
      </p>
      {proposed.length === 0 && (
        <Empty title="Nothing is proposed">
          Open a weakness, change it, and say that it was proposed as a line of enquiry, on which day and for
          which visit. It then stands here.
        </Empty>
      )}
      {proposed.map((one) => (
        <LinePart one={one} {...view} />
      ))}
    </>
  )
}

const LinePart = ({ one, ...view }: Evaluated & { readonly one: Weakness }) => {
  const { answers, citations } = one
  const { world, writtenOn, nameOf } = view
  return (
    <section class="gt-claim" aria-label={answers.what ?? 'Weakness'}>
      <h2 class="govuk-heading-s">{answers.what}</h2>
      <p class="govuk-body">
        {answers.area === undefined ? '' : `${sayJudged(answers.area)}. `}
        {answers.since === undefined ? '' : `Known since ${sayDay(answers.since)}. `}
        {sayEnquiry(one, nameOf)}.
      </p>
      <p class="govuk-body">
        <strong>How we know.</strong> {answers.knownBy}
      </p>
      <Citations citations={citations} {...{ world, writtenOn, nameOf }} />
      <p class="govuk-body">
        <strong>What we do.</strong> <Doing weakness={one} nameOf={nameOf} />
      </p>
    </section>
  )
}
