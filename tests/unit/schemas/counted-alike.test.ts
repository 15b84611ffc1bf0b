import { describe, expect, test } from 'vitest'
import { isCountedAlike } from '#schemas/counted-alike.ts'
import { countingOf } from '#schemas/counting.ts'

const { local, 'mhsds-autism': autism, 'chs-sitrep': sitRep } = countingOf

describe('two measure sets', () => {
  test.each([
    ['requests received', { fact: 'received' }, [true, false]],
    ['decisions', { fact: 'decided' }, [true, true]],
    ['decisions within some days of receipt', { fact: 'decided', mostDays: 28 }, [true, false]],
    ['appointments', { fact: 'visit' }, [true, true]],
    ['children who wait', { fact: 'waiting' }, [false, false]],
    ['first contacts', { fact: 'seen' }, [false, true]],
    ['requests closed without a contact', { fact: 'removed' }, [false, true]],
    ['requests of the month before', { fact: 'received-month-before' }, [false, false]],
    ['what is worked out from rows', { fact: 'seen-ahead' }, [false, false]],
  ] as const)('count %s alike only if they go by the same days', (_what, counted, [asAutism, asSitRep]) => {
    expect(isCountedAlike(counted, local, autism)).toBe(asAutism)
    expect(isCountedAlike(counted, local, sitRep)).toBe(asSitRep)
    expect(isCountedAlike(counted, local, local)).toBe(true)
  })
})
