import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'

/** What /metrics shows. One registry for one running app, so that tests can run several side by side. */
export type Metrics = ReturnType<typeof createMetrics>

export function createMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'zaijie_' })
  const registers = [registry]
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[] = []) =>
    new Counter({ name: `zaijie_${name}`, help, labelNames, registers })
  const seconds = <Label extends string>(name: string, help: string, labelNames: Label[] = []) =>
    new Histogram({
      name: `zaijie_${name}`,
      help,
      labelNames,
      registers,
      buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    })
  return {
    registry,
    requests: counter('requests_total', 'HTTP requests answered', ['route', 'method', 'status']),
    requestSeconds: seconds('request_seconds', 'Time to answer an HTTP request', ['route']),
    limited: counter('limited_total', 'Requests, messages and sockets beyond a limit', ['limit']),
    conversations: counter('conversations_total', 'Conversations started', ['channel']),
    turns: counter('turns_total', 'Turns by how they ended', ['outcome']),
    turnSeconds: seconds('turn_seconds', 'Time of a turn, its commit included'),
    storageFailures: counter('storage_failures_total', 'Storage operations that failed', ['operation']),
    swept: counter('swept_conversations_total', 'Conversations deleted after their time of retention'),
    refused: counter('refused_total', 'Callers refused at /api/messages', ['code']),
    deliveries: counter('deliveries_total', 'Replies sent to channels, by outcome', ['outcome']),
    notifications: counter('notifications_total', 'Notifications by what became of them', ['outcome']),
    sockets: new Gauge({ name: 'zaijie_sockets', help: 'Open WebSockets', registers }),
  }
}
