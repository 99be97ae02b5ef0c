import { lineInput } from '../../../define/draft.ts'
import type { OnRecord } from '../../../define/on-record.ts'
import type { AnyRecord, PersonId, RecordId } from '../../../define/record.ts'
import { readSoFar } from '../../../define/settle.ts'
import { kindsInCensus } from '../../../exchange/kinds.ts'
import { type Place, type Said, sayOfChildren } from '../../../exchange/returns/at-entry.ts'
import { type Acting, mayEver } from '../../../store/as.ts'
import type { Open } from '../../../store/drafting.ts'
import { recordsAbout } from '../../../store/every-child.ts'
import { seeInTheWay } from '../../../store/in-the-way.ts'
import type { ChildFile } from '../../../store/read.ts'
import { Details } from '../../govuk/details.tsx'
import type { Asked } from '../../page.tsx'
import { controlFor } from '../../record/form.tsx'

/**
 * What the return would say of a child whose page is open, for those who can mend it. Reads nothing more: it takes what
 * the page has read, with the days on which decisions were authorised.
 */
export function saidOnChildPage({ store, worker }: Asked, file: ChildFile): readonly Said[] {
  if (!mayEver(worker, seeInTheWay)) return []
  const records = [file.person, ...file.records].map(
    (record): OnRecord => ({
      ...record,
      children: record.children.filter((child) => child === file.child),
      authorisedOn: file.answered.findLast(
        (one) => one.record === record.id && one.version === record.version && one.verdict === 'authorised',
      )?.onDay,
    }),
  )
  return sayOfChildren([file.child], records, store.clock.today())
}

/**
 * What the return would say of what stands in a form, if it were recorded as it is: of this record, and of what would be
 * wrong elsewhere because of it. A question that a new form asks anyway, and that is not answered yet, is left to the form.
 */
export async function saidOfDraft(
  acting: Acting,
  { subject, draft, typing }: Open,
): Promise<readonly Said[]> {
  const { children, type, revises } = subject
  if (!mayEver(acting.worker, seeInTheWay) || children.length === 0 || !kindsInCensus.includes(type.name))
    return []
  const standing = await recordsAbout(acting, children, kindsInCensus)
  // A draft has no record yet; its own id stands for it, and is none of the others'.
  const id = draft.record ?? (draft.id as string as RecordId)
  const so = readSoFar(type, typing, children)
  const written: OnRecord = {
    id,
    kind: type.name,
    version: (revises?.version ?? 0) + 1,
    children: type.concerns === 'children' ? [...so.lines.keys()] : [],
    answers: so.answers,
    lines: Object.fromEntries(so.lines),
    source: revises?.source,
    reason: undefined,
    team: acting.worker.team,
    before: revises?.before ?? (draft.before === undefined ? [] : [draft.before]),
  }
  const today = acting.store.clock.today()
  const before = new Set(sayOfChildren(children, standing, today).map(keyOf))
  const others = standing.filter((record) => record.id !== id)
  return sayOfChildren(children, [...others, written], today).filter((said) => {
    const here = said.places.filter(({ record }) => record === id)
    if (here.length === 0) return !before.has(keyOf(said))
    return revises !== undefined || here.some((place) => isAnswered(said.child, place, so))
  })
}

const keyOf = ({ child, rule, places }: Said): string =>
  `${child} ${rule} ${places.map(({ record }) => record).join(' ')}`

function isAnswered(
  child: PersonId,
  { answeredBy }: Place,
  { answers, lines }: ReturnType<typeof readSoFar>,
): boolean {
  if (answeredBy === undefined) return true
  const { question, ofChild } = answeredBy
  return (ofChild ? lines.get(child)?.[question] : answers[question]) !== undefined
}

const recordHref = (_: Said, { record }: Place): string => `/records/${record}`

type ForTheReturnProps = {
  readonly said: readonly Said[]
  readonly types: readonly AnyRecord[]
  /** The name of a child, where several stand on the page. */
  readonly nameOf?: (child: PersonId) => string
  /** Where it is mended; the record, where not given. */
  readonly href?: (said: Said, place: Place) => string | undefined
}

/** So many are said at once; the rest is folded away. */
const mostAtOnce = 4

/** What the census would say, in a few plain lines, each with where it is mended. It stops nobody. Nothing where all is well. */
export const ForTheReturn = (props: ForTheReturnProps) => {
  const { said } = props
  if (said.length === 0) return ''
  const [first, rest] = [said.slice(0, mostAtOnce), said.slice(mostAtOnce)]
  return (
    <section class="gt-for-the-return" aria-labelledby="for-the-return">
      <h2 class="govuk-heading-s" id="for-the-return">
        For the census
      </h2>
      <Lines {...props} said={first} />
      {rest.length > 0 && (
        <Details summary={`${rest.length} more for the census`}>
          <Lines {...props} said={rest} />
        </Details>
      )}
    </section>
  )
}

const Lines = ({ said, types, nameOf, href = recordHref }: ForTheReturnProps) => (
  <ul class="govuk-list govuk-list--spaced">
    {said.map((one) => (
      <li>
        {nameOf !== undefined && (
          <>
            <bdi>{nameOf(one.child)}</bdi>:{' '}
          </>
        )}
        {one.says} {!one.isMistake && <span class="gt-quiet">The census only asks about this. </span>}
        {one.places.map((place, at) => (
          <>
            {at > 0 && ', '}
            <ToPlace words={sayPlace(place, types)} about={one.says} href={href(one, place)} />
          </>
        ))}
      </li>
    ))}
  </ul>
)

type ToPlaceProps = { readonly words: string; readonly about: string; readonly href: string | undefined }

const ToPlace = ({ words, about, href }: ToPlaceProps) =>
  href === undefined ? (
    <span class="gt-quiet">{words}</span>
  ) : (
    <a class="govuk-link" href={href}>
      {words}
      <span class="govuk-visually-hidden">: {about}</span>
    </a>
  )

/** `Referral: Who referred?` */
export function sayPlace({ answeredBy, kind }: Place, types: readonly AnyRecord[]): string {
  const type = types.find(({ name }) => name === kind)
  const title = type?.title ?? 'Record'
  if (type === undefined || answeredBy === undefined) return title
  const field = (answeredBy.ofChild ? type.lines : type.fields)[answeredBy.question]
  return field === undefined ? title : `${title}: ${field.label}`
}

/** In the form itself: the question, or the record elsewhere that would then be wrong. */
export const inForm =
  ({ subject, draft }: Open) =>
  (said: Said, place: Place): string | undefined => {
    if (place.record !== draft.record && place.record !== (draft.id as string)) return recordHref(said, place)
    if (place.answeredBy === undefined) return undefined
    const { question, ofChild } = place.answeredBy
    return `#${controlFor(subject.type, ofChild ? lineInput(said.child, question) : question)}`
  }
