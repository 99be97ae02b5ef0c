import type { TeamId } from '../define/record.ts'
import type { Acting } from './as.ts'

/** A team, where it works and what it is for. */
export type Team = {
  readonly id: TeamId
  readonly name: string
  readonly locality: string
  readonly purpose: string
}

/** Every team of the worker's council, by name. Names nobody, so every worker may know them. */
export const teamsOf = ({ tx, worker }: Acting): Promise<readonly Team[]> =>
  tx
    .selectFrom('team')
    .select(['id', 'name', 'locality', 'purpose'])
    .where('authority', '=', worker.authority)
    .orderBy('name')
    .execute()
