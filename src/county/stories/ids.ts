import type { FamilyId, PersonId, RecordId } from '../../define/record.ts'
import { idNamed } from '../identity.ts'

const family = (story: string): FamilyId => idNamed<'family'>(`story ${story}`)
const one = (story: string, who: string): PersonId => idNamed<'person'>(`story ${story} person ${who}`)
const record = (story: string, what: string): RecordId => idNamed<'record'>(`story ${story} record ${what}`)

/**
 * The hand-written families of Larkenshire and their ids, the same in every county whatever its seed and day. They move
 * with `today`: what is due in three working days stays so.
 */
export const stories = {
  /** An unborn child with a brother and a sister: a midwife's contact of the last working day that nobody has decided yet. */
  waiting: {
    family: family('waiting'),
    unborn: one('waiting', 'unborn'),
    brother: one('waiting', 'Rowan'),
    sister: one('waiting', 'Tess'),
    mother: one('waiting', 'mother'),
    contact: record('waiting', 'contact'),
  },
  /** An assessment of two brothers, under way, that must be authorised within three working days. */
  dueSoon: {
    family: family('due soon'),
    elder: one('due soon', 'Kit'),
    younger: one('due soon', 'Ellis'),
    mother: one('due soon', 'mother'),
    referral: record('due soon', 'referral'),
    assessment: record('due soon', 'assessment'),
  },
  /** An assessment that should have been authorised six working days ago. */
  overdue: {
    family: family('overdue'),
    child: one('overdue', 'Marnie'),
    father: one('overdue', 'father'),
    referral: record('overdue', 'referral'),
    assessment: record('overdue', 'assessment'),
  },
  /** An enquiry brought over from an earlier system, finished without a conference: no reason, nobody authorised it. Closed since. */
  unreasoned: {
    family: family('unreasoned'),
    child: one('unreasoned', 'Jory'),
    mother: one('unreasoned', 'mother'),
    discussion: record('unreasoned', 'strategy discussion'),
    enquiry: record('unreasoned', 'enquiry'),
  },
  /** An enquiry finished here without a conference, with its reason written, that waits for a manager. */
  unauthorised: {
    family: family('unauthorised'),
    child: one('unauthorised', 'Sunny'),
    mother: one('unauthorised', 'mother'),
    discussion: record('unauthorised', 'strategy discussion'),
    enquiry: record('unauthorised', 'enquiry'),
  },
  /** A threshold decision that a manager returned on the last working day: its author must write it again. */
  returned: {
    family: family('returned'),
    child: one('returned', 'Perran'),
    mother: one('returned', 'mother'),
    contact: record('returned', 'contact'),
    decision: record('returned', 'threshold decision'),
  },
  /** The family of a member of staff: only the workers named may open it. */
  restricted: {
    family: family('restricted'),
    child: one('restricted', 'Wren'),
    mother: one('restricted', 'mother'),
    referral: record('restricted', 'referral'),
    assessment: record('restricted', 'assessment'),
  },
  /** Twins with the same day of birth, on a child protection plan. */
  twins: {
    family: family('twins'),
    first: one('twins', 'Alba'),
    second: one('twins', 'Alma'),
    mother: one('twins', 'mother'),
    plan: record('twins', 'protection plan'),
  },
  /** One boy with two records that nobody has joined: Sam and Samuel, with day and month of birth changed round in one. */
  twice: {
    family: family('twice'),
    otherFamily: family('twice again'),
    child: one('twice', 'Sam'),
    sameChild: one('twice', 'Samuel'),
    mother: one('twice', 'mother'),
  },
  /** A child protected before birth and born since: one identity throughout. */
  born: {
    family: family('born'),
    child: one('born', 'Ffion'),
    mother: one('born', 'mother'),
    plan: record('born', 'protection plan'),
  },
} as const
