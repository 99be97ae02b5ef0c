import type { AnyRecord } from '../../define/record.ts'
import { decide, deedAt, myWork } from '../../store/access.ts'
import type { Worker } from '../../store/worker.ts'

/** Whether a worker's post ever writes such a record; whether they may for these children is asked when they begin. */
export const mightWrite = (worker: Worker, type: AnyRecord): boolean =>
  decide({
    role: worker.role,
    deed: deedAt[type.desk],
    purpose: myWork,
    relations: new Set(['allocated', 'own team', 'front door']),
    sensitivity: 'usual',
  }).may === 'yes'
