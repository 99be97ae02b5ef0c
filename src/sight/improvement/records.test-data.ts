import type { OnRecord } from '../../define/on-record.ts'

/** A record as it stands, with ids that say what they are. */
export const made = (kind: string, id: string, answers: object): OnRecord =>
  ({
    id,
    kind,
    answers: Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined)),
    children: [],
    lines: {},
    version: 1,
    source: undefined,
    reason: undefined,
    team: undefined,
    before: [],
  }) as unknown as OnRecord
