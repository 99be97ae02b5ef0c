/**
 * The code lists that workers choose from. The codes are those of the Department for Education's children in need
 * census for 2025 to 2026, so that a return needs no second coding; the words are short forms of the Department's.
 * The words of UN6 were not found in any published source.
 */

/** Who made a contact or referral. */
export const referralSources = [
  { code: '1A', words: 'Family member, relative or carer' },
  { code: '1B', words: 'Acquaintance, neighbour or child minder' },
  { code: '1C', words: 'The child' },
  { code: '1D', words: 'Another individual' },
  { code: '2A', words: 'School' },
  { code: '2B', words: 'Education services' },
  { code: '3A', words: 'General practitioner (GP)' },
  { code: '3B', words: 'Health visitor' },
  { code: '3C', words: 'School nurse' },
  { code: '3D', words: 'Other primary health service' },
  { code: '3E', words: 'Accident and emergency' },
  { code: '3F', words: 'Other health service' },
  { code: '4', words: 'Housing' },
  { code: '5A', words: 'Council: social care, such as adults’ services' },
  { code: '5B', words: 'Council: another department' },
  { code: '5C', words: 'Another council' },
  { code: '5D', words: 'Council: early help' },
  { code: '6', words: 'Police' },
  { code: '7', words: 'Other legal agency, such as courts or probation' },
  { code: '8', words: 'Other, such as a children’s centre or charity' },
  { code: '9', words: 'Anonymous' },
  { code: '10', words: 'Not known' },
] as const

/** Why the child is, or may be, in need. Where two fit, the higher in the list. */
export const primaryNeeds = [
  { code: 'N1', words: 'Abuse, neglect and exploitation' },
  { code: 'N2', words: 'Child’s disability' },
  { code: 'N3', words: 'Parental disability or illness' },
  { code: 'N4', words: 'Family in acute stress' },
  { code: 'N5', words: 'Family dysfunction' },
  { code: 'N6', words: 'Socially unacceptable behaviour' },
  { code: 'N7', words: 'Low income' },
  { code: 'N8', words: 'Absent parenting' },
  { code: 'N9', words: 'Cases other than children in need' },
  { code: 'N0', words: 'Not stated' },
] as const

/** Factors found at the end of an assessment. */
export const factors = [
  { code: '1A', words: 'Alcohol misuse by the child' },
  { code: '1B', words: 'Alcohol misuse by a parent or carer' },
  { code: '1C', words: 'Alcohol misuse by another person at home' },
  { code: '2A', words: 'Drug misuse by the child' },
  { code: '2B', words: 'Drug misuse by a parent or carer' },
  { code: '2C', words: 'Drug misuse by another person at home' },
  { code: '3A', words: 'Domestic abuse, suffered by the child' },
  { code: '3B', words: 'Domestic abuse, suffered by a parent or carer' },
  { code: '3C', words: 'Domestic abuse, suffered by another person at home' },
  { code: '4A', words: 'Mental health of the child' },
  { code: '4B', words: 'Mental health of a parent or carer' },
  { code: '4C', words: 'Mental health of another person at home' },
  { code: '5A', words: 'Learning disability of the child' },
  { code: '5B', words: 'Learning disability of a parent or carer' },
  { code: '5C', words: 'Learning disability of another person at home' },
  { code: '6A', words: 'Physical disability or illness of the child' },
  { code: '6B', words: 'Physical disability or illness of a parent or carer' },
  { code: '6C', words: 'Physical disability or illness of another person at home' },
  { code: '7A', words: 'Young carer' },
  { code: '8B', words: 'Privately fostered, from overseas and means to return' },
  { code: '8C', words: 'Privately fostered, from overseas and means to stay' },
  { code: '8D', words: 'Privately fostered, in an educational placement' },
  { code: '8E', words: 'Privately fostered, by a family’s own arrangement' },
  { code: '8F', words: 'Privately fostered, other' },
  { code: '9A', words: 'Unaccompanied asylum-seeking child' },
  { code: '10A', words: 'Going missing' },
  { code: '11A', words: 'Child sexual exploitation' },
  { code: '12A', words: 'Trafficking' },
  { code: '13A', words: 'Gangs' },
  { code: '14A', words: 'Socially unacceptable behaviour' },
  { code: '15A', words: 'Self-harm' },
  { code: '16A', words: 'Neglect' },
  { code: '17A', words: 'Emotional abuse' },
  { code: '18B', words: 'Physical abuse by another child' },
  { code: '18C', words: 'Physical abuse by an adult' },
  { code: '19B', words: 'Sexual abuse by another child' },
  { code: '19C', words: 'Sexual abuse by an adult' },
  { code: '22A', words: 'Female genital mutilation' },
  { code: '23A', words: 'Abuse linked to faith or belief' },
  { code: '24A', words: 'Child criminal exploitation' },
  { code: '20', words: 'Other' },
  { code: '21', words: 'No factor found, and no further action' },
  { code: '18A', words: 'Physical abuse (until 2021)' },
  { code: '19A', words: 'Sexual abuse (until 2021)' },
] as const

/** Why the child is no longer in need of the council’s help. */
export const closureReasons = [
  { code: 'RC1', words: 'Adopted' },
  { code: 'RC2', words: 'Died' },
  { code: 'RC3', words: 'Child arrangements order' },
  { code: 'RC4', words: 'Special guardianship order' },
  { code: 'RC5', words: 'Transferred to services of another local authority' },
  { code: 'RC6', words: 'Transferred to adult social care services' },
  { code: 'RC7', words: 'Services ceased for any other reason, including child no longer in need' },
  { code: 'RC8', words: 'Case closed after assessment, no further action' },
  { code: 'RC9', words: 'Case closed after assessment, referred to early help' },
] as const

/** The category under which a child is on a child protection plan. */
export const abuseCategories = [
  { code: 'NEG', words: 'Neglect' },
  { code: 'PHY', words: 'Physical abuse' },
  { code: 'SAB', words: 'Sexual abuse' },
  { code: 'EMO', words: 'Emotional abuse' },
  { code: 'MUL', words: 'Multiple categories' },
] as const

/** Ethnic background. */
export const ethnicities = [
  { code: 'WBRI', words: 'White British' },
  { code: 'WIRI', words: 'White Irish' },
  { code: 'WIRT', words: 'Traveller of Irish heritage' },
  { code: 'WOTH', words: 'Any other White background' },
  { code: 'WROM', words: 'Gypsy/Roma' },
  { code: 'MWBC', words: 'White and Black Caribbean' },
  { code: 'MWBA', words: 'White and Black African' },
  { code: 'MWAS', words: 'White and Asian' },
  { code: 'MOTH', words: 'Any other mixed background' },
  { code: 'AIND', words: 'Indian' },
  { code: 'APKN', words: 'Pakistani' },
  { code: 'ABAN', words: 'Bangladeshi' },
  { code: 'AOTH', words: 'Any other Asian background' },
  { code: 'BCRB', words: 'Caribbean' },
  { code: 'BAFR', words: 'African' },
  { code: 'BOTH', words: 'Any other black background' },
  { code: 'CHNE', words: 'Chinese' },
  { code: 'OOTH', words: 'Any other ethnic group' },
  { code: 'REFU', words: 'Refused' },
  { code: 'NOBT', words: 'Information not yet obtained' },
] as const

/** Disabilities. */
export const disabilities = [
  { code: 'NONE', words: 'No disability' },
  { code: 'MOB', words: 'Mobility' },
  { code: 'HAND', words: 'Hand function' },
  { code: 'PC', words: 'Personal care' },
  { code: 'INC', words: 'Incontinence' },
  { code: 'COMM', words: 'Communication' },
  { code: 'LD', words: 'Learning' },
  { code: 'HEAR', words: 'Hearing' },
  { code: 'VIS', words: 'Vision' },
  { code: 'BEH', words: 'Behaviour' },
  { code: 'CON', words: 'Consciousness' },
  { code: 'AUT', words: 'Autism' },
  { code: 'DDA', words: 'Other' },
] as const

/** Sex, as returns ask for it since 2024 to 2025. An unborn child is unknown. */
export const sexes = [
  { code: 'M', words: 'Male' },
  { code: 'F', words: 'Female' },
  { code: 'U', words: 'Not known or not yet born' },
] as const

/** Gender, as returns asked for it until 2023 to 2024. */
export const genders = [
  { code: '0', words: 'Not recorded or not yet born' },
  { code: '1', words: 'Male' },
  { code: '2', words: 'Female' },
  { code: '9', words: 'Indeterminate' },
] as const

/** Why a child has no unique pupil number. */
export const upnUnknownReasons = [
  { code: 'UN1', words: 'Not yet of school age' },
  { code: 'UN2', words: 'Never at a maintained school in England' },
  { code: 'UN3', words: 'Educated outside England' },
  { code: 'UN4', words: 'Newly looked after or referred late; number not yet known' },
  { code: 'UN5', words: 'Sources disagree about name or birth date' },
  { code: 'UN6', words: 'Another reason (UN6)' },
  { code: 'UN7', words: 'Referral with no further action' },
  { code: 'UN8', words: 'New to the council within the last week of the year' },
  { code: 'UN9', words: 'Never at a state-funded setting in England' },
  { code: 'UN10', words: 'Request for assessment ended before the number was known' },
] as const
