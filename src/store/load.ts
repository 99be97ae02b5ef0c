import type { AuthorityId, FamilyId, WorkerId } from '../define/record.ts'
import type { Moment } from '../plain/day.ts'
import {
  type Authorising,
  append,
  appendAuthorisations,
  appendFamilies,
  appendMembers,
  type Deposit,
  type Membership,
  VersionTaken,
} from './append.ts'
import { type Database, within } from './database.ts'

/** Much at once: a county, or a file from another system. Written in the order given, all of it or nothing. */
export type Load = {
  readonly families: readonly { family: FamilyId; at: Moment; by: WorkerId }[]
  /** People first, then what concerns them. */
  readonly deposits: readonly Deposit[]
  readonly members: readonly Membership[]
  readonly authorisations: readonly Authorising[]
}

/**
 * Writes all of it in one transaction, on behalf of a worker of an authority; members are known from `at`. Throws
 * `VersionTaken` where a version or a manager's answer stands already, and then nothing is written.
 */
export const load = (
  database: Database,
  who: { authority: AuthorityId; worker: WorkerId },
  at: Moment,
  all: Load,
): Promise<void> =>
  within(database, who, async (tx) => {
    await appendFamilies(tx, who.authority, all.families)
    await append(tx, who.authority, all.deposits)
    await appendMembers(tx, who.authority, at, all.members)
    const answered = await appendAuthorisations(tx, who.authority, all.authorisations)
    if (answered < all.authorisations.length) throw new VersionTaken()
  })
