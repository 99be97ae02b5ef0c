import { type Day, dayOf, type Moment, sayMoment, timeOf } from '../../../plain/day.ts'
import { myWork } from '../../../store/access.ts'
import { as, mayEver } from '../../../store/as.ts'
import { colleaguesDevices, type Device, ownDevices } from '../../../store/devices.ts'
import { Button } from '../../govuk/button.tsx'
import { Input } from '../../govuk/input.tsx'
import { NotificationBanner } from '../../govuk/notification-banner.tsx'
import { CardTable } from '../../look/cards.tsx'
import { Empty } from '../../look/empty.tsx'
import { type Asked, answer, type Page, page } from '../../page.tsx'

type View = {
  readonly asked: Asked
  readonly own: readonly Device[]
  /** Nothing for whoever does not look after devices. */
  readonly colleagues: readonly Device[] | undefined
  readonly find: string
}

/** `/devices`: where a worker is signed in with Goldthread, what waits there, and a way to forget a lost one. */
export const devicesPage: Page = {
  path: '/devices',
  room: 'my-work',
  show: async (asked) => {
    const { store, worker, query } = asked
    const find = (query.find ?? '').slice(0, 100)
    const looksAfter = mayEver(worker, 'look after devices')
    const reading = await as(store, worker, myWork, async (acting) => ({
      own: await ownDevices(acting),
      colleagues: looksAfter ? await colleaguesDevices(acting, find) : undefined,
    }))
    return answer(reading, (read) =>
      page({ title: 'Your devices', body: <Devices {...read} asked={asked} find={find} /> }),
    )
  },
}

/** `today at 14:02`, or with its day. */
export const sayWhen = (at: Moment, today: Day): string =>
  dayOf(at) === today ? `today at ${timeOf(at)}` : sayMoment(at)

/** What stands on a device and has not come to Goldthread yet. */
export const sayWaiting = ({ waiting, waitingSince }: Device, today: Day): string => {
  if (waiting === 0) return 'Nothing'
  const what = waiting === 1 ? '1 change' : `${waiting} changes`
  return waitingSince === undefined ? what : `${what}, since ${sayWhen(waitingSince, today)}`
}

const sayTaken = ({ taken, takenUntil }: Device, today: Day): string => {
  if (taken === 0 || takenUntil === undefined) return 'Nothing'
  return `${taken === 1 ? '1 visit' : `${taken} visits`}, until ${sayWhen(takenUntil, today)}`
}

const forgetLink = (device: Device) => (
  <a class="govuk-link" href={`/devices/${device.worker}/${device.id}`}>
    Forget<span class="govuk-visually-hidden"> {device.name}</span>
  </a>
)

const Devices = ({ asked, own, colleagues, find }: View) => {
  const today = asked.store.clock.today()
  return (
    <>
      {asked.query.forgotten === 'yes' && (
        <NotificationBanner isSuccess title="Done">
          The device is forgotten. It deletes what it keeps as soon as it next reaches Goldthread.
        </NotificationBanner>
      )}
      <h1 class="govuk-heading-l">Your devices</h1>
      <p class="govuk-body">
        Each browser in which you use Goldthread. What it keeps for you is locked with a key of yours; forget
        a device that you lost or no longer use, and the key is gone.
      </p>
      {own.length === 0 ? (
        <Empty title="No device yet">
          A browser stands here once it has opened a page of Goldthread with its script running.
        </Empty>
      ) : (
        <CardTable
          caption="Your devices"
          columns={columns}
          rows={own.map((device) => [
            <span data-device={device.id}>{device.name}</span>,
            ...cellsOf(device, today),
          ])}
        />
      )}
      {colleagues !== undefined && <Colleagues colleagues={colleagues} find={find} today={today} />}
    </>
  )
}

const columns = [
  { words: 'Device' },
  { words: 'Last heard of' },
  { words: 'Not yet with Goldthread' },
  { words: 'Taken along' },
  { words: 'Forget it' },
]

const cellsOf = (device: Device, today: Day) => [
  sayWhen(device.heardAt, today),
  sayWaiting(device, today),
  sayTaken(device, today),
  forgetLink(device),
]

const Colleagues = ({
  colleagues,
  find,
  today,
}: {
  readonly colleagues: readonly Device[]
  readonly find: string
  readonly today: Day
}) => (
  <section aria-labelledby="colleagues">
    <h2 class="govuk-heading-m" id="colleagues">
      Colleagues’ devices
    </h2>
    <form method="get" action="/devices">
      <Input
        name="find"
        id="find-colleague"
        label="A colleague’s name"
        value={find}
        classes="govuk-input--width-20"
      />
      <Button classes="govuk-button--secondary">Find their devices</Button>
    </form>
    {colleagues.length === 0 ? (
      <p class="govuk-body">
        {find === ''
          ? 'No colleague of yours has a device here yet.'
          : 'Nobody of this name has a device here.'}
      </p>
    ) : (
      <CardTable
        caption="Colleagues’ devices"
        columns={columns}
        rows={colleagues.map((device) => [`${device.workerName}: ${device.name}`, ...cellsOf(device, today)])}
      />
    )}
  </section>
)
