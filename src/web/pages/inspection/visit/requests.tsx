import { sayMinutes } from '../../../../sight/inspection/visit/clocks.ts'
import { inspectionRequest } from '../../../../sight/inspection/visit/request.ts'
import { countOf, type Request, type Space } from '../../../../sight/inspection/visit/space.ts'
import { myWork } from '../../../../store/access.ts'
import { as } from '../../../../store/as.ts'
import { Button } from '../../../govuk/button.tsx'
import { SubNavigation } from '../../../govuk/sub-navigation.tsx'
import { Empty } from '../../../look/empty.tsx'
import { Facts } from '../../../look/facts.tsx'
import { type Asked, answer, type Page, page } from '../../../page.tsx'
import { BeginWith } from '../../begin-with.tsx'
import { requestBegun } from './begin.ts'
import { VisitCrumbs, VisitHead } from './head.tsx'
import { readSpace, type SpaceRead } from './read.ts'
import { RequestsTable } from './requests-table.tsx'
import { visitHref } from './saying.ts'
import { mayRun } from './visits.tsx'

type View = SpaceRead & { readonly asked: Asked }

/** `/inspection/visits/:id/requests`: everything that was asked, with its clock. */
export const visitRequests: Page = {
  path: '/inspection/visits/:id/requests',
  room: 'inspection',
  show: async (asked) => {
    const { store, worker, params } = asked
    const reading = await as(store, worker, myWork, (acting) => readSpace(acting, params.id))
    return answer(reading, (found) =>
      page({
        title: 'Requests',
        before: <VisitCrumbs visit={found.space.visit} here="Requests" />,
        body: <Requests {...found} asked={asked} />,
      }),
    )
  },
}

const nobody = 'nobody'
const ownerOf = ({ answers: { owner } }: Request): string => String(owner ?? nobody)

const Requests = (view: View) => {
  const { space, asked, nameOf } = view
  const owner = asked.query.owner
  const chosen = space.requests.filter((one) => owner === undefined || ownerOf(one) === owner)
  const open = chosen.filter(({ state }) => state === 'open' || state === 'overdue')
  const done = chosen.filter((one) => !open.includes(one))
  const table = (caption: string, requests: readonly Request[]) => (
    <RequestsTable
      caption={caption}
      requests={requests}
      now={asked.store.clock.now()}
      today={asked.store.clock.today()}
      nameOf={nameOf}
      mayAnswer={mayRun(asked.worker)}
    />
  )
  return (
    <>
      <VisitHead visit={space.visit} title="Requests" here="requests" />
      <Counts space={space} />
      {mayRun(asked.worker) && (
        <div class="gt-begin-list">
          <BeginWith
            kind={inspectionRequest.name}
            words="Add a request"
            before={space.visit.id}
            answers={requestBegun(space.visit.id, asked.store.clock.now())}
          />
          <Button href={`${visitHref(space.visit.id)}/owners`} classes="govuk-button--secondary">
            Name who answers
          </Button>
        </div>
      )}
      <Owners {...view} />
      {chosen.length === 0 && (
        <Empty title="Nothing has been asked">What inspectors ask for stands here, with its clock.</Empty>
      )}
      {open.length > 0 && table(`Open (${open.length})`, open)}
      {done.length > 0 && table(`Answered, or not needed (${done.length})`, done)}
    </>
  )
}

const Counts = ({ space: { requests } }: { readonly space: Space }) => {
  const { all, answered, inTime, late, overdue, medianMinutes, notNeeded } = countOf(requests)
  return (
    <Facts
      facts={[
        { name: 'Answered', words: `${answered} of ${all}` },
        { name: 'In time', words: String(inTime) },
        { name: 'Late', words: String(late) },
        { name: 'Overdue now', words: String(overdue) },
        { name: 'Median', words: medianMinutes === undefined ? 'None yet' : sayMinutes(medianMinutes) },
        ...(notNeeded === 0 ? [] : [{ name: 'Not needed', words: String(notNeeded) }]),
      ]}
    />
  )
}

/** Whose the open requests are: nobody's first, for those are answered by nobody. */
const Owners = ({ space, asked, nameOf }: View) => {
  const open = space.requests.filter(({ state }) => state === 'open' || state === 'overdue')
  const byOwner = [...Map.groupBy(open, ownerOf)].toSorted(
    ([a], [b]) => Number(b === nobody) - Number(a === nobody) || nameOf(a).localeCompare(nameOf(b), 'en-GB'),
  )
  if (byOwner.length < 2) return ''
  const at = `${visitHref(space.visit.id)}/requests`
  return (
    <SubNavigation
      label="Who answers"
      items={[
        { words: `Everybody (${open.length})`, href: at, isHere: asked.query.owner === undefined },
        ...byOwner.map(([owner, some]) => ({
          words: `${owner === nobody ? 'Nobody yet' : nameOf(owner)} (${some.length})`,
          href: `${at}?owner=${owner}`,
          isHere: asked.query.owner === owner,
        })),
      ]}
    />
  )
}
