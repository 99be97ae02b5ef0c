import type { NameOf } from '../../../define/kind.ts'
import { collectingOn } from '../../../exchange/returns/collecting.ts'
import { census } from '../../../exchange/returns/find.ts'
import { type Freshness, lookAgain } from '../../../exchange/returns/look.ts'
import { counted, inFigures } from '../../../plain/counted.ts'
import { sayDay, sayMoment } from '../../../plain/day.ts'
import { sayYear } from '../../../standards/cin-census/census-year.ts'
import { myWork } from '../../../store/access.ts'
import { type Acting, as, mayEver } from '../../../store/as.ts'
import { findLastLook, inTheWay, type Look, listOf, nights } from '../../../store/in-the-way.ts'
import { namesOf } from '../../../store/read.ts'
import type { Worker } from '../../../store/worker.ts'
import { InsetText } from '../../govuk/inset-text.tsx'
import { Pagination } from '../../govuk/pagination.tsx'
import { SubNavigation } from '../../govuk/sub-navigation.tsx'
import { Tag } from '../../govuk/tag.tsx'
import { Back } from '../../look/back.tsx'
import { CardTable } from '../../look/cards.tsx'
import { Empty } from '../../look/empty.tsx'
import { type Asked, answer, type Page, page } from '../../page.tsx'
import { HandOverParts } from '../hand-over/parts.tsx'
import { naming, sayChild } from '../names.ts'
import { sayPlace } from './for-the-return.tsx'
import {
  type By,
  type Group,
  groupsOf,
  type Line,
  linesOf,
  mostGroups,
  mostOnPage,
  type NamedLine,
  nobody,
  type ShownGroup,
  showFirst,
  showOne,
} from './lines.ts'
import { Nights } from './nights.tsx'

/** Where the list is. */
export const inTheWayHref = '/in-the-way'

type Found = {
  readonly freshness: Freshness
  readonly lookedAt: Awaited<ReturnType<typeof findLastLook>>
  readonly lines: readonly Line[]
  readonly groups: readonly Group[]
  readonly shown: readonly ShownGroup[]
  readonly isOne: boolean
  readonly nights: readonly Look[]
  readonly nameOf: NameOf
}
type View = Found & { readonly asked: Asked; readonly by: By }

/**
 * `/in-the-way`: what stands in the way of the return: a worker's own children, a manager's team, and for whoever answers
 * for the return all. With `?by=worker` by desk; with `?group=` one group, whole. What was mended is gone from it.
 */
export const inTheWayPage: Page = {
  path: inTheWayHref,
  room: 'hand-over',
  show: async (asked) => {
    const { store, worker, query } = asked
    const by: By = query.by === 'worker' ? 'worker' : 'rule'
    const reading = await as(store, worker, myWork, (acting) => read(acting, by, query))
    return answer(reading, (found) =>
      page({
        title: 'What stands in the way of the return',
        before: <WayBack worker={worker} isOne={found.isOne} by={by} />,
        body: <InTheWay asked={asked} by={by} {...found} />,
      }),
    )
  },
}

async function read(acting: Acting, by: By, query: Asked['query']): Promise<Found> {
  const freshness = await lookAgain(acting)
  const lines = linesOf(await inTheWay(acting, census))
  const groups = groupsOf(lines, by)
  const one = groups.find(({ key }) => key === query.group)
  const shown =
    one === undefined
      ? await showFirst(acting, groups)
      : [await showOne(acting, one, query.from)].filter((group) => group !== undefined)
  return {
    freshness,
    lookedAt: await findLastLook(acting, census),
    lines,
    groups,
    shown,
    isOne: one !== undefined,
    nights: listOf(acting) === 'all' ? await nights(acting, census, 14) : [],
    nameOf: naming(await namesOf(acting)),
  }
}

/** Whoever hands over finds the other parts of that beside it; everybody else goes back to where their work is. */
const handsOver = (worker: Worker): boolean =>
  mayEver(worker, 'hand over lists') || mayEver(worker, 'exchange returns')

const WayBack = ({ worker, isOne, by }: { worker: Worker; isOne: boolean; by: By }) => {
  const to = backFrom(worker, isOne, by)
  return to === undefined ? '' : <Back href={to.href}>{to.words}</Back>
}

function backFrom(worker: Worker, isOne: boolean, by: By): { href: string; words: string } | undefined {
  if (isOne) return { href: `${inTheWayHref}?by=${by}`, words: 'Everything in the way' }
  if (handsOver(worker)) return undefined
  return listOf({ worker }) === 'team'
    ? { href: '/team', words: 'Team' }
    : { href: '/my-work', words: 'My work' }
}

const whose = { own: 'the children you work with', team: 'the children of your team', all: 'all children' }

const InTheWay = (view: View) => {
  const { asked, lines, isOne } = view
  const children = new Set(lines.map(({ child }) => child)).size
  return (
    <>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{sayCollections(asked)}</span>
        What stands in the way of the return
      </h1>
      {handsOver(asked.worker) && <HandOverParts worker={asked.worker} here="in the way" />}
      {!isOne && (
        <p class="govuk-body-l">
          {lines.length === 0 ? 'Nothing' : counted(lines.length, 'thing', 'things')}
          {lines.length === 0 ? '' : `, of ${counted(children, 'child', 'children')}`}, among{' '}
          {whose[listOf(asked)]}.
        </p>
      )}
      <HowFresh {...view} />
      {!isOne && lines.length > 0 && <Sorted by={view.by} />}
      {lines.length === 0 && view.freshness.is !== 'never looked' && <NothingThere />}
      {view.shown.map((group) => (
        <OneGroup view={view} group={group} />
      ))}
      {!isOne && <Others {...view} />}
      {!isOne && view.nights.length > 0 && <Nights nights={view.nights} />}
      {!isOne && <WhatIsLeftOut />}
    </>
  )
}

function sayCollections({ store }: Asked): string {
  const years = collectingOn(store.clock.today(), undefined).map(({ year }) => sayYear(year))
  return `Children in need census ${years.join(' and ')}`
}

const HowFresh = ({ freshness, lookedAt }: View) => {
  if (freshness.is === 'never looked' || lookedAt === undefined)
    return (
      <InsetText>
        Goldthread has not looked yet. It looks at every child once a night, and for the first time within
        minutes of its start.
      </InsetText>
    )
  return (
    <p class="govuk-body gt-quiet">
      {freshness.is === 'now'
        ? 'As the record stands now: whatever was mended is gone from here. '
        : `As at ${sayMoment(lookedAt)}. The records of ${inFigures(freshness.changed)} children have changed since, and are looked at tonight. `}
      The year is not over, so this is what the return would say if it ended today.
    </p>
  )
}

const Sorted = ({ by }: { readonly by: By }) => (
  <SubNavigation
    label="Sorted"
    items={[
      { words: 'By what is wrong', href: inTheWayHref, isHere: by === 'rule' },
      { words: 'By worker', href: `${inTheWayHref}?by=worker`, isHere: by === 'worker' },
    ]}
  />
)

const NothingThere = () => (
  <Empty title="Nothing stands in the way">
    What a rule of the children in need census finds stands here, with the record that mends it, until it is
    mended.
  </Empty>
)

const titleOf = ({ by, nameOf }: View, { key, lines }: Group): string =>
  by === 'rule' ? (lines[0]?.says ?? key) : sayWorker(key === nobody ? undefined : key, nameOf)

const sayWorker = (worker: string | undefined, nameOf: NameOf): string =>
  worker === undefined ? 'Nobody works with them' : nameOf(worker)

const groupHref = ({ by }: View, key: string): string =>
  `${inTheWayHref}?by=${by}&group=${encodeURIComponent(key)}`

const OneGroup = ({ view, group }: { readonly view: View; readonly group: ShownGroup }) => {
  const { from, shown, lines, key } = group
  const title = titleOf(view, group)
  const href = groupHref(view, key)
  return (
    <>
      <h2 class="govuk-heading-m govuk-!-margin-bottom-2">{title}</h2>
      <p class="govuk-body gt-quiet">
        {view.by === 'rule' && <KindOfRule isMistake={lines[0]?.isMistake === true} code={key} />}
        {counted(lines.length, 'thing', 'things')}
        {view.isOne && lines.length > shown.length ? `, here ${from + 1} to ${from + shown.length}` : ''}
      </p>
      <CardTable
        caption={title}
        columns={[
          { words: 'Child' },
          ...(view.by === 'rule' ? [] : [{ words: 'What is wrong' }]),
          { words: 'Where to mend it' },
          { words: 'Since' },
          ...(view.by === 'rule' && listOf(view.asked) !== 'own' ? [{ words: 'Worker' }] : []),
        ]}
        rows={shown.map((line) => [
          <Child line={line} worker={view.asked.worker} />,
          ...(view.by === 'rule' ? [] : [line.says]),
          <Mend line={line} asked={view.asked} />,
          sayDay(line.since),
          ...(view.by === 'rule' && listOf(view.asked) !== 'own'
            ? [sayWorker(line.worker, view.nameOf)]
            : []),
        ])}
      />
      {view.isOne ? (
        <Pagination
          label={title}
          previous={from > 0 ? { href: `${href}&from=${Math.max(0, from - mostOnPage)}` } : undefined}
          next={
            from + shown.length < lines.length ? { href: `${href}&from=${from + shown.length}` } : undefined
          }
        />
      ) : (
        shown.length < lines.length && (
          <p class="govuk-body">
            <a class="govuk-link" href={href}>
              Show all {inFigures(lines.length)}
              <span class="govuk-visually-hidden">: {title}</span>
            </a>
          </p>
        )
      )}
    </>
  )
}

/** A mistake must be mended before the return is taken; a question may be answered with its reason. */
const KindOfRule = ({ isMistake, code }: { readonly isMistake: boolean; readonly code: string }) => (
  <>
    <Tag colour={isMistake ? 'red' : 'yellow'}>{isMistake ? 'Mistake' : 'Question'}</Tag> Rule {code}.{' '}
  </>
)

const Child = ({ line, worker }: { readonly line: NamedLine; readonly worker: Worker }) =>
  mayEver(worker, 'find a child') ? (
    <a class="govuk-link" href={`/children/${line.child}`}>
      <bdi>{sayChild(line.name)}</bdi>
    </a>
  ) : (
    <bdi>{sayChild(line.name)}</bdi>
  )

/** The records that may mend it, and the question in each. Whoever may open no record is told which they are. */
const Mend = ({ line, asked: { store, worker } }: { readonly line: NamedLine; readonly asked: Asked }) => (
  <ul class="govuk-list govuk-!-margin-bottom-0">
    {line.places.map((place) => (
      <li>
        {mayEver(worker, 'find a child') ? (
          <a class="govuk-link" href={`/records/${place.record}`}>
            {sayPlace(place, store.types)}
            <span class="govuk-visually-hidden"> of {sayChild(line.name)}</span>
          </a>
        ) : (
          sayPlace(place, store.types)
        )}
      </li>
    ))}
  </ul>
)

/** Groups that are too many for one page, each one click away. */
const Others = (view: View) => {
  const others = view.groups.slice(mostGroups)
  if (others.length === 0) return ''
  return (
    <>
      <h2 class="govuk-heading-m">And besides</h2>
      <ul class="govuk-list govuk-list--spaced">
        {others.map((group) => (
          <li>
            <a class="govuk-link" href={groupHref(view, group.key)}>
              {titleOf(view, group)}
            </a>{' '}
            <span class="gt-quiet">{counted(group.lines.length, 'thing', 'things')}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

const WhatIsLeftOut = () => (
  <p class="govuk-body gt-quiet">
    Children whose record only named workers may open are not in this list: what stands in their way is said
    to those workers on the child’s page.
  </p>
)
