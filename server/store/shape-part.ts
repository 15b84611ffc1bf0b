import { z } from 'zod'

export type LeafKind = 'string' | 'number' | 'boolean' | 'null' | 'anything'

/** One step into a zod shape, in the few terms that storage knows. */
export type ShapePart =
  | { readonly kind: 'leaf'; readonly of: LeafKind; readonly isByDay?: boolean }
  | { readonly kind: 'object'; readonly fields: Readonly<Record<string, z.core.$ZodType>> }
  | { readonly kind: 'list'; readonly element: z.core.$ZodType }
  | { readonly kind: 'record'; readonly value: z.core.$ZodType }
  | { readonly kind: 'choice'; readonly options: readonly z.core.$ZodType[] }
  | { readonly kind: 'unstorable'; readonly why: string }

const leaves: Readonly<Record<string, LeafKind>> = {
  string: 'string',
  template_literal: 'string',
  number: 'number',
  boolean: 'boolean',
  null: 'null',
  any: 'anything',
  unknown: 'anything',
  // A recursive shape is checked by zod alone: walking it would not end.
  lazy: 'anything',
  tuple: 'anything',
}

/** What kind of thing a zod shape stores; kinds that JSON cannot carry are named as unstorable. */
export function shapePart(shape: z.core.$ZodType): ShapePart {
  if (shape instanceof z.ZodObject) return objectPart(shape)
  if (shape instanceof z.ZodArray) return { kind: 'list', element: shape.element }
  if (shape instanceof z.ZodRecord) return { kind: 'record', value: shape.valueType }
  if (shape instanceof z.ZodUnion) return { kind: 'choice', options: shape.options }
  if (isWrapper(shape)) return { kind: 'choice', options: [shape.unwrap()] }
  if (shape instanceof z.ZodEnum) return { kind: 'leaf', of: leafOf(shape.options) }
  if (shape instanceof z.ZodLiteral) return { kind: 'leaf', of: leafOf([...shape.values]) }
  const { type } = shape._zod.def
  const of = leaves[type]
  return of ? { kind: 'leaf', of, isByDay: isByDay(shape) } : { kind: 'unstorable', why: type }
}

function isByDay(shape: z.core.$ZodType): boolean {
  return shape instanceof z.ZodISODate || shape instanceof z.ZodISODateTime
}

function objectPart(shape: z.ZodObject): ShapePart {
  if (shape.def.catchall?._zod.def.type !== 'never')
    return { kind: 'unstorable', why: 'object that is not strict' }
  return { kind: 'object', fields: shape.shape }
}

function isWrapper(
  shape: z.core.$ZodType,
): shape is z.ZodOptional | z.ZodExactOptional | z.ZodNullable | z.ZodDefault | z.ZodReadonly {
  return [z.ZodOptional, z.ZodExactOptional, z.ZodNullable, z.ZodDefault, z.ZodReadonly].some(
    (wrapper) => shape instanceof wrapper,
  )
}

function leafOf(values: readonly unknown[]): LeafKind {
  const kinds = new Set(values.map((value) => (value === null ? 'null' : typeof value)))
  const [kind] = kinds
  if (kinds.size !== 1 || kind === undefined) return 'anything'
  return leaves[kind] ?? 'anything'
}
