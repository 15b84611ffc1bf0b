import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

const fileShape = z.strictObject({
  kid: z.string(),
  privateKey: z.string(),
  sealing: z.string(),
  forms: z.string(),
})

/** The secrets of one installation: the session signing key (P-256), the key that seals kept posts, the key of form tokens. */
export type Keys = {
  readonly kid: string
  readonly signing: KeyObject
  readonly verifying: KeyObject
  readonly sealing: Buffer
  readonly forms: Buffer
}

/** Reads the keys, making them on first start; the file can be read by the service alone. */
export function openKeys(path: string): Keys {
  const kept = readOrMake(path)
  const signing = createPrivateKey(kept.privateKey)
  return {
    kid: kept.kid,
    signing,
    verifying: createPublicKey(signing),
    sealing: Buffer.from(kept.sealing, 'base64url'),
    forms: Buffer.from(kept.forms, 'base64url'),
  }
}

function readOrMake(path: string): z.infer<typeof fileShape> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  try {
    writeFileSync(path, JSON.stringify(newKeys()), { mode: 0o600, flag: 'wx' })
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause
  }
  return fileShape.parse(JSON.parse(readFileSync(path, 'utf8')))
}

function newKeys(): z.infer<typeof fileShape> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const secret = () => randomBytes(32).toString('base64url')
  return {
    kid: randomBytes(8).toString('hex'),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    sealing: secret(),
    forms: secret(),
  }
}
