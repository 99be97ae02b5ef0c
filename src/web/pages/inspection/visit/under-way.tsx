import type { Day } from '../../../../plain/day.ts'
import { countOf, findSpace, type Space, visitsOf } from '../../../../sight/inspection/visit/space.ts'
import { type Acting, mayEver } from '../../../../store/as.ts'
import { inspectionRecords } from '../../../../store/inspection-visits.ts'
import { InsetText } from '../../../govuk/inset-text.tsx'
import { sayCount, sayOnSite, sayVisit, visitHref } from './saying.ts'

/** The visits that inspectors are on now, for those who prepare for them; for everybody else, none. */
export async function visitsUnderWay(acting: Acting): Promise<readonly Space[]> {
  if (!mayEver(acting.worker, 'prepare for inspections')) return []
  const records = await inspectionRecords(acting)
  return visitsOf(records, acting.store.clock.today())
    .filter(({ state }) => state === 'under way')
    .flatMap(({ id }) => findSpace(records, id, acting.store.clock.now()) ?? [])
}

/** How the visits under way stand, in a line each: what is looked for first while inspectors are here. */
export const UnderWay = ({ spaces, today }: { readonly spaces: readonly Space[]; readonly today: Day }) => (
  <>
    {spaces.map(({ visit, requests }) => (
      <InsetText>
        <a class="govuk-link" href={visitHref(visit.id)}>
          {sayVisit(visit)}
        </a>
        , {sayOnSite(visit).replace(/^[DF]/, (letter) => letter.toLowerCase())}:{' '}
        {sayCount(countOf(requests), today)}.
      </InsetText>
    ))}
  </>
)
