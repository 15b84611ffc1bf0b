import { writeCounted } from './many-episodes.ts'
import { writePlans } from './many-plans.ts'

// Fills the store of the cube bench in a process of its own, so that what writing takes is not counted as what counting takes.
const [path = '', areaId = '', episodes = '0', plans = '0'] = process.argv.slice(2)
await writeCounted(path, areaId, Number(episodes))
await writePlans(path, areaId, Number(plans))
