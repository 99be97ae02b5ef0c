import type { Day } from '../../../plain/day.ts'
import { lateIn } from '../../../sight/scrutiny/programme.ts'
import { risk } from '../../../sight/scrutiny/risk.ts'
import { questionsToAsk } from '../../../sight/scrutiny/to-ask.ts'
import { myWork } from '../../../store/access.ts'
import { as } from '../../../store/as.ts'
import { CardTable } from '../../look/cards.tsx'
import { Empty } from '../../look/empty.tsx'
import { Facts } from '../../look/facts.tsx'
import { type Asked, answer, type Page, page } from '../../page.tsx'
import { ImprovementParts } from '../improvement/parts.tsx'
import { actionHref } from '../inspection/saying.ts'
import { scrutinyHref } from '../scrutiny/overview.tsx'
import { DueOn, Headlines, lateActions, Risks, riskHref } from './parts.tsx'
import { type ForMembers, readForMembers } from './reading.ts'

/** `/members`: what the lead member and the members of a board need to know: published figures, the plan, risks, what is late. */
export const membersPage: Page = {
  path: '/members',
  room: 'members',
  show: async (asked) => {
    const reading = await as(asked.store, asked.worker, myWork, readForMembers)
    return answer(reading, (found) =>
      page({
        title: 'For members',
        body: <Members asked={asked} today={asked.store.clock.today()} {...found} />,
      }),
    )
  },
}

type View = ForMembers & { readonly asked: Asked; readonly today: Day }

const Members = (view: View) => (
  <>
    <h1 class="govuk-heading-l">For members</h1>
    <ImprovementParts worker={view.asked.worker} here="members" />
    <p class="govuk-body">
      The same figures that the public sees, what is being improved, and what is late. No child’s record opens
      from here.{' '}
      <a class="govuk-link" href="/members/corporate">
        Figures, risks and actions side by side
      </a>
      .{' '}
      <a class="govuk-link" href="/scrutiny/glossary">
        What the words mean
      </a>
      .
    </p>
    <Headlines {...view} />
    <PlanNow {...view} />
    <Late {...view} />
    <ToAsk {...view} />
    <Risks {...view} />
  </>
)

const PlanNow = ({ plan: { findings, actions }, today, plan }: View) => {
  const many = (state: (typeof findings)[number]['state']): string =>
    String(findings.filter((one) => one.state === state).length)
  return (
    <section aria-label="The improvement plan">
      <h2 class="govuk-heading-m">The improvement plan</h2>
      <Facts
        areNumbers
        facts={[
          { name: 'Must improve', words: String(findings.length) },
          { name: 'Nothing planned yet', words: many('open') },
          { name: 'Being worked on', words: many('answered') },
          { name: 'Done', words: many('closed') },
          { name: 'Open actions', words: String(actions.filter(({ state }) => state === 'open').length) },
          { name: 'Late actions', words: String(lateActions(plan, today).length) },
        ]}
      />
      <p class="govuk-body">
        <a class="govuk-link" href="/inspection">
          What inspectors said, and what is done about it
        </a>
      </p>
    </section>
  )
}

const Late = ({ plan, programme, today }: View) => {
  const late = [
    ...lateActions(plan, today).map(({ record, answers }) => ({
      href: actionHref(record.id),
      words: answers.what ?? 'Action',
      dueOn: answers.dueOn,
    })),
    ...lateIn(programme, today).map(({ record, words, dueOn }) => ({
      href: record.kind === risk.name ? riskHref(record.id) : scrutinyHref(record.id),
      words,
      dueOn,
    })),
  ]
  return (
    <section aria-label="What is late">
      <h2 class="govuk-heading-m">What is late</h2>
      {late.length === 0 ? (
        <Empty title="Nothing is late" level={3}>
          Actions, promises to committees, answers to questions and risks to look at again stand here once
          their day is over.
        </Empty>
      ) : (
        <CardTable
          caption="What is late"
          columns={[{ words: 'What' }, { words: 'Due' }]}
          rows={late.map(({ href, words, dueOn }) => [
            <a class="govuk-link" href={href}>
              {words}
            </a>,
            <DueOn dueOn={dueOn} today={today} />,
          ])}
        />
      )}
    </section>
  )
}

const ToAsk = ({ pack, plan, today }: View) => {
  const questions = questionsToAsk(pack, plan, today)
  return questions.length === 0 ? (
    ''
  ) : (
    <section aria-label="Questions you might ask">
      <h2 class="govuk-heading-m">Questions you might ask</h2>
      <ul class="govuk-list govuk-list--spaced">
        {questions.map(({ question, because }) => (
          <li>
            {question} <span class="govuk-hint">{because}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
