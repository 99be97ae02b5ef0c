import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { Clock } from '../../plain/clock.ts'
import type { Database } from '../../store/database.ts'
import type { Session } from '../../store/sessions.ts'
import type { Worker } from '../../store/worker.ts'
import type { Frame } from '../look/frame.tsx'
import type { BuiltIn } from './built-in.ts'
import type { IdentityProvider } from './identity-provider.ts'
import type { Seal } from './seal.ts'
import type { SignInSettings } from './settings.ts'

/** What every page behind sign-in finds in its context. */
export type Env = {
  readonly Bindings: HttpBindings
  readonly Variables: { readonly worker: Worker; readonly session: Session }
}

/** The frame of a page for somebody, or for nobody who is signed in. */
export type FrameFor = (worker: Worker | undefined) => Frame

export type SignInParts = {
  readonly database: Database
  readonly clock: Clock
  readonly settings: SignInSettings
  readonly provider: IdentityProvider
  readonly builtIn: BuiltIn | undefined
  /** Closes what is kept in the browser while somebody is away at the provider. */
  readonly attemptSeal: Seal
  /** Closes the provider’s own proof of who somebody is, for signing out there. */
  readonly proofSeal: Seal
  readonly frameFor: FrameFor
  /** One line for whoever runs Goldthread. Never names anybody. */
  readonly log: (line: string) => void
}

/** Whether a script of ours asks, and not somebody who is to see a page. */
export const isClient = (c: Context): boolean =>
  c.req.header('x-goldthread') === 'client' ||
  (c.req.header('accept') ?? '').split(',').some((type) => type.trim().startsWith('application/json'))
