import { readTool } from './tool.ts'

const [first, ...others] = process.argv.slice(2)
const isVersionAsked = (first === '--version' || first === '-V') && others.length === 0

// Scripts and editors ask for the version often: nothing is loaded for it but itself.
if (isVersionAsked) void readTool().then(({ version }) => process.stdout.write(`${version}\n`))
else void import('./begin.ts')
