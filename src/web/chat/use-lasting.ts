import { useEffect, useState } from 'preact/hooks'

/** True once `value` has been true for this long; false at once when it isn't. */
export function useLasting(value: boolean, ms: number): boolean {
  const [lasting, setLasting] = useState(false)
  useEffect(() => {
    if (!value) return setLasting(false)
    const timer = setTimeout(() => setLasting(true), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return value && lasting
}
