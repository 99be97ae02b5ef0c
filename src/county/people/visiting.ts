import { addDays, type Day, startOf } from '../../plain/day.ts'
import { idNamed } from '../identity.ts'
import type { AuthorityRow, CountyPeople, WorkerRow } from './staff.ts'

/** For how long the made-up visits have run, and will: long enough that nobody who tries the county is shut out. */
const visitsRun = { before: 7, after: 365 } as const

const visitTitles: Readonly<Partial<Record<WorkerRow['role'], string>>> = {
  inspector: 'Inspection visit (synthetic)',
  'peer reviewer': 'Peer review (synthetic)',
}

/** One running visit for the made-up inspectors and one for the reviewers. */
export function visitsOf(
  authority: AuthorityRow,
  workers: readonly WorkerRow[],
  today: Day,
): Pick<CountyPeople, 'samples' | 'invitations'> {
  const host = workers.find(({ role }) => role === 'director')
  if (host === undefined) return { samples: [], invitations: [] }
  const [from, until] = [addDays(today, -visitsRun.before), addDays(today, visitsRun.after)]
  const titles = Object.entries(visitTitles).filter(([role]) => workers.some((one) => one.role === role))
  const sampleOf = (role: string) => idNamed<'sample'>(`${authority.code} visit of ${role}`)
  return {
    samples: titles.map(([role, title]) => ({
      authority: authority.id,
      id: sampleOf(role),
      purpose: 'visit',
      title,
      visit: null,
      month: null,
      made_at: startOf(from),
      made_by: host.id,
    })),
    invitations: workers
      .filter(({ role }) => visitTitles[role] !== undefined)
      .map((worker) => ({
        authority: authority.id,
        id: idNamed<'invitation'>(`${authority.code} invitation of ${worker.subject}`),
        version: 1,
        worker: worker.id,
        sample: sampleOf(worker.role),
        scope: 'Everything, for this visit is made up',
        framework: 'ILACS',
        from_at: startOf(from),
        until_at: startOf(until),
        why: null,
        written_at: startOf(from),
        written_by: host.id,
      })),
  }
}
