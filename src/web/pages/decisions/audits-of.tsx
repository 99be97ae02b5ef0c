import { dayOf, sayDay } from '../../../plain/day.ts'
import { decidingKinds } from '../../../sight/decisions/points.ts'
import { type Acting, mayEver } from '../../../store/as.ts'
import { auditsOf } from '../../../store/decision-audits.ts'
import type { RecordFile } from '../../../store/record-file.ts'
import type { Standing } from '../../../store/standing.ts'
import type { Asked } from '../../page.tsx'
import { childrenAmong, nameOfMember } from '../names.ts'
import { BeginAudit } from './begin-audit.tsx'
import { sayGrade } from './saying.ts'

/** The audits of the decision in a record, for those who read figures; none where nothing is decided in it. */
export const auditsFor = (acting: Acting, { now }: RecordFile): Promise<readonly Standing[]> =>
  decidingKinds.includes(now.kind) && mayEver(acting.worker, 'read figures')
    ? auditsOf(acting, now.id)
    : Promise.resolve([])

export type AuditsProps = {
  readonly asked: Asked
  readonly file: RecordFile
  readonly audits: readonly Standing[]
}

/** What audits found in the decision of a record, and a button for those who may audit it. */
export const Audits = ({ asked: { store, worker }, file, audits }: AuditsProps) => {
  const children = mayAudit({ asked: { store, worker }, file }) ? auditable(file) : []
  if (audits.length + children.length === 0) return ''
  return (
    <section class="gt-screen-only" aria-label="Audits of this decision">
      <h2 class="govuk-heading-m">Audits of this decision</h2>
      {audits.length > 0 && (
        <ul class="govuk-list">
          {audits.map(({ id, madeAt, answers }) => (
            <li>
              <a class="govuk-link" href={`/performance/decisions/audits/${id}`}>
                {sayGrade(String(answers.grade))}, {sayDay(dayOf(madeAt))}
              </a>
            </li>
          ))}
        </ul>
      )}
      <div class="gt-begin-list">
        {children.map((child) => (
          <BeginAudit
            record={file.now.id}
            child={child.id}
            words={
              children.length === 1
                ? 'Audit this decision'
                : `Audit what was decided for ${nameOfMember(child)}`
            }
            about=""
          />
        ))}
      </div>
    </section>
  )
}

const auditable = ({ people, opens, now }: RecordFile) =>
  childrenAmong(people).filter(({ id }) => opens.includes(id) && now.lines[id] !== undefined)

/** Whoever answered it as a manager is told so once they press. */
const mayAudit = ({
  asked: { store, worker },
  file: { now, versions },
}: {
  readonly asked: Pick<Asked, 'store' | 'worker'>
  readonly file: RecordFile
}): boolean =>
  mayEver(worker, 'audit decisions') &&
  decidingKinds.includes(now.kind) &&
  store.types.find(({ name }) => name === now.kind)?.decision?.decides(now.answers) !== false &&
  !versions.some(({ recordedBy }) => recordedBy === worker.id)
