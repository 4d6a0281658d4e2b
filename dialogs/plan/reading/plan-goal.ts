import type { Turn } from '#src/conversation/turn.ts'
import { toFen } from '#src/planning/money.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { monthsUntil, monthsWithin } from '#dialogs/plan/plan-deadline.ts'
import type { Goal, PlanState } from '#dialogs/plan/plan-state.ts'
import { isMoney } from './plan-amounts.ts'
import { nameIn } from './plan-names.ts'

/** 想年底存两万, "can i save 2000 by december": so much to be put by until then, and nothing that is there or paid. */

export interface GoalSaid {
  readonly goal: Goal
  /** What else the message says. */
  readonly rest: string
}

const PUT_BY =
  /[存攒](?!(?:着|过|好)?(?:的|在))(?![款过])|\b(?:sav(?:e|ed|ing)(?! (?:interest|on\b))|put(?:ting)? (?:aside|away|by)|set(?:ting)? (?:aside|by)|put [^.?!,]{0,16}(?:aside|away|by)\b)/iu
/** It is there, or it is told of each month. */
const NOT_A_GOAL =
  /(?<!想要?|要是|如果|能|可以)[存攒]了(?!吧)|(?:已经|目前|现在)(?:就)?[存攒有]|存款|每个?月[^，。,]{0,6}[存攒留]|[存攒留]个?[^，。,\d]{0,4}(?:每个?月|一个月)(?!底)|利息|\b(?:i(?:['’]ve| have) (?:saved|put)\b|(?:^|\band )i saved\b|already|(?:a|per|each|every) (?:month|week)|interest|savings)\b/iu
const UNTIL =
  /年底|年末|年前|年内|今年|明年|春节|过年|元旦|国庆|暑假|五一|圣诞|(?:[一二三四五六七八九十]{1,2}|\d{1,2})月(?!\s*\d)|\b(?:by|before|until|till?|come) (?:(?:the )?(?:end|start|beginning|middle) of )?(?:the |next |this |early |late |mid-? ?)*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|year|summer|autumn|winter|spring|christmas|xmas|new year)\w*|\bthis year\b/iu
const WITHIN =
  /(?:[半一二两三四五六七八九十\d]+)\s*个?[年月](?:之|以)?(?:[内里]|后|时间)|\b(?:within|in) (?:\d{1,2}|an?|one|two|three|four|five|six|eight|nine|ten|twelve|half a) (?:months?|years?)\b/iu

/** The goal that a message tells, in a clause or in two that follow each other. */
export function goalIn({ action, text, state, now }: Turn, plan: PlanState): GoalSaid | undefined {
  if (action || !PUT_BY.test(text)) return undefined
  const clauses = text
    .split(/(?<=[，,。；;！!？?\n])(?!\d)|(?<=[.])(?!\d)|(?<=[\p{Script=Han}\d]) +(?=\p{Script=Han})/u)
    .filter((clause) => /[\p{L}\p{N}]/u.test(clause))
  for (const [at, clause] of clauses.entries())
    for (const length of [1, 2]) {
      const said = length === 1 ? clause : `${clause} ${clauses[at + 1] ?? ''}`
      const [amount, ...others] = readQuantities(said, state.locale).filter(isMoney)
      if (!amount || others.length > 0 || !PUT_BY.test(said) || NOT_A_GOAL.test(said)) continue
      if (nameIn(said, namesHeld(plan)) !== undefined || LEAST > amount.min) continue
      const months = WITHIN.test(said) ? monthsWithin(said) : untilIn(said, now)
      if (months === undefined && !(length === 1 && WISHED.test(said) && !HOW_LONG.test(text))) continue
      const rest = clauses.filter((_, place) => place < at || place >= at + length)
      return {
        goal: { amount: toFen(amount.min), ...(months && { months }) },
        rest: rest.filter((one) => !ASKS_SO.test(one)).join('，'),
      }
    }
  return undefined
}

function untilIn(said: string, now: Date): number | undefined {
  return UNTIL.test(said) ? monthsUntil(said, now) : undefined
}

function namesHeld({ debts }: PlanState): string[] {
  return debts.flatMap(({ name }) => name ?? [])
}

/** Without a time for it. */
const WISHED =
  /(?:想|要|打算|目标|希望|准备|计划)[^，。,\d]{0,4}[存攒]|\b(?:want|like|trying|need|hope|hoping|plan|goal|aim\w*)\b[^.?!,\d]{0,16}\b(?:save|put|set)\b|\bwant [^.?!,]{0,16}\bsaved\b/iu
/** That has its own answer. */
const HOW_LONG = /多久|多长|几个?月|几年|\b(?:how long|when)\b/iu

/** Yuan: less is no goal by a date, and rather a day or a year. */
const LEAST = 100

/** 可以吗, "is that doable": asked of the goal. */
const ASKS_SO =
  /^[\s，,]*(?:这样|那|你觉得|你看)*(?:可以|行|能行|现实|来得及|做得到|办得到|有希望|有戏|可能|够|怎么[办样存]|咋[办存]|能不能|行不行|可不可以|难不难)(?:做到|实现)?(?:吗|么|不|嘛|吧|呢)?[\s。?？!！]*$|^\s*(?:is (?:that|it)|can i|could i|will i|would that|do you think)\b[^\d]{0,40}$|^\s*(?:doable|possible|realistic|how)\b[^\d]{0,16}$/iu
