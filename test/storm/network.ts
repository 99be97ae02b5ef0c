import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { type RawData, WebSocket, WebSocketServer } from 'ws'
import type { Dice } from './dice.ts'

/** What the network does to what goes over it. All of it stops when the storm calms down. */
export type Weather = { isCalm: boolean; dice: Dice }

/** How often something befell what went over the network. */
export type Befell = { dropped: number; delayed: number; doubled: number; unanswered: number }

/** Our own network between people and server: it knows requests and the messages of live connections one by one. */
export type Network = {
  readonly origin: string
  readonly weather: Weather
  readonly befell: Befell
  /** From now on everything goes to this port of this machine. */
  leadTo(port: number): void
  /** Breaks every connection, as a lost signal does. */
  cut(): void
  stop(): Promise<void>
}

const longestDelayMs = 40

export async function makeNetwork(dice: Dice): Promise<Network> {
  const weather: Weather = { isCalm: true, dice }
  const befell: Befell = { dropped: 0, delayed: 0, doubled: 0, unanswered: 0 }
  const open = new Set<Socket>()
  let port = 0
  const server = createServer((asked, answer) => {
    void passOn({ weather, befell, port }, asked, answer).catch(() => asked.socket.destroy())
  })
  server.on('connection', (socket) => {
    open.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => open.delete(socket))
  })
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 10_000_000 })
  server.on('upgrade', (asked, socket, head) =>
    joinSocket({ weather, befell, port }, sockets, asked, socket, head),
  )
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const cut = () => {
    for (const socket of open) socket.destroy()
  }
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    weather,
    befell,
    leadTo: (to) => {
      port = to
    },
    cut,
    async stop() {
      cut()
      await new Promise((closed) => server.close(closed))
    },
  }
}

type Way = { readonly weather: Weather; readonly befell: Befell; readonly port: number }

async function bodyOf(asked: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of asked) pieces.push(piece)
  return Buffer.concat(pieces)
}

type Answered = { status: number; headers: IncomingMessage['headers']; body: Buffer }

const deliver = (port: number, asked: IncomingMessage, body: Buffer): Promise<Answered> =>
  new Promise((answered, failed) => {
    const { method, url: path, headers } = asked
    const out = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (answer) => {
      bodyOf(answer).then(
        (whole) => answered({ status: answer.statusCode ?? 502, headers: answer.headers, body: whole }),
        failed,
      )
    })
    out.on('error', failed)
    out.end(body)
  })

/** One request: lost, late (and so overtaken by others), sent twice, answered by somebody else, or its answer is lost. */
async function passOn({ weather, befell, port }: Way, asked: IncomingMessage, answer: ServerResponse) {
  const { dice, isCalm } = weather
  const body = await bodyOf(asked)
  const isFair = isCalm || dice.chance(0.4)
  if (!isFair && dice.chance(0.2)) {
    befell.dropped += 1
    asked.socket.destroy()
    return
  }
  if (!isFair && dice.chance(0.5)) {
    befell.delayed += 1
    await wait(dice.below(longestDelayMs))
  }
  if (!isFair && dice.chance(0.3)) {
    befell.doubled += 1
    void deliver(port, asked, body).catch(() => {})
  }
  const given = await deliver(port, asked, body)
  if (!isFair && dice.chance(0.2)) {
    befell.unanswered += 1
    if (dice.chance(0.5)) answer.writeHead(200, { 'content-type': 'text/html' }).end('<p>Captive portal</p>')
    else asked.socket.destroy()
    return
  }
  const { 'transfer-encoding': _, connection: __, ...headers } = given.headers
  answer.writeHead(given.status, { ...headers, 'content-length': given.body.length })
  answer.end(given.body)
}

/** A live connection: made to the server first, so that what it refuses is refused here too. */
function joinSocket(
  way: Way,
  sockets: WebSocketServer,
  asked: IncomingMessage,
  socket: Duplex,
  head: Buffer,
) {
  const { dice, isCalm } = way.weather
  socket.on('error', () => {})
  if (!isCalm && dice.chance(0.15)) {
    way.befell.dropped += 1
    socket.destroy()
    return
  }
  const { cookie = '', origin = '', host = '' } = asked.headers
  const there = new WebSocket(`ws://127.0.0.1:${way.port}${asked.url}`, {
    headers: { cookie, origin, host },
    perMessageDeflate: false,
    maxPayload: 10_000_000,
  })
  const early: { data: RawData; isBinary: boolean }[] = []
  const keepEarly = (data: RawData, isBinary: boolean) => void early.push({ data, isBinary })
  there.on('message', keepEarly)
  there.on('error', () => socket.destroy())
  there.on('unexpected-response', (_, answer) => {
    socket.end(`HTTP/1.1 ${answer.statusCode} Refused\r\nconnection: close\r\n\r\n`)
    there.terminate()
  })
  socket.on('close', () => there.terminate())
  there.on('open', () =>
    sockets.handleUpgrade(asked, socket, head, (here) => {
      const end = () => {
        here.terminate()
        there.terminate()
      }
      there.off('message', keepEarly)
      for (const { data, isBinary } of early) here.send(data, { binary: isBinary })
      carry(way, here, there, end)
      carry(way, there, here, end)
    }),
  )
}

/** What comes from one end goes to the other: late and overtaken, twice, not at all, or the connection breaks with it. */
function carry({ weather, befell }: Way, from: WebSocket, to: WebSocket, end: () => void): void {
  const { dice } = weather
  const pass = (data: RawData, isBinary: boolean) => {
    if (to.readyState === WebSocket.OPEN) to.send(data, { binary: isBinary })
  }
  from.on('message', (data, isBinary) => {
    if (weather.isCalm || dice.chance(0.4)) return pass(data, isBinary)
    if (dice.chance(0.06)) {
      befell.dropped += 1
      return dice.chance(0.5) ? end() : undefined
    }
    if (dice.chance(0.2)) {
      befell.doubled += 1
      pass(data, isBinary)
    }
    befell.delayed += 1
    setTimeout(pass, dice.below(longestDelayMs), data, isBinary)
    if (dice.chance(0.03)) setTimeout(end, dice.below(longestDelayMs))
  })
  // What is still on its way when one end closes arrives first.
  from.on('close', () => setTimeout(end, weather.isCalm ? 0 : longestDelayMs))
  from.on('error', end)
}
