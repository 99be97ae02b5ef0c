import type { NameOf } from '../../../define/kind.ts'
import type { AnyRecord } from '../../../define/record.ts'
import { relations } from '../../../journey/people/household.ts'
import { sayAge } from '../../../journey/people/name.ts'
import { statusOf } from '../../../journey/status.ts'
import { waits } from '../../../journey/waits/waits.ts'
import { sayDay } from '../../../plain/day.ts'
import { readId } from '../../../plain/id.ts'
import { myWork } from '../../../store/access.ts'
import { as } from '../../../store/as.ts'
import { type FamilyFile, familyFile } from '../../../store/family.ts'
import { type Member, namesOf } from '../../../store/read.ts'
import { type Work, work } from '../../../store/work.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { NotificationBanner } from '../../govuk/notification-banner.tsx'
import { SummaryList, type SummaryRow } from '../../govuk/summary-list.tsx'
import { CardTable } from '../../look/cards.tsx'
import { type Asked, answer, notFound, type Page, page } from '../../page.tsx'
import { Paragraphs } from '../../record/said.tsx'
import { BeginWith } from '../begin-with.tsx'
import { mightWrite } from '../might.ts'
import {
  capital,
  childrenAmong,
  nameOfMember,
  nameOfPerson,
  naming,
  personAnswers,
  sayNames,
} from '../names.ts'
import { FileTimeline } from './file-timeline.tsx'
import { Now } from './now.tsx'

type FamilyProps = {
  readonly file: FamilyFile
  readonly now: readonly Work[]
  readonly nameOf: NameOf
  readonly asked: Asked
}

/** `/families/:id`: the people of a family, adults too, and everything recorded once for several of its children. */
export const familyPage: Page = {
  path: '/families/:id',
  room: 'children',
  show: async (asked) => {
    const id = readId<'family'>(asked.params.id)
    if (!id.ok) return notFound
    const reading = await as(asked.store, asked.worker, myWork, async (acting) => {
      const file = await familyFile(acting, id.value)
      return {
        file,
        now: await work(acting, waits, { children: file.opens }),
        names: await namesOf(acting),
      }
    })
    return answer(reading, ({ file, now, names }) =>
      page({
        title: titleOf(file),
        before: <Breadcrumbs crumbs={[{ words: 'Children', href: '/children' }, { words: titleOf(file) }]} />,
        body: <Family file={file} now={now} nameOf={naming(names, file.members)} asked={asked} />,
      }),
    )
  },
}

/** By the children's family names, or by the eldest where they have none or many. */
function titleOf({ members }: FamilyFile): string {
  const children = childrenAmong(members)
  const names = [...new Set(children.flatMap(({ person }) => personAnswers(person).familyName ?? []))]
  const [eldest] = children
  if (eldest === undefined || names.length === 1 || names.length === 2) return `${sayNames(names)} family`
  const others = children.length - 1
  const more = others === 0 ? '' : ` and ${others} ${others === 1 ? 'other child' : 'other children'}`
  return `Family of ${nameOfMember(eldest)}${more}`
}

const Family = (props: FamilyProps) => {
  const { file, now, nameOf, asked } = props
  const names = new Map(file.members.map((member) => [member.id as string, nameOfMember(member)]))
  return (
    <>
      {asked.query.recorded !== undefined && (
        <>
          <meta name="goldthread-settled" content={asked.query.recorded} />
          <NotificationBanner isSuccess>Recorded. What you wrote stands below, for good.</NotificationBanner>
        </>
      )}
      <h1 class="govuk-heading-xl">
        <bdi>{titleOf(file)}</bdi>
      </h1>
      <Children {...props} />
      <Now asked={asked} now={now} records={file.records} namesChildren />
      <Adults {...props} />
      <h2 class="govuk-heading-m">Timeline of the family</h2>
      <FileTimeline
        types={asked.store.types}
        records={file.records}
        answered={file.answered}
        nameOf={nameOf}
        says={({ children }) => `For ${sayNames(children.flatMap((child) => names.get(child) ?? []))}`}
      />
    </>
  )
}

const Children = ({ file, asked }: FamilyProps) => {
  const children = childrenAmong(file.members)
  const today = asked.store.clock.today()
  return (
    <CardTable
      caption={`${children.length} ${children.length === 1 ? 'child' : 'children'}`}
      showCaption
      columns={[{ words: 'Name' }, { words: 'Age' }, { words: 'How things stand' }]}
      rows={children.map(({ id, person, relation }) => [
        <a class="govuk-link" href={`/children/${id}`}>
          <bdi>{nameOfMember({ person, relation })}</bdi>
        </a>,
        capital(sayAge(personAnswers(person), today)),
        file.opens.includes(id) ? statusOf(file.records, id) : 'Others work with this child',
      ])}
    />
  )
}

const Adults = ({ file, asked }: FamilyProps) => {
  const adults = file.members.filter(({ relation }) => relation !== 'child' && relation !== 'unborn')
  const type = asked.store.types.find(({ name }) => name === 'person')
  return (
    <section aria-label="Adults">
      <h2 class="govuk-heading-m">Adults</h2>
      {adults.length === 0 && (
        <p class="govuk-body">No adult of the family is on record. A contact names the people of a family.</p>
      )}
      <div class="gt-adults">
        {adults.map((adult) => (
          <Adult adult={adult} asked={asked} person={type} />
        ))}
      </div>
    </section>
  )
}

const Adult = ({ adult, asked, person }: { adult: Member; asked: Asked; person: AnyRecord | undefined }) => (
  <div class="gt-adult" id={`person-${adult.id}`}>
    <SummaryList
      card={{ title: <bdi>{nameOfPerson(adult.person)}</bdi>, level: 3 }}
      rows={adultRows(adult, asked)}
    />
    {person !== undefined && mightWrite(asked.worker, person) && (
      <BeginWith
        kind="person"
        record={adult.id}
        words="Correct or add details"
        about={`of ${nameOfPerson(adult.person)}`}
        quiet
      />
    )}
  </div>
)

function adultRows({ person, relation }: Member, { store }: Asked): readonly SummaryRow[] {
  const who = personAnswers(person)
  const may = (key: string, value: string | undefined): SummaryRow[] =>
    value === undefined || value === '' ? [] : [{ key, value: <bdi>{value}</bdi> }]
  return [
    ...may('In the family', relations.find(({ code }) => code === relation)?.words ?? relation),
    ...may('Known as', who.knownAs),
    ...may('Age', capital(sayAge(who, store.clock.today()))),
    ...may('Born', who.bornOn === undefined ? undefined : sayDay(who.bornOn)),
    ...may('Lives at', [who.address, who.postcode].filter(Boolean).join(', ')),
    ...may('First language', who.firstLanguage),
    ...may('Interpreter', who.interpreter === true ? 'Needed' : undefined),
    ...(who.inTheirWords === undefined
      ? []
      : [{ key: 'In their words', value: <Paragraphs words={who.inTheirWords} /> }]),
  ]
}
