import { FONCTION_DE_L_ETUDE, FONCTION_DES_ONGLETS } from '../../gas-addin/echanges/index.ts'
import { JSX } from './cible.ts'
import { enLigne, lot, noticesDes, scriptEnFonction } from './en-ligne.ts'
import { PREACT_PARTAGE } from './preact-partage.ts'
import { SANS_DOCUMENTATION } from './sans-documentation.ts'

/** atelier.html : le suivi et la conformité, que le volet demande au script quand on ouvre leurs onglets. */
export async function construireLAtelier(): Promise<string> {
  const [style, etude, onglets] = await Promise.all([
    lot({ entryPoints: ['task-pane/styles/atelier.css'] }),
    scriptEnFonction(FONCTION_DE_L_ETUDE, {
      entryPoints: ['gas-addin/volet/etude.ts'],
      plugins: [SANS_DOCUMENTATION],
    }),
    scriptEnFonction(FONCTION_DES_ONGLETS, {
      entryPoints: ['task-pane/vues/atelier/ouvrir.tsx'],
      ...JSX,
      plugins: [PREACT_PARTAGE],
    }),
  ])
  return `${[
    noticesDes([etude, onglets]),
    `<style>${style.texte.trim()}</style>`,
    enLigne('atelier.html : l’étude', etude),
    enLigne('atelier.html : les onglets', onglets),
  ].join('\n')}\n`
}
