import { addDays, type Day, readTypedDay, sayDay, startOf } from '../../../plain/day.ts'
import type { Area } from '../../../sight/inspection/framework.ts'
import { areasNow, sayJudged } from '../../../sight/self-evaluation/areas.ts'
import { claimQuestions, confidences } from '../../../sight/self-evaluation/claim.ts'
import type { Claim } from '../../../sight/self-evaluation/evaluation.ts'
import { ageLimitOn } from '../../../sight/self-evaluation/stale.ts'
import { myWork } from '../../../store/access.ts'
import { as, mayEver } from '../../../store/as.ts'
import { Button } from '../../govuk/button.tsx'
import { Details } from '../../govuk/details.tsx'
import { Input } from '../../govuk/input.tsx'
import { InsetText } from '../../govuk/inset-text.tsx'
import { Empty } from '../../look/empty.tsx'
import { type Asked, answer, type Page, page } from '../../page.tsx'
import { BeginWith } from '../begin-with.tsx'
import { InspectionParts } from '../inspection/parts.tsx'
import { Citations, GroundTag } from './citations.tsx'
import { type Evaluated, readEvaluated } from './read.ts'
import { saidHref } from './saying.ts'

type View = Evaluated & { readonly asked: Asked; readonly on: Day | undefined; readonly unread: boolean }

/**
 * `/self-evaluation`: what we say of ourselves, by area and question, with the evidence for each sentence. Made to be
 * printed; with `on`, as it stood at the end of that day.
 */
export const selfEvaluation: Page = {
  path: '/self-evaluation',
  room: 'inspection',
  show: async (asked) => {
    const { store, worker, query } = asked
    const { on, unread } = readOn(query.on, store.clock.today())
    const asAt = on === undefined ? undefined : startOf(addDays(on, 1))
    const reading = await as(store, worker, myWork, (acting) => readEvaluated(acting, asAt))
    return answer(reading, (found) =>
      page({
        title: on === undefined ? 'Self-evaluation' : `Self-evaluation on ${sayDay(on)}`,
        body: <Document {...found} asked={asked} on={on} unread={unread} />,
      }),
    )
  },
}

/** Reads the day asked for. Today, and a day that cannot be read, give the document as it stands. */
function readOn(text: string | undefined, today: Day): { on: Day | undefined; unread: boolean } {
  if (text === undefined || text === '') return { on: undefined, unread: false }
  const read = readTypedDay(text)
  if (!read.ok || read.value > today) return { on: undefined, unread: true }
  return { on: read.value === today ? undefined : read.value, unread: false }
}

const Document = (view: View) => {
  const { asked, on, evaluation } = view
  const mayWrite = on === undefined && mayEver(asked.worker, 'improve')
  return (
    <>
      <h1 class="govuk-heading-l">
        {on === undefined ? 'Self-evaluation' : `Self-evaluation, as it stood on ${sayDay(on)}`}
      </h1>
      <InspectionParts worker={asked.worker} here="self-evaluation" />
      <Opening {...view} />
      {mayWrite && (
        <div class="gt-begin-list">
          <BeginWith kind="claim" words="Add a claim" />
        </div>
      )}
      {evaluation.claims.length === 0 && (
        <Empty title={on === undefined ? 'Nothing is said yet' : 'Nothing was said on that day'}>
          Each claim says one thing about the quality of our practice, who answers for it, and how sure we
          are. Measures, findings, actions, voices and audits are cited for it, and it says itself when they
          no longer hold.
        </Empty>
      )}
      {areasNow.map((area) => (
        <AreaPart view={view} area={area} />
      ))}
      {evaluation.dropped.length > 0 && (
        <Details summary={`${evaluation.dropped.length} no longer said`}>
          <ul class="govuk-list govuk-list--bullet">
            {evaluation.dropped.map(({ record, answers }) => (
              <li>
                <a class="govuk-link" href={saidHref(record.id)}>
                  {answers.says}
                </a>
                : {answers.dropped}
              </li>
            ))}
          </ul>
        </Details>
      )}
      <OtherDay {...view} />
    </>
  )
}

const Opening = ({ asked, on, unread, sees, evaluation: { claims } }: View) => {
  const many = (ground: Claim['ground']) => claims.filter((one) => one.ground === ground).length
  const { days, certain } = ageLimitOn(asked.store.clock.today())
  if (on !== undefined)
    return (
      <InsetText>
        This is how it read then. Whether the evidence still holds is said in{' '}
        <a class="govuk-link" href="/self-evaluation">
          the self-evaluation of today
        </a>{' '}
        alone.
      </InsetText>
    )
  return (
    <>
      {unread && <InsetText>That day cannot be shown, so this is how it stands today.</InsetText>}
      {claims.length > 0 && sees && (
        <p class="govuk-body-l">
          {claims.length === 1 ? 'One claim' : `${claims.length} claims`}: the evidence holds for{' '}
          {many('fresh')}, some of it is stale for {many('part')}, all of it for {many('stale')}, and none is
          cited for {many('none')}.
        </p>
      )}
      <p class="govuk-body">
        Evidence is stale once it is more than {days} days old{certain ? '' : ' (our own rule)'}, once a
        figure has moved beyond chance, or once what it cites is closed.
      </p>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href="/self-evaluation/they-found">
            We said, they found
          </a>
        </li>
        {mayEver(asked.worker, 'prepare for inspections') && (
          <li>
            <a class="govuk-link" href="/self-evaluation/weaknesses">
              What we know to be weak, and lines of enquiry
            </a>
          </li>
        )}
      </ul>
    </>
  )
}

const AreaPart = ({ view, area }: { readonly view: View; readonly area: Area }) => {
  const claims = view.evaluation.claims.filter(({ answers }) => answers.area === area)
  if (claims.length === 0) return ''
  return (
    <section class="gt-said-area" aria-label={sayJudged(area)}>
      <h2 class="govuk-heading-m">{sayJudged(area)}</h2>
      {claimQuestions.map(({ code, words }) => {
        const own = claims.filter(({ answers }) => answers.question === code)
        return own.length === 0 ? (
          ''
        ) : (
          <>
            <h3 class="govuk-heading-s">{words}</h3>
            {own.map((claim) => (
              <ClaimPart view={view} claim={claim} />
            ))}
          </>
        )
      })}
    </section>
  )
}

const ClaimPart = ({ view, claim }: { readonly view: View; readonly claim: Claim }) => {
  const { record, answers, citations, ground } = claim
  const { world, writtenOn, nameOf, on } = view
  return (
    <div class={ground === 'stale' && on === undefined ? 'gt-claim gt-claim--stale' : 'gt-claim'}>
      <p class="govuk-body gt-claim__says" dir="auto">
        <a class="govuk-link" href={saidHref(record.id)}>
          {answers.says ?? 'Claim'}
        </a>
      </p>
      <p class="govuk-body gt-claim__by">
        {on === undefined && (
          <>
            <GroundTag ground={ground} sees={view.sees} />{' '}
          </>
        )}
        {sayConfidence(answers.confidence)}.{' '}
        {answers.owner === undefined ? 'Nobody answers for it.' : `${nameOf(answers.owner)} answers for it.`}
      </p>
      <Citations citations={citations} isEarlier={on !== undefined} {...{ world, writtenOn, nameOf }} />
    </div>
  )
}

/** `Fairly sure`: the part before the colon. */
const sayConfidence = (code: string | undefined): string =>
  confidences.find((one) => one.code === code)?.words.split(':')[0] ?? 'How sure we are is not stated'

/** Shows the document as it stood on another day. Works without script. */
const OtherDay = ({ on }: Pick<View, 'on'>) => (
  <form method="get" action="/self-evaluation" class="gt-month">
    <Input
      name="on"
      label="As it stood on"
      hint="A day, such as 1 11 2026"
      value={on ?? ''}
      classes="govuk-input--width-10"
    />
    <Button classes="govuk-button--secondary">Show that day</Button>
  </form>
)
