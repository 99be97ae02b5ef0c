/*
 * The unique pupil number: a check letter, the three figures of the authority that gave it, two of the year, six more,
 * and a last figure, or a letter where the number is temporary. Source: Department for Education, Unique pupil numbers
 * (UPNs): a guide for schools and local authorities.
 */

// I, O and S are left out, for they are taken for 1, 0 and 5.
const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ'

const checkable = /^.\d{11}[\dA-HJ-NP-RT-Z]$/

/** A whole UPN has 13 characters. */
export const isWholeUpn = (upn: string): boolean => upn.length === 13

/** What the last character may be. */
export const isLastOfUpn = (character: string): boolean => /^[\dA-HJ-NP-RT-Z]$/.test(character)

const worthOf = (character: string): number =>
  character >= '0' && character <= '9' ? Number(character) : letters.indexOf(character)

/**
 * The check letter of a UPN, from its characters 2 to 13, each times its place, divided by 23: the rest is the letter's
 * place. Undefined where those characters are not twelve figures, or eleven and a letter.
 */
export function findCheckLetter(upn: string): string | undefined {
  if (!checkable.test(upn)) return undefined
  let sum = 0
  for (let place = 2; place <= 13; place++) sum += place * worthOf(upn.charAt(place - 1))
  return letters[sum % 23]
}

/*
 * Authorities in England, present and former since 1974 (Department for Education, Get Information about Schools), and
 * beside them: 001 to 005, given to pupils who come from elsewhere; 660 to 681, Wales; 701 to 708, islands and schools of
 * the armed forces.
 */
const english =
  '201-213 301-320 330-336 340-344 350-359 370-373 380-384 390-394 420 800-803 805-808 810-813 815-816 820-823 825-826 830-831 835-841 845-846 850-852 855-857 860-861 865-896 908-909 916 919 921 925-926 928-929 931 933 935-938 940-943'
const others = '001-005 660-681 701-708'

const givers: ReadonlySet<string> = new Set(
  `${english} ${others}`.split(' ').flatMap((range) => {
    const [first, last] = range.split('-').map(Number)
    if (first === undefined) return []
    return Array.from({ length: (last ?? first) - first + 1 }, (_, n) => String(first + n).padStart(3, '0'))
  }),
)

/** Whether three figures are an authority that gave or gives UPNs. */
export const givesUpns = (code: string): boolean => givers.has(code)
