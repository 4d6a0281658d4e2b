import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const run = promisify(execFile)

it.each(['chat', 'recognize', 'eval', 'diagnose', 'data', 'notify', 'teams-package'])(
  '%s tells how it is used, and nothing else, when it gets what it does not take',
  async (command) => {
    const called = run(process.execPath, ['src/main.ts', command, '--nonsense'])
    await expect(called).rejects.toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(
        /^Unknown option '--nonsense'\nusage: npm run (?:-s )?[a-z:]+ -- (?!.*\n +at )/,
      ),
    })
  },
)
