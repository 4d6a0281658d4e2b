import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useChat } from './context.ts'
import { useLasting } from './use-lasting.ts'

/** A break shorter than this heals unnoticed. */
const UNNOTICED_MS = 1_500

/** Says in plain words that the connection is lost, and that nothing is lost with it. */
export function Banner({ online }: { online: boolean }): VNode {
  const { words } = useChat()
  const network = useNetwork()
  const broken = useLasting(!online || !network, UNNOTICED_MS)
  return (
    <div class="banner" role="status" hidden={!broken}>
      {broken && (network ? words.reconnecting : words.offline)}
    </div>
  )
}

function useNetwork(): boolean {
  const [network, setNetwork] = useState(navigator.onLine)
  useEffect(() => {
    const update = () => setNetwork(navigator.onLine)
    addEventListener('online', update)
    addEventListener('offline', update)
    return () => {
      removeEventListener('online', update)
      removeEventListener('offline', update)
    }
  }, [])
  return network
}
