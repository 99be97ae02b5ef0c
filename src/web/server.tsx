import { type Context, Hono } from 'hono'
import { sayMoment } from '../plain/day.ts'
import { type Deed, isVisitor } from '../store/access.ts'
import { mayEver } from '../store/as.ts'
import type { Worker } from '../store/worker.ts'
import { Button } from './govuk/button.tsx'
import { Page as Document, type Frame, rooms } from './look/frame.tsx'
import { type Answer, type Asked, type Page, type Parts, readForm, type Shown } from './page.tsx'
import { AskWhy } from './pages/ask-why.tsx'
import { VisitorStrip } from './pages/inspection/sample/visitor-strip.tsx'
import type { Env } from './sign-in/parts.ts'

/** Which rooms a post has business in. */
const roomDeeds = {
  'front-door': 'read the front door',
  'my-work': 'find a child',
  team: 'find a child',
  children: 'find a child',
  measures: 'read figures',
  inspection: 'read inspections',
  improvement: 'serve boards',
  board: 'sit on the board',
  scrutiny: 'sit on scrutiny',
  members: 'sit on the board',
  'young-people': 'read issues raised',
  'hand-over': 'hand over lists',
} as const satisfies Readonly<Record<string, Deed>>

/** Officers find these under Improvement; they are rooms of their own for those who only sit there. */
const roomsOfMembers: ReadonlySet<string> = new Set(['board', 'scrutiny', 'members'])

const isRoomOf =
  (worker: Worker) =>
  ({ name }: (typeof rooms)[number]): boolean =>
    mayEver(worker, roomDeeds[name]) && !(roomsOfMembers.has(name) && mayEver(worker, 'serve boards'))

/** Where the navigation says one is: an officer who reads a page of members' is under Improvement, where it is found. */
const hereIn = (open: Frame['rooms'], room: string | undefined): string | undefined =>
  room !== undefined && roomsOfMembers.has(room) && open.every(({ name }) => name !== room)
    ? 'improvement'
    : room

/** Whose page it is; before signing in, the one council that is served here, if there is one alone. */
function councilOf({ councils }: Parts, worker: Worker | undefined): string | null {
  if (worker !== undefined) return councils.get(worker.authority) ?? null
  return councils.size === 1 ? ([...councils.values()][0] ?? null) : null
}

export function frameFor(parts: Parts, worker: Worker | undefined): Frame {
  return {
    look: parts.look,
    desk: parts.desk,
    who: worker === undefined ? null : { id: worker.id, name: worker.name, role: worker.post },
    rooms: worker === undefined ? [] : rooms.filter(isRoomOf(worker)),
    seesDuty: worker !== undefined && mayEver(worker, 'see who is on duty'),
    council: councilOf(parts, worker),
    version: parts.version,
    isSynthetic: parts.isSynthetic,
    watermark: watermarkOf(parts, worker),
  }
}

/** Who reads, for which visit and when, on every page of somebody from outside. */
const watermarkOf = ({ store }: Parts, worker: Worker | undefined): string | undefined =>
  worker === undefined || !isVisitor(worker.role)
    ? undefined
    : [worker.name, worker.visiting?.visit, sayMoment(store.clock.now())].filter(Boolean).join(' · ')

/** The pages, each at its address. Every one of them is for signed-in workers; sign-in stands before. */
export function servePages(parts: Parts, pages: readonly Page[]): Hono<Env> {
  const app = new Hono<Env>()
  for (const one of pages) {
    const { show, act } = one
    if (show !== undefined)
      app.get(one.path, async (c) => respond(c, parts, one, await show(await askedOf(c, parts, false))))
    if (act !== undefined)
      app.post(one.path, async (c) => {
        if (mayNotSend(c, one)) return refuseForm(c, parts, one)
        return respond(c, parts, one, await act(await askedOf(c, parts, true)))
      })
  }
  return app
}

/**
 * The forms that those who visit may send at all: to give a reason, and to begin and write a bookmark or a question, for
 * which leave is asked again behind them. Every other page only shows itself to them, also one that is added tomorrow.
 */
const formsOfVisitors: ReadonlySet<string> = new Set(['/why', '/begin', '/drafts/:id'])

const mayNotSend = (c: Context<Env>, { path }: Page): boolean =>
  isVisitor(c.var.worker.role) && !formsOfVisitors.has(path)

async function refuseForm(c: Context<Env>, parts: Parts, one: Page): Promise<Response> {
  // Read to its end: what is left unread would break the connection for the next request.
  await c.req.arrayBuffer()
  return respond(c, parts, one, { is: 'refused', rule: 'those who visit change nothing here' })
}

async function askedOf(c: Context<Env>, parts: Parts, sent: boolean): Promise<Asked> {
  const { form, files } = sent ? await readForm(c) : { form: {}, files: {} }
  const worker = c.var.worker
  return { parts, store: parts.store, worker, params: c.req.param(), query: c.req.query(), form, files }
}

function respond(c: Context<Env>, parts: Parts, { room }: Page, given: Answer): Response | Promise<Response> {
  const draw = (shown: Shown) =>
    c.html(drawn(parts, c.var.worker, room, shown, c.req.path), shown.status ?? 200)
  switch (given.is) {
    case 'page':
      return draw(given.shown)
    case 'go':
      return c.redirect(given.to, 303)
    case 'file':
      if (isVisitor(c.var.worker.role)) return draw(refused(noFiles))
      return c.body(new Uint8Array(given.handed.file), 200, {
        'content-type': given.handed.media,
        'content-disposition': `attachment; filename="${given.handed.name}"`,
      })
    case 'say why':
      return draw({
        title: 'Why do you need this record?',
        status: 403,
        body: <AskWhy path={c.req.path} rule={given.rule} />,
      })
    case 'refused':
      return draw(refused(given.rule))
    case 'not found':
      return draw(missing)
  }
}

/** What visitors read stays here: lists, workbooks and letters are handed to them by the council, and put down as sent. */
const noFiles = 'those who visit read here and take no files away; the council hands them over'

const drawn = (
  parts: Parts,
  worker: Worker | undefined,
  room: string | undefined,
  shown: Shown,
  path: string,
) => {
  const frame = frameFor(parts, worker)
  return (
    <Document
      frame={frame}
      title={shown.title}
      hasErrors={shown.hasErrors}
      here={hereIn(frame.rooms, room)}
      before={shown.before}
      scripts={shown.scripts}
      sharing={shown.sharing}
    >
      {shown.body}
      {worker !== undefined && isVisitor(worker.role) && <VisitorStrip path={path} />}
    </Document>
  )
}

const missing: Shown = {
  title: 'Page not found',
  status: 404,
  body: (
    <>
      <h1 class="govuk-heading-l">Page not found</h1>
      <p class="govuk-body">There is nothing at this address, or it is not yours to see.</p>
      <p class="govuk-body">Look for a child by name in the box above, or begin with your work.</p>
      <Button href="/">Go to your first page</Button>
    </>
  ),
}

const refused = (rule: string): Shown => ({
  title: 'You cannot open this',
  status: 403,
  body: (
    <>
      <h1 class="govuk-heading-l">You cannot open this</h1>
      <p class="govuk-body">Goldthread did not open it, because {rule}.</p>
      <p class="govuk-body">
        If you need it for your work, ask the manager of the team that works with the child. Nothing was
        changed.
      </p>
      <Button href="/">Go to your first page</Button>
    </>
  ),
})
