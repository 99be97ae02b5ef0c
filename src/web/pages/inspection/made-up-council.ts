import pg from 'pg'
import { testDatabase } from '../../../../test/postgres.ts'
import type { AnyRecord, AuthorityId, TeamId, WorkerId } from '../../../define/record.ts'
import { journey } from '../../../journey/journey.ts'
import { type Clock, clockAt } from '../../../plain/clock.ts'
import { aMoment } from '../../../plain/day.ts'
import { newId } from '../../../plain/id.ts'
import { action } from '../../../sight/improvement/action.ts'
import { escalation } from '../../../sight/improvement/escalation.ts'
import { evidence } from '../../../sight/improvement/evidence.ts'
import { improvementPlan } from '../../../sight/improvement/improvement-plan.ts'
import { milestone } from '../../../sight/improvement/milestone.ts'
import { partnerIssue } from '../../../sight/improvement/partner-issue.ts'
import { practiceLesson } from '../../../sight/improvement/practice-lesson.ts'
import { progress } from '../../../sight/improvement/progress.ts'
import { rating } from '../../../sight/improvement/rating.ts'
import { finding } from '../../../sight/inspection/finding.ts'
import { inspectionVisit } from '../../../sight/inspection/visit/visit.ts'
import { commentary } from '../../../sight/performance/commentary.ts'
import type { Role } from '../../../store/access.ts'
import type { Store } from '../../../store/as.ts'
import { openDatabase } from '../../../store/database.ts'
import type { Worker } from '../../../store/worker.ts'
import type { Page } from '../../page.tsx'
import { type Ask, openPages } from '../asking.test-data.ts'

/** A small made-up council on real PostgreSQL, for tests. Everybody in it is synthetic. */
export type Council = {
  readonly store: Store
  readonly authority: AuthorityId
  readonly clock: Clock & { set(to: ReturnType<Clock['now']>): void }
  readonly adminUrl: string
  /** Gives somebody a post in the council's one team. */
  hire(role: Role, name?: string): Promise<Worker>
  readonly ask: Ask
  close(): Promise<void>
}

const types: readonly AnyRecord[] = [
  ...journey,
  ...[finding, action, progress, improvementPlan, milestone, evidence, rating, partnerIssue, escalation],
  ...[practiceLesson, inspectionVisit, commentary],
]

/** Every value of a form that is sent. */
export function formOf(values: Readonly<Record<string, string | File>>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.append(name, value)
  return form
}

/** Makes the council with these pages; it stands at 22 November 2026, noon. */
export async function makeCouncil(pages: readonly Page[]): Promise<Council> {
  const { adminUrl, appUrl } = await testDatabase()
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  const [authority, team] = [newId<'authority'>(), newId<'team'>()]
  await admin.query('insert into authority (id, name, code) values ($1, $2, $3)', [
    authority,
    'Testshire',
    '998',
  ])
  await admin.query('insert into team (authority, id, name, locality, purpose) values ($1, $2, $3, $4, $5)', [
    authority,
    team,
    'Harbour team',
    'North',
    'front door',
  ])
  const clock = clockAt(aMoment('2026-11-22T12:00:00Z'))
  const store: Store = { database: openDatabase(appUrl, 4), clock, types }
  return {
    store,
    authority,
    clock,
    adminUrl,
    hire: (role, name = `Synthetic ${role}`) => hire(admin, { authority, team, role, name }),
    ask: openPages(store, pages, new Map([[authority, 'Testshire']])),
    close: async () => {
      await admin.end()
      await store.database.destroy()
    },
  }
}

type Hiring = {
  readonly authority: AuthorityId
  readonly team: TeamId
  readonly role: Role
  readonly name: string
}

async function hire(admin: pg.Client, { authority, team, role, name }: Hiring): Promise<Worker> {
  const id = newId<'worker'>() satisfies WorkerId
  await admin.query(
    'insert into worker (authority, id, name, post, role, team, issuer, subject) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [authority, id, name, `Post of ${name}`, role, team, 'built-in', id],
  )
  const post = `Post of ${name}`
  return { authority, id, name, post, role, team, teamName: 'Harbour team', locality: 'North' }
}
