import type { Option } from '../../define/kind.ts'
import { type Area, frameworks } from '../inspection/framework.ts'

const says: Readonly<Record<Area, string>> = {
  leaders: 'The impact of leaders',
  'help and protection': 'Children who need help and protection',
  'children in care': 'Children in care',
  'care leavers': 'Care leavers',
  'children in care and care leavers': 'Children in care and care leavers',
  overall: 'All of it',
  'looked after and permanence': 'Looked after and permanence',
  adoption: 'Adoption',
  'leadership and governance': 'Leadership and governance',
  'safeguarding board': 'Safeguarding board',
}

/**
 * What inspections judge or have judged, so that a finding of any age and source has its place: the areas of the framework
 * in force first (Ofsted, see `framework.ts`), then those of frameworks that have ended.
 */
export const areas: readonly (Option & { readonly code: Area })[] = [
  ...new Set(frameworks.toReversed().flatMap((framework) => framework.areas)),
].map((code) => ({ code, words: says[code] }))
