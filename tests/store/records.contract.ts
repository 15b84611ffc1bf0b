import { concurrencyContract } from './contract/concurrency.contract.ts'
import { countingContract } from './contract/counting.contract.ts'
import { declaringContract } from './contract/declaring.contract.ts'
import type { Engine } from './contract/engine.ts'
import { findingContract } from './contract/finding.contract.ts'
import { pagingContract } from './contract/paging.contract.ts'
import { shapeContract } from './contract/shape.contract.ts'
import { valuesContract } from './contract/values.contract.ts'
import { writingContract } from './contract/writing.contract.ts'

/** What every store must do, whatever keeps the records. */
export function recordsContract(engine: Engine): void {
  valuesContract(engine)
  shapeContract(engine)
  writingContract(engine)
  findingContract(engine)
  pagingContract(engine)
  declaringContract(engine)
  concurrencyContract(engine)
  countingContract(engine)
}
