import { englishAuthorities } from './authorities.ts'

/**
 * Children under 18 who live in each authority, in the order of `authorities-list.ts`: what the Department for Education
 * divides by where a figure is for every 10,000 children. Source: Office for National Statistics, mid-year population
 * estimates of 2024, as published with the Department’s statistics of children in need in October 2025; Open Government
 * Licence version 3.
 */
const estimates = `
66465 93851 51799 36601 44483 58724 292859 41804 28923 75599 74810 29372 142483 75001 46612 92705 73457 130466
44768 45130 142924 35276 70074 83041 71565 847 105786 100432 83561 93945 52489 22771 62113 156155 148164 68271
67149 71124 82360 63023 104428 80331 329197 40414 133163 65325 54191 27739 31955 288730 53648 60452 21090
63777 34439 277480 75524 67554 23351 319 35624 22555 355390 62379 37121 99822 36039 51454 261392 176239 90763
147439 62052 147954 97802 62280 131831 68774 47199 35617 74569 61206 84408 171830 33522 34675 83113 44360
42263 115721 59056 68714 171572 64069 156647 57621 52113 43056 38963 78171 27499 44038 58087 59521 8012 63622
88593 54760 116279 60153 46686 49229 113024 62794 30513 50941 39611 55626 37608 174804 64910 45079 62520
152255 56770 269339 50854 54244 52901 44248 46271 24811 63073 56737 77481 71799 62664 58730 44799 129392 35495
96295 181943 29834 39153 71697 104201 34740 66223 44412 68405 120119 34758
`

const byCode = new Map(
  estimates
    .trim()
    .split(/\s+/)
    .map((many, at) => [englishAuthorities[at]?.code ?? '', Number(many)] as const),
)

/** How many children under 18 live in an authority, by its number; nothing where it is none of England’s. */
export const childrenLivingIn = (code: string | undefined): number | undefined => byCode.get(code ?? '')

/** How many there are for every 10,000 children who live there, to one place, as it is published. */
export const rateOf = (many: number, living: number): number => Math.round((many / living) * 100_000) / 10
