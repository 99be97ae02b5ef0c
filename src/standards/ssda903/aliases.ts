import type { Aliases } from '../checking/vector.ts'

/** What the sector's validator calls columns of the return, in rules of which only its tests know the name. */
export const aliases: Aliases = {
  columns: {
    UASC_STATUS: 'UASC',
    DATE_EPISODE_CEASED: 'DEC',
    PLACEMENT: 'PLACE',
    NB_ADOPTER: 'NB_ADOPTR',
    PROVIDER_CODES: 'PLACE_PROVIDER',
    LA_CODE_INFERRED: 'LA_CODE',
  },
}
