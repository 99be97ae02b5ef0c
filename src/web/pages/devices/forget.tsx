import { readId } from '../../../plain/id.ts'
import { myWork } from '../../../store/access.ts'
import { as } from '../../../store/as.ts'
import { type Device, deviceOfWorker } from '../../../store/devices.ts'
import { Button } from '../../govuk/button.tsx'
import { WarningText } from '../../govuk/warning-text.tsx'
import { Back } from '../../look/back.tsx'
import { type Asked, answer, notFound, type Page, page } from '../../page.tsx'
import { sayWaiting, sayWhen } from './devices.tsx'

/** `/devices/:worker/:id`: asks whether a device is to be forgotten, and says what would be lost with it. */
export const forgetDevicePage: Page = {
  path: '/devices/:worker/:id',
  room: 'my-work',
  show: async (asked) => {
    const [id, worker] = [readId<'device'>(asked.params.id), readId<'worker'>(asked.params.worker)]
    if (!id.ok || !worker.ok) return notFound
    const reading = await as(asked.store, asked.worker, myWork, (acting) =>
      deviceOfWorker(acting, id.value, worker.value),
    )
    return answer(reading, (device) =>
      page({
        title: 'Forget this device?',
        before: <Back href="/devices">Back to devices</Back>,
        body: <Forget device={device} asked={asked} />,
      }),
    )
  },
}

const Forget = ({ device, asked }: { readonly device: Device; readonly asked: Asked }) => {
  const today = asked.store.clock.today()
  const isOwn = device.worker === asked.worker.id
  return (
    <>
      <h1 class="govuk-heading-l">Forget this device?</h1>
      <p class="govuk-body-l">
        {isOwn ? device.name : `${device.name}, of ${device.workerName}`}, last heard of{' '}
        {sayWhen(device.heardAt, today)}
      </p>
      {device.waiting > 0 && (
        <WarningText>
          {sayWaiting(device, today)}: typed there and not yet with Goldthread. If you forget the device now,
          these words are lost. If it still works, open Goldthread on it first, with a signal.
        </WarningText>
      )}
      <p class="govuk-body">
        Goldthread takes its key away at once. The device deletes its own copy, and everything it keeps, as
        soon as it next reaches Goldthread; until then somebody who has it unlocked can open what was taken
        along, until its time is over. {isOwn ? 'You are' : `${device.workerName} is`} signed out everywhere{' '}
        {isOwn ? 'but here' : 'and can sign in again'}.
      </p>
      <form method="post" action={`/devices/${device.worker}/${device.id}`}>
        <Button classes="govuk-button--warning" preventDoubleClick>
          Forget this device
        </Button>
      </form>
    </>
  )
}
