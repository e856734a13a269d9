import { writeFileSync } from 'node:fs'
import { type BuildOptions, context, type Plugin } from 'esbuild'
import { lotsDeLaPage } from '../construire/index.ts'

/** Le fichier dont le contenu change à chaque construction ; la page le relit. */
const TEMOIN = 'construction.txt'
const CADENCE = 400

/** Du code de la page, ici seulement : sa politique n'admet que sa propre origine, d'où un témoin plutôt qu'un flux. */
const RECHARGER = `;(async () => {
  const lire = async () => (await fetch('${TEMOIN}')).text()
  const depart = await lire()
  setInterval(async () => {
    if ((await lire().catch(() => depart)) !== depart) location.reload()
  }, ${CADENCE})
})()`

/** Reconstruit chaque lot dès qu'un de ses fichiers change, avec ses cartes de source. Rend de quoi cesser. */
export async function veiller(dossier: string): Promise<() => Promise<void>> {
  let rang = 0
  const marquer = () => writeFileSync(`${dossier}/${TEMOIN}`, `${process.pid} ${++rang}`)
  marquer()
  const lots = await Promise.all(
    lotsDeLaPage(dossier).map((lot) => context(enDeveloppement(lot, marquer))),
  )
  // « watch » n'attend pas sa première construction : la page s'ouvrirait sur des lots sans témoin.
  await Promise.all(lots.map((lot) => lot.rebuild()))
  await Promise.all(lots.map((lot) => lot.watch()))
  return async () => {
    await Promise.all(lots.map((lot) => lot.dispose()))
  }
}

function enDeveloppement(lot: BuildOptions, marquer: () => void): BuildOptions {
  const estLaPage = lot.outfile?.endsWith('/page.js') === true
  return {
    ...lot,
    minify: false,
    sourcemap: 'inline',
    logLevel: 'info',
    ...(estLaPage ? { footer: { js: RECHARGER } } : {}),
    plugins: [...(lot.plugins ?? []), signaler(marquer)],
  }
}

/** Une construction qui échoue ne recharge rien : esbuild en dit la raison. */
function signaler(marquer: () => void): Plugin {
  return {
    name: 'signaler',
    setup: (lot) => {
      lot.onEnd(({ errors }) => {
        if (errors.length === 0) marquer()
      })
    },
  }
}
