import type { Grid } from '../../define/kinds.ts'
import { agencies } from '../../journey/agencies.ts'
import type { Day } from '../../plain/day.ts'
import { chance, pick, type Random } from '../random.ts'
import { knew } from '../words/decisions.ts'

type Agency = (typeof agencies)[number]['code']

/** How often an agency is asked, and how often it then comes. Schools are closed in August. */
function habits(agency: Agency, on: Day): readonly [asked: number, comes: number] {
  switch (agency) {
    case 'police':
      return [1, 0.95]
    case 'health':
      return [1, 0.93]
    case 'education':
      return [1, on.slice(5, 7) === '08' ? 0.5 : 0.93]
    case 'referrer':
      return [0.5, 0.8]
    case 'probation':
    case 'housing':
      return [0.12, 0.7]
    default:
      return [0.2, 0.8]
  }
}

/** Who was asked to a meeting, who took part, and what each of them knew. */
export function attendanceAt(random: Random, on: Day): Grid {
  const rows = agencies.flatMap(({ code }) => {
    const [asked, comes] = habits(code, on)
    if (!chance(random, asked)) return []
    if (!chance(random, comes)) return [[code, { invited: true as const }] as const]
    return [
      [
        code,
        {
          invited: true as const,
          present: true as const,
          knew: pick(random, knew[code] ?? ['Nothing held.']),
        },
      ] as const,
    ]
  })
  return Object.fromEntries(rows)
}
