import { shows, type CareSigns } from '#src/understanding/care-signs.ts'

/** A usurer's money is offered, or asked about before it is taken. */
export function isOfferedUsury(text: string, signs: CareSigns): boolean {
  return shows(text, 'usury_offered', signs) || (shows(text, 'usury', signs) && MAY_I_BORROW.test(text))
}

const MAY_I_BORROW = /(?:能|可以|要不要|该不该|敢|好)(?:不能)?借(?:吗|么|不|[?？])|(?:能|可以)借吗/u
