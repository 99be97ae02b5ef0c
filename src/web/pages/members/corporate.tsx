import { findMeasure, measures } from '../../../sight/performance/measures.ts'
import { risk } from '../../../sight/scrutiny/risk.ts'
import { myWork } from '../../../store/access.ts'
import { as, mayEver } from '../../../store/as.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { CardTable } from '../../look/cards.tsx'
import { type Asked, answer, type Page, page } from '../../page.tsx'
import { BeginWith } from '../begin-with.tsx'
import { actionHref } from '../inspection/saying.ts'
import { Risks, riskHref, sayMeasure } from './parts.tsx'
import { type ForMembers, readForMembers } from './reading.ts'

/** `/members/corporate`: for each measure its published figure, the risks that it shows, and the actions that answer to it. */
export const corporatePage: Page = {
  path: '/members/corporate',
  room: 'members',
  show: async (asked) => {
    const reading = await as(asked.store, asked.worker, myWork, readForMembers)
    return answer(reading, (found) =>
      page({
        title: 'Figures, risks and actions',
        before: (
          <Breadcrumbs
            crumbs={[{ words: 'For members', href: '/members' }, { words: 'Figures, risks and actions' }]}
          />
        ),
        body: <Corporate asked={asked} {...found} />,
      }),
    )
  },
}

const Corporate = ({ asked, ...found }: ForMembers & { readonly asked: Asked }) => (
  <>
    <h1 class="govuk-heading-l">Figures, risks and actions</h1>
    <p class="govuk-body">
      One set of measures for the service, the council’s register of risks and the improvement plan. Figures
      are those that were published.
    </p>
    {mayEver(asked.worker, 'serve boards') && (
      <div class="gt-begin-list">
        <BeginWith kind={risk.name} words={risk.begin} />
      </div>
    )}
    <CardTable
      caption="By measure"
      showCaption
      columns={[
        { words: 'Measure' },
        { words: 'Figure' },
        { words: 'What it shows' },
        { words: 'Risks' },
        { words: 'Open actions' },
      ]}
      rows={measures.map(({ code }) => row(code, found))}
    />
    <Risks {...found} />
  </>
)

function row(code: string, { pack, programme, plan }: ForMembers) {
  const measure = pack?.measures.find((one) => one.code === code)
  const risks = programme.risks.filter(({ answers }) => answers.measure === code)
  const actions = plan.actions.filter(({ answers, state }) => state === 'open' && answers.measure === code)
  return [
    findMeasure(code)?.title ?? code,
    ...(measure === undefined ? ['Not published yet', ''] : sayMeasure(measure)),
    risks.length === 0 ? (
      'None'
    ) : (
      <Links all={risks.map(({ record, answers }) => [riskHref(record.id), answers.what ?? risk.title])} />
    ),
    actions.length === 0 ? (
      'None'
    ) : (
      <Links all={actions.map(({ record, answers }) => [actionHref(record.id), answers.what ?? 'Action'])} />
    ),
  ]
}

const Links = ({ all }: { readonly all: readonly (readonly [string, string])[] }) => (
  <ul class="govuk-list">
    {all.map(([href, words]) => (
      <li>
        <a class="govuk-link" href={href}>
          {words}
        </a>
      </li>
    ))}
  </ul>
)
