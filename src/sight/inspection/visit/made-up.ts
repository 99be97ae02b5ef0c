import type { OnRecord } from '../../../define/on-record.ts'
import { newId } from '../../../plain/id.ts'

/** A record of the service as it stands, made up for a test. */
export const madeUp = (kind: string, answers: object, more: Partial<OnRecord> = {}): OnRecord => ({
  id: newId<'record'>(),
  kind,
  children: [],
  answers: { ...answers },
  lines: {},
  version: 1,
  source: undefined,
  reason: undefined,
  team: undefined,
  before: [],
  ...more,
})
