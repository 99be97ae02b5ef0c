import { saySize } from '../../../../define/attachments.ts'
import { differencesOf, type Making, makingOf } from '../../../../exchange/annex-a-checked.ts'
import { makePack } from '../../../../exchange/inspection-pack.ts'
import { counted, inFigures } from '../../../../plain/counted.ts'
import { sayDay } from '../../../../plain/day.ts'
import type { Problem } from '../../../../plain/result.ts'
import { sentWith } from '../../../../sight/inspection/visit/space.ts'
import { myWork } from '../../../../store/access.ts'
import { type KeptMaking, makingsOf, workbookOf } from '../../../../store/annex-makings.ts'
import { as } from '../../../../store/as.ts'
import { beginErrand, type Errand, findErrand } from '../../../../store/errands.ts'
import { Button } from '../../../govuk/button.tsx'
import { Details } from '../../../govuk/details.tsx'
import { NotificationBanner } from '../../../govuk/notification-banner.tsx'
import { CardTable } from '../../../look/cards.tsx'
import { Empty } from '../../../look/empty.tsx'
import { type Answer, type Asked, answer, go, hand, notFound, type Page, page } from '../../../page.tsx'
import { ErrandState } from '../errand-state.tsx'
import { sendFor } from '../send.ts'
import { VisitCrumbs, VisitHead } from './head.tsx'
import { ListsMade, MissingLists, RulesFound } from './lists-made.tsx'
import { readSpace, type SpaceRead } from './read.ts'
import { sayWhen, visitHref } from './saying.ts'
import { Sent, SignedOff, SignOff, versionIn } from './sign-off.tsx'
import { mayRun } from './visits.tsx'

type View = SpaceRead & {
  readonly asked: Asked
  readonly made: readonly KeptMaking[]
  readonly errand: Errand | undefined
}

/** `/inspection/visits/:id/lists`: the lists of children as they were made for this visit; has the next version made. */
export const visitLists: Page = {
  path: '/inspection/visits/:id/lists',
  room: 'inspection',
  show: async (asked) => {
    const { store, worker, params } = asked
    const reading = await as(store, worker, myWork, async (acting) => {
      const read = await readSpace(acting, params.id)
      const { id } = read.space.visit
      return {
        ...read,
        made: await makingsOf(acting, id),
        errand: await findErrand(acting, 'version', id),
      }
    })
    return answer(reading, (found) =>
      page({
        title: 'Lists of children',
        before: <VisitCrumbs visit={found.space.visit} here="Lists" />,
        body: <Lists {...found} asked={asked} />,
      }),
    )
  },
  act: async (asked) => {
    const { store, worker, params } = asked
    const reading = await as(store, worker, myWork, async (acting) => {
      const { visit } = (await readSpace(acting, params.id)).space
      return { visit: visit.id, ...(await beginErrand(acting, { what: 'version', concerns: visit.id })) }
    })
    if (reading.may === 'yes') await sendFor(asked, reading.value)
    return answer(reading, ({ visit, id }) => go(`${visitHref(visit)}/lists?asked=${id}`))
  },
}

const packNotMade = (visit: string, problems: readonly Problem[]): Answer =>
  page({
    title: 'The pack was not made',
    status: 422,
    body: (
      <>
        <h1 class="govuk-heading-l">The pack was not made</h1>
        <p class="govuk-body">{problems.map(({ where, says }) => `${where}: ${says}`).join(' ')}</p>
        <Button href={visitHref(visit)}>Back to the visit</Button>
      </>
    ),
  })

const Lists = (view: View) => {
  const { space, asked, made, errand } = view
  const [last, before] = made
  const here = `${visitHref(space.visit.id)}/lists`
  return (
    <>
      {errand?.state === 'made' && asked.query.asked === errand.id && (
        <NotificationBanner isSuccess>
          Version {last?.version} was made, checked and kept. It stands below.
        </NotificationBanner>
      )}
      {asked.query.signed !== undefined && (
        <NotificationBanner isSuccess>Version {asked.query.signed} is signed off by you.</NotificationBanner>
      )}
      <VisitHead visit={space.visit} title="Lists of children" here="lists" />
      <ErrandState
        errand={errand}
        today={asked.store.clock.today()}
        here={`${here}?asked=${errand?.id ?? ''}`}
      />
      {mayRun(asked.worker) && errand?.state !== 'under way' && (
        <form method="post" action={here}>
          <Button preventDoubleClick classes={last === undefined ? undefined : 'govuk-button--secondary'}>
            {last === undefined ? 'Make the lists now' : 'Make another version'}
          </Button>
        </form>
      )}
      {last === undefined ? (
        <Empty title="Not made yet">
          Goldthread makes every list that the record holds, reads the workbook again and runs all rules of
          Annex A over it. Each version is kept byte for byte as it was handed over.
        </Empty>
      ) : (
        <LastVersion view={view} last={last} />
      )}
      {last !== undefined && before !== undefined && (
        <Differences
          before={makingOf(before)}
          after={makingOf(last)}
          versions={[before.version, last.version]}
        />
      )}
      {made.length > 0 && <Versions {...view} />}
    </>
  )
}

const LastVersion = ({
  view: { asked, space },
  last,
}: {
  readonly view: View
  readonly last: KeptMaking
}) => {
  const making = makingOf(last)
  return (
    <>
      <h2 class="govuk-heading-m">
        Version {last.version}, made {sayWhen(last.madeAt, asked.store.clock.today())} by {last.madeBy}
      </h2>
      <SignOff asked={asked} space={space} last={last} />
      <ListsMade making={making} />
      <RulesFound rules={making.rules} />
      <MissingLists missing={making.missing} />
      {making.hidden > 0 && (
        <p class="govuk-body">
          {counted(making.hidden, 'person', 'people')} on record {making.hidden === 1 ? 'is' : 'are'}{' '}
          restricted to named workers and not in these lists.
        </p>
      )}
    </>
  )
}

const Differences = ({
  before,
  after,
  versions,
}: {
  readonly before: Making
  readonly after: Making
  readonly versions: readonly (number | undefined)[]
}) => (
  <CardTable
    caption={`What changed from version ${versions[0]} to version ${versions[1]}`}
    showCaption
    columns={[
      { words: 'List' },
      { words: 'Rows before', isNumeric: true },
      { words: 'Rows now', isNumeric: true },
      { words: 'Came', isNumeric: true },
      { words: 'Went', isNumeric: true },
    ]}
    rows={differencesOf(before, after).map((one) => [
      `${one.number}. ${one.title}`,
      inFigures(one.before),
      inFigures(one.after),
      inFigures(one.came),
      inFigures(one.went),
    ])}
  />
)

const Versions = ({ made, space, asked }: View) => (
  <CardTable
    caption="Every version, as it was made"
    showCaption
    columns={[
      { words: 'Version' },
      { words: 'As at' },
      { words: 'Made' },
      { words: 'Signed off' },
      { words: 'Sent' },
      { words: 'Rows', isNumeric: true },
      { words: 'The file' },
    ]}
    rows={made.map((one) => [
      String(one.version),
      sayDay(one.asAt),
      `${sayWhen(one.madeAt, asked.store.clock.today())}, by ${one.madeBy}`,
      <SignedOff one={one} asked={asked} />,
      <Sent requests={sentWith(space.requests, one.version)} asked={asked} />,
      inFigures(makingOf(one).lists.reduce((sum, { rows }) => sum + rows, 0)),
      <File
        one={one}
        href={`${visitHref(space.visit.id)}/lists/${one.version}`}
        mayOpen={mayRun(asked.worker)}
      />,
    ])}
  />
)

const File = ({
  one: { sha256, bytes, version },
  href,
  mayOpen,
}: {
  readonly one: KeptMaking
  readonly href: string
  readonly mayOpen: boolean
}) => {
  if (sha256 === undefined || bytes === undefined)
    return 'Not open to you: it tells of somebody whose record is restricted since'
  return (
    <>
      {mayOpen && (
        <form method="post" action={href}>
          <Button classes="govuk-button--secondary">
            Download<span class="govuk-visually-hidden"> version {version}</span>
          </Button>
        </form>
      )}
      <Details summary={`${saySize(bytes)}, and what proves it`}>
        <p class="govuk-body gt-sum">SHA-256 {sha256}</p>
      </Details>
    </>
  )
}

/** `/inspection/visits/:id/lists/:version`: the workbook of a version, byte for byte; a form asks for it, for it is logged. */
export const visitWorkbook: Page = {
  path: '/inspection/visits/:id/lists/:version',
  room: 'inspection',
  act: async ({ store, worker, params }) => {
    const version = versionIn(params.version)
    if (version === undefined) return notFound
    const reading = await as(store, worker, myWork, async (acting) => {
      const { visit } = (await readSpace(acting, params.id)).space
      return workbookOf(acting, visit.id, version)
    })
    return answer(reading, ({ name, media, bytes }) =>
      hand({ file: bytes, name: name.replace(/\.xlsx$/, `-version-${version}.xlsx`), media }),
    )
  },
}

/** `/inspection/visits/:id/pack`: everything that the record holds for the visit, as one file. */
export const visitPack: Page = {
  path: '/inspection/visits/:id/pack',
  room: 'inspection',
  act: async ({ store, worker, params }) => {
    const reading = await as(store, worker, myWork, async (acting) => {
      const read = await readSpace(acting, params.id)
      return { visit: read.space.visit.id, pack: await makePack(acting, read) }
    })
    return answer(reading, ({ visit, pack }) =>
      pack.ok
        ? hand({ file: pack.value, name: `pack-${store.clock.today()}.zip`, media: 'application/zip' })
        : packNotMade(visit, pack.problems),
    )
  },
}
