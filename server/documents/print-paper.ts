import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Paper } from './paper.ts'
import { paperTemplate } from './paper-template.ts'

let compiler: Promise<NodeCompiler> | undefined

/** A paper as PDF/A-2b, the form that is kept for good, dated with this ISO instant. The compiler is loaded with the first. */
export async function printPaper(paper: Paper, at: string): Promise<Uint8Array<ArrayBuffer>> {
  compiler ??= loadCompiler()
  const typst = await compiler
  const pdf = typst.pdf(
    { mainFileContent: paperTemplate, inputs: { paper: JSON.stringify(paper) } },
    { pdfStandard: 'a-2b', creationTimestamp: Math.floor(Date.parse(at) / 1000) },
  )
  // What one paper needed is not kept for the next.
  typst.evictCache(0)
  return new Uint8Array(pdf)
}

async function loadCompiler(): Promise<NodeCompiler> {
  const typst = await import('@myriaddreamin/typst-ts-node-compiler')
  return typst.NodeCompiler.create()
}
