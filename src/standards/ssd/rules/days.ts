import type { Rule } from '../../checking/rule.ts'
import type { Shapes } from '../../checking/table.ts'
import { findField } from '../objects.ts'
import { dayOf, isBlank, madeRule } from './rule.ts'

/* What days say of one another. */

/** Of each pair the first comes before the second, or on the same day. */
const inOrder: readonly (readonly [string, string])[] = [
  ['pers_dob', 'pers_death_date'],
  ['addr_address_start_date', 'addr_address_end_date'],
  ['immi_immigration_status_start_date', 'immi_immigration_status_end_date'],
  ['link_valid_from_date', 'link_valid_to_date'],
  ['earl_episode_start_date', 'earl_episode_end_date'],
  ['cine_referral_date', 'cine_close_date'],
  ['cina_assessment_start_date', 'cina_assessment_auth_date'],
  ['cinp_cin_plan_start_date', 'cinp_cin_plan_end_date'],
  ['s47e_s47_start_date', 's47e_s47_end_date'],
  ['cppl_cp_plan_start_date', 'cppl_cp_plan_end_date'],
  ['clae_entered_care_date', 'clae_cla_episode_start_date'],
  ['clae_cla_episode_start_date', 'clae_cla_episode_ceased_date'],
  ['lega_legal_status_start_date', 'lega_legal_status_end_date'],
  ['clap_cla_placement_start_date', 'clap_cla_placement_end_date'],
  ['lacp_cla_care_plan_start_date', 'lacp_cla_care_plan_end_date'],
  ['miss_missing_episode_start_date', 'miss_missing_episode_end_date'],
  ['ehcr_ehcp_req_date', 'ehcr_ehcp_req_outcome_date'],
  ['ehcn_named_plan_start_date', 'ehcn_named_plan_ceased_date'],
  ['invo_involvement_start_date', 'invo_involvement_end_date'],
]

/** Of each pair the second is given only with the first. */
const onlyWith: readonly (readonly [string, string])[] = [
  ['cine_close_date', 'cine_close_reason'],
  ['clae_cla_episode_ceased_date', 'clae_cla_episode_ceased_reason'],
  ['cppl_cp_plan_initial_category', 'cppl_cp_plan_latest_category'],
  ['ehcn_named_plan_ceased_date', 'ehcn_named_plan_ceased_reason'],
]

/** The object and the reference of a pair of fields of one object; a slip of the pen in the lists above throws at once. */
function placeOf(first: string, second: string): { readonly table: string; readonly item: string } {
  const [a, b] = [findField(first), findField(second)]
  if (a === undefined || b === undefined || a.object !== b.object) throw new Error(`${first} ${second}`)
  return { table: b.object.name, item: b.field.item }
}

function orderRule([first, second]: readonly [string, string]): Rule<Shapes> {
  const { table, item } = placeOf(first, second)
  const [early, late] = ['2026-01-30', '2026-01-31']
  return madeRule({
    code: `${item}.order`,
    says: `${second} lies before ${first}.`,
    severity: 'error',
    reads: { [table]: [first, second] },
    marks: { [table]: [first, second] },
    find: function* (rows) {
      for (const row of rows[table] ?? []) {
        const [from, to] = [dayOf(row, first), dayOf(row, second)]
        if (from !== undefined && to !== undefined && to < from) yield row
      }
    },
    caught: {
      [table]: [
        { [first]: late, [second]: early, found: true },
        { [first]: early, [second]: late },
      ],
    },
    spared: { [table]: [{ [first]: early, [second]: early }, { [second]: early }, { [first]: late }] },
  })
}

function withRule([first, second]: readonly [string, string]): Rule<Shapes> {
  const { table, item } = placeOf(first, second)
  const given = findField(first)?.field.kind === 'day and time' ? '2026-01-31' : 'NEG'
  return madeRule({
    code: `${item}.with`,
    says: `${second} is given, and ${first} is not.`,
    severity: 'error',
    reads: { [table]: [first, second] },
    marks: { [table]: [first, second] },
    find: function* (rows) {
      for (const row of rows[table] ?? []) if (isBlank(row, first) && !isBlank(row, second)) yield row
    },
    caught: { [table]: [{ [second]: '1', found: true }, { [first]: given }] },
    spared: { [table]: [{ [first]: given, [second]: '1' }, {}] },
  })
}

/** A person is born or expected. Source: the guidance of pers_dob and pers_expected_dob in the specification. */
const bornOrExpected = madeRule({
  code: 'PERS009A.either',
  says: 'Either the date of birth or the expected one is given: here it is both or neither.',
  severity: 'query',
  reads: { ssd_person: ['pers_dob', 'pers_expected_dob'] },
  marks: { ssd_person: ['pers_dob', 'pers_expected_dob'] },
  find: function* (rows) {
    for (const row of rows.ssd_person ?? [])
      if (isBlank(row, 'pers_dob') === isBlank(row, 'pers_expected_dob')) yield row
  },
  caught: {
    ssd_person: [{ found: true }, { pers_dob: '2026-01-31', pers_expected_dob: '2026-01-30', found: true }],
  },
  spared: { ssd_person: [{ pers_dob: '2026-01-31' }, { pers_expected_dob: '2026-01-31' }] },
})

export const dayRules: readonly Rule<Shapes>[] = [
  ...inOrder.map(orderRule),
  ...onlyWith.map(withRule),
  bornOrExpected,
]
