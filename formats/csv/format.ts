import type { Geste } from '../contenu/index.ts'
import { ErreurDeClasseur } from '../erreur.ts'
import type { Format } from '../format.ts'
import { annoterCsv, effacerCsv } from './annoter.ts'
import { aLeChamp, ecrireCellulesCsv, texteDeCsv } from './ecrire-cellules.ts'

/** Un texte délimité : une feuille, sans style ni note ; une colonne de plus y porte les signalements. */
export const CSV = {
  garde: { notes: false, rapport: false, reglages: false, colonne: true },
  octets: (source) => source,
  // Sans marque, il n'a que faire d'une colonne vide.
  annoter: (source, marques) =>
    marques.length === 0
      ? { octets: effacerCsv(source), nonPosees: [], rapport: null }
      : annoterCsv(source, marques),
  ecrireRapport: (source) => ({ octets: source, nom: null }),
  retirerRapport: (source) => source,
  effacer: effacerCsv,
  compter: (source) => (effacerCsv(source) === source ? 0 : 1),
  // Ce que la colonne dit ne suffit pas à les retrouver.
  relever: () => [],
  rapports: () => [],
  lireReglages: () => null,
  ecrireReglages: (source, texte) => {
    if (texte === null) return source
    throw new ErreurDeClasseur(
      'format',
      'Un .csv ne peut pas garder de réglages : enregistrez-le en .xlsx ou en .ods.',
    )
  },
  traduire: ({ resultat }) => ({ geste: { valeur: resultat } }),
  ecrireCellules: (source, gestes) => {
    const [[feuille, siens] = ['', new Map<number, ReadonlyMap<number, Geste>>()]] = gestes
    return ecrireCellulesCsv(source, feuille, siens)
  },
  aLaPlace: aLeChamp,
  enTexte: texteDeCsv,
} satisfies Format<Uint8Array>
