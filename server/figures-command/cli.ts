import { buffer } from 'node:stream/consumers'
import { londonDay } from '#schemas/london-day.ts'
import { answerTo } from './answer.ts'

// Whoever reads us may stop early, as head does.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  process.exit(fault.code === 'EPIPE' ? process.exitCode : 1)
})

const today = londonDay(new Date().toISOString())
const { out, err, code } = answerTo(process.argv.slice(2), await buffer(process.stdin), today)
process.exitCode = code
for (const line of err) process.stderr.write(`${line}\n`)
if (out !== null) process.stdout.write(`${out}\n`)
