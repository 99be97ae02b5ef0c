import { sql } from 'kysely'
import type { Measure } from './measure.ts'

/**
 * QA-02. Decisions that were audited, by what their last audit found, in the month of that audit and of the team that
 * decided. A decision audited again counts once. What nobody has audited is not counted at all.
 * Source: the four words in which Ofsted grades; no law or guidance asks for a share.
 */
export const auditedDecisions: Measure = {
  code: 'QA-02',
  title: 'Audited decisions that are good or outstanding',
  why: 'A decision about a child that nobody looks at again may be wrong for years.',
  source: 'Goldthread’s own audits of decisions, graded in the four words in which Ofsted grades practice',
  counts: 'each child about whom a decision was last audited in the month',
  metWhen: 'the audit found the decision good or outstanding',
  better: 'more',
  target: undefined,
  opens: 'decision audit',
  reads: ['decision_audit'],
  select: ({ authority, from, to, asAt }) => sql`
    select c.decision as record, c.child, r.team, c.on_day, c.grade in ('good', 'outstanding') as met,
      coalesce('audited: ' || c.grade, 'audited, and not graded') as because
    from (
      select distinct on (a.decision, a.child) a.authority, a.decision, a.child, a.grade, london_day(y.made_at) as on_day
      from decision_audit a join record y on y.authority = a.authority and y.id = a.record
      where a.authority = ${authority} and a.known_from <= ${asAt} and a.known_to > ${asAt}
      order by a.decision, a.child, y.made_at desc, a.record desc
    ) c
    join record r on r.authority = c.authority and r.id = c.decision
    where c.on_day between ${from} and ${to}`,
}
