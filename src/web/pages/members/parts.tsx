import { type Day, sayMonth } from '../../../plain/day.ts'
import type { Plan } from '../../../sight/improvement/plan.ts'
import { type PackMeasure, sayNew, saySignalShort } from '../../../sight/publishing/pack.ts'
import { sayReleased } from '../../../sight/publishing/release.ts'
import { risk } from '../../../sight/scrutiny/risk.ts'
import { CardTable } from '../../look/cards.tsx'
import { Due } from '../../look/due.tsx'
import { Empty } from '../../look/empty.tsx'
import { capital } from '../names.ts'
import { packHref } from '../publishing/saying.ts'
import type { ForMembers } from './reading.ts'

export const riskHref = (id: string): string => `/members/risks/${id}`

/** A measure's published figure and what it shows, for a table. */
export const sayMeasure = (measure: PackMeasure): readonly [string, string] => [
  capital(sayReleased(measure.figure)),
  [saySignalShort(measure), sayNew(measure)].filter((one) => one !== undefined).join('. '),
]

/** The published figures of the last pack. */
export const Headlines = ({ kept, pack }: Pick<ForMembers, 'kept' | 'pack'>) => (
  <section aria-label="Figures">
    <h2 class="govuk-heading-m">Figures{pack === undefined ? '' : `, ${sayMonth(pack.month).trim()}`}</h2>
    {pack === undefined || kept === undefined ? (
      <Empty title="No pack of figures was published yet" level={3}>
        As soon as the month’s figures are approved they stand here. Small numbers are hidden, so that no
        figure points to a child.
      </Empty>
    ) : (
      <>
        <CardTable
          caption="Each measure, and whether it changes"
          columns={[{ words: 'Measure' }, { words: 'Figure' }, { words: 'What it shows' }]}
          rows={pack.measures.map((one) => [one.title, ...sayMeasure(one)])}
        />
        <p class="govuk-body">
          <a class="govuk-link" href={packHref(kept.id)}>
            {kept.title}: everything about these figures
          </a>
        </p>
      </>
    )}
  </section>
)

/** The gravest risks, each with the figure that shows whether what is done about it helps. */
export const Risks = ({ programme: { risks }, pack, nameOf }: ForMembers) => (
  <section aria-label="Risks">
    <h2 class="govuk-heading-m">Risks</h2>
    {risks.length === 0 ? (
      <Empty title="The register holds no risk of this service" level={3}>
        What could happen, how likely and how grave, what is done about it, and the measure that shows whether
        it helps.
      </Empty>
    ) : (
      <CardTable
        caption="The gravest first"
        columns={[
          { words: 'What could happen' },
          { words: 'Score, of 25', isNumeric: true },
          { words: 'What we do about it' },
          { words: 'What its measure shows' },
          { words: 'Owner' },
        ]}
        rows={risks.map(({ record, answers, score }) => [
          <a class="govuk-link" href={riskHref(record.id)}>
            {answers.what ?? risk.title}
          </a>,
          score === undefined ? 'Not scored' : String(score),
          answers.controls ?? 'Not stated',
          sayOfMeasure(pack?.measures.find(({ code }) => code === answers.measure)),
          answers.owner === undefined ? 'Nobody yet' : nameOf(answers.owner),
        ])}
      />
    )}
  </section>
)

export const sayOfMeasure = (measure: PackMeasure | undefined): string =>
  measure === undefined ? 'No published figure' : `${measure.title}: ${sayMeasure(measure).join('. ')}`

/** Open actions of the improvement plan that are late. */
export const lateActions = (plan: Plan, today: Day) =>
  plan.actions.filter(
    ({ state, answers }) => state === 'open' && answers.dueOn !== undefined && answers.dueOn < today,
  )

export const DueOn = ({ dueOn, today }: { readonly dueOn: Day | undefined; readonly today: Day }) =>
  dueOn === undefined ? 'No day given' : <Due dueOn={dueOn} today={today} doneOn={null} />
