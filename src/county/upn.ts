/** The 23 letters that a check letter can be, in order: I, O and S are left out. */
const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ'

/**
 * The check letter of a unique pupil number, from its twelve figures: each figure times its place (the first stands in
 * place 2), summed, modulo 23.
 * Source: Government Data Standards Catalogue, Unique Pupil Number 2.0, 18 November 2004; the Department for
 * Education's guidance on unique pupil numbers keeps the same rule.
 */
export function checkLetter(figures: string): string {
  const sum = [...figures].reduce((total, figure, at) => total + Number(figure) * (at + 2), 0)
  return letters.charAt(sum % 23)
}

/**
 * A number with the right form and check letter that can belong to no pupil: 001 to 005 are codes that the checks accept and
 * that are no council's own, and schools are numbered from 1000, never below 0100 as here. `serial` may be 0 to 499,999;
 * together with `year` it is unique. Throws a RangeError beyond that.
 */
export function syntheticUpn(serial: number, year: number): string {
  if (serial < 0 || serial >= 500_000)
    throw new RangeError('There are 500,000 synthetic pupil numbers a year.')
  const code = 1 + Math.floor(serial / 100_000)
  const place = Math.floor(serial / 1000) % 100
  const figures = `${pad(code, 3)}${pad(place, 4)}${pad(year % 100, 2)}${pad(serial % 1000, 3)}`
  return `${checkLetter(figures)}${figures}`
}

const pad = (number: number, wide: number): string => String(number).padStart(wide, '0')
