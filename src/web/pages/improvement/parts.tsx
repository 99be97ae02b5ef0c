import type { Deed } from '../../../store/access.ts'
import { mayEver } from '../../../store/as.ts'
import type { Worker } from '../../../store/worker.ts'
import { SubNavigation } from '../../govuk/sub-navigation.tsx'

type Part = { readonly name: string; readonly words: string; readonly href: string; readonly deed: Deed }

/** What stands under Improvement: what we do, who asks us about it, and whom we tell. */
const parts = [
  { name: 'improvement', words: 'What we do', href: '/improvement', deed: 'read inspections' },
  { name: 'issues', words: 'Issues with partners', href: '/improvement/issues', deed: 'read inspections' },
  { name: 'lessons', words: 'Lessons', href: '/improvement/lessons', deed: 'read inspections' },
  { name: 'board', words: 'Board', href: '/board', deed: 'sit on the board' },
  { name: 'scrutiny', words: 'Scrutiny', href: '/scrutiny', deed: 'sit on scrutiny' },
  { name: 'packs', words: 'Packs of figures', href: '/scrutiny/packs', deed: 'serve boards' },
  { name: 'members', words: 'For members', href: '/members', deed: 'sit on the board' },
  { name: 'voices', words: 'What people tell us', href: '/voices', deed: 'hear voices' },
  { name: 'messages', words: 'Communications', href: '/messages', deed: 'tell people' },
  { name: 'briefings', words: 'Staff briefings', href: '/briefings', deed: 'tell people' },
] as const satisfies readonly Part[]

/** The parts of Improvement that officers have business in. Those who only sit on a board or a committee see none. */
export const ImprovementParts = ({ worker, here }: { readonly worker: Worker; readonly here: string }) => {
  const open: readonly Part[] = mayEver(worker, 'serve boards')
    ? parts.filter(({ deed }: Part) => mayEver(worker, deed))
    : []
  if (open.length < 2) return ''
  return (
    <SubNavigation
      label="Improvement"
      items={open.map(({ name, words, href }) => ({ words, href, isHere: name === here }))}
    />
  )
}
