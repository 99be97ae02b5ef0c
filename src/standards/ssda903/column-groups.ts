/** What OC2 says of the health and conduct of a child looked after for 12 months, the questionnaire left out. */
export const healthColumns = [
  'CONVICTED',
  'HEALTH_CHECK',
  'IMMUNISATIONS',
  'TEETH_CHECK',
  'HEALTH_ASSESSMENT',
  'SUBSTANCE_MISUSE',
  'INTERVENTION_RECEIVED',
  'INTERVENTION_OFFERED',
] as const

/** Of these, what has to be said of every such child, whatever the age. */
export const healthColumnsForAll = [
  'IMMUNISATIONS',
  'TEETH_CHECK',
  'HEALTH_ASSESSMENT',
  'SUBSTANCE_MISUSE',
] as const

/** What AD1 says of an adoption. */
export const adoptionColumns = [
  'DATE_INT',
  'DATE_MATCH',
  'FOSTER_CARE',
  'NB_ADOPTR',
  'SEX_ADOPTR',
  'LS_ADOPTR',
] as const

/** What shows whether a child was looked after continuously: see `continuouslyLookedAfter`. */
export const careColumns = ['CHILD', 'DECOM', 'DEC', 'LS', 'REC', 'RNE'] as const
