const shape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whether a part of an address may be asked of the database as an id; upper case is none of ours. */
export function isUuid(written: string | undefined): written is string {
  return written !== undefined && shape.test(written)
}
