import type { NameOf } from '../../../../define/kind.ts'
import { type Making, makingOf } from '../../../../exchange/annex-a-checked.ts'
import { counted } from '../../../../plain/counted.ts'
import { sayDay } from '../../../../plain/day.ts'
import { catalogueFrom, catalogueSource } from '../../../../sight/inspection/visit/catalogue.ts'
import { inspectionDocument } from '../../../../sight/inspection/visit/document.ts'
import {
  allIn,
  type DocumentState,
  type Library,
  type LibraryDocument,
  libraryOf,
  sayAge,
} from '../../../../sight/inspection/visit/library.ts'
import { myWork } from '../../../../store/access.ts'
import { findLastMaking, type KeptMaking, nightMakings } from '../../../../store/annex-makings.ts'
import { as } from '../../../../store/as.ts'
import { beginErrand, type Errand, errandsOf } from '../../../../store/errands.ts'
import { inspectionRecords } from '../../../../store/inspection-visits.ts'
import { namesOf } from '../../../../store/read.ts'
import { Breadcrumbs } from '../../../govuk/breadcrumbs.tsx'
import { Button } from '../../../govuk/button.tsx'
import { Tag, type TagColour } from '../../../govuk/tag.tsx'
import { CardTable } from '../../../look/cards.tsx'
import { Empty } from '../../../look/empty.tsx'
import { type Asked, answer, go, type Page, page } from '../../../page.tsx'
import { BeginWith } from '../../begin-with.tsx'
import { naming } from '../../names.ts'
import { ErrandState } from '../errand-state.tsx'
import { InspectionParts } from '../parts.tsx'
import { sendFor } from '../send.ts'
import { ListsMade, MissingLists, RulesFound } from './lists-made.tsx'
import { documentHref, sayWhen } from './saying.ts'
import { Nights, sayChanges, sayTrial, tookOf } from './trials.tsx'
import { mayRun } from './visits.tsx'

type View = {
  readonly asked: Asked
  readonly library: Library
  readonly last: KeptMaking | undefined
  /** The trials that were pressed for and those of the nights, the last first. */
  readonly errands: readonly Errand[]
  readonly nights: readonly KeptMaking[]
  readonly nameOf: NameOf
}

const readyHref = '/inspection/ready'
/** So many trials, and so many nights among them, are told of. */
const mostTrials = 14

/** `/inspection/ready`: what could be handed over if inspectors rang now; its form has the lists tried once more. */
export const readyPage: Page = {
  path: readyHref,
  room: 'inspection',
  show: async (asked) => {
    const { store, worker } = asked
    const reading = await as(store, worker, myWork, async (acting) => ({
      library: libraryOf(await inspectionRecords(acting), store.clock.today()),
      last: await findLastMaking(acting),
      errands: await errandsOf(acting, ['trial', 'night'], { most: mostTrials }),
      nights: await nightMakings(acting, mostTrials),
      nameOf: naming(await namesOf(acting)),
    }))
    return answer(reading, (found) =>
      page({
        title: 'If Ofsted rang now',
        before: (
          <Breadcrumbs
            crumbs={[{ words: 'Inspection', href: '/inspection' }, { words: 'If Ofsted rang now' }]}
          />
        ),
        body: <Ready {...found} asked={asked} />,
      }),
    )
  },
  act: async (asked) => {
    const { store, worker } = asked
    const reading = await as(store, worker, myWork, (acting) => beginErrand(acting, { what: 'trial' }))
    if (reading.may === 'yes') await sendFor(asked, reading.value)
    return answer(reading, () => go(readyHref))
  },
}

const Ready = (view: View) => {
  const { asked, library, last, errands } = view
  const today = asked.store.clock.today()
  const [trial] = errands
  return (
    <>
      <h1 class="govuk-heading-l">If Ofsted rang now</h1>
      <InspectionParts worker={asked.worker} here="ready" />
      <p class="govuk-body-l">{sayReady(library, last && makingOf(last))}</p>
      {last !== undefined && <WhenMade {...view} last={last} />}
      <ErrandState errand={trial} today={today} here={readyHref} />
      {mayRun(asked.worker) && (
        <div class="gt-begin-list">
          <BeginWith kind={inspectionDocument.name} words="Put a document into the library" />
          {trial?.state !== 'under way' && (
            <form method="post" action={readyHref}>
              <Button preventDoubleClick classes="govuk-button--secondary">
                {trial === undefined ? 'Try the lists now' : 'Try the lists again now'}
              </Button>
            </form>
          )}
        </div>
      )}
      <Shelves {...view} />
      <section aria-label="Lists of children">
        <h2 class="govuk-heading-m">Lists of children</h2>
        {last === undefined ? (
          <Empty title="Never tried" level={3}>
            They are tried every night. Try them on a quiet day as well: what is missing in them can be mended
            before anybody asks.
          </Empty>
        ) : (
          <Tried {...view} last={last} />
        )}
      </section>
      <p class="govuk-body gt-quiet">
        {catalogueSource} This list is of {sayDay(catalogueFrom)}.
      </p>
    </>
  )
}

/** When the lists were last made, by whom, how they were then, and what has changed from one night to the next. */
const WhenMade = ({ asked, last, errands, nights }: View & { readonly last: KeptMaking }) => {
  const took = tookOf(errands, last)
  const [night, before] = nights
  const by = nights.some(({ id }) => id === last.id) ? 'by itself in the night' : `by ${last.madeBy}`
  return (
    <>
      <p class="govuk-body">
        Made {sayWhen(last.madeAt, asked.store.clock.today())}, {by}
        {took !== undefined && `, in ${took}`}: {sayTrial(makingOf(last))}
      </p>
      {night !== undefined && before !== undefined && (
        <p class="govuk-body">{sayChanges(makingOf(before), makingOf(night))}</p>
      )}
    </>
  )
}

const Tried = ({ asked, last, errands, nights }: View & { readonly last: KeptMaking }) => {
  const making = makingOf(last)
  return (
    <>
      <ListsMade making={making} />
      <RulesFound rules={making.rules} />
      <Nights errands={errands} makings={nights} today={asked.store.clock.today()} />
      <MissingLists missing={making.missing} />
    </>
  )
}

/** `4 lists can be made, 2 rules find mistakes; 12 documents are ready, the oldest looked through 4 months ago, 2 run out; 5 things that are usually asked for are not in the library.` */
export function sayReady(library: Library, making: Making | undefined): string {
  const documents = allIn(library)
  const oldest = Math.max(...documents.map(({ age }) => age))
  const runOut = documents.filter(({ state }) => state === 'run out').length
  const mistakes = making?.rules.found.filter(({ isQuery }) => !isQuery).length ?? 0
  const lists =
    making === undefined
      ? 'The lists were never tried'
      : `${counted(making.lists.length, 'list', 'lists')} can be made, ${mistakes === 0 ? 'no rule finds a mistake' : `${counted(mistakes, 'rule finds', 'rules find')} mistakes`}`
  const papers =
    documents.length === 0
      ? 'no document is ready'
      : `${counted(documents.length, 'document is', 'documents are')} ready, the oldest looked through ${sayAge(oldest)} ago${runOut === 0 ? '' : `, ${runOut} run out`}`
  const empty = library.empty.length
  return `${lists}; ${papers}; ${empty === 0 ? 'nothing that is usually asked for is missing' : `${counted(empty, 'thing that is usually asked for is', 'things that are usually asked for are')} not in the library`}.`
}

const states: Readonly<Record<DocumentState, { readonly words: string; readonly colour?: TagColour }>> = {
  holds: { words: 'Holds' },
  'runs out soon': { words: 'Runs out soon', colour: 'yellow' },
  'not looked at': { words: 'Long not looked at', colour: 'orange' },
  'run out': { words: 'Run out', colour: 'red' },
}

const State = ({ document: { state, answers } }: { readonly document: LibraryDocument }) => {
  const { words, colour } = states[state]
  const until = answers.validUntil === undefined ? '' : ` until ${sayDay(answers.validUntil)}`
  return colour === undefined ? (
    `${words}${until}`
  ) : (
    <>
      <Tag colour={colour}>{words}</Tag>
      {until}
    </>
  )
}

const Shelves = ({ library, nameOf, asked }: View) => {
  const rows = [
    ...library.shelves.flatMap(({ item, documents }) =>
      documents.length === 0
        ? [
            [
              item.words,
              <Tag colour="orange">Not in the library</Tag>,
              '',
              '',
              mayRun(asked.worker) ? <Add item={item.code} words={item.words} /> : '',
            ],
          ]
        : documents.map((document) => rowOf(item.words, document, nameOf)),
    ),
    ...library.others.map((document) => rowOf('Something else', document, nameOf)),
  ]
  return (
    <CardTable
      caption="Documents that are usually asked for"
      showCaption
      columns={[
        { words: 'Asked for' },
        { words: 'Document' },
        { words: 'Looked through' },
        { words: 'How it stands' },
        { words: 'Who keeps it' },
      ]}
      rows={rows}
    />
  )
}

const rowOf = (what: string, document: LibraryDocument, nameOf: NameOf) => [
  what,
  <a class="govuk-link" href={documentHref(document.record.id)}>
    {document.answers.title ?? 'Document'}
  </a>,
  document.answers.reviewedOn === undefined ? 'Not stated' : `${sayAge(document.age)} ago`,
  <State document={document} />,
  document.answers.owner === undefined ? 'Nobody' : nameOf(document.answers.owner),
]

const Add = ({ item, words }: { readonly item: string; readonly words: string }) => (
  <BeginWith
    kind={inspectionDocument.name}
    words="Add"
    about={words}
    answers={{ item, title: words }}
    quiet
  />
)
