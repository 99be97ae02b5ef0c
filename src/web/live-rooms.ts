import type { AuthorityId, DraftId, WorkerId } from '../define/record.ts'
import { type Database, within } from '../store/database.ts'
import {
  hearKept,
  type KeptHere,
  listenElsewhere,
  type SaidElsewhere,
  tellElsewhere,
} from '../store/draft-news.ts'
import { findUnknown, type UpdateRow, updatesIn } from '../store/draft-updates.ts'
import type { Worker } from '../store/worker.ts'
import type { LiveMessage } from './client/live-messages.ts'

/** Somebody who has a draft open over a live connection. */
export type Seat = {
  readonly worker: Worker
  readonly draft: DraftId
  say(message: LiveMessage): void
  /** Gives what somebody else typed: one Yjs update. */
  give(update: Uint8Array): void
  /** The updates that this very connection is sending: it need not hear them again. */
  readonly own: Set<string>
}

/** The drafts that are open in this process, and who sits at each. */
export type Rooms = {
  /** Takes a seat; gives all updates of the draft as they then stood. From now on the seat hears of every other. */
  join(seat: Seat): Promise<readonly UpdateRow[]>
  leave(seat: Seat): void
  /** The seat is still there: the other processes are told, and it hears who else is. */
  beat(seat: Seat): void
  stop(): Promise<void>
}

type Elsewhere = { readonly name: string; readonly until: number }

type Room = {
  readonly authority: AuthorityId
  readonly draft: DraftId
  readonly seats: Set<Seat>
  /** Updates that everybody here has been given or will be. */
  readonly known: Set<string>
  /** Those who have it open at another process. */
  readonly elsewhere: Map<WorkerId, Elsewhere>
  isSettled: boolean
  isLooking: boolean
  looksAgain: boolean
}

/** How long somebody at another process counts as there without being heard of: two signs of life and some time more. */
const elsewhereMs = 45_000

/** How often every open draft is looked at, for words of other processes that were never heard. */
const lookMs = 30_000

/** So many ids are remembered of a draft before those are forgotten that the store itself no longer has. */
const mostKnown = 5_000

type Desk = { readonly database: Database; readonly rooms: Map<string, Room> }

const keyOf = (authority: AuthorityId, draft: DraftId): string => `${authority}/${draft}`

/** Opens the rooms of a process: what anybody commits reaches all who sit there, from wherever it came. */
export function openRooms(database: Database): Rooms {
  const desk: Desk = { database, rooms: new Map() }
  const { rooms } = desk
  const stopHearing = hearKept(database, (kept) => giveKept(desk, kept))
  const stopListening = listenElsewhere(database, {
    said: (said) => takeSaid(desk, said),
    connected: () => void lookAtAll(desk),
  })
  const looking = setInterval(() => void lookAtAll(desk), lookMs)
  looking.unref()
  return {
    join: (seat) => join(desk, seat),
    leave: (seat) => leave(desk, seat),
    beat: (seat) => {
      const room = rooms.get(keyOf(seat.worker.authority, seat.draft))
      if (room === undefined) return
      tellPresence(desk, seat, 'here')
      sayHere(room, [seat])
    },
    stop: async () => {
      clearInterval(looking)
      stopHearing()
      await stopListening()
    },
  }
}

function roomFor({ rooms }: Desk, { worker: { authority }, draft }: Seat): Room {
  const key = keyOf(authority, draft)
  const known = rooms.get(key)
  if (known !== undefined) return known
  const room: Room = {
    authority,
    draft,
    seats: new Set(),
    known: new Set(),
    elsewhere: new Map(),
    isSettled: false,
    isLooking: false,
    looksAgain: false,
  }
  rooms.set(key, room)
  return room
}

async function join(desk: Desk, seat: Seat): Promise<readonly UpdateRow[]> {
  const room = roomFor(desk, seat)
  room.seats.add(seat)
  tellPresence(desk, seat, 'here')
  sayHere(room, room.seats)
  const rows = await within(desk.database, whoOf(seat), (tx) => updatesIn(tx, room.authority, room.draft))
  // What others at this draft have not heard yet, they hear now; the one who joins is given everything anyway.
  if (room.seats.size > 1) giveAll(room, rows)
  else for (const { id } of rows) room.known.add(id)
  return rows
}

const whoOf = ({ worker }: Seat) => ({ authority: worker.authority, worker: worker.id })

function leave(desk: Desk, seat: Seat): void {
  const key = keyOf(seat.worker.authority, seat.draft)
  const room = desk.rooms.get(key)
  if (room?.seats.delete(seat) !== true) return
  if (![...room.seats].some(({ worker }) => worker.id === seat.worker.id)) tellPresence(desk, seat, 'gone')
  if (room.seats.size === 0) desk.rooms.delete(key)
  else sayHere(room, room.seats)
}

const tellPresence = ({ database }: Desk, { worker, draft }: Seat, what: 'here' | 'gone'): void =>
  tellElsewhere(database, { authority: worker.authority, worker: worker.id, draft, what })

/** Says to seats who else is there, by name: nobody is told of themselves, nor of their own other window. */
function sayHere(room: Room, seats: Iterable<Seat>): void {
  const now = performance.now()
  const all = new Map<WorkerId, string>()
  for (const [worker, { name, until }] of room.elsewhere)
    if (until > now) all.set(worker, name)
    else room.elsewhere.delete(worker)
  for (const { worker } of room.seats) all.set(worker.id, worker.name)
  for (const seat of seats) {
    const names = [...all].flatMap(([worker, name]) => (worker === seat.worker.id ? [] : [name]))
    seat.say({ is: 'here', names: names.sort((a, b) => a.localeCompare(b, 'en-GB')) })
  }
}

/** What this process has committed, whichever way it came in: to all who sit there but the one who sent it. */
function giveKept(desk: Desk, { who, draft, updates }: KeptHere): void {
  const room = desk.rooms.get(keyOf(who.authority, draft))
  if (room !== undefined) giveAll(room, updates)
}

function giveAll({ seats, known }: Room, updates: readonly Pick<UpdateRow, 'id' | 'bytes'>[]): void {
  for (const { id, bytes } of updates) {
    if (known.has(id)) continue
    known.add(id)
    for (const seat of seats) if (!seat.own.has(id)) seat.give(bytes)
  }
}

function takeSaid(desk: Desk, { authority, draft, what, worker }: SaidElsewhere): void {
  const room = desk.rooms.get(keyOf(authority, draft))
  if (room === undefined) return
  if (what === 'kept' || what === 'settled') void look(desk, room)
  else if (what === 'here') void takeHere(desk, room, worker)
  else if (room.elsewhere.delete(worker)) sayHere(room, room.seats)
}

async function takeHere(desk: Desk, room: Room, worker: WorkerId): Promise<void> {
  const known = room.elsewhere.get(worker)
  const until = performance.now() + elsewhereMs
  const name = known?.name ?? (await findName(desk, room, worker).catch(() => undefined))
  if (name === undefined) return
  room.elsewhere.set(worker, { name, until })
  if (known !== undefined) return
  sayHere(room, room.seats)
  for (const seat of room.seats) tellPresence(desk, seat, 'here')
}

const findName = ({ database }: Desk, { authority }: Room, worker: WorkerId): Promise<string | undefined> =>
  within(database, { authority, worker }, async (tx) => {
    const row = await tx
      .selectFrom('worker')
      .select('name')
      .where('authority', '=', authority)
      .where('id', '=', worker)
      .executeTakeFirst()
    return row?.name
  })

async function lookAtAll(desk: Desk): Promise<void> {
  for (const room of [...desk.rooms.values()]) await look(desk, room)
}

/** Gives everybody what stands in the store and was not given yet. One look at a time; what comes meanwhile asks for another. */
async function look(desk: Desk, room: Room): Promise<void> {
  room.looksAgain = true
  if (room.isLooking) return
  room.isLooking = true
  while (room.looksAgain && room.seats.size > 0) {
    room.looksAgain = false
    await lookOnce(desk, room).catch(() => {})
  }
  room.isLooking = false
}

async function lookOnce({ database }: Desk, room: Room): Promise<void> {
  const { authority, draft, known } = room
  await within(database, { authority, worker: '' }, async (tx) => {
    const { updates, isSettled } = await findUnknown(tx, authority, draft, [...known])
    giveAll(room, updates)
    if (isSettled && !room.isSettled) for (const seat of room.seats) seat.say({ is: 'settled' })
    room.isSettled = isSettled
    if (known.size <= mostKnown) return
    const there = (await updatesIn(tx, authority, draft)).map(({ id }) => id)
    known.clear()
    for (const id of there) known.add(id)
  })
}
