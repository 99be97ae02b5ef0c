import { type Board, boardOf } from '../../../sight/board/register.ts'
import { type Issue, issuesOf } from '../../../sight/improvement/issues.ts'
import type { Acting } from '../../../store/as.ts'
import { boardRecords, type ReportIssued, reportsIssued } from '../../../store/board.ts'
import { type Ground, readGround } from '../improvement/reading.ts'

/** What every page of the board is made of. Nothing in it names a child. */
export type BoardGround = {
  readonly board: Board
  readonly reports: readonly ReportIssued[]
  readonly ground: Ground
  readonly issues: readonly Issue[]
}

/** Reads the board on behalf of somebody who sits on it or serves it. */
export async function readBoard(acting: Acting): Promise<BoardGround> {
  const board = boardOf(await boardRecords(acting))
  const ground = await readGround(acting)
  return { board, ground, reports: await reportsIssued(acting), issues: issuesOf(ground.records) }
}

export const meetingHref = (id: string): string => `/board/meetings/${id}`
export const boardEntryHref = (id: string): string => `/board/entries/${id}`
export const reportHref = (id: string): string => `/board/reports/${id}`
