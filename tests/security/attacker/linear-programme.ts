import loadHighs from 'highs'
import type { Bounds } from './attack.ts'
import type { System } from './solver.ts'

const highs = await loadHighs()

/**
 * The least and most of some counts when all equations are used at once, not one after the other, as whole numbers inside
 * the bounds given. `places` are the counts asked about.
 */
export function exactBounds(system: System, bounds: Bounds, places: readonly number[]): Bounds {
  const low = new Float64Array(bounds.low)
  const high = new Float64Array(bounds.high)
  highs.withModel({ format: 'lp', data: programmeOf(system, bounds) }, (model) => {
    model.options.set({ output_flag: false })
    for (const place of places) {
      const column = model.getColByName(`x${place}`)
      low[place] = Math.ceil(-optimum(model, column, -1) - 1e-6)
      high[place] = Math.floor(optimum(model, column, 1) + 1e-6)
    }
  })
  return { low, high }
}

type Model = ReturnType<typeof highs.createModel>

function optimum(model: Model, column: number, cost: 1 | -1): number {
  model.changeColCost(column, cost)
  model.run()
  const found = model.getObjectiveValue()
  model.changeColCost(column, 0)
  return found
}

function programmeOf({ size, starts, places, weights }: System, { low, high }: Bounds): string {
  const rows = Array.from({ length: starts.length - 1 }, (_, row) => {
    const terms = Array.from(places.slice(starts[row], starts[row + 1]), (place, index) => {
      const weight = weights[starts[row]! + index]!
      return `${weight < 0 ? '-' : '+'} ${Math.abs(weight)} x${place}`
    })
    return ` r${row}: ${terms.join(' ')} = 0`
  })
  const limits = Array.from({ length: size }, (_, place) => ` ${low[place]} <= x${place} <= ${high[place]}`)
  return ['Maximize', ' o: 0 x0', 'Subject To', ...rows, 'Bounds', ...limits, 'End', ''].join('\n')
}
