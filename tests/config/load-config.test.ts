import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { envExample } from '#src/config/env-example.ts'
import { loadConfig, type Environment } from '#src/config/load-config.ts'
import { settings } from '#src/config/schema.ts'

function complaints(env: Environment): string {
  try {
    loadConfig(env)
  } catch (error) {
    return (error as Error).message
  }
  return ''
}

describe('the configuration', () => {
  it('has a default for everything', () => {
    const config = loadConfig({ PATH: '/usr/bin', HOME: '/root' })
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 3978,
      dataFolder: './data',
      retentionDays: 30,
      watch: false,
    })
    expect(config.databaseUrl).toBeUndefined()
    expect(config.botConnector).toBeUndefined()
    expect(config.directLine).toMatchObject({ origins: [], upload: { types: [] } })
  })

  it('takes an empty value for one left out', () => {
    expect(loadConfig({ PORT: '', ZAIJIE_RETENTION_DAYS: '  ' })).toMatchObject({
      port: 3978,
      retentionDays: 30,
    })
  })

  it('has quiet hours at night unless they are set otherwise', () => {
    const quiet = (hours: string) => loadConfig({ ZAIJIE_QUIET_HOURS: hours }).notifications.quiet
    expect(quiet('')).toEqual({ from: 22 * 60, to: 8 * 60 })
    expect(quiet('12:30-13:00')).toEqual({ from: 12 * 60 + 30, to: 13 * 60 })
    expect(quiet('none')).toBeUndefined()
  })

  it('reads what is set', () => {
    const config = loadConfig({
      HOST: '0.0.0.0',
      PORT: '80',
      ZAIJIE_WATCH: 'on',
      ZAIJIE_ORIGINS: 'https://a.example, http://b.example:8080',
      ZAIJIE_MAX_BODY_KB: '64',
      ZAIJIE_DATABASE_URL: 'postgres://u:p@h/d',
    })
    expect(config).toMatchObject({
      host: '0.0.0.0',
      port: 80,
      watch: true,
      databaseUrl: 'postgres://u:p@h/d',
    })
    expect(config.directLine.origins).toEqual(['https://a.example', 'http://b.example:8080'])
    expect(config.limits.bodyBytes).toBe(65_536)
  })

  it('names every problem in one report', () => {
    const report = complaints({
      PORT: '99999',
      ZAIJIE_WATCH: 'yes',
      ZAIJIE_ORIGINS: 'https://a.example/path',
      ZAIJIE_RETENTION_DAY: '3',
      MicrosoftAppPassword: 'p',
    })
    expect(report).toContain('PORT: "99999" must be a whole number from 0 to 65535')
    expect(report).toContain('ZAIJIE_WATCH: "yes" must be on or off')
    expect(report).toContain('ZAIJIE_ORIGINS: "https://a.example/path"')
    expect(report).toContain('ZAIJIE_RETENTION_DAY: no such setting; is ZAIJIE_RETENTION_DAYS meant?')
    expect(report).toContain('MicrosoftAppPassword: is set, but MicrosoftAppId is not')
  })

  it("never shows a secret's value", () => {
    const report = complaints({ ZAIJIE_TOKEN_KEY: 'short-key', ZAIJIE_DATABASE_URL: 'mysql://u:pass@h/d' })
    expect(report).toContain('ZAIJIE_TOKEN_KEY')
    expect(report).toContain('ZAIJIE_DATABASE_URL')
    expect(report).not.toMatch(/short-key|pass/)
  })

  const id = '00000000-0000-4000-8000-000000000000'
  it.each<[string, Environment, string]>([
    ['an id without a password', { MicrosoftAppId: id }, 'MicrosoftAppPassword: must be set'],
    [
      'a single tenant without its tenant',
      { MicrosoftAppId: id, MicrosoftAppPassword: 'p', MicrosoftAppType: 'SingleTenant' },
      'MicrosoftAppTenantId: must be set',
    ],
    [
      'a managed identity with a password',
      {
        MicrosoftAppId: id,
        MicrosoftAppPassword: 'p',
        MicrosoftAppType: 'UserAssignedMSI',
        MicrosoftAppTenantId: id,
      },
      'MicrosoftAppPassword: must be empty',
    ],
    [
      'a tenant alone',
      { MicrosoftAppTenantId: id },
      'MicrosoftAppTenantId: is set, but MicrosoftAppId is not',
    ],
    ['a misspelt name', { MicrosoftAppID: id }, 'MicrosoftAppID: no such setting; is MicrosoftAppId meant?'],
  ])('refuses half a Bot Connector: %s', (_, env, complaint) => {
    expect(complaints(env)).toContain(complaint)
  })

  it('takes a whole Bot Connector', () => {
    const config = loadConfig({
      MicrosoftAppId: id,
      MicrosoftAppPassword: 'p',
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: id,
    })
    expect(config.botConnector).toEqual({ type: 'SingleTenant', appId: id, password: 'p', tenantId: id })
    expect(loadConfig({ MicrosoftAppId: id, MicrosoftAppPassword: 'p' }).botConnector).toEqual({
      type: 'MultiTenant',
      appId: id,
      password: 'p',
    })
  })

  it('is listed whole in .env.example, at its defaults', () => {
    expect(readFileSync('.env.example', 'utf8')).toBe(envExample())
    for (const name of Object.keys(settings)) expect(envExample()).toContain(`\n#${name}=`)
  })
})
