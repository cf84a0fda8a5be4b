import type { FormValues } from './read-form.ts'

/** The fields and files of a form; what is no form is read as an empty one, and told so field by field. */
export async function readBody(
  request: Request,
): Promise<{ values: FormValues; files: Map<string, File> }> {
  const values: Record<string, string> = {}
  const files = new Map<string, File>()
  const isForm = /^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(
    request.headers.get('content-type') ?? '',
  )
  if (request.method === 'POST' && isForm) {
    for (const [name, value] of await request.formData()) {
      // Nobody types a NUL, and the database takes none.
      if (typeof value === 'string') values[name] = value.replaceAll('\0', '')
      else files.set(name, value)
    }
  }
  return { values, files }
}
