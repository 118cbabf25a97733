import type { Progress } from '../app/ports.ts'
import type { Host } from './host.ts'

/** What `--progress` can ask for. */
export type ProgressMode = 'auto' | 'none' | 'json'

/** Work shorter than this shows nothing. Milliseconds. */
const patience = 1000
const interval = 120
const width = 24

type Step = Parameters<Progress['step']>[0]

const silent: Progress = { step: () => undefined, done: () => undefined }

function bar(at: Step): string {
  const filled = at.of === 0 ? 0 : Math.min(width, Math.floor((at.files / at.of) * width))
  return `[${'#'.repeat(filled)}${'.'.repeat(width - filled)}]`
}

/** A meter whose lines come at most once per interval, and not before work has become long. */
function meter(host: Host, show: (at: Step) => void, finish: () => void): Progress {
  const started = host.elapsed()
  const state = { last: started, shown: false }
  return {
    step: (at) => {
      const now = host.elapsed()
      if (now - started < patience || now - state.last < interval) return
      state.last = now
      state.shown = true
      show(at)
    },
    done: () => {
      if (state.shown) finish()
      state.shown = false
    },
  }
}

/**
 * Progress on stderr: `auto` draws one line where a person looks at a terminal and takes it away at the end,
 * `json` writes one object a line, `none` nothing. `describe` words the place that has been reached.
 */
export function createProgress(mode: ProgressMode, host: Host, describe: (at: Step) => string): Progress {
  const { stderr } = host
  if (mode === 'none' || (mode === 'auto' && !stderr.terminal)) return silent
  if (mode === 'json') {
    return {
      step: (at) => stderr.write(`${JSON.stringify({ progress: at })}\n`),
      done: () => undefined,
    }
  }
  return meter(
    host,
    (at) => stderr.write(`\r\u001B[2K${bar(at)} ${describe(at)}`),
    () => stderr.write('\r\u001B[2K'),
  )
}
