import type { NameOf } from '../../../define/kind.ts'
import type { WorkerId } from '../../../define/record.ts'
import type { Day } from '../../../plain/day.ts'
import type { HeldChild } from '../../../store/held.ts'
import { Details } from '../../govuk/details.tsx'
import { CardTable } from '../../look/cards.tsx'
import { type Item, isLate } from './rows.tsx'

export type CaseloadsProps = {
  readonly held: readonly HeldChild[]
  readonly items: readonly Item[]
  readonly today: Day
  readonly nameOf: NameOf
}

const ofWorker =
  (worker: WorkerId) =>
  ({ work }: Item): boolean =>
    work.workers.includes(worker)

/** Who carries what: each worker's children, and how much waits for them. The count of children opens to them. */
export const Caseloads = ({ held, items, today, nameOf }: CaseloadsProps) => {
  if (held.length === 0) return ''
  const workers = [...Map.groupBy(held, ({ worker }) => worker)].sort(([a], [b]) =>
    nameOf(a).localeCompare(nameOf(b), 'en-GB'),
  )
  return (
    <>
      <CardTable
        caption="Who works with whom"
        showCaption
        columns={[
          { words: 'Worker' },
          { words: 'Children' },
          { words: 'Waiting', isNumeric: true },
          { words: 'Of these, late', isNumeric: true },
        ]}
        rows={workers.map(([worker, children]) => {
          const waiting = items.filter(ofWorker(worker))
          return [
            nameOf(worker),
            <Children of={children} worker={nameOf(worker)} />,
            String(waiting.length),
            String(waiting.filter((item) => isLate(item, today)).length),
          ]
        })}
      />
      <p class="govuk-body gt-quiet">
        Waiting counts what stands in the lists above for the children of each worker.
      </p>
    </>
  )
}

const Children = ({ of, worker }: { readonly of: readonly HeldChild[]; readonly worker: string }) => (
  <Details
    summary={
      <>
        {of.length} {of.length === 1 ? 'child' : 'children'}
        <span class="govuk-visually-hidden"> of {worker}</span>
      </>
    }
  >
    <ul class="govuk-list">
      {of.map(({ child, name }) => (
        <li>
          <a class="govuk-link" href={`/children/${child}`}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  </Details>
)
