import type { Next, Request, Response, Server } from 'restify'
import type { Channel } from '#src/channels/channel.ts'
import { createAccess } from './access.ts'
import { mountActivityRoutes } from './activity-routes.ts'
import { mountBackendRoutes } from './backend-routes.ts'
import { createConnections } from './connections.ts'
import { DIRECT_LINE, mountConversationRoutes } from './conversation-routes.ts'
import { setChannelHeaders } from './cors.ts'
import { createFileLinks } from './file-links.ts'
import { mountUploadRoutes } from './upload-routes.ts'
import type { DirectLineDeps } from './deps.ts'
import { createConversationLimits } from './limits.ts'
import { mountStream } from './stream.ts'
import { createTokens } from './tokens.ts'

/** Direct Line 3.0 as the official clients speak it: REST, WebSocket streams and polling over the log of the storage. */
export function createDirectLineChannel(deps: DirectLineDeps): Channel {
  const { config, store, now } = deps
  const tokens = createTokens(deps.tokenKey, config.directLine.tokenHours, now)
  const access = createAccess({
    config: config.directLine,
    tokens,
    proxies: config.trustProxy,
    find: (id) => store.find(id),
  })
  const limits = createConversationLimits(config.limits, config.trustProxy, deps.facts)
  const connections = createConnections({
    total: config.limits.sockets,
    perAddress: config.limits.socketsPerAddress,
  })
  const stopListening = store.onChange((change) => connections.tell(change))

  return {
    name: DIRECT_LINE,
    mount(server: Server) {
      server.pre(function channelHeaders(request: Request, response: Response, next: Next) {
        if (request.url?.startsWith('/v3/') === true) {
          setChannelHeaders(request, response, access)
          if (request.method === 'OPTIONS') {
            response.writeHead(204)
            response.end()
            next(false)
            return
          }
        }
        next()
      })
      mountConversationRoutes(server, deps, access, tokens, limits)
      mountActivityRoutes(server, deps, access, limits, connections)
      mountUploadRoutes(server, deps, access, limits, createFileLinks(deps.tokenKey))
      mountBackendRoutes(server, deps, access)
      mountStream(server, deps, tokens, connections)
    },
    async close() {
      stopListening()
      await connections.close(1012)
    },
  }
}
