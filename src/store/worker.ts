import type { AuthorityId, TeamId, WorkerId } from '../define/record.ts'
import type { Role } from './access.ts'

/** Somebody who works with Goldthread, as known at sign-in. */
export type Worker = {
  readonly authority: AuthorityId
  readonly id: WorkerId
  readonly name: string
  readonly post: string
  readonly role: Role
  readonly team: TeamId | undefined
  readonly teamName: string | undefined
  readonly locality: string | undefined
}
