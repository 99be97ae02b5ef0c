import { type SymbolType, symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape'
import type { Meaning } from './spc.ts'

/** Shape and words together tell a sign apart; colour only repeats them. */
const shapes: Readonly<Record<Meaning, SymbolType>> = {
  usual: symbolCircle,
  better: symbolDiamond,
  worse: symbolTriangle,
  higher: symbolSquare,
  lower: symbolSquare,
}

const areas: Readonly<Record<Meaning, number>> = { usual: 30, better: 110, worse: 90, higher: 80, lower: 80 }

/** What a mark says in the key. */
export const meaningWords: Readonly<Record<Meaning, string>> = {
  usual: 'Within the usual range',
  better: 'Unlikely to be chance, for the better',
  worse: 'Unlikely to be chance, for the worse',
  higher: 'Unlikely to be chance, higher',
  lower: 'Unlikely to be chance, lower',
}

/** The path of a mark, drawn round its own middle. */
export const markPath = (meaning: Meaning): string => symbol(shapes[meaning], areas[meaning])() ?? ''
