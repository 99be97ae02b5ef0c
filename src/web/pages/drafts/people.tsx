import type { Grid } from '../../../define/kinds.ts'
import type { FamilyId, PersonId } from '../../../define/record.ts'
import { settle } from '../../../define/settle.ts'
import { thresholdOutcomes } from '../../../journey/front-door/threshold-decision.ts'
import { isChild, type Named, peopleNamed, relations } from '../../../journey/people/household.ts'
import { person } from '../../../journey/people/person.ts'
import { type Day, sayDay } from '../../../plain/day.ts'
import { newId, readId } from '../../../plain/id.ts'
import { myWork } from '../../../store/access.ts'
import { type Acting, as } from '../../../store/as.ts'
import { type Open, openDraft, record } from '../../../store/drafting.ts'
import { type Earlier, earlierContacts } from '../../../store/earlier-contacts.ts'
import { type Card, type Match, matches } from '../../../store/people.ts'
import { enterFamily, type Joining } from '../../../store/write.ts'
import { Button } from '../../govuk/button.tsx'
import { ErrorSummary } from '../../govuk/error-summary.tsx'
import { Radios } from '../../govuk/radios.tsx'
import { Back } from '../../look/back.tsx'
import { answer, go, notFound, type Page, page } from '../../page.tsx'
import { afterSettling } from './after.ts'

type Row = { readonly named: Named; readonly found: readonly Match[]; readonly earlier: readonly Earlier[] }

const called = ({ given, family, relation }: Named): string =>
  [given, family].filter(Boolean).join(' ') || (relation === 'unborn' ? 'Unborn child' : 'Name not known')

type Choices = Readonly<Record<string, string>>

/** What the page asks: who each person named is, with where the family was said to live. */
type Asking = { readonly rows: readonly Row[]; readonly address: unknown }

/** `/drafts/:id/people`: who the people of a contact are, before anything is decided. Nothing is joined by itself. */
export const contactPeople: Page = {
  path: '/drafts/:id/people',
  room: 'front-door',
  show: async ({ store, worker, params }) => {
    const id = readId<'draft'>(params.id)
    if (!id.ok) return notFound
    const reading = await as(store, worker, myWork, async (acting) => {
      const open = await openDraft(acting, id.value)
      return { open, asking: await askingOf(acting, open) }
    })
    return answer(reading, ({ open, asking }) => shownOrOn(id.value, open, asking, {}))
  },
  act: async ({ store, worker, params, form }) => {
    const id = readId<'draft'>(params.id)
    if (!id.ok) return notFound
    const reading = await as(store, worker, myWork, async (acting) => {
      // Held, so that a second press finds the contact recorded and enters nobody twice.
      const open = await openDraft(acting, id.value, true)
      const asking = await askingOf(acting, open)
      const isAnswered = asking?.rows.every(({ named }) => (form[named.place] ?? '') !== '') === true
      if (open.draft.settledAs !== undefined || asking === undefined || !isAnswered)
        return { open, asking, made: undefined }
      return { open, asking, made: await recordContact(acting, id.value, asking, form) }
    })
    return answer(reading, ({ open, asking, made }) =>
      made === undefined ? shownOrOn(id.value, open, asking, form) : go(`${made}?recorded=${id.value}`),
    )
  },
}

/** The page; or the record, where it stands already; or the contact's form, where something in it is not right yet. */
function shownOrOn(id: string, { draft }: Open, asking: Asking | undefined, form: Choices) {
  if (draft.settledAs !== undefined) return go(afterSettling(draft.kind, draft.settledAs))
  return asking === undefined ? go(`/drafts/${id}`) : shown(id, asking.rows, form)
}

async function askingOf(acting: Acting, { subject, typing }: Open): Promise<Asking | undefined> {
  const settling = settle(subject.type, typing, subject.known)
  if (!settling.ok) return undefined
  const { household, address } = settling.value.answers
  const rows: Row[] = []
  for (const named of peopleNamed(household as Grid | undefined)) {
    const found = await matches(acting, named.relation === 'unborn' ? { ...named, born: undefined } : named)
    const ids = found.map(({ card }) => card.id)
    rows.push({ named, found, earlier: await earlierContacts(acting, ids) })
  }
  return { rows, address }
}

/** Enters who is new, joins the family, and records the contact with its children: all at once, or nothing. */
async function recordContact(
  acting: Acting,
  id: Open['draft']['id'],
  { rows, address }: Asking,
  form: Choices,
): Promise<string> {
  const joining = rows.map(({ named, found }) => joiningOf(named, chosen(found, form[named.place]), address))
  const family = rows.flatMap(({ named, found }) => chosen(found, form[named.place])?.families ?? []).at(0)
  const home: FamilyId = await enterFamily(acting, person, family, joining)
  const children = joining.filter(({ relation }) => isChild(relation)).map(({ person: child }) => child)
  const made = await record(acting, id, home, async (settled) => ({
    ...settled,
    lines: new Map(children.map((child) => [child, {}])),
  }))
  return made.is === 'recorded' ? afterSettling(made.kind, made.record) : `/drafts/${id}`
}

const chosen = (found: readonly Match[], choice: string | undefined): Card | undefined =>
  found.find(({ card }) => card.id === choice)?.card

function joiningOf(named: Named, card: Card | undefined, address: unknown): Joining {
  if (card !== undefined) return { person: card.id, relation: named.relation, entered: undefined }
  const born: { bornOn?: Day; expectedOn?: Day } =
    named.born === undefined
      ? {}
      : named.relation === 'unborn'
        ? { expectedOn: named.born }
        : { bornOn: named.born }
  const entered = {
    givenName: named.given,
    familyName: named.family,
    sex: named.sex,
    ...born,
    ...(typeof address === 'string' ? { address } : {}),
  }
  return { person: newId<'person'>() satisfies PersonId, relation: named.relation, entered }
}

const outcomeWords = (outcome: string): string =>
  thresholdOutcomes.find(({ code }) => code === outcome)?.words ?? outcome

const describe = ({ card, because }: Match): string =>
  [
    card.bornOn === undefined ? 'date of birth not known' : `born on ${sayDay(card.bornOn)}`,
    card.team === undefined
      ? 'not open to a team'
      : `open to ${card.team}${card.worker === undefined ? '' : `, ${card.worker}`}`,
    because.join(', '),
  ].join(' · ')

const PersonRow = ({
  row: { named, found, earlier },
  missing,
  choice,
}: {
  row: Row
  missing: boolean
  choice: string | undefined
}) => (
  <section class="gt-person" aria-labelledby={`who-${named.place}`}>
    <h2 class="govuk-heading-m" id={`who-${named.place}`}>
      <bdi>{called(named)}</bdi>
    </h2>
    <Radios
      name={named.place}
      legend={`Do we know ${called(named)}?`}
      legendClasses="govuk-fieldset__legend--s"
      hint={`${relations.find(({ code }) => code === named.relation)?.words ?? ''}${
        named.born === undefined
          ? ''
          : `, ${named.relation === 'unborn' ? 'expected' : 'born'} on ${sayDay(named.born)}`
      }`}
      error={missing ? `Say who ${called(named)} is.` : undefined}
      value={choice ?? (found.length === 0 ? 'new' : undefined)}
      choices={[
        ...found.map((match) => ({
          value: match.card.id,
          words: [match.card.given, match.card.family].filter(Boolean).join(' ') || 'Name not known',
          hint: describe(match),
        })),
        {
          value: 'new',
          words:
            found.length === 0
              ? 'Nobody on record is like this: enter as new'
              : 'None of these: enter as new',
        },
      ]}
    />
    {earlier.length > 0 && (
      <>
        <h3 class="govuk-heading-s">Earlier contacts of the people above</h3>
        <ul class="govuk-list govuk-list--bullet">
          {earlier.map((one) => (
            <li>
              {sayDay(one.on)}, <bdi>{one.name}</bdi>: {outcomeWords(one.outcome)}
              {one.why === undefined ? '' : `. Why: ${one.why}`}
            </li>
          ))}
        </ul>
      </>
    )}
  </section>
)

function shown(id: string, rows: readonly Row[], form: Choices) {
  const sent = Object.keys(form).length > 0
  const missing = rows.filter(({ named }) => sent && (form[named.place] ?? '') === '')
  return page({
    title: 'Who are the people?',
    hasErrors: missing.length > 0,
    status: missing.length > 0 ? 422 : 200,
    before: <Back href={`/drafts/${id}`}>Back to the contact</Back>,
    body: (
      <>
        {missing.length > 0 && (
          <ErrorSummary
            title="There is a problem"
            errors={missing.map(({ named }) => ({
              words: `Say who ${called(named)} is.`,
              href: `#${named.place}`,
            }))}
          />
        )}
        <h1 class="govuk-heading-l">Who are the people?</h1>
        <p class="govuk-body-l">
          Read what is known of them before you decide. Nobody is joined unless you say so.
        </p>
        <form method="post" action={`/drafts/${id}/people`}>
          {rows.map((row) => (
            <PersonRow row={row} missing={missing.includes(row)} choice={form[row.named.place]} />
          ))}
          <Button preventDoubleClick>Record this contact</Button>
        </form>
      </>
    ),
  })
}
