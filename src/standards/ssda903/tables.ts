import type { LastYear } from '../checking/table.ts'

/*
 * The tables of the SSDA903 return of children looked after, with their columns in the order in which the Department
 * for Education's files have them (guides to the return 2024 to 2025, 2025 to 2026 and 2026 to 2027).
 */

const child = { CHILD: 'text' } as const
const bornChild = { CHILD: 'text', DOB: 'day' } as const

/** As the return is written and sent. */
export const filed = {
  Header: {
    ...child,
    SEX: 'text',
    DOB: 'day',
    ETHNIC: 'text',
    UPN: 'text',
    MOTHER: 'text',
    MC_DOB: 'day',
  },
  Episodes: {
    ...child,
    DECOM: 'day',
    RNE: 'text',
    LS: 'text',
    CIN: 'text',
    PLACE: 'text',
    PLACE_PROVIDER: 'text',
    DEC: 'day',
    REC: 'text',
    REASON_PLACE_CHANGE: 'text',
    HOME_POST: 'text',
    PL_POST: 'text',
    URN: 'text',
  },
  Reviews: { ...bornChild, REVIEW: 'day', REVIEW_CODE: 'text' },
  UASC: { CHILD: 'text', SEX: 'text', DOB: 'day', DUC: 'day' },
  OC2: {
    ...bornChild,
    SDQ_SCORE: 'text',
    SDQ_REASON: 'text',
    CONVICTED: 'text',
    HEALTH_CHECK: 'text',
    IMMUNISATIONS: 'text',
    TEETH_CHECK: 'text',
    HEALTH_ASSESSMENT: 'text',
    SUBSTANCE_MISUSE: 'text',
    INTERVENTION_RECEIVED: 'text',
    INTERVENTION_OFFERED: 'text',
  },
  OC3: { ...bornChild, IN_TOUCH: 'text', ACTIV: 'text', ACCOM: 'text' },
  AD1: {
    ...bornChild,
    DATE_INT: 'day',
    DATE_MATCH: 'day',
    FOSTER_CARE: 'text',
    NB_ADOPTR: 'text',
    SEX_ADOPTR: 'text',
    LS_ADOPTR: 'text',
  },
  PlacedAdoption: {
    ...bornChild,
    DATE_PLACED: 'day',
    DATE_PLACED_CEASED: 'day',
    REASON_PLACED_CEASED: 'text',
  },
  // The day of a previous order may be known in part only (zz/zz/2012), so it stays text.
  PrevPerm: { ...bornChild, PREV_PERM: 'text', LA_PERM: 'text', DATE_PERM: 'text' },
  Missing: { ...bornChild, MISSING: 'text', MIS_START: 'day', MIS_END: 'day' },
  SWEpisodes: { ...bornChild, SW_ID: 'text', SW_DECOM: 'day', SW_DEC: 'day', SW_REASON: 'text' },
  DoLo: { ...bornChild, DOLO_START: 'day', DOLO_END: 'day' },
} as const

const thisYear = {
  ...filed,
  Header: {
    ...filed.Header,
    // Stands in XML. Of CSV files it follows from the UASC table.
    UASC: 'text',
  },
  Episodes: {
    ...filed.Episodes,
    // What the Department works out of the two postcodes: the authority of the placement, whether it is inside (IN) or
    // outside (OUT) the authority's own area, and the miles from home. There only where the postcodes are known.
    PL_LA: 'text',
    PL_LOCATION: 'text',
    PL_DISTANCE: 'text',
    // Whether a list of postcodes has the home's and the placement's: yes or no, blank where no list was given.
    HOME_LISTED: 'text',
    PL_LISTED: 'text',
  },
} as const

const lastYear = Object.fromEntries(
  Object.entries(thisYear).map(([name, columns]) => [`${name}_last`, columns]),
) as LastYear<typeof thisYear>

/** What rules read: this year's tables, last year's, and Ofsted's list of homes and agencies. */
export const tables = {
  ...thisYear,
  ...lastYear,
  Providers: {
    URN: 'text',
    LA_CODE: 'text',
    PLACE_CODES: 'text',
    PLACE_PROVIDER: 'text',
    REG_END: 'day',
    POSTCODE: 'text',
  },
} as const

export type Tables = typeof tables

/** The column that names the child in every table but the providers'. */
export const childColumn = 'CHILD'
