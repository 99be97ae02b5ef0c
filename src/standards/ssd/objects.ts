import { cinEpisodes, contacts, earlyHelpEpisodes } from './front-door.ts'
import { assessmentFactors, cinAssessments, cinPlans, cinVisits } from './in-need.ts'
import { careLeavers, permanence } from './leaving-care.ts'
import {
  claCarePlan,
  claEpisodes,
  claPlacement,
  claReviews,
  claVisits,
  legalStatus,
  missing,
} from './looked-after.ts'
import {
  claConvictions,
  claHealth,
  claImmunisations,
  claPreviousPermanence,
  claSubstanceMisuse,
  sdqScores,
} from './looked-after-health.ts'
import type { SsdField, SsdObject } from './object.ts'
import {
  address,
  disability,
  family,
  immigrationStatus,
  linkedIdentifiers,
  mother,
  person,
  voiceOfChild,
} from './people.ts'
import {
  cpPlans,
  cpReviews,
  cpVisits,
  initialCpConference,
  preProceedings,
  s47Enquiry,
} from './protection.ts'
import { ehcpActivePlans, ehcpAssessment, ehcpNamedPlan, ehcpRequests, send, senNeed } from './send.ts'
import { department, involvements, professionals } from './staff.ts'
import { apiDataStaging, s251Finance, versionLog } from './tools.ts'

/** Every object of the data set, people first, each after those it points to where it can be. */
export const objects = [
  person,
  address,
  family,
  mother,
  disability,
  immigrationStatus,
  linkedIdentifiers,
  voiceOfChild,
  contacts,
  earlyHelpEpisodes,
  cinEpisodes,
  cinAssessments,
  assessmentFactors,
  cinPlans,
  cinVisits,
  s47Enquiry,
  initialCpConference,
  cpPlans,
  cpReviews,
  cpVisits,
  preProceedings,
  claEpisodes,
  legalStatus,
  claPlacement,
  claReviews,
  claVisits,
  claCarePlan,
  missing,
  claHealth,
  claImmunisations,
  claSubstanceMisuse,
  claConvictions,
  sdqScores,
  claPreviousPermanence,
  permanence,
  careLeavers,
  send,
  ehcpRequests,
  ehcpAssessment,
  ehcpNamedPlan,
  ehcpActivePlans,
  senNeed,
  professionals,
  department,
  involvements,
  s251Finance,
  versionLog,
  apiDataStaging,
] as const

export type ObjectName = (typeof objects)[number]['name']

const byName = new Map<string, SsdObject>(objects.map((one) => [one.name, one]))

/** An object by its name. */
export const findObject = (name: string): SsdObject | undefined => byName.get(name)

const fieldNames = new Map<string, { readonly object: SsdObject; readonly field: SsdField }>(
  objects.flatMap((one: SsdObject) =>
    one.fields.map((field) => [field.name, { object: one, field }] as const),
  ),
)

/** A field by its name: every field of the data set has a name of its own. */
export const findField = (
  name: string,
): { readonly object: SsdObject; readonly field: SsdField } | undefined => fieldNames.get(name)
