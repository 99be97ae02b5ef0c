import { notHeldFor } from '../standards/not-held.ts'
import { askedWrongly, type Command, readArgs } from './command.ts'

const names = Object.keys(notHeldFor)

/** Lists what standards ask for and the record does not hold. */
export const notHeldCommand: Command = {
  name: 'not-held',
  usage: `[${names.join('|')}] [--json]`,
  does: 'Lists what a standard, or each, asks for and the record does not hold yet. It is left out of what is written, never made up.',
  options: ['--json   As JSON.'],
  run: async (args, parts) => {
    const given = readArgs(args, { json: 'flag' })
    if (!given.ok) return askedWrongly(parts, notHeldCommand, given.problems[0]?.says ?? '')
    const unknown = given.value.files.find((name) => notHeldFor[name] === undefined)
    if (unknown !== undefined)
      return askedWrongly(parts, notHeldCommand, `Name one of the standards ${names.join(', ')}.`)
    const asked = given.value.files.length === 0 ? names : given.value.files
    const lists = asked.map((name) => ({ standard: name, parts: notHeldFor[name]?.() ?? [] }))
    if (given.value.flags.has('json')) parts.out.say(JSON.stringify(lists))
    else
      for (const list of lists) {
        parts.out.say(`${list.standard}: ${list.parts.length} parts are not held.`)
        for (const { part, says } of list.parts) parts.out.say(`  ${part}: ${says}`)
      }
    return 0
  },
}
