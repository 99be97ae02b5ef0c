import type { Day } from '../../plain/day.ts'
import type { Ledger } from '../ledger.ts'
import type { Desk } from '../people/desk.ts'

export const makeStories = (_desk: Desk, _today: Day): readonly Ledger[] => []
