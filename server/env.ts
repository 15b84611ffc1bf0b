import { z } from 'zod'

const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true')

const shape = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//)
    .optional(),
  NOTIFY_API_KEY: z.string().min(20).optional(),
  NOTIFY_BASE_URL: z.url().optional(),
  NOTIFY_TEMPLATES: z.string().optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//)
    .optional(),
  SMTP_FROM: z.string().min(3).optional(),
  SESSION_KEY_FILE: z.string().optional(),
  DEMONSTRATION: flag.optional(),
  SEED: z.coerce.number().int().min(0).default(7),
  SEED_CHILDREN: z.coerce.number().int().min(1).max(100_000).default(400),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('warn'),
})

export type Settings = Readonly<{
  isProduction: boolean
  port: number
  host: string
  origin: string
  dataDir: string
  mongoUri: string | null
  notify: { readonly key: string; readonly baseUrl: string | null; readonly templates: string | null } | null
  smtp: { readonly url: string; readonly from: string } | null
  sessionKeyFile: string | null
  demonstration: { readonly seed: number; readonly children: number } | null
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
}>

type Read = z.infer<typeof shape>

/** The settings the service runs with, read once from the environment; throws one clear sentence a wrong value. */
export function parseSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const parsed = shape.safeParse(environment)
  if (!parsed.success) throw new Error(parsed.error.issues.map(inWords).join('\n'))
  const value = parsed.data
  const wrong = contradictions.find(({ holds }) => holds(value))
  if (wrong) throw new Error(wrong.sentence)
  return {
    isProduction: value.NODE_ENV === 'production',
    port: value.PORT,
    host: value.HOST,
    origin: new URL(value.ORIGIN ?? `http://localhost:${value.PORT}`).origin,
    dataDir: value.DATA_DIR,
    mongoUri: value.MONGODB_URI ?? null,
    notify: notifyIn(value),
    smtp: smtpIn(value),
    sessionKeyFile: value.SESSION_KEY_FILE ?? null,
    demonstration: demonstrationIn(value),
    logLevel: value.LOG_LEVEL,
  }
}

const contradictions: readonly { readonly holds: (value: Read) => boolean; readonly sentence: string }[] = [
  {
    holds: ({ NODE_ENV, DEMONSTRATION }) => NODE_ENV === 'production' && DEMONSTRATION === true,
    sentence: 'DEMONSTRATION cannot be on when NODE_ENV is production.',
  },
  {
    holds: ({ NODE_ENV, ORIGIN }) => NODE_ENV === 'production' && !ORIGIN,
    sentence: 'ORIGIN must be set in production, like https://needs.example.org.',
  },
  {
    holds: ({ SMTP_URL, SMTP_FROM }) => Boolean(SMTP_URL) && !SMTP_FROM,
    sentence: 'SMTP_FROM must be set when SMTP_URL is.',
  },
]

function notifyIn({ NOTIFY_API_KEY, NOTIFY_BASE_URL, NOTIFY_TEMPLATES }: Read): Settings['notify'] {
  if (!NOTIFY_API_KEY) return null
  return { key: NOTIFY_API_KEY, baseUrl: NOTIFY_BASE_URL ?? null, templates: NOTIFY_TEMPLATES ?? null }
}

function smtpIn({ SMTP_URL, SMTP_FROM }: Read): Settings['smtp'] {
  return SMTP_URL && SMTP_FROM ? { url: SMTP_URL, from: SMTP_FROM } : null
}

function demonstrationIn({ NODE_ENV, DEMONSTRATION, SEED, SEED_CHILDREN }: Read): Settings['demonstration'] {
  if (NODE_ENV === 'production' || DEMONSTRATION === false) return null
  return { seed: SEED, children: SEED_CHILDREN }
}

function inWords({ path, message }: z.core.$ZodIssue): string {
  return `${path.join('.')} is wrong: ${message}.`
}
