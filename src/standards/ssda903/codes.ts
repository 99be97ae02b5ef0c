/*
 * Codes of the SSDA903 return (Department for Education, guide to the children looked after return, 2024 to 2025 on),
 * and the groups of codes that several rules mean by one word.
 */

const codes = (all: string): ReadonlySet<string> => new Set(all.split(' '))

/** Is one of these codes. A blank is none of any. */
export const isOneOf = (code: string | undefined, group: ReadonlySet<string>): boolean =>
  code !== undefined && group.has(code)

/** Sex has been recorded as M, F or U since 2024 to 2025. */
export const sexes = codes('M F U')
export const ethnicities = codes(
  'WBRI WIRI WOTH WIRT WROM MWBC MWBA MWAS MOTH AIND APKN ABAN AOTH BCRB BAFR BOTH CHNE OOTH REFU NOBT',
)
/** Why there is no unique pupil number. */
export const upnUnknown = codes('UN1 UN2 UN3 UN4 UN5 UN6')
export const yesNo = codes('0 1')

export const newEpisodeReasons = codes('S L P T B U')
export const legalStatuses = codes('C1 C2 D1 E1 V2 V3 V4 L1 L2 L3 J1 J2 J3')
/** Respite under an agreed series of short breaks: not counted as being looked after in most of the return. */
export const shortBreaks = codes('V3 V4')
/** Through an offence: on remand, held for the police, or under a youth rehabilitation order. */
export const youthJustice = codes('J1 J2 J3')
export const needs = codes('N1 N2 N3 N4 N5 N6 N7 N8')

const placementsBut = 'A3 A4 A5 A6 K1 K2 K3 P1 P3 R1 R2 R3 R5 S1 T0 T1 T2 T3 T4 U1 U2 U3 U4 U5 U6'
const otherPlacementsFrom2025 = codes('Z11 Z12 Z13 Z14')
const otherPlacementsBefore = codes('Z1')

/** Other placements: Z1 until 2024 to 2025, Z11 to Z14 from 2025 to 2026. */
export const otherPlacements = (year: string): ReadonlySet<string> =>
  year < '2025/26' ? otherPlacementsBefore : otherPlacementsFrom2025

const placementsFrom2025 = new Set([...codes(placementsBut), ...otherPlacementsFrom2025])
const placementsBefore = new Set([...codes(placementsBut), ...otherPlacementsBefore])

/** Placement types of a collection. */
export const placements = (year: string): ReadonlySet<string> =>
  year < '2025/26' ? placementsBefore : placementsFrom2025

/** With foster carers: related or a friend (U1 to U3), or not (U4 to U6). */
export const fosterPlacements = codes('U1 U2 U3 U4 U5 U6')
/** Placed for adoption. */
export const adoptionPlacements = codes('A3 A4 A5 A6')
/** A stay away that is meant to end within days: in hospital, on holiday, or with a carer of the second line. */
export const temporaryPlacements = codes('T0 T1 T2 T3 T4')

const withoutUrn = codes('P1 P3 R1 R2 R5')

/** With a parent, in independent living, in hospital and the like: Ofsted registers no provider of these placements. */
export const isWithoutUrn = (place: string | undefined, year: string): boolean =>
  isOneOf(place, withoutUrn) || isOneOf(place, temporaryPlacements) || isOneOf(place, otherPlacements(year))

export const providers = codes('PR0 PR1 PR2 PR3 PR4 PR5')
export const ceasedReasons = codes(
  'X1 E11 E12 E2 E3 E4A E4B E13 E41 E45 E46 E47 E48 E5 E6 E7 E9 E14 E15 E16 E17 E8',
)
/** Adopted: the application unopposed (E11) or the consent dispensed with by the court (E12). */
export const adopted = codes('E11 E12')
/** A special guardianship order was made. */
export const specialGuardianship = codes('E45 E46 E47 E48')
export const placementChangeReasons = codes(
  'CARPL CLOSE ALLEG STAND APPRR CREQB CREQO CHILD LAREQ PLACE CUSTOD OTHER',
)
export const locations = codes('IN OUT')

export const reviewParticipations = codes('PN0 PN1 PN2 PN3 PN4 PN5 PN6 PN7')
export const sdqReasons = codes('SDQ1 SDQ2 SDQ3 SDQ4 SDQ5')

export const inTouch = codes('YES NO DIED REFU NREQ RHOM')
export const activities = codes('F1 P1 F2 P2 F4 P4 F5 P5 G4 G5 G6 0')
/** Where a care leaver lives, and whether that suits (1) or not (2): no home (S) and custody (X) never suit. */
export const accommodations = codes(
  'B1 B2 C1 C2 D1 D2 E1 E2 G1 G2 H1 H2 K1 K2 R1 R2 S2 T1 T2 U1 U2 V1 V2 W1 W2 X2 Y1 Y2 Z1 Z2 0',
)

export const adopterSexes = codes('M1 F1 MM FF MF')
export const adoptingCouples = codes('MM FF MF')
export const sameSexCouples = codes('MM FF')
export const adopterLegalStatuses = codes('L0 L11 L12 L2 L3 L4')
export const adoptionReversals = codes('RD1 RD2 RD3 RD4')
export const previousPermanence = codes('P1 P2 P3 P4 Z1')
export const missingTypes = codes('M A')
export const socialWorkerChanges = codes(
  'MANAGE FCONTA LEFTRL ORGRST TSPROC ABSENC CHCHAN PCCHAN SWDIED OTHERS',
)
