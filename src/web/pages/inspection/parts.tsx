import type { Deed } from '../../../store/access.ts'
import { mayEver } from '../../../store/as.ts'
import type { Worker } from '../../../store/worker.ts'
import { SubNavigation } from '../../govuk/sub-navigation.tsx'

/** What stands under Inspection, in the order in which an inspection meets it, and who has business there. */
const parts = [
  { name: 'letters', words: 'What inspectors said', href: '/inspection', deed: 'read inspections' },
  { name: 'ready', words: 'If Ofsted rang now', href: '/inspection/ready', deed: 'prepare for inspections' },
  { name: 'visits', words: 'Visits', href: '/inspection/visits', deed: 'prepare for inspections' },
  { name: 'sample', words: 'Files that are read', href: '/inspection/sample', deed: 'run inspections' },
  { name: 'decisions', words: 'Decisions', href: '/performance/decisions', deed: 'read figures' },
  { name: 'judgements', words: 'Judgements', href: '/inspection/judgements', deed: 'read inspections' },
  { name: 'self-evaluation', words: 'Self-evaluation', href: '/self-evaluation', deed: 'read inspections' },
  {
    name: 'what-they-see',
    words: 'What they will see',
    href: '/inspection/what-they-see',
    deed: 'read figures',
  },
  { name: 'country', words: 'The country', href: '/country', deed: 'read inspections' },
] as const satisfies readonly {
  readonly name: string
  readonly words: string
  readonly href: string
  readonly deed: Deed
}[]

/** The parts of Inspection that a worker has business in. Nothing is drawn where it would be one alone. */
export const InspectionParts = ({
  worker,
  here,
}: {
  readonly worker: Worker
  readonly here: (typeof parts)[number]['name']
}) => {
  const open = parts.filter(({ deed }) => mayEver(worker, deed))
  if (open.length < 2) return ''
  return (
    <SubNavigation
      label="Inspection"
      items={open.map(({ name, words, href }) => ({ words, href, isHere: name === here }))}
    />
  )
}
