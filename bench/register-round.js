// @ts-check
import { createCounty } from './register-county.js'

/**
 * node bench/register-round.js LOG FROM [TO]: loads a log of FROM rounds with its whole chain, adds one more, and writes it, in this
 * process alone; prints seconds and the peak of its memory as JSON. With TO it brings the log from FROM to TO rounds instead.
 */
const [log = '', from = '', to = ''] = process.argv.slice(2)
const dist = process.env['BENCH_DIST'] ?? '../dist'
const [{ nodeFiles }, { openRegister, withEvents }, { append }, { reconcile }, { parseRegisterWords }] =
  await Promise.all([
    import(`${dist}/cli/node-files.js`),
    import(`${dist}/app/register-session.js`),
    import(`${dist}/register/append.js`),
    import(`${dist}/register/reconcile.js`),
    import(`${dist}/register/words.js`),
  ])
const files = nodeFiles('.', process.stdin)
const words = parseRegisterWords('register.json', await files.readRules('register.json'))
const county = createCounty({ seed: 7, units: Number(process.env['BENCH_UNITS'] ?? 20_000), changes: 1_000 })
for (let round = 0; round < Number(from); round++) county.pass()

/** @param {any} register @param {any} round */
const eventsOf = (register, round) => reconcile(register, round, { file: log, words }).events

if (to === '') await addRound(county.round())
else await addRounds(Number(to) - Number(from))

/** @param {any} round */
async function addRound(round) {
  const start = performance.now()
  const session = await openRegister(log, files, { lock: true })
  const loaded = performance.now()
  const { lines, register } = withEvents(session, eventsOf(session.register, round))
  const applied = performance.now()
  await files.writeAll('.', [], lines)
  await session.release()
  const end = performance.now()
  const seconds = { load: loaded - start, round: applied - loaded, write: end - applied, all: end - start }
  console.log(
    JSON.stringify({
      ...Object.fromEntries(Object.entries(seconds).map(([name, milliseconds]) => [name, milliseconds / 1000])),
      cpu: (process.cpuUsage().user + process.cpuUsage().system) / 1e6,
      megabytes: process.resourceUsage().maxRSS / 1024,
      size: session.size / 1e6,
      lines: session.register.lines,
      added: register.lines - session.register.lines,
    }),
  )
}

/** @param {number} rounds */
async function addRounds(rounds) {
  const session = await openRegister(log, files, { lock: true })
  const texts = []
  let appended = { register: session.register, text: '', anchor: '' }
  for (let round = 0; round < rounds; round++) {
    appended = append(appended.register, eventsOf(appended.register, county.round()))
    texts.push(appended.text)
  }
  const added = new TextEncoder().encode(texts.join(''))
  await files.writeAll('.', [], { path: log, keeps: session.size, added, anchor: appended.anchor })
  await session.release()
}
