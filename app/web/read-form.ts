import { refusalResponse } from './respond.ts'

/**
 * The fields of a posted form, in order. Files are not read. A body that cannot be read is a 400, never a 500.
 */
export async function readForm(request: Request): Promise<URLSearchParams> {
  try {
    const form = await request.formData()
    const fields = new URLSearchParams()
    for (const [name, value] of form) if (typeof value === 'string') fields.append(name, value)
    return fields
  } catch {
    throw refusalResponse('unreadable-form')
  }
}
