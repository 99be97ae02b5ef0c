import {
  assessmentFactors,
  closureReasons,
  disabilities,
  ethnicities,
  referralSources,
  sexes,
  upnUnknownReasons,
} from '../cin-census/codes.ts'

/*
 * The codes that the fields of the children's social care API are chosen from. Its schema names no code: it says
 * ‘selected from a list of possible codes’ and gives a length. The lists are those of the children in need census and of
 * SSDA903, which carry the same data items. Source of the latter: the public rules of csc-validator-be-903 for 2024/25 to
 * 2026/27 and the public working schemas SSDA903_schema_2024 to 2026 (liia-tools, liia-tools-pipeline), with what was
 * valid before beside it, because episodes of earlier years are told as they were.
 */

const codesOf = (list: { readonly rows: readonly { readonly code: string }[] }): ReadonlySet<string> =>
  new Set(list.rows.map(({ code }) => code))

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Why a looked after episode began. */
const startReasons = words('S L P T B U')

/** Placement types. K3 since 2024/25, Z11 to Z14 since 2025/26; H5, P2 and Z1 until then. */
const placementTypes = words(
  'A3 A4 A5 A6 H5 K1 K2 K3 P1 P2 P3 R1 R2 R3 R5 S1 T0 T1 T2 T3 T4 U1 U2 U3 U4 U5 U6 Z1 Z11 Z12 Z13 Z14',
)

/** Why a looked after episode ceased. */
const endReasons = words('X1 E11 E12 E13 E14 E15 E16 E17 E2 E3 E41 E45 E46 E47 E48 E4A E4B E5 E6 E7 E8 E9')

/** Why a placement changed. */
const changeReasons = words('CARPL CLOSE ALLEG STAND APPRR CREQB CREQO CHILD LAREQ PLACE CUSTOD OTHER')

/** What a care leaver does. F3 and P3 until 2020/21; 0 where nothing is known. */
const activities = words('F1 P1 F2 P2 F3 P3 F4 P4 F5 P5 G4 G5 G6 0')

/** Where a care leaver lives: the letter alone, without the figure for suitability that SSDA903 adds. */
const accommodations = words('B C D E G H K R S T U V W X Y Z')

/** Why there is no unique pupil number. UN8 to UN10 stand in the SEN2 census alone, but the field is wide enough for them. */
const upnReasons = new Set([...codesOf(upnUnknownReasons), 'UN8', 'UN9', 'UN10'])

/** Which list a field is chosen from, by its path in one child. `[]` stands for each item of a list. */
export const codesAt: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['child_details.unique_pupil_number_unknown_reason', upnReasons],
  ['child_details.sex', codesOf(sexes)],
  ['child_details.ethnicity', codesOf(ethnicities)],
  ['child_details.disabilities[]', codesOf(disabilities)],
  ['social_care_episodes[].referral_source', codesOf(referralSources)],
  ['social_care_episodes[].closure_reason', codesOf(closureReasons)],
  ['social_care_episodes[].child_and_family_assessments[].factors[]', codesOf(assessmentFactors)],
  ['social_care_episodes[].child_looked_after_placements[].start_reason', startReasons],
  ['social_care_episodes[].child_looked_after_placements[].placement_type', placementTypes],
  ['social_care_episodes[].child_looked_after_placements[].end_reason', endReasons],
  ['social_care_episodes[].child_looked_after_placements[].change_reason', changeReasons],
  ['social_care_episodes[].care_leavers.activity', activities],
  ['social_care_episodes[].care_leavers.accommodation', accommodations],
])
