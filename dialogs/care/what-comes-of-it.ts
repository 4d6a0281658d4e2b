import { say, type Turn } from '#src/conversation/turn.ts'

/** What comes of it, asked of what can't be paid: 还不上会怎么样, "what happens if I can't pay them". */
export function asksWhatComesOfIt(text: string): boolean {
  return WHAT_COMES_OF_IT.test(text)
}

/** Says so, once. */
export function sayWhatComesOfIt(turn: Turn, text: string): void {
  if (asksWhatComesOfIt(text) && turn.state.said['care.unpaid_then'] === undefined)
    say(turn, 'care.unpaid_then', { general: true })
}

const WHAT_COMES_OF_IT =
  /会(?:怎样|怎么样|咋样|如何|怎么|被)|后果|怎么(?:处理|对我)|\bwhat (?:happens|will happen|would happen|do they do|will they do|can they do|comes)\b|\bconsequences?\b|\bwhat then\b/iu
