import type { Request, Response, Server } from 'restify'
import { BotError } from '#src/errors/bot-error.ts'
import { answerJson, pathPart, queryPart } from '#src/channels/http-io.ts'
import { readBody } from '#src/channels/read-body.ts'
import { header, publicOrigin } from '#src/channels/request-facts.ts'
import type { StoredFile, WireActivity } from '#src/storage/ports.ts'
import type { Access } from './access.ts'
import { clientKey, incomingActivity } from './activities.ts'
import type { DirectLineDeps } from './deps.ts'
import type { FileLinks } from './file-links.ts'
import type { ConversationLimits } from './limits.ts'
import { activityBody, type ActivityBody } from './wire.ts'

/** Files in one message. */
const MOST_FILES = 5

/** Room (bytes) in the body for what is not the files themselves. */
const AROUND = 65_536

/** Files from people, if the operator takes any, and the way to them for whoever has the link. */
export function mountUploadRoutes(
  server: Server,
  deps: DirectLineDeps,
  access: Access,
  limits: ConversationLimits,
  links: FileLinks,
): void {
  const { types, maxBytes } = deps.config.directLine.upload
  const { store, turns } = deps

  server.post('/v3/directline/conversations/:id/upload', async (request: Request, response: Response) => {
    const owner = await access.owner(request, pathPart(request, 'id'))
    if (types.length === 0) throw new BotError('UPLOAD_REFUSED')
    const form = await readForm(request)
    const files = await Promise.all(form.getAll('file').map(readFile))
    if (files.length === 0 || files.length > MOST_FILES) {
      throw new BotError('BODY_INVALID', { reason: `1 to ${MOST_FILES} parts named file are wanted` })
    }
    const body = await readActivity(form.get('activity'))
    const activity = incomingActivity(
      { ...body, attachments: undefined },
      owner,
      deps.config.limits.textCharacters,
    )
    const attachments = await Promise.all(files.map((file) => keep(request, owner.conversationId, file)))
    const answer = await limits.message(owner.conversationId)
    const incoming = { activity: { ...activity, attachments } as WireActivity, key: clientKey(body), answer }
    const accepted = await turns.accept(owner.conversationId, incoming)
    if (accepted === undefined) throw new BotError('CONVERSATION_UNKNOWN')
    answerJson(response, 200, { id: accepted.activityId })
  })

  server.get('/v3/directline/attachments/:fileId', async (request: Request, response: Response) => {
    const fileId = pathPart(request, 'fileId')
    const signed = links.isSigned(fileId, queryPart(request, 's') ?? '')
    const file = signed ? await store.findFile(fileId) : undefined
    if (file === undefined) throw new BotError('PATH_UNKNOWN')
    response.writeHead(200, {
      'Content-Type': file.type,
      'Content-Length': file.bytes.length,
      // Whatever it is, it is shown as nothing but what its type says, and runs nothing.
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
    })
    response.end(file.bytes)
  })

  async function readForm(request: Request): Promise<FormData> {
    const body = await readBody(request, MOST_FILES * maxBytes + AROUND)
    const type = header(request, 'content-type')
    try {
      return await new globalThis.Response(new Uint8Array(body), {
        headers: { 'Content-Type': type },
      }).formData()
    } catch {
      throw new BotError('BODY_INVALID', { reason: 'it is not multipart/form-data' })
    }
  }

  async function readFile(part: FormDataEntryValue): Promise<StoredFile> {
    if (typeof part === 'string')
      throw new BotError('BODY_INVALID', { reason: 'a part named file is no file' })
    const type = part.type.split(';')[0]?.trim().toLowerCase() ?? ''
    if (!types.includes(type)) throw new BotError('UPLOAD_REFUSED')
    if (part.size > maxBytes) throw new BotError('BODY_TOO_LARGE', { limit: maxBytes })
    const name = part.name.replaceAll(/[\p{C}/\\]/gu, '').slice(0, 200)
    return { name: name === '' ? 'file' : name, type, bytes: new Uint8Array(await part.arrayBuffer()) }
  }

  async function keep(request: Request, conversationId: string, file: StoredFile) {
    const fileId = await store.keepFile(conversationId, file)
    if (fileId === undefined) throw new BotError('CONVERSATION_UNKNOWN')
    const contentUrl = links.linkTo(publicOrigin(request, deps.config.trustProxy), fileId)
    return { contentType: file.type, name: file.name, contentUrl }
  }
}

/** The part named activity; a bare message when there is none. */
async function readActivity(part: FormDataEntryValue | null): Promise<ActivityBody> {
  if (part === null) return { type: 'message' }
  let value: unknown
  try {
    value = JSON.parse(typeof part === 'string' ? part : await part.text())
  } catch {
    throw new BotError('BODY_INVALID', { reason: 'the part named activity is not JSON' })
  }
  const result = activityBody.safeParse(value)
  if (!result.success)
    throw new BotError('BODY_INVALID', { reason: 'the part named activity is no activity' })
  return result.data
}
