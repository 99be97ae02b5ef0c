import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import * as Y from 'yjs'
import { inputsOf, readDraft, type Typing } from '../../src/define/draft.ts'
import type { AnyRecord, DraftId, PersonId } from '../../src/define/record.ts'
import { systemClock } from '../../src/plain/clock.ts'
import { newId } from '../../src/plain/id.ts'
import * as drafts from '../../src/store/drafts.ts'
import { bundleClient } from '../../src/web/client/bundle.ts'
import { keepTyped } from '../../src/web/drafts.ts'
import { readLook } from '../../src/web/look/assets.ts'
import { type Frame, Page } from '../../src/web/look/frame.tsx'
import { contentSecurityPolicy } from '../../src/web/look/policy.ts'
import { RecordForm } from '../../src/web/record/form.tsx'
import { keptInput } from '../../src/web/record/names.ts'
import { typedFrom } from '../../src/web/record/typed-from.ts'
import type { Ground } from './ground.ts'

/** What a form sent, and what the server made of it. */
export type Submission = { readonly wasKept: boolean; readonly typing: Typing }

/** A website with the real form, the real routes and the real script on the real store, and nothing else. */
export type Town = {
  readonly origin: string
  begin(type: AnyRecord): Promise<{ draft: DraftId; path: string }>
  /** What the store holds of a draft. */
  read(type: AnyRecord, draft: DraftId): Promise<Typing>
  readonly submissions: Submission[]
  /** While set, the script's requests are answered as those of somebody whose session has ended. */
  signOut(isOut: boolean): void
  /** The server's process is gone: its port is closed, and with it every connection. */
  stopServing(): Promise<void>
  serveAgain(): Promise<void>
}

export const children: readonly { id: PersonId; name: string }[] = [
  { id: newId<'person'>(), name: 'Ann (synthetic)' },
  { id: newId<'person'>(), name: 'Ben (synthetic)' },
]
const childIds = children.map(({ id }) => id)

export async function makeTown(ground: Ground, types: readonly AnyRecord[]): Promise<Town> {
  const [look, client] = await Promise.all([readLook(), bundleClient()])
  const who = { authority: ground.worker.authority, worker: ground.worker.id }
  const submissions: Submission[] = []
  let isOut = false
  const frame: Frame = {
    look: look.paths,
    desk: client.desk,
    who: { id: ground.worker.id, name: 'Synthetic Worker', role: 'Social worker' },
    rooms: [],
    council: null,
    version: 'test',
    isSynthetic: true,
  }
  const typeOf = (name: string): AnyRecord => {
    const type = types.find((one) => one.name === name)
    if (type === undefined) throw new Error(`No type ${name}`)
    return type
  }
  const app = new Hono()
  app.use(async (c, next) => {
    await next()
    c.header('content-security-policy', contentSecurityPolicy)
  })
  app.onError((_, c) => c.text('The server failed', 500))
  for (const { path, contentType, body } of [...look.assets, ...client.assets])
    app.get(path, (c) => c.body(new Uint8Array(body), 200, { 'content-type': contentType }))
  app.get('/signed-in', (c) => (isOut ? c.json({ signIn: true }, 401) : c.json({ worker: ground.worker.id })))
  app.all('/drafts/*', async (c) => {
    if (isOut) return c.json({ signIn: true }, 401)
    const { pathname, search } = new URL(c.req.url)
    const body = c.req.method === 'POST' ? await c.req.arrayBuffer() : null
    return ground.deliver(pathname + search, { method: c.req.method, headers: c.req.raw.headers, body })
  })
  app.get('/form/:id', async (c) => {
    const draft = await drafts.read(ground.database(), who, c.req.param('id') as DraftId)
    if (draft === undefined) return c.text('No such draft', 404)
    const type = typeOf(draft.kind)
    return c.html(
      <Page frame={frame} title={type.title} scripts={[client.drafts]}>
        <h1 class="govuk-heading-l">{type.begin}</h1>
        <RecordForm
          type={type}
          typing={readDraft(draft.doc, inputsOf(type, childIds))}
          among={children}
          problems={[]}
          warnings={type.guards ?? []}
          picks={{}}
          draft={{ id: draft.id, state: Buffer.from(Y.encodeStateAsUpdate(draft.doc)).toString('base64') }}
          submitLabel="Record"
          action={`/form/${draft.id}`}
        />
      </Page>,
    )
  })
  app.post('/form/:id', async (c) => {
    const id = c.req.param('id') as DraftId
    const form = await c.req.formData()
    const wasKept = form.get(keptInput) === 'yes'
    const found = await drafts.read(ground.database(), who, id)
    if (found === undefined) return c.text('No such draft', 404)
    const inputs = inputsOf(typeOf(found.kind), childIds)
    const parts = { database: ground.database(), clock: systemClock }
    if (!wasKept) await keepTyped(parts, who, id, inputs, typedFrom(form, inputs))
    const settled = await drafts.read(ground.database(), who, id)
    submissions.push({ wasKept, typing: settled === undefined ? {} : readDraft(settled.doc, inputs) })
    return c.html(
      <html lang="en-GB">
        <head>
          <title>Recorded</title>
          <meta name="goldthread-settled" content={id} />
          <script type="module" src={client.desk} />
          <script type="module" src={client.drafts} />
        </head>
        <body>Recorded</body>
      </html>,
    )
  })
  let server = await listen(app, 0)
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    submissions,
    async begin(type) {
      const draft = await drafts.begin(ground.database(), who, { kind: type.name }, systemClock.now())
      return { draft, path: `http://127.0.0.1:${port}/form/${draft}` }
    },
    async read(type, draft) {
      const found = await drafts.read(ground.database(), who, draft)
      return found === undefined ? {} : readDraft(found.doc, inputsOf(type, childIds))
    },
    signOut: (out) => {
      isOut = out
    },
    async stopServing() {
      const closed = new Promise((done) => server.close(done))
      server.closeAllConnections()
      await closed
    },
    async serveAgain() {
      server = await listen(app, port)
    },
  }
}

async function listen(app: Hono, port: number): Promise<Server> {
  const server = createServer(getRequestListener(app.fetch))
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  return server
}
