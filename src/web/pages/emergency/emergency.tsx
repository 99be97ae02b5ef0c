import { makePaperFile } from '../../../exchange/emergency/file.ts'
import { sayMoment } from '../../../plain/day.ts'
import { myWork } from '../../../store/access.ts'
import { as } from '../../../store/as.ts'
import { type PaperMade, papersMade, requireEmergency } from '../../../store/emergency.ts'
import { Button } from '../../govuk/button.tsx'
import { InsetText } from '../../govuk/inset-text.tsx'
import { WarningText } from '../../govuk/warning-text.tsx'
import { CardTable } from '../../look/cards.tsx'
import { Empty } from '../../look/empty.tsx'
import { type Answer, type Asked, answer, type EmergencyParts, hand, type Page, page } from '../../page.tsx'

/** `/emergency`: the paper for the day on which nothing works: make it, and see which were made. */
export const emergencyPage: Page = {
  path: '/emergency',
  room: 'team',
  show: async (asked) => {
    const { store, worker } = asked
    const reading = await as(store, worker, myWork, async (acting) => {
      await requireEmergency(acting)
      return papersMade(acting, mostShown)
    })
    return answer(reading, (made) => shown(asked, made))
  },
  act: async ({ store, worker, parts: { emergency } }) => {
    if (emergency?.sealing.passphrase === undefined) return cannotMake
    const { sealing } = emergency
    const reading = await as(store, worker, myWork, (acting) => makePaperFile(acting, 'page', sealing))
    return answer(reading, ({ content, name }) =>
      hand({ file: Buffer.from(content), name, media: 'text/html; charset=utf-8' }),
    )
  },
}

const mostShown = 20

const cannotMake: Answer = page({
  title: 'The paper was not made',
  status: 409,
  body: (
    <>
      <h1 class="govuk-heading-l">The paper was not made</h1>
      <p class="govuk-body">
        No passphrase is set for it here, and it names children. Ask whoever runs Goldthread to set
        GOLDTHREAD_EMERGENCY_PASSPHRASE.
      </p>
      <Button href="/emergency">Back</Button>
    </>
  ),
})

const shown = ({ parts }: Asked, made: readonly PaperMade[]): Answer =>
  page({
    title: 'Emergency paper',
    body: (
      <>
        <h1 class="govuk-heading-l">Emergency paper</h1>
        <p class="govuk-body-l">
          Every child who is open to us, and whom to ring, in one file that opens when Goldthread cannot be
          reached: with no server, no network and no sign-in.
        </p>
        <Trouble made={made} emergency={parts.emergency} />
        {parts.emergency?.sealing.passphrase !== undefined && (
          <form method="post" action="/emergency">
            <Button preventDoubleClick>Make the paper and save it</Button>
          </form>
        )}
        <HowTo emergency={parts.emergency} isSynthetic={parts.isSynthetic} />
        <Papers made={made} />
      </>
    ),
  })

/** What keeps a paper from being there tomorrow; nothing where all is well. */
const Trouble = ({
  made,
  emergency,
}: {
  readonly made: readonly PaperMade[]
  readonly emergency: EmergencyParts | undefined
}) => {
  if (emergency?.sealing.passphrase === undefined)
    return (
      <WarningText>
        No passphrase is set, so no paper is made here. Whoever runs Goldthread sets
        GOLDTHREAD_EMERGENCY_PASSPHRASE: four or five words that have nothing to do with one another.
      </WarningText>
    )
  const last = made.find(({ how }) => how === 'evening')
  return last === undefined || last.problem === null ? (
    ''
  ) : (
    <WarningText>
      The paper of {sayMoment(last.madeAt)} was not made: {last.problem} Make one now, and tell whoever runs
      Goldthread.
    </WarningText>
  )
}

type HowToProps = { readonly emergency: EmergencyParts | undefined; readonly isSynthetic: boolean }

const HowTo = ({ emergency, isSynthetic }: HowToProps) => (
  <>
    <h2 class="govuk-heading-m">What to do with it</h2>
    <ol class="govuk-list govuk-list--number">
      <li>Save the file where you can reach it with no network: a memory stick in the duty room’s safe.</li>
      <li>Open it in any browser, and type the passphrase. Nothing is sent anywhere.</li>
      <li>Print it from there. Each team begins a page, so that each team takes its own.</li>
      <li>Take the last one back and destroy it: it names children, and it grows old.</li>
    </ol>
    {isSynthetic && emergency?.sealing.passphrase !== undefined && (
      <InsetText>
        Everybody in this county is made up, so the passphrase may stand here:{' '}
        <strong>{emergency.sealing.passphrase}</strong>
      </InsetText>
    )}
    <p class="govuk-body">
      A child whose record is restricted is not named in it: it says only that there is one, and whom to ring.
      Every child in it has an entry in the log that says who made it.
    </p>
    {emergency !== undefined && (
      <p class="govuk-body">
        {emergency.sealing.passphrase !== undefined && (
          <>
            One is also made {emergency.when} and put into {emergency.folder} on the server; the last 14 are
            kept.{' '}
          </>
        )}
        All are sealed with the key <strong>{emergency.sealing.key.fingerprint}</strong>. Note it down: with
        bin/goldthread emergency-paper --check FILE anybody can see whether a file is as it was made.
      </p>
    )}
  </>
)

const hows: Readonly<Record<PaperMade['how'], string>> = {
  evening: 'By itself',
  page: 'On this page',
  command: 'By the command',
}

const Papers = ({ made }: { readonly made: readonly PaperMade[] }) =>
  made.length === 0 ? (
    <Empty title="No paper has been made yet">Make one now, open it and print it, before it is needed.</Empty>
  ) : (
    <CardTable
      caption="The papers made last"
      showCaption
      columns={[
        { words: 'When' },
        { words: 'Who' },
        { words: 'How' },
        { words: 'Children', isNumeric: true },
        { words: 'What came of it' },
      ]}
      rows={made.map((one) => [
        sayMoment(one.madeAt),
        one.madeBy,
        hows[one.how],
        one.problem === null ? String(one.children + one.restricted) : '',
        one.problem ?? (one.encrypted ? 'Made and locked' : 'Made, not locked'),
      ])}
    />
  )
