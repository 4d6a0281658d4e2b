import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { root } from '#tests/support/test-bot.ts'

/** Microsoft's own chat client, unchanged, on a site of another origin. */
export interface WebChatSite extends AsyncDisposable {
  readonly origin: string
}

const PAGE = `<!doctype html><meta name="viewport" content="width=device-width"><div id="chat" style="height:700px"></div>
<script src="/webchat.js"></script><script src="/start.js"></script>`

/** Opens a chat with the server and the language that the page's address names. */
const START = `
const { server, locale } = Object.fromEntries(new URLSearchParams(location.search))
fetch(server + '/v3/directline/tokens/generate', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' })
  .then((response) => response.json())
  .then(({ token }) => {
    const domain = server + '/v3/directline'
    const directLine = WebChat.createDirectLine({ token, domain, conversationStartProperties: { locale } })
    WebChat.renderWebChat({ directLine, locale }, document.querySelector('#chat'))
  })`

export async function startWebChatSite(): Promise<WebChatSite> {
  const webChat = brotliCompressSync(
    readFileSync(join(root, 'node_modules/botframework-webchat/dist/webchat.js')),
    { params: { 1: 5 } },
  )
  const site = createServer((request, response) => {
    const script = request.url === '/webchat.js'
    const start = request.url === '/start.js'
    response.setHeader('Content-Type', script || start ? 'text/javascript' : 'text/html; charset=utf-8')
    if (script) response.setHeader('Content-Encoding', 'br')
    response.end(script ? webChat : start ? START : PAGE)
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(site.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      site.closeAllConnections()
      await new Promise((resolve) => site.close(resolve))
    },
  }
}
