import { answersOf } from '../../../define/on-record.ts'
import { sayDay, sayMoment } from '../../../plain/day.ts'
import { drill } from '../../../sight/continuity/drill.ts'
import { type Health, type Wrong, wrongsOf } from '../../../sight/continuity/health.ts'
import { registerOf } from '../../../sight/continuity/register.ts'
import { myWork } from '../../../store/access.ts'
import { type Acting, as } from '../../../store/as.ts'
import {
  backupsTaken,
  continuityRecords,
  type DatabaseState,
  databaseState,
  findLastEmergencyPaper,
} from '../../../store/continuity.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { InsetText } from '../../govuk/inset-text.tsx'
import { SummaryList, type SummaryRow } from '../../govuk/summary-list.tsx'
import { WarningText } from '../../govuk/warning-text.tsx'
import { type Asked, answer, type Page, page } from '../../page.tsx'

type View = {
  readonly asked: Asked
  readonly health: Health
  readonly database: DatabaseState
  readonly backupSeconds: number | undefined
}

/** `/about/health`: whether all is well with the installation, what is not, and what to do about it. Names nobody. */
export const healthPage: Page = {
  path: '/about/health',
  show: async (asked) => {
    const disk = await asked.parts.diskRoom?.()
    const reading = await as(asked.store, asked.worker, myWork, (acting) => lookAt(acting, disk))
    return answer(reading, (found) =>
      page({
        title: 'Is all well?',
        before: (
          <Breadcrumbs crumbs={[{ words: 'About Goldthread', href: '/about' }, { words: 'Is all well?' }]} />
        ),
        body: <IsAllWell {...found} asked={asked} />,
      }),
    )
  },
}

async function lookAt(acting: Acting, disk: Health['disk']): Promise<Omit<View, 'asked'>> {
  const database = await databaseState(acting)
  const [backup] = await backupsTaken(acting, 1)
  const tried = registerOf(await continuityRecords(acting)).drills.find(
    ({ answers }) => answers.scenario === 'restore' && answers.happenedOn !== undefined,
  )
  const of = tried === undefined ? undefined : answersOf(drill, tried.record)
  return {
    database,
    backupSeconds: backup?.seconds,
    health: {
      now: acting.store.clock.now(),
      lastBackupAt: backup?.at,
      lastRestoreDrill:
        of?.happenedOn === undefined ? undefined : { on: of.happenedOn, worked: of.outcome === 'worked' },
      lastEmergencyPaperAt: await findLastEmergencyPaper(acting),
      connections: database.connections,
      mostConnections: database.mostConnections,
      disk,
    },
  }
}

const IsAllWell = (view: View) => {
  const wrongs = wrongsOf(view.health)
  return (
    <>
      <h1 class="govuk-heading-l">Is all well?</h1>
      {wrongs.length === 0 ? (
        <InsetText>All is well with the installation. Nothing needs to be done.</InsetText>
      ) : (
        <Wrongs wrongs={wrongs} />
      )}
      <SummaryList rows={rowsOf(view)} />
      <p class="govuk-body">
        <a class="govuk-link" href="/continuity">
          The continuity plan, drills and lessons
        </a>
      </p>
    </>
  )
}

const Wrongs = ({ wrongs }: { readonly wrongs: readonly Wrong[] }) => (
  <section aria-label="What is wrong">
    <h2 class="govuk-heading-m">
      {wrongs.length === 1 ? 'One thing is wrong' : `${wrongs.length} things are wrong`}
    </h2>
    {wrongs.map(({ says, does }) => (
      <WarningText>
        {says}
        <span class="gt-health__does">{does}</span>
      </WarningText>
    ))}
  </section>
)

function rowsOf({ asked, health, database, backupSeconds }: View): readonly SummaryRow[] {
  const { lastBackupAt, lastRestoreDrill, lastEmergencyPaperAt, disk } = health
  return [
    { key: 'Goldthread', value: `Version ${asked.parts.version}` },
    {
      key: 'Database',
      value: `PostgreSQL ${database.version}, ${sayBytes(database.bytes)}, ready`,
    },
    {
      key: 'Shape of the database',
      value: `${database.steps} steps, all taken; the last is ${database.lastStep.replace(/\.sql$/, '')}`,
    },
    {
      key: 'Last backup',
      value:
        lastBackupAt === undefined
          ? 'Never'
          : `${sayMoment(lastBackupAt)}, taken in ${Math.max(1, backupSeconds ?? 0)} s`,
    },
    {
      key: 'Last restore tried',
      value:
        lastRestoreDrill === undefined
          ? 'Never'
          : `${sayDay(lastRestoreDrill.on)}: ${lastRestoreDrill.worked ? 'it worked' : 'it did not work'}`,
    },
    {
      key: 'Last list for emergencies',
      value: lastEmergencyPaperAt === undefined ? 'Never' : sayMoment(lastEmergencyPaperAt),
    },
    {
      key: 'Room on the disk',
      value:
        disk === undefined
          ? 'The record is on a server elsewhere, whose disk is not seen from here'
          : `${sayBytes(disk.free)} free of ${sayBytes(disk.whole)}`,
    },
    {
      key: 'Open connections',
      value: `${database.connections} of ${database.mostConnections}`,
    },
  ]
}

/** `512 MB`, `1.4 GB`: thousands, as disks are sold. */
export function sayBytes(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB']
  const step = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  const amount = bytes / 1000 ** step
  return `${amount >= 10 || step === 0 ? Math.round(amount) : amount.toFixed(1)} ${units[step]}`
}
