import { counted, inFigures } from '../../../plain/counted.ts'
import { dayOf, daysBetween, type Moment, sayMoment } from '../../../plain/day.ts'
import type { Role } from '../../../store/access.ts'
import { myWork } from '../../../store/access.ts'
import { type Acting, as } from '../../../store/as.ts'
import { type DraftEntry, listOpenIn } from '../../../store/drafts.ts'
import { type KeptNumbers, keptNumbers } from '../../../store/kept-numbers.ts'
import { type Team, teamsOf } from '../../../store/teams.ts'
import { CardTable } from '../../look/cards.tsx'
import { Empty } from '../../look/empty.tsx'
import { Facts } from '../../look/facts.tsx'
import { type Asked, answer, type Page, page } from '../../page.tsx'
import { capital } from '../names.ts'

/** Posts that answer for teams: they see the numbers of each. */
const leading: readonly Role[] = ['team manager', 'service manager', 'director', 'system administrator']

type OfTeam = { readonly team: Team; readonly numbers: KeptNumbers }
type OwnDraft = Pick<DraftEntry, 'id' | 'kind' | 'madeAt'> & { readonly typedAt: Moment }

type View = {
  readonly asked: Asked
  readonly all: KeptNumbers
  readonly own: KeptNumbers
  readonly teams: readonly OfTeam[]
  readonly drafts: readonly OwnDraft[]
}

/** `/kept`: whether anything typed has been lost, in numbers that everybody who types may see. */
export const keptNumbersPage: Page = {
  path: '/kept',
  room: 'my-work',
  show: async (asked) => {
    const { store, worker } = asked
    const reading = await as(store, worker, myWork, async (acting) => ({
      all: await keptNumbers(acting, 'everybody'),
      own: await keptNumbers(acting, 'mine'),
      teams: leading.includes(worker.role) ? await byTeam(acting) : [],
      drafts: await listOpenIn(acting.tx, { authority: worker.authority, worker: worker.id }),
    }))
    return answer(reading, (read) =>
      page({ title: 'Is anything lost?', body: <Whole asked={asked} {...read} /> }),
    )
  },
}

/** A team manager sees their own team, leaders every one. */
async function byTeam(acting: Acting): Promise<readonly OfTeam[]> {
  const { worker } = acting
  const teams = (await teamsOf(acting)).filter(
    ({ id }) => worker.role !== 'team manager' || id === worker.team,
  )
  const found: OfTeam[] = []
  for (const team of teams) found.push({ team, numbers: await keptNumbers(acting, { team: team.id }) })
  return found
}

/** `12 days`, `today`: how long ago, by the day in England. */
function sayAgo(at: Moment, now: Moment): string {
  const days = daysBetween(dayOf(at), dayOf(now))
  return days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`
}

function sayLoss({ missing, givenUp, checks }: KeptNumbers): string {
  const gaveUp = `${counted(givenUp, 'change was', 'changes were')} given up with a device that was forgotten.`
  if (missing > 0)
    return `${counted(missing, 'character', 'characters')} that had been acknowledged did not come back when a browser looked, and ${gaveUp}`
  if (givenUp > 0) return `No acknowledged character has been found missing; ${gaveUp}`
  return checks === 0
    ? 'Nothing has been found missing, and no browser has looked yet.'
    : 'No. Nothing that was typed and acknowledged has been found missing here.'
}

const Whole = ({ asked, all, own, teams, drafts }: View) => {
  const now = asked.store.clock.now()
  return (
    <>
      <h1 class="govuk-heading-l">Is anything lost?</h1>
      <p class="govuk-body-l">{sayLoss(all)}</p>
      <Lost all={all} now={now} />
      <Underway title="In the whole council" numbers={all} now={now} />
      <Own own={own} drafts={drafts} now={now} />
      {teams.length > 0 && <Teams teams={teams} now={now} />}
      <HowItIsMeasured />
    </>
  )
}

type Numbers = { readonly numbers: KeptNumbers; readonly now: Moment }

const Lost = ({ all, now }: { readonly all: KeptNumbers; readonly now: Moment }) => (
  <>
    <h2 class="govuk-heading-m">The counter that must stay at nought</h2>
    <Facts
      facts={[
        { name: 'Characters acknowledged and found missing, ever', words: <strong>{all.missing}</strong> },
        { name: 'Given up with a device that was forgotten, ever', words: <strong>{all.givenUp}</strong> },
        {
          name: 'Checks made by browsers, ever',
          words: `${inFigures(all.checks)}, of which ${inFigures(all.checksThisWeek)} in the last 7 days`,
        },
        {
          name: 'Last check',
          words:
            all.checkedAt === undefined
              ? 'None yet'
              : `${sayMoment(all.checkedAt)} (${sayAgo(all.checkedAt, now)})`,
        },
      ]}
    />
    {all.checks === 0 && (
      <p class="govuk-body">
        As long as no browser has looked, the nought says nothing. Browsers look while somebody types.
      </p>
    )}
  </>
)

const Underway = ({ title, numbers, now }: Numbers & { readonly title: string }) => (
  <>
    <h2 class="govuk-heading-m">{title}</h2>
    <Facts
      facts={[
        { name: 'Forms begun and not recorded', words: String(numbers.draftsOpen) },
        {
          name: 'Longest untouched of them',
          words:
            numbers.oldest === undefined
              ? 'None'
              : `${capital(numbers.oldest.kind)}, last typed in ${sayAgo(numbers.oldest.typedAt, now)}`,
        },
        { name: 'Changes kept today, at least', words: inFigures(numbers.keptToday) },
        { name: 'On devices, not arrived yet', words: sayWaiting(numbers, now) },
      ]}
    />
  </>
)

const sayWaiting = ({ changesWaiting, devicesWaiting, waitingSince }: KeptNumbers, now: Moment): string =>
  changesWaiting === 0
    ? 'Nothing'
    : `${counted(changesWaiting, 'change', 'changes')} on ${counted(devicesWaiting, 'device', 'devices')}${waitingSince === undefined ? '' : `, the oldest from ${sayMoment(waitingSince)} (${sayAgo(waitingSince, now)})`}`

type OwnProps = { readonly own: KeptNumbers; readonly drafts: readonly OwnDraft[]; readonly now: Moment }

const Own = ({ own, drafts, now }: OwnProps) => (
  <>
    <Underway title="Of yours" numbers={own} now={now} />
    <p class="govuk-body">
      What waits on each of your devices stands on{' '}
      <a class="govuk-link" href="/devices">
        your devices
      </a>
      .
    </p>
    {drafts.length === 0 ? (
      <Empty title="You have nothing begun and not recorded">
        A form that you begin stands here until you record it, and nothing in it is lost meanwhile.
      </Empty>
    ) : (
      <CardTable
        caption={`Begun by you and not recorded (${drafts.length})`}
        showCaption
        columns={[{ words: 'What' }, { words: 'Last typed in' }, { words: 'Begun' }]}
        rows={drafts.map(({ id, kind, madeAt, typedAt }) => [
          <a class="govuk-link" href={`/drafts/${id}`}>
            {capital(kind)}
            <span class="govuk-visually-hidden">, last typed in on {sayMoment(typedAt)}</span>
          </a>,
          sayMoment(typedAt),
          sayMoment(madeAt),
        ])}
      />
    )}
  </>
)

const Teams = ({ teams, now }: { readonly teams: readonly OfTeam[]; readonly now: Moment }) => (
  <CardTable
    caption={teams.length === 1 ? 'In your team' : 'Team by team'}
    showCaption
    columns={[
      { words: 'Team' },
      { words: 'Begun, not recorded', isNumeric: true },
      { words: 'Longest untouched' },
      { words: 'On devices, not arrived' },
      { words: 'Characters found missing', isNumeric: true },
    ]}
    rows={teams.map(({ team, numbers }) => [
      team.name,
      String(numbers.draftsOpen),
      numbers.oldest === undefined ? 'None' : capital(sayAgo(numbers.oldest.typedAt, now)),
      sayWaiting(numbers, now),
      String(numbers.missing + numbers.givenUp),
    ])}
  />
)

const HowItIsMeasured = () => (
  <>
    <h2 class="govuk-heading-m">How this is measured</h2>
    <p class="govuk-body">
      A form says that something is kept only once the database has it on its disk. While somebody types,
      their browser asks the server now and then for what it has, and compares it with everything that was
      acknowledged; it tells the server how many characters did not come back. That number is added up here
      for ever and is never set back. What was missing is sent again at once.
    </p>
    <p class="govuk-body">
      A device says how many changes stand on it when it is heard of. What a device typed that has not been
      heard of since is not in these numbers until it comes back. No number here tells whose child anything is
      about.
    </p>
    <p class="govuk-body">
      <a class="govuk-link" href="/about/what-is-kept">
        What is kept, and why
      </a>
    </p>
  </>
)
