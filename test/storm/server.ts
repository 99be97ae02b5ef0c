// The server under the storm: a process of its own, so that it can be killed as a process is. Started by site.ts.
import { once } from 'node:events'
import { openDoor } from '../../src/house/door.ts'
import { recordTypes } from '../../src/house/types.ts'
import { website } from '../../src/house/web.tsx'
import type { Clock } from '../../src/plain/clock.ts'
import { aMoment, dayOf } from '../../src/plain/day.ts'
import { openDatabase } from '../../src/store/database.ts'
import { breakCommits } from './faults.ts'

/** What the storm says to its server, and what the server says once it can be asked. */
export type ToServer = { readonly skewMs: number; readonly isTooEarly: boolean }
export type FromServer = { readonly port: number }

const { STORM_DATABASE = '', STORM_ORIGIN = '' } = process.env

let skewMs = 0
const commits = breakCommits()
const now = () => aMoment(new Date(Date.now() + skewMs))
/** As wrong as the storm says. */
const clock: Clock = { now, today: () => dayOf(now()) }
process.on('message', (said: ToServer) => {
  skewMs = said.skewMs
  commits.isTooEarly = said.isTooEarly
})
// Ctrl-C is for whoever started this.
process.on('SIGINT', () => {})
// Whoever started this is gone: nobody is left to be served.
process.on('disconnect', () => process.exit(0))

const database = openDatabase(STORM_DATABASE, 8)
const door = await openDoor(0)
const address = door.server.address()
const port = typeof address === 'object' && address !== null ? address.port : 0
door.serve(
  await website({
    store: { database, clock, types: recordTypes },
    settings: { origin: STORM_ORIGIN, synthetic: true, identity: { by: 'built-in' } },
    port,
    // Names for the head of pages; not asked for, since PostgreSQL may be away just now.
    councils: new Map(),
    log: (line) => {
      if (process.env.STORM_LOG === 'yes') process.stderr.write(`${line}\n`)
    },
  }),
)
process.send?.({ port } satisfies FromServer)
await once(process, 'disconnect')
