import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConversationState,
  MemoryStorage,
} from 'botbuilder'
import restify, { type Request, type Response } from 'restify'

/** The baseline: an echo bot as the SDK's samples have it, on restify, with a state that lives in memory only. */
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}))
const state = new ConversationState(new MemoryStorage())
const turns = state.createProperty<number>('turns')

const bot = new ActivityHandler()
bot.onMessage(async (context, next) => {
  const count = (await turns.get(context, 0)) + 1
  await turns.set(context, count)
  await context.sendActivity(`${count}: ${context.activity.text}`)
  await state.saveChanges(context)
  await next()
})

const server = restify.createServer()
server.use(restify.plugins.bodyParser())
server.post('/api/messages', async (request: Request, response: Response) => {
  await adapter.process(request as never, response as never, (context) => bot.run(context))
})
server.listen(Number(process.env['PORT'] ?? 0), '127.0.0.1', () => {
  process.stdout.write(`${server.url}\n`)
})
