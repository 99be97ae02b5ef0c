import { sayMoment } from '../../../../plain/day.ts'
import { countOf, findSpace, type Space, visitsOf } from '../../../../sight/inspection/visit/space.ts'
import { inspectionVisit } from '../../../../sight/inspection/visit/visit.ts'
import { myWork } from '../../../../store/access.ts'
import { as, mayEver } from '../../../../store/as.ts'
import { inspectionRecords } from '../../../../store/inspection-visits.ts'
import type { Worker } from '../../../../store/worker.ts'
import { Breadcrumbs } from '../../../govuk/breadcrumbs.tsx'
import { CardTable } from '../../../look/cards.tsx'
import { Empty } from '../../../look/empty.tsx'
import { type Asked, answer, type Page, page } from '../../../page.tsx'
import { BeginWith } from '../../begin-with.tsx'
import { InspectionParts } from '../parts.tsx'
import { typedMoment } from './begin.ts'
import { sayCount, sayOnSite, sayVisit, sayVisitState, visitHref } from './saying.ts'

/** The one button for the moment in which the telephone rings: the time of the call is filled in already. */
export const OfstedHasRung = ({
  worker,
  store,
  quiet,
}: Pick<Asked, 'worker' | 'store'> & { readonly quiet?: boolean }) =>
  mayRun(worker) ? (
    <BeginWith
      kind={inspectionVisit.name}
      words="Ofsted has rung"
      answers={typedMoment('notifiedAt', store.clock.now())}
      quiet={quiet === true}
    />
  ) : (
    ''
  )

export const mayRun = (worker: Worker): boolean => mayEver(worker, 'run inspections')

/** `/inspection/visits`: every visit of inspectors, the last call first. */
export const visitsPageOfInspectors: Page = {
  path: '/inspection/visits',
  room: 'inspection',
  show: async (asked) => {
    const { store, worker } = asked
    const reading = await as(store, worker, myWork, async (acting) => {
      const records = await inspectionRecords(acting)
      return visitsOf(records, store.clock.today()).flatMap(
        ({ id }) => findSpace(records, id, store.clock.now()) ?? [],
      )
    })
    return answer(reading, (spaces) =>
      page({
        title: 'Visits of inspectors',
        before: <Breadcrumbs crumbs={[{ words: 'Inspection', href: '/inspection' }, { words: 'Visits' }]} />,
        body: <Visits spaces={spaces} asked={asked} />,
      }),
    )
  },
}

const Visits = ({ spaces, asked }: { readonly spaces: readonly Space[]; readonly asked: Asked }) => (
  <>
    <h1 class="govuk-heading-l">Visits of inspectors</h1>
    <InspectionParts worker={asked.worker} here="visits" />
    <div class="gt-begin-list">
      <OfstedHasRung worker={asked.worker} store={asked.store} />
    </div>
    {spaces.length === 0 ? (
      <Empty title="No visit is on record">
        When inspectors ring, press the button above. The figures are frozen as they stand, and the list of
        what is asked begins with its clocks running. Put earlier visits down as well: a series of visits is
        read as one.
      </Empty>
    ) : (
      <CardTable
        caption={`${spaces.length} on record`}
        columns={[
          { words: 'Visit' },
          { words: 'They rang' },
          { words: 'On site' },
          { words: 'How it stands' },
          { words: 'Requests' },
        ]}
        rows={spaces.map((space) => row(space, asked))}
      />
    )}
  </>
)

const row = ({ visit, requests }: Space, { store }: Asked) => [
  <a class="govuk-link" href={visitHref(visit.id)}>
    {sayVisit(visit)}
  </a>,
  visit.answers.notifiedAt === undefined ? 'Not stated' : sayMoment(visit.answers.notifiedAt),
  sayOnSite(visit),
  sayVisitState({ visit }),
  sayCount(countOf(requests), store.clock.today()),
]
