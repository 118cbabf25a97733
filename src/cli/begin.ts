import { exitCodeOf } from './exit-code.ts'
import { asFault, faultText } from './fault-text.ts'
import { nodeHost } from './host.ts'
import { run } from './main.ts'

// What goes wrong outside of a command, such as a full disk behind stdout, is told like everything else.
process.on('uncaughtException', (error) => {
  const fault = asFault(error)
  process.stderr.write(faultText(fault, 'zh', process.argv.includes('--verbose')))
  process.once('exit', () => {
    process.exitCode = exitCodeOf(fault.code)
  })
})

void run(process.argv.slice(2), nodeHost()).then((exitCode) => {
  process.exitCode = exitCode
})
