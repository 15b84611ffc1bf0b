import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { caseReport } from './case-report.ts'
import { parseCase, UnreadableField } from './parse-case.ts'

// One case a line in, one report a line out; a line that cannot be read is named and the rest go on.
async function report(): Promise<void> {
  let number = 0
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1
    if (line.trim() !== '') await reportLine(line, number)
  }
}

async function reportLine(line: string, number: number): Promise<void> {
  try {
    await write(process.stdout, JSON.stringify(caseReport(parseCase(line))))
  } catch (fault) {
    if (!(fault instanceof UnreadableField)) throw fault
    process.exitCode = 1
    await write(process.stderr, `line ${number}: ${fault.message}`)
  }
}

// Waits while the reader is slower than we are, so a big input never piles up in memory.
async function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  if (!stream.write(`${text}\n`)) await once(stream, 'drain')
}

// Whoever reads us may stop early, as head does.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  process.exit(fault.code === 'EPIPE' ? process.exitCode : 1)
})

await report()
