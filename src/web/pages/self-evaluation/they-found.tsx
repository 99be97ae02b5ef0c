import { sayDay } from '../../../plain/day.ts'
import type { Finding } from '../../../sight/improvement/plan.ts'
import { type Area, findAreaOf } from '../../../sight/inspection/framework.ts'
import { areasEver, areasNow, areasToday, sayJudged } from '../../../sight/self-evaluation/areas.ts'
import { differences } from '../../../sight/self-evaluation/difference.ts'
import type { Difference } from '../../../sight/self-evaluation/evaluation.ts'
import { type Judged, sayProgress, tracksOf } from '../../../sight/self-evaluation/over-the-years.ts'
import { myWork } from '../../../store/access.ts'
import { as, mayEver } from '../../../store/as.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { CardTable } from '../../look/cards.tsx'
import { type Asked, answer, type Page, page } from '../../page.tsx'
import { BeginWith } from '../begin-with.tsx'
import { findingHref } from '../inspection/saying.ts'
import { GroundTag } from './citations.tsx'
import { readJudged, sayGrade } from './judgements.tsx'
import { type Evaluated, readEvaluated } from './read.ts'
import { saidHref } from './saying.ts'

type View = Evaluated & { readonly asked: Asked; readonly judged: readonly Judged[] }

/** `/self-evaluation/they-found`: what we say beside what inspectors found, area by area, and where the two differ. */
export const theyFound: Page = {
  path: '/self-evaluation/they-found',
  room: 'inspection',
  show: async (asked) => {
    const reading = await as(asked.store, asked.worker, myWork, async (acting) => ({
      ...(await readEvaluated(acting)),
      ...(await readJudged(acting)),
    }))
    return answer(reading, (found) =>
      page({
        title: 'We said, they found',
        before: (
          <Breadcrumbs
            crumbs={[
              { words: 'Inspection', href: '/inspection' },
              { words: 'Self-evaluation', href: '/self-evaluation' },
              { words: 'We said, they found' },
            ]}
          />
        ),
        body: <Beside {...found} asked={asked} />,
      }),
    )
  },
}

/** The areas of today that a finding belongs to, by what its area is called. */
export function areasOfFinding({ answers: { area } }: Pick<Finding, 'answers'>): readonly Area[] {
  const known = areasEver.find((one) => one === area) ?? findAreaOf(area ?? '')
  return known === undefined ? [] : areasToday(known)
}

/** What inspectors found: of a letter, and not of our own audits or of anybody else. */
export const foundByInspectors = ({ answers: { source } }: Pick<Finding, 'answers'>): boolean =>
  source === undefined || source === 'letter'

const Beside = (view: View) => {
  const { asked, evaluation, plan } = view
  const nowhere = plan.findings
    .filter(foundByInspectors)
    .filter((one) => areasOfFinding(one).length === 0).length
  return (
    <>
      <h1 class="govuk-heading-l">We said, they found</h1>
      <Tally differences={evaluation.differences} />
      {mayEver(asked.worker, 'improve') && (
        <div class="gt-begin-list">
          <BeginWith kind="difference" words="Record a difference" />
        </div>
      )}
      {areasNow.map((area) => (
        <AreaPart view={view} area={area} />
      ))}
      {nowhere > 0 && (
        <p class="govuk-body">
          {nowhere} {nowhere === 1 ? 'finding has' : 'findings have'} no area of today’s framework and{' '}
          {nowhere === 1 ? 'is' : 'are'} not shown here. Give {nowhere === 1 ? 'it' : 'each'} an area to see{' '}
          {nowhere === 1 ? 'it' : 'them'}.
        </p>
      )}
    </>
  )
}

const Tally = ({ differences: some }: { readonly differences: readonly Difference[] }) => {
  if (some.length === 0)
    return (
      <p class="govuk-body">
        Nobody has put down yet how what we said and what inspectors found differ. Only a person can judge it.
      </p>
    )
  return (
    <ul class="govuk-list govuk-list--bullet">
      {differences.map(({ code, words }) => {
        const many = some.filter(({ answers }) => answers.differs === code).length
        return many === 0 ? (
          ''
        ) : (
          <li>
            {words}: {many} of {some.length}
          </li>
        )
      })}
    </ul>
  )
}

const AreaPart = ({ view, area }: { readonly view: View; readonly area: Area }) => {
  const { evaluation, plan, judged } = view
  const claims = evaluation.claims.filter(({ answers }) => answers.area === area)
  const findings = plan.findings.filter(foundByInspectors).filter((one) => areasOfFinding(one).includes(area))
  const track = tracksOf(judged).find((one) => one.area === area)
  const last = track?.judged.at(-1)
  const differ = evaluation.differences.filter(({ answers }) => answers.area === area)
  return (
    <section class="gt-measure" aria-label={sayJudged(area)}>
      <h2 class="govuk-heading-m">{sayJudged(area)}</h2>
      <div class="gt-two">
        <div>
          <h3 class="govuk-heading-s">We say</h3>
          {claims.length === 0 && <p class="govuk-body">Nothing yet.</p>}
          <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
            {claims.map(({ record, answers, ground }) => (
              <li>
                <a class="govuk-link" href={saidHref(record.id)}>
                  {answers.says}
                </a>{' '}
                <GroundTag ground={ground} sees={view.sees} />
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3 class="govuk-heading-s">They found</h3>
          <p class="govuk-body">
            {last === undefined ? 'No judgement is on record.' : `${sayGrade(last)}, ${sayDay(last.on)}.`}
            {track !== undefined && track.judged.length > 1 && ` ${sayProgress(track)}`}
            {last !== undefined && (
              <>
                {' '}
                <a class="govuk-link" href={`/self-evaluation?on=${last.on}`}>
                  What we said on that day
                  <span class="govuk-visually-hidden">, {sayDay(last.on)}</span>
                </a>
              </>
            )}
          </p>
          <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
            {findings.map(({ record, answers, state }) => (
              <li>
                <a class="govuk-link" href={findingHref(record.id)}>
                  {answers.words ?? 'Finding'}
                </a>
                {state === 'closed' ? ' (closed)' : ''}
              </li>
            ))}
          </ul>
        </div>
      </div>
      {differ.length > 0 && <Differences view={view} differ={differ} area={area} />}
    </section>
  )
}

type DifferencesProps = { readonly view: View; readonly differ: readonly Difference[]; readonly area: Area }

const Differences = ({ view: { nameOf }, differ, area }: DifferencesProps) => (
  <CardTable
    caption={`Where the two differ: ${sayJudged(area)}`}
    showCaption
    captionSize="s"
    columns={[{ words: 'They found' }, { words: 'We said' }, { words: 'How they differ' }, { words: 'Why' }]}
    rows={differ.map(({ record, answers }) => [
      <a class="govuk-link" href={saidHref(record.id)}>
        {answers.found}
      </a>,
      answers.claim === undefined ? 'Nothing' : nameOf(answers.claim),
      differences.find(({ code }) => code === answers.differs)?.words ?? 'Not stated',
      answers.why ?? '',
    ])}
  />
)
