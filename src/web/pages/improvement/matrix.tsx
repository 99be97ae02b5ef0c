import { matrixOf, type Overlap, overlapsOf } from '../../../sight/improvement/overlaps.ts'
import type { Finding } from '../../../sight/improvement/plan.ts'
import { myWork } from '../../../store/access.ts'
import { as } from '../../../store/as.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { CardTable } from '../../look/cards.tsx'
import { Empty } from '../../look/empty.tsx'
import { answer, type Page, page } from '../../page.tsx'
import { findingHref, sayArea, shortened } from '../inspection/saying.ts'
import { ActionLink } from './actions-table.tsx'
import { ImprovementParts } from './parts.tsx'
import { type Ground, readGround } from './reading.ts'

/** `/improvement/matrix`: which action answers which findings, area by area; what nothing answers; what may be done twice. */
export const matrixPage: Page = {
  path: '/improvement/matrix',
  room: 'improvement',
  show: async ({ store, worker }) => {
    const reading = await as(store, worker, myWork, readGround)
    return answer(reading, (ground) =>
      page({
        title: 'What answers what',
        before: (
          <Breadcrumbs
            crumbs={[{ words: 'Improvement', href: '/improvement' }, { words: 'What answers what' }]}
          />
        ),
        body: (
          <>
            <h1 class="govuk-heading-l">What answers what</h1>
            <ImprovementParts worker={worker} here="improvement" />
            <Matrix ground={ground} />
          </>
        ),
      }),
    )
  },
}

const Matrix = ({ ground }: { readonly ground: Ground }) => {
  const { findings, actions } = ground.improvement
  const open = actions.filter(({ state }) => state === 'open')
  if (findings.length === 0)
    return (
      <Empty title="No finding yet">
        Read a letter, or add a finding from an audit, a complaint or a board. What answers it then stands
        here.
      </Empty>
    )
  const { areas, rows } = matrixOf(open, findings)
  const unanswered = findings.filter(({ state }) => state === 'open')
  return (
    <>
      <Unanswered findings={unanswered} />
      <Overlaps overlaps={overlapsOf(open)} ground={ground} />
      {rows.length > 0 && (
        <CardTable
          caption={`Open actions, and how many findings of each area they answer (${rows.length})`}
          showCaption
          columns={[
            { words: 'Action' },
            ...areas.map((area) => ({ words: sayArea(area), isNumeric: true })),
            { words: 'In all', isNumeric: true },
          ]}
          rows={rows
            .toSorted((a, b) => b.findings.length - a.findings.length)
            .map(({ action, byArea, findings: own }) => [
              <ActionLink action={action} />,
              ...areas.map((area) => sayMany(byArea.get(area)?.length)),
              own.length > 1 ? <strong>{own.length}</strong> : String(own.length),
            ])}
        />
      )}
    </>
  )
}

const sayMany = (many: number | undefined): string => (many === undefined ? 'none' : String(many))

const Unanswered = ({ findings }: { readonly findings: readonly Finding[] }) =>
  findings.length === 0 ? (
    <p class="govuk-body">Every finding has an action.</p>
  ) : (
    <section aria-label="Findings without an action">
      <h2 class="govuk-heading-m">Findings without an action ({findings.length})</h2>
      <ul class="govuk-list govuk-list--bullet">
        {findings.map(({ record, answers }) => (
          <li>
            <a class="govuk-link" href={findingHref(record.id)}>
              {answers.words ?? 'Finding'}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )

/** Pairs of actions that may be one; only a hint. */
const Overlaps = ({
  overlaps,
  ground,
}: {
  readonly overlaps: readonly Overlap[]
  readonly ground: Ground
}) =>
  overlaps.length === 0 ? (
    ''
  ) : (
    <CardTable
      caption={`May be done twice (${overlaps.length})`}
      showCaption
      columns={[{ words: 'This action' }, { words: 'And this one' }, { words: 'Why it is thought so' }]}
      rows={overlaps.map(({ a, b, share, sameOwner }) => [
        <ActionLink action={a} />,
        <ActionLink action={b} />,
        [
          `${Math.round(share * 100)}% of their words are the same`,
          sameOwner && a.answers.owner !== undefined
            ? `${shortened(ground.nameOf(a.answers.owner), 60)} owns both`
            : '',
        ]
          .filter((part) => part !== '')
          .join('; '),
      ])}
    />
  )
