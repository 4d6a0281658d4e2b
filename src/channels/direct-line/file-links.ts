import { createHmac, timingSafeEqual } from 'node:crypto'

/** Links to files carry no token, since clients put them into image elements as they are: a signature stands in for it. */
export function createFileLinks(key: string) {
  function sign(fileId: string): string {
    return createHmac('sha256', key).update(`file ${fileId}`).digest('base64url')
  }

  return {
    linkTo: (origin: string, fileId: string): string =>
      `${origin}/v3/directline/attachments/${fileId}?s=${sign(fileId)}`,
    isSigned(fileId: string, signature: string): boolean {
      const expected = Buffer.from(sign(fileId))
      const given = Buffer.from(signature)
      return given.length === expected.length && timingSafeEqual(given, expected)
    },
  }
}

export type FileLinks = ReturnType<typeof createFileLinks>
