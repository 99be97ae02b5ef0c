import type { Desk, RecordId } from '../../../define/record.ts'

/** Where a worker is taken once a draft has become a record: to the record itself, or to the page that shows it best. */
const places: Readonly<Record<string, (record: RecordId) => string>> = {
  person: (record) => `/children/${record}`,
  finding: (record) => `/inspection/findings/${record}`,
  action: (record) => `/inspection/actions/${record}`,
  progress: (record) => `/inspection/progress/${record}`,
  'improvement plan': (record) => `/improvement/plans/${record}`,
  milestone: (record) => `/improvement/entries/${record}`,
  evidence: (record) => `/improvement/entries/${record}`,
  rating: (record) => `/improvement/entries/${record}`,
  'partner issue': (record) => `/improvement/issues/${record}`,
  escalation: (record) => `/improvement/entries/${record}`,
  'practice lesson': (record) => `/improvement/entries/${record}`,
  'board meeting': (record) => `/board/meetings/${record}`,
  'board seat': (record) => `/board/entries/${record}`,
  'board paper': (record) => `/board/entries/${record}`,
  'board decision': (record) => `/board/entries/${record}`,
  'board action': (record) => `/board/entries/${record}`,
  'report note': (record) => `/board/entries/${record}`,
  'work item': (record) => `/scrutiny/entries/${record}`,
  'member question': (record) => `/scrutiny/entries/${record}`,
  'question reply': (record) => `/scrutiny/entries/${record}`,
  promise: (record) => `/scrutiny/entries/${record}`,
  recommendation: (record) => `/scrutiny/entries/${record}`,
  risk: (record) => `/members/risks/${record}`,
  'pack text': (record) => `/scrutiny/packs/words/${record}`,
  'plan line': (record) => `/continuity/${record}`,
  drill: (record) => `/continuity/${record}`,
  lesson: (record) => `/continuity/${record}`,
  commentary: (record) => `/measures/commentary/${record}`,
  claim: (record) => `/self-evaluation/${record}`,
  citation: (record) => `/self-evaluation/${record}`,
  weakness: (record) => `/self-evaluation/${record}`,
  difference: (record) => `/self-evaluation/${record}`,
  judgement: (record) => `/inspection/judgements/${record}`,
  'issue raised': (record) => `/young-people/issues/${record}`,
  reply: (record) => `/young-people/replies/${record}`,
  'view of a reply': (record) => `/young-people/replies/${record}`,
  'plain version': (record) => `/young-people/plain/${record}`,
  'voice heard': (record) => `/voices/${record}`,
  message: (record) => `/messages/${record}`,
  briefing: (record) => `/briefings/${record}`,
  'decision audit': (record) => `/performance/decisions/audits/${record}`,
  'file reading': (record) => `/inspection/sample/entries/${record}`,
  bookmark: (record) => `/inspection/sample/entries/${record}`,
  'inspector question': (record) => `/inspection/sample/entries/${record}`,
  'inspection visit': (record) => `/inspection/visits/${record}`,
  'inspection request': (record) => `/inspection/requests/${record}`,
  'inspection document': (record) => `/inspection/documents/${record}`,
  'inspection interview': (record) => `/inspection/interviews/${record}`,
  'keep in touch': (record) => `/inspection/days/${record}`,
  'fact correction': (record) => `/inspection/corrections/${record}`,
}

/** The page at which a desk of the service is at home: there one goes who leaves a draft without recording. */
const homes: Partial<Readonly<Record<Desk, string>>> = {
  issues: '/young-people',
  answers: '/young-people',
  voices: '/voices',
  messages: '/messages',
  inspection: '/inspection/visits',
  audits: '/performance/decisions',
}

export const homeOf = (desk: Desk): string => homes[desk] ?? '/my-work'

export const afterSettling = (kind: string, record: RecordId): string =>
  places[kind]?.(record) ?? `/records/${record}`
