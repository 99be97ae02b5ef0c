import type { Moment } from '../../../../plain/day.ts'
import { inspectionRequest } from '../../../../sight/inspection/visit/request.ts'
import { isOpen, type Request, type Space, sentWith } from '../../../../sight/inspection/visit/space.ts'
import { myWork } from '../../../../store/access.ts'
import { type KeptMaking, signOff } from '../../../../store/annex-makings.ts'
import { as, mayEver } from '../../../../store/as.ts'
import { Button } from '../../../govuk/button.tsx'
import { Tag } from '../../../govuk/tag.tsx'
import { type Asked, answer, go, notFound, type Page } from '../../../page.tsx'
import { BeginWith } from '../../begin-with.tsx'
import { answerBegun, requestBegun } from './begin.ts'
import { readSpace } from './read.ts'
import { requestHref, sayWhen, visitHref } from './saying.ts'
import { mayRun } from './visits.tsx'

/** The number of a version as it stands in an address; nothing where it is none. */
export const versionIn = (typed: string | undefined): number | undefined =>
  /^\d{1,6}$/.test(typed ?? '') ? Number(typed) : undefined

/** `/inspection/visits/:id/lists/:version/signed-off`: a leader signs off a version of the lists. */
export const visitListsSignedOff: Page = {
  path: '/inspection/visits/:id/lists/:version/signed-off',
  room: 'inspection',
  act: async ({ store, worker, params }) => {
    const version = versionIn(params.version)
    if (version === undefined) return notFound
    const reading = await as(store, worker, myWork, async (acting) => {
      const { visit } = (await readSpace(acting, params.id)).space
      return { visit: visit.id, signed: await signOff(acting, visit.id, version) }
    })
    return answer(reading, ({ visit, signed }) =>
      go(`${visitHref(visit)}/lists${signed ? `?signed=${version}` : ''}`),
    )
  },
}

/** `Amelia Dunworth, Director, 14:02 today`; nothing where nobody has signed it off. */
const saySigner = ({ signedOff }: KeptMaking, { store }: Asked): string | undefined =>
  signedOff && `${signedOff.by}, ${signedOff.post}, ${sayWhen(signedOff.at, store.clock.today())}`

/** Who signed a version off, in which post and when, or that nobody did. */
export const SignedOff = ({ one, asked }: { readonly one: KeptMaking; readonly asked: Asked }) =>
  saySigner(one, asked) ?? <Tag colour="orange">Not signed off</Tag>

/** When a version was sent to the inspectors, each time with the request that it answered. */
export const Sent = ({
  requests,
  asked,
}: {
  readonly requests: readonly Request[]
  readonly asked: Asked
}) =>
  requests.length === 0 ? (
    'Not sent'
  ) : (
    <span>
      {requests.map((request, at) => (
        <>
          {at > 0 && '; '}
          <a class="govuk-link" href={requestHref(request.record.id)}>
            {request.answers.answer?.is === 'done'
              ? sayWhen(request.answers.answer.at, asked.store.clock.today())
              : 'Sent'}
          </a>
        </>
      ))}
    </span>
  )

export type SignOffProps = { readonly asked: Asked; readonly space: Space; readonly last: KeptMaking }

/** How the last version stands: who signed it off, and whether it was sent; and the next step of the two. */
export const SignOff = ({ asked, space, last }: SignOffProps) => {
  const sent = sentWith(space.requests, last.version)
  const signer = saySigner(last, asked)
  return (
    <>
      <p class="govuk-body">
        {signer === undefined ? 'No leader has signed it off yet.' : `Signed off by ${signer}.`}{' '}
        {sent.length === 0 ? (
          'It was not sent to the inspectors yet.'
        ) : (
          <>
            Sent to the inspectors <Sent requests={sent} asked={asked} />.
          </>
        )}
      </p>
      <div class="gt-begin-list">
        {last.signedOff === undefined && mayEver(asked.worker, 'sign off lists') && (
          <form method="post" action={`${visitHref(space.visit.id)}/lists/${last.version}/signed-off`}>
            <Button preventDoubleClick>Sign off version {last.version}</Button>
          </form>
        )}
        {sent.length === 0 && mayRun(asked.worker) && (
          <SayItWasSent
            space={space}
            version={last.version ?? 0}
            now={asked.store.clock.now()}
            quiet={last.signedOff === undefined}
          />
        )}
      </div>
    </>
  )
}

/** Answers the request for the lists with a version; where that is answered already, a further request is put down. */
const SayItWasSent = ({
  space: { requests, visit },
  version,
  now,
  quiet,
}: {
  readonly space: Space
  readonly version: number
  readonly now: Moment
  readonly quiet: boolean
}) => {
  const asked = requests.find((one) => one.answers.item === 'lists' && isOpen(one))
  const answers = { ...answerBegun(now), sent: String(version) }
  const more = {
    ...requestBegun(visit.id, now, { what: 'A later version of the lists of children', route: 'papers' }),
    ...answers,
  }
  return (
    <BeginWith
      kind={inspectionRequest.name}
      words={`Say when version ${version} was sent`}
      record={asked?.record.id}
      before={asked === undefined ? visit.id : undefined}
      answers={asked === undefined ? more : answers}
      quiet={quiet}
    />
  )
}
