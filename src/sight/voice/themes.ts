/**
 * What young people and families speak about, in the order in which a form offers it. Where one lives comes first: it is
 * what Gloucestershire’s Young Ambassadors brought to the scrutiny committee in 2022 (care leavers’ homes that felt unsafe,
 * in places they had not chosen). The list itself is Goldthread’s own.
 */
export const themes = [
  { code: 'home', words: 'Where I live', hint: 'My home, moving, feeling safe there, the area' },
  {
    code: 'worker',
    words: 'My social worker or personal adviser',
    hint: 'Changes, visits, getting hold of them',
  },
  { code: 'listened', words: 'Being listened to' },
  { code: 'plans', words: 'My plan, my meetings, decisions about me' },
  { code: 'family', words: 'Family and friends', hint: 'Seeing them, brothers and sisters' },
  { code: 'education', words: 'School, college or work' },
  { code: 'health', words: 'My health and how I feel' },
  { code: 'money', words: 'Money' },
  { code: 'leaving', words: 'Leaving care' },
  { code: 'safety', words: 'Feeling safe, at home and outside' },
  { code: 'words', words: 'The words you use about us' },
  { code: 'other', words: 'Something else' },
] as const

export type Theme = (typeof themes)[number]['code']

export const sayTheme = (code: string | undefined): string =>
  themes.find((theme) => theme.code === code)?.words ?? 'No theme stated'

/** The services that somebody may have met, in the order of a child’s journey. */
export const services = [
  { code: 'front door', words: 'The front door' },
  { code: 'family help', words: 'Family help' },
  { code: 'assessment', words: 'Assessment' },
  { code: 'child in need', words: 'Help for a child in need' },
  { code: 'protection', words: 'Child protection' },
  { code: 'disabled children', words: 'Disabled children' },
  { code: 'care', words: 'Children in care' },
  { code: 'care leavers', words: 'Care leavers' },
  { code: 'fostering', words: 'Fostering' },
  { code: 'adoption', words: 'Adoption' },
  { code: 'all', words: 'The whole service' },
] as const

export const sayService = (code: string | undefined): string =>
  services.find((service) => service.code === code)?.words ?? 'No service stated'

/** Who speaks. */
export const speakers = [
  { code: 'child', words: 'A child' },
  { code: 'young person', words: 'A young person or care leaver' },
  { code: 'parent', words: 'A parent' },
  { code: 'carer', words: 'A foster carer or other carer' },
  { code: 'staff', words: 'Somebody who works here' },
  { code: 'partner', words: 'A partner: school, health, police or other' },
] as const

export const saySpeaker = (code: string | undefined): string =>
  speakers.find((speaker) => speaker.code === code)?.words ?? 'Somebody'
