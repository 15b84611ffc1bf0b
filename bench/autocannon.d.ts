// The part of autocannon that the benches use; the package brings no types.
declare module 'autocannon' {
  export type Load = {
    readonly url: string
    readonly connections: number
    readonly headers: Readonly<Record<string, string>>
    readonly duration?: number
    /** So many requests, in place of a duration. */
    readonly amount?: number
  }
  export type Loaded = {
    readonly requests: { readonly total: number; readonly average: number }
    readonly latency: { readonly p97_5: number }
    readonly duration: number
    readonly errors: number
    readonly non2xx: number
  }
  export default function autocannon(load: Load): Promise<Loaded>
}
