import type { NameOf } from '../../../define/kind.ts'
import type { Settled } from '../../../define/settle.ts'
import { readId } from '../../../plain/id.ts'
import type { Problem } from '../../../plain/result.ts'
import { decisionAudit } from '../../../sight/decisions/decision-audit.ts'
import { decidingKinds } from '../../../sight/decisions/points.ts'
import { myWork } from '../../../store/access.ts'
import { type Acting, as, mayEver } from '../../../store/as.ts'
import {
  findUnauditable,
  namesInAudit,
  requireAuditable,
  sayUnauditable,
} from '../../../store/decision-audits.ts'
import { namesOf } from '../../../store/read.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { Button } from '../../govuk/button.tsx'
import { type Answer, type Asked, answer, go, notFound, type Page, page } from '../../page.tsx'
import { BeginWith } from '../begin-with.tsx'
import { beginOrGoOn } from '../drafts/begin.ts'
import { EntryHistory, EntrySaid, EntrySigned, readEntry, type SignedEntry } from '../entry.tsx'
import { Recorded } from '../inspection/recorded.tsx'
import { decisionsHref } from './period.ts'

/** `/records/:id/audit`: begins the audit of a decision, for somebody who had no part in it and may read the child. */
export const beginAudit: Page = {
  path: '/records/:id/audit',
  room: 'inspection',
  act: async (asked) => {
    const { store, worker, params, form } = asked
    const [decision, child] = [readId<'record'>(params.id), readId<'person'>(form.child)]
    if (!decision.ok || !child.ok) return notFound
    const audited = { decision: decision.value, child: child.value }
    const reading = await as(store, worker, myWork, (acting) =>
      requireAuditable(acting, audited, decidingKinds),
    )
    if (reading.may !== 'yes') return answer(reading, () => notFound)
    if (reading.value !== undefined) return refused(decision.value, sayUnauditable[reading.value])
    const about = { kind: decisionAudit.name, family: undefined, record: undefined, before: undefined }
    const begun = await beginOrGoOn(asked, about, {
      'with.decision': decision.value,
      'with.child': child.value,
    })
    return answer(begun, (draft) => go(`/drafts/${draft}`))
  },
}

const refused = (record: string, says: string): Answer =>
  page({
    title: 'No audit was begun',
    status: 409,
    body: (
      <>
        <h1 class="govuk-heading-l">No audit was begun</h1>
        <p class="govuk-body">{says}</p>
        <Button href={`/records/${record}`}>Back to the record</Button>
      </>
    ),
  })

/**
 * What is wrong with an audit that is about to be recorded: no such decision, its auditor had a part in it, or may not
 * read the child any more. Nothing where it may stand, and for every other record.
 */
export async function findWrongAudit(
  acting: Acting,
  { type, answers }: Settled,
): Promise<Problem | undefined> {
  if (type.name !== decisionAudit.name) return undefined
  const [decision, child] = [
    readId<'record'>(String(answers.decision)),
    readId<'person'>(String(answers.child)),
  ]
  if (!decision.ok || !child.ok) return { where: 'decision', says: sayUnauditable['no decision'] }
  const wrong = await findUnauditable(acting, { decision: decision.value, child: child.value }, decidingKinds)
  return wrong === undefined ? undefined : { where: 'decision', says: sayUnauditable[wrong] }
}

/** `/performance/decisions/audits/:id`: what an audit found in a decision. */
export const decisionAuditPage: Page = {
  path: `${decisionsHref}/audits/:id`,
  room: 'inspection',
  show: async (asked) => {
    const { store, worker, params } = asked
    const reading = await as(store, worker, myWork, (acting) => read(acting, params.id))
    return answer(reading, (found) => shown(asked, found))
  },
}

type Found = { readonly entry: SignedEntry; readonly nameOf: NameOf; readonly decision: string }

async function read(acting: Acting, id: string | undefined): Promise<Found> {
  const entry = await readEntry(acting, 'read figures', 'audits', id)
  const decision = String(entry.now.answers.decision)
  const audited = await namesInAudit(acting, decision)
  const names = new Map(await namesOf(acting))
  for (const { id: one, words } of [...audited.decision, ...audited.children]) names.set(one, words)
  return { entry, decision, nameOf: (one) => names.get(one) ?? 'A child whose record is not open to you now' }
}

const shown = ({ worker, query }: Asked, { entry, nameOf, decision }: Found): Answer => {
  const { now } = entry
  const mayAudit = mayEver(worker, 'audit decisions')
  return page({
    title: entry.type.title,
    before: (
      <Breadcrumbs crumbs={[{ words: 'Decisions', href: decisionsHref }, { words: entry.type.title }]} />
    ),
    body: (
      <>
        <Recorded draft={query.recorded} />
        <h1 class="govuk-heading-l">{entry.type.title}</h1>
        <EntrySaid entry={entry} nameOf={nameOf} />
        <EntrySigned entry={entry} />
        <p class="govuk-body">
          <a class="govuk-link" href={`/records/${decision}`}>
            Open the decision
          </a>
        </p>
        <div class="gt-begin-list">
          {mayEver(worker, 'improve') && (
            <BeginWith
              kind="finding"
              words="Make a finding of it"
              answers={{ source: 'audit', saidIn: 'Audit of a decision', words: String(now.answers.toDo) }}
              quiet
            />
          )}
          {mayAudit && <BeginWith kind={now.kind} words="Change it" record={now.id} quiet />}
        </div>
        <EntryHistory entry={entry} nameOf={nameOf} />
      </>
    ),
  })
}
