import type { Known } from '../../../../define/record.ts'
import { settle, typingOf } from '../../../../define/settle.ts'
import { readId } from '../../../../plain/id.ts'
import { inspectionRequest } from '../../../../sight/inspection/visit/request.ts'
import type { Request, Space } from '../../../../sight/inspection/visit/space.ts'
import { decide, myWork, type Relation, roles } from '../../../../store/access.ts'
import { VersionTaken } from '../../../../store/append.ts'
import { type Acting, as, requireDeed } from '../../../../store/as.ts'
import { type Colleague, colleagues, knownOf } from '../../../../store/read.ts'
import { write } from '../../../../store/write.ts'
import { Button } from '../../../govuk/button.tsx'
import { NotificationBanner } from '../../../govuk/notification-banner.tsx'
import { type Option, Select } from '../../../govuk/select.tsx'
import { CardTable } from '../../../look/cards.tsx'
import { Empty } from '../../../look/empty.tsx'
import { type Asked, answer, go, type Page, page } from '../../../page.tsx'
import { shortened } from '../saying.ts'
import { VisitCrumbs, VisitHead } from './head.tsx'
import { readSpace } from './read.ts'
import { Clock } from './requests-table.tsx'
import { visitHref } from './saying.ts'

/** `/inspection/visits/:id/owners`: who answers what is open, all of it on one page and saved at once. */
export const visitOwners: Page = {
  path: '/inspection/visits/:id/owners',
  room: 'inspection',
  show: async (asked) => {
    const { store, worker, params } = asked
    const reading = await as(store, worker, myWork, async (acting) => {
      requireDeed(acting, 'run inspections')
      return { ...(await readSpace(acting, params.id)), who: (await colleagues(acting)).filter(maySee) }
    })
    return answer(reading, ({ space, who }) =>
      page({
        title: 'Who answers',
        before: <VisitCrumbs visit={space.visit} here="Who answers" />,
        body: <Owners space={space} who={who} asked={asked} />,
      }),
    )
  },
  act: async (asked) => {
    const { store, worker, params } = asked
    try {
      const reading = await as(store, worker, myWork, (acting) => nameOwners(acting, params.id, asked.form))
      return answer(reading, (visit) => go(visitHref(visit)))
    } catch (error) {
      if (error instanceof VersionTaken) return go(`${visitHref(params.id ?? '')}/owners?changed=yes`)
      throw error
    }
  },
}

/** Whoever answers must see what is asked: managers and those who lead. */
function maySee(one: Colleague): boolean {
  const role = roles.find((known) => known === one.role)
  if (role === undefined) return false
  const asking = { role, purpose: myWork, relations: new Set<Relation>() }
  return decide({ ...asking, deed: 'prepare for inspections', sensitivity: 'usual' }).may === 'yes'
}

const openIn = ({ requests, tasks }: Space): readonly Request[] =>
  [...requests, ...tasks].filter(({ state }) => state === 'open' || state === 'overdue')

/**
 * Names who answers, wherever the form says somebody else than the record. All are written, or none where somebody
 * changed one of them since the form was drawn: that ends in `VersionTaken`.
 */
async function nameOwners(acting: Acting, id: string | undefined, form: Asked['form']): Promise<string> {
  requireDeed(acting, 'run inspections')
  const { space } = await readSpace(acting, id)
  const here = new Set<string>((await colleagues(acting)).filter(maySee).map((one) => one.id))
  const known = await knownOf(acting, [])
  const everybodyElse = form.rest ?? ''
  for (const request of openIn(space)) {
    const own = form[`owner.${request.record.id}`] ?? ''
    const owner = own === '' ? everybodyElse : own
    if (!here.has(owner) || owner === String(request.answers.owner)) continue
    await nameOwner(acting, known, request, owner, Number(form[`seen.${request.record.id}`] ?? 0))
  }
  return space.visit.id
}

async function nameOwner(
  acting: Acting,
  known: Known,
  { record, answers }: Request,
  owner: string,
  seen: number,
): Promise<void> {
  const read = readId<'worker'>(owner)
  const typing = typingOf(inspectionRequest.fields, { ...answers, owner: read.ok ? read.value : undefined })
  const settling = settle(inspectionRequest, typing, known)
  if (!settling.ok) throw new Error('A request that stood does not settle with another owner')
  await write(acting, {
    settled: settling.value,
    record: record.id,
    family: undefined,
    team: acting.worker.team,
    before: [],
    reason: 'Named who answers',
    after: seen,
  })
}

type Drawn = { readonly space: Space; readonly who: readonly Colleague[]; readonly asked: Asked }

const Owners = ({ space, who, asked }: Drawn) => {
  const open = openIn(space)
  const options: readonly Option[] = [
    { value: '', words: 'Nobody yet' },
    ...who.map(({ id, name, post }) => ({ value: id, words: `${name}, ${post}` })),
  ]
  return (
    <>
      {asked.query.changed !== undefined && (
        <NotificationBanner>
          Somebody changed one of these while you chose. Nothing was saved: look again and choose once more.
        </NotificationBanner>
      )}
      <VisitHead visit={space.visit} title="Who answers" here="requests" />
      {open.length === 0 ? (
        <Empty title="Nothing is open">Everything that was asked is answered.</Empty>
      ) : (
        <form method="post" action={`${visitHref(space.visit.id)}/owners`}>
          <Chosen open={open} options={options} asked={asked} />
          <Select name="rest" label="Whatever has nobody yet goes to" options={options} />
          <Button preventDoubleClick>Save</Button>
        </form>
      )}
    </>
  )
}

const Chosen = ({
  open,
  options,
  asked,
}: {
  readonly open: readonly Request[]
  readonly options: readonly Option[]
  readonly asked: Asked
}) => (
  <CardTable
    caption={`Open (${open.length})`}
    columns={[{ words: 'What is to be done' }, { words: 'Due' }, { words: 'Who' }]}
    rows={open.map((request) => {
      const { id, version } = request.record
      const what = shortened(request.answers.what ?? 'Request', 140)
      return [
        what,
        <Clock request={request} now={asked.store.clock.now()} today={asked.store.clock.today()} />,
        <>
          <input type="hidden" name={`seen.${id}`} value={String(version)} />
          <Select
            name={`owner.${id}`}
            label={`Who: ${what}`}
            labelClasses="govuk-visually-hidden"
            options={options}
            value={request.answers.owner}
          />
        </>,
      ]
    })}
  />
)
