import type { PrintedFile } from '#server/services/area-files.ts'

/** A file as it is downloaded, named after what it holds and the day it stands on. */
export function fileResponse(file: string, { bytes, type, asOf }: PrintedFile): Response {
  const [name = '', kind = ''] = file.split('.')
  const disposition = `attachment; filename="needs-first-${name}-${asOf}.${kind}"`
  return new Response(bytes, { headers: { 'content-type': type, 'content-disposition': disposition } })
}
