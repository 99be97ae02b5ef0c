import { answersOf } from '../../../define/on-record.ts'
import { type Moment, sayMoment } from '../../../plain/day.ts'
import { readId } from '../../../plain/id.ts'
import { attendances, briefing } from '../../../sight/telling/briefing.ts'
import { myWork } from '../../../store/access.ts'
import { type Acting, as, mayEver, NotFound } from '../../../store/as.ts'
import type { Standing } from '../../../store/standing.ts'
import {
  briefingReach,
  briefingsForStaff,
  briefingVersions,
  readBriefing,
  type TeamReach,
  unreadInOwnTeam,
} from '../../../store/telling.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { Button } from '../../govuk/button.tsx'
import { Details } from '../../govuk/details.tsx'
import { InsetText } from '../../govuk/inset-text.tsx'
import { CardTable } from '../../look/cards.tsx'
import { Due } from '../../look/due.tsx'
import { type Asked, answer, go, notFound, type Page, page } from '../../page.tsx'
import { Paragraphs } from '../../record/said.tsx'
import { BeginWith } from '../begin-with.tsx'
import { EntryHistory } from '../entry.tsx'
import { Recorded } from '../inspection/recorded.tsx'
import { briefingHref } from './briefings.tsx'

type View = {
  readonly asked: Asked
  readonly versions: readonly Standing[]
  readonly now: Standing
  readonly readAt: Moment | undefined
  /** Numbers by team; for those who tell people. */
  readonly reach: readonly TeamReach[] | undefined
  /** Names; for managers, of their own team. */
  readonly unread: readonly string[] | undefined
}

/** `/briefings/:id`: what everybody is to know; a button says that one has read it. */
export const briefingPage: Page = {
  path: '/briefings/:id',
  room: 'improvement',
  show: async (asked) => {
    const id = readId<'record'>(asked.params.id)
    if (!id.ok) return notFound
    const reading = await as(asked.store, asked.worker, myWork, (acting) => readPage(acting, id.value))
    return answer(reading, (found) => {
      const { heading = 'Staff briefing' } = answersOf(briefing, found.now)
      return page({
        title: heading,
        before: (
          <Breadcrumbs crumbs={[{ words: 'Staff briefings', href: '/briefings' }, { words: heading }]} />
        ),
        body: <BriefingView {...found} asked={asked} />,
      })
    })
  },
  act: async ({ store, worker, params }) => {
    const id = readId<'record'>(params.id)
    if (!id.ok) return notFound
    const reading = await as(store, worker, myWork, (acting) => readBriefing(acting, id.value))
    return answer(reading, () => go(briefingHref(id.value)))
  },
}

async function readPage(acting: Acting, id: Standing['id']): Promise<Omit<View, 'asked'>> {
  const versions = await briefingVersions(acting, id)
  const now = versions.at(-1)
  if (now === undefined) throw new NotFound()
  const own = (await briefingsForStaff(acting)).find((one) => one.briefing.id === id)
  return {
    versions,
    now,
    readAt: own?.readAt,
    reach: mayEver(acting.worker, 'tell people') ? await briefingReach(acting, id) : undefined,
    unread: mayEver(acting.worker, 'follow up briefings') ? await unreadInOwnTeam(acting, id) : undefined,
  }
}

const BriefingView = (view: View) => {
  const { asked, now, versions, readAt } = view
  const answers = answersOf(briefing, now)
  const type = asked.store.types.find(({ name }) => name === briefing.name)
  return (
    <>
      <Recorded draft={asked.query.recorded} />
      <span class="govuk-caption-l">Staff briefing</span>
      <h1 class="govuk-heading-l">{answers.heading ?? 'Staff briefing'}</h1>
      {answers.dropped !== undefined && (
        <InsetText>It need not be read any more: {answers.dropped}</InsetText>
      )}
      <Paragraphs words={answers.said ?? ''} />
      <Links answers={answers} />
      <IHaveRead view={view} />
      {mayEver(asked.worker, 'tell people') && (
        <div class="gt-begin-list">
          <BeginWith kind={briefing.name} words="Change, or say how many came" record={now.id} quiet />
        </div>
      )}
      {view.reach !== undefined && <Reach reach={view.reach} />}
      {view.unread !== undefined && <Unread names={view.unread} />}
      {type !== undefined && readAt !== undefined && (
        <EntryHistory entry={{ type, versions }} nameOf={String} />
      )}
    </>
  )
}

const Links = ({ answers }: { readonly answers: ReturnType<typeof answersOf<typeof briefing>> }) => {
  const { video, eventAt, eventLink, attended, attendedKnown } = answers
  const how = attendances.find(({ code }) => code === attendedKnown)?.words.toLowerCase()
  return (
    <>
      {video !== undefined && (
        <p class="govuk-body">
          <a class="govuk-link" href={video} rel="noreferrer">
            Watch the short video
          </a>
        </p>
      )}
      {eventAt !== undefined && (
        <p class="govuk-body">
          Webinar or meeting: {sayMoment(eventAt)}.{' '}
          {eventLink !== undefined && (
            <a class="govuk-link" href={eventLink} rel="noreferrer">
              Join it here
            </a>
          )}
        </p>
      )}
      {attended !== undefined && (
        <p class="govuk-body">
          {attended} came{how === undefined ? '' : `, ${how}`}.
        </p>
      )}
    </>
  )
}

const IHaveRead = ({ view: { asked, now, readAt } }: { readonly view: View }) => {
  const { readBy, dropped } = answersOf(briefing, now)
  if (readAt !== undefined) return <p class="govuk-body gt-quiet">You read this on {sayMoment(readAt)}.</p>
  if (dropped !== undefined) return ''
  return (
    <form method="post" action={briefingHref(now.id)} class="gt-begin gt-read-this">
      {readBy !== undefined && (
        <p class="govuk-body">
          <Due dueOn={readBy} today={asked.store.clock.today()} doneOn={null} />
        </p>
      )}
      <Button preventDoubleClick>I have read this</Button>
    </form>
  )
}

const sum = (of: readonly number[]): number => of.reduce((all, one) => all + one, 0)

/** `212 of 450 have read it`. */
export const sayReach = (reach: readonly TeamReach[]): string =>
  `${sum(reach.map(({ read }) => read))} of ${sum(reach.map(({ people }) => people))} have read it`

const Reach = ({ reach }: { readonly reach: readonly TeamReach[] }) => {
  return (
    <section aria-label="Who has read it">
      <h2 class="govuk-heading-m">{sayReach(reach)}</h2>
      <CardTable
        caption="By team"
        columns={[
          { words: 'Team' },
          { words: 'Have read it', isNumeric: true },
          { words: 'Not yet', isNumeric: true },
        ]}
        rows={reach.map((team) => [team.name ?? 'No team', team.read, team.people - team.read])}
      />
    </section>
  )
}

/** For a manager who wants to remind somebody in person. Goldthread reminds nobody by itself. */
const Unread = ({ names }: { readonly names: readonly string[] }) =>
  names.length === 0 ? (
    <p class="govuk-body">Everybody in your team has read it.</p>
  ) : (
    <Details summary={`${names.length} in your team have not read it yet`}>
      <ul class="govuk-list govuk-list--bullet">
        {names.map((name) => (
          <li>{name}</li>
        ))}
      </ul>
    </Details>
  )
