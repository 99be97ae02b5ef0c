import type { RecordId } from '../../../define/record.ts'

/** Where a worker is taken once a draft has become a record: to the record itself, or to the page that shows it best. */
const places: Readonly<Record<string, (record: RecordId) => string>> = {
  person: (record) => `/children/${record}`,
  finding: (record) => `/inspection/findings/${record}`,
  action: (record) => `/inspection/actions/${record}`,
  progress: (record) => `/inspection/progress/${record}`,
  'plan line': (record) => `/continuity/${record}`,
  drill: (record) => `/continuity/${record}`,
  lesson: (record) => `/continuity/${record}`,
  commentary: (record) => `/measures/commentary/${record}`,
  'inspection visit': (record) => `/inspection/visits/${record}`,
  'inspection request': (record) => `/inspection/requests/${record}`,
  'inspection document': (record) => `/inspection/documents/${record}`,
  'inspection interview': (record) => `/inspection/interviews/${record}`,
  'keep in touch': (record) => `/inspection/days/${record}`,
  'fact correction': (record) => `/inspection/corrections/${record}`,
}

export const afterSettling = (kind: string, record: RecordId): string =>
  places[kind]?.(record) ?? `/records/${record}`
