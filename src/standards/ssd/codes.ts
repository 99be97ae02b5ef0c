import {
  abuseCategories,
  assessmentFactors,
  type CodeList,
  closureReasons,
  disabilities,
  ethnicities,
  primaryNeeds,
  referralSources,
} from '../cin-census/codes.ts'

/*
 * The lists of codes that fields of the Standard Safeguarding Dataset hold, by the names under which the objects name
 * them. Those that the children in need census has too are taken from there.
 *
 * Source: the guidance of each field in Data to Insight's ssd-data-model (14 July 2026), which repeats the Department for
 * Education's guides to SSDA903, the children in need census and SEN2; and Ofsted's Annex A of January 2024 for the
 * eligibility of care leavers. A list of any year: a code that has since been given up stands in old rows.
 */

const listed = (list: CodeList<string>): readonly string[] => [...new Set(list.rows.map(({ code }) => code))]
const words = (codes: string): readonly string[] => codes.split(' ')

const lists: Readonly<Record<string, readonly string[]>> = {
  'accommodation-suitability': words('1 2'),
  'adopter-legal-status': words('L0 L11 L12 L2 L3 L4'),
  'adopter-sex': words('M1 F1 MM FF MF'),
  'adoption-decision-reversed': words('RD1 RD2 RD3 RD4'),
  'assessment-factors': listed(assessmentFactors),
  'care-leaver-accommodation': words('B C D E G H K R S T U V W X Y Z'),
  'care-leaver-activity': words('F1 P1 F2 P2 F3 P3 F4 P4 F5 P5 G4 G5 G6 0'),
  'care-leaver-eligibility': [
    'a) Relevant child',
    'b) Former relevant child',
    'c) Qualifying care leaver',
    'd) Eligible child',
  ],
  'category-of-abuse': listed(abuseCategories),
  'cin-closure-reason': listed(closureReasons),
  disability: listed(disabilities),
  'ehcp-request-outcome': words('Y N A W H'),
  ethnicity: listed(ethnicities),
  'health-check-status': words('Planned Refused Cancelled Completed'),
  'immigration-status': ['ILR', 'DLR', 'Refugee Status', 'Adult Asylum Seeker', 'UASC'],
  'in-touch': words('YES NO DIED REFU NREQ RHOM'),
  'legal-gateway-outcome': words('A B C D'),
  'legal-status': words('C1 C2 D1 E1 V2 V3 V4 L1 L2 L3 J1 J2 J3'),
  'missing-type': words('M A'),
  'placement-provider': words('PR0 PR1 PR2 PR3 PR4 PR5'),
  'placement-type': words(
    'A3 A4 A5 A6 H5 K1 K2 K3 P1 P2 P3 R1 R2 R3 R5 S1 T0 T1 T2 T3 T4 U1 U2 U3 U4 U5 U6 Z1 Z11 Z12 Z13 Z14',
  ),
  'previous-permanence': words('P1 P2 P3 P4 Z1'),
  'primary-need': listed(primaryNeeds),
  'reason-episode-ceased': words(
    'X1 E11 E12 E2 E3 E4A E4B E13 E41 E45 E46 E47 E48 E5 E6 E7 E9 E14 E15 E16 E17 E8',
  ),
  'reason-new-episode': words('S L P T B U'),
  'reason-placement-change': words(
    'CARPL CLOSE ALLEG STAND APPRR CREQB CREQO CHILD LAREQ PLACE CUSTOD OTHER',
  ),
  'referral-source': listed(referralSources),
  'review-participation': words('PN0 PN1 PN2 PN3 PN4 PN5 PN6 PN7'),
  'sdq-reason': words('SDQ1 SDQ2 SDQ3 SDQ4 SDQ5'),
  'sen-need': words('SPLD MLD SLD PMLD SEMH SLCN HI VI MSI PD ASD DS OTH'),
  sex: words('M F U'),
  'social-worker-change-reason': words(
    'MANAGE FCONTA LEFTRL ORGRST TSPROC ABSENC CHCHAN PCCHAN SWDIED OTHERS',
  ),
  'ssd-care-plan': words(
    'REMAINSUP RETURN1M RETURN6M RETURNEV LTRELFR LTFOST18 RESPLMT SUPPLIV ADOPTION OTHERPLN',
  ),
  'ssd-gender': words('00 01 02 09'),
  'upn-unknown': words('UN1 UN2 UN3 UN4 UN5 UN6 UN7 UN8 UN9 UN10'),
}

/** The codes of a list by its name; nothing where there is no such list. */
export const codesOf = (list: string): readonly string[] | undefined => lists[list]

/** A code as its list writes it, whatever the case in which it is given; nothing where it is not in the list. */
export function findCode(list: string, given: string): string | undefined {
  const low = given.trim().toLowerCase()
  return lists[list]?.find((code) => code.toLowerCase() === low)
}
