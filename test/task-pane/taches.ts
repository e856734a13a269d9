import type { Page } from 'playwright-core'

interface EvenementDeTrace {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** Temps de calcul du fil, en microsecondes. */
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

/**
 * La plus longue tâche du fil du volet pendant `faire`, en millisecondes de calcul : ce que le volet coûte, et non ce que
 * la machine fait d’autre en même temps.
 */
export async function plusLongueTache(page: Page, faire: () => Promise<void>): Promise<number> {
  const navigateur = page.context().browser()
  if (navigateur === null) throw new Error('la page n’a pas de navigateur')
  await navigateur.startTracing(page, { categories: ['toplevel', '__metadata'] })
  await faire()
  const trace: { readonly traceEvents: readonly EvenementDeTrace[] } = JSON.parse(
    (await navigateur.stopTracing()).toString(),
  )
  const fils = new Set(
    trace.traceEvents
      .filter((e) => e.name === 'thread_name' && e.args?.name === 'CrRendererMain')
      .map((e) => `${e.pid}:${e.tid}`),
  )
  const durees = trace.traceEvents
    .filter((e) => e.ph === 'X' && /RunTask$/.test(e.name) && fils.has(`${e.pid}:${e.tid}`))
    .map((e) => e.tdur ?? 0)
  if (durees.length === 0) throw new Error('la trace ne dit aucune tâche du volet')
  return Math.round(Math.max(...durees) / 1000)
}
