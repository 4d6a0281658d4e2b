/** Something that sends one message and resolves when its reply has arrived. */
export interface Talker {
  say(text: string): Promise<void>
  close(): void
}

/** What people say in an interview, over and over: questions, facts in free words, short answers, corrections. */
export const INTERVIEW = [
  '借呗全还清了，为什么还是不能用',
  '每次都按时还的，从来没有逾期',
  '别的平台还有两家，大概一万多',
  '工作稳定，一个月八千左右',
  '有社保和工资流水',
  '不太清楚',
  '为什么要问这个',
  '最近三个月申请过几次信用卡',
  '重新开始',
]

export interface Load {
  /** finished turns a second */
  readonly rate: number
  /** ms, sorted */
  readonly latencies: readonly number[]
}

/** As fast as it goes: every talker says the next thing as soon as it was answered. */
export async function closedLoop(talkers: readonly Talker[], ms: number): Promise<Load> {
  const latencies: number[] = []
  const end = performance.now() + ms
  await Promise.all(
    talkers.map(async (talker, index) => {
      for (let turn = index; performance.now() < end; turn++) {
        const begun = performance.now()
        await talker.say(INTERVIEW[turn % INTERVIEW.length] as string)
        latencies.push(performance.now() - begun)
      }
    }),
  )
  return { rate: latencies.length / (ms / 1000), latencies: latencies.toSorted((a, b) => a - b) }
}

/** At a set rate: messages come at random moments (exponential pauses), whether or not earlier ones were answered. */
export async function openLoop(talkers: readonly Talker[], rate: number, ms: number): Promise<Load> {
  const latencies: number[] = []
  const free = [...talkers]
  const under: Promise<void>[] = []
  const begin = performance.now()
  let turn = 0
  for (let due = begin; due < begin + ms; due += (-Math.log(1 - Math.random()) / rate) * 1000) {
    const wait = due - performance.now()
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait))
    const talker = free.shift()
    if (talker === undefined) continue
    under.push(sayAndMeasure(talker, INTERVIEW[turn++ % INTERVIEW.length] as string, due))
  }
  async function sayAndMeasure(talker: Talker, text: string, due: number): Promise<void> {
    await talker.say(text)
    // Counted from when it was due: a client that waits for the server must not hide the server's slowness.
    latencies.push(performance.now() - due)
    free.push(talker)
  }
  await Promise.all(under)
  return { rate: latencies.length / (ms / 1000), latencies: latencies.toSorted((a, b) => a - b) }
}

export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
