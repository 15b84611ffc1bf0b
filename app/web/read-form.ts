import { refusalResponse } from './respond.ts'

/**
 * The fields of a posted form, in order; of a file, what is in it as text. A body that cannot be read is a 400, never a 500, and none
 * is longer than the request guard lets through.
 */
export async function readForm(request: Request): Promise<URLSearchParams> {
  try {
    const form = await request.formData()
    const fields = new URLSearchParams()
    for (const [name, value] of form) {
      fields.append(name, typeof value === 'string' ? value : await value.text())
    }
    return fields
  } catch {
    throw refusalResponse('unreadable-form')
  }
}
