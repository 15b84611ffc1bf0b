// `npm start`: installs what is missing, builds when the build is stale, then runs the service in this process.
import { prepare } from './prepare.mjs'

process.chdir(new URL('..', import.meta.url).pathname)
prepare()
await import('../build/server/index.js')
