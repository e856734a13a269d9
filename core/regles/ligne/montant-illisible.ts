import { type Champ, estChiffre, type Illisible, NOMS_AVEC_ARTICLE } from '../../modele/index.ts'
import { citer } from '../phrases.ts'
import { regleDeContrat } from '../regle.ts'
import { cellulesIllisibles, objetDe, ou } from './cellules-fautives.ts'

export const montantIllisible = regleDeContrat({
  id: 'montant-illisible',
  titre: 'Montant illisible',
  gravites: ['bloquant'],
  enonce:
    'Une cellule de montant contient un nombre ou reste ' +
    'vide\u00a0: un texte, une date ou une erreur ne se calcule pas.',
  sources: [],
  examine: (contexte, signaler) => {
    for (const { faute, ligne } of cellulesIllisibles(contexte, (i) => i.motif !== 'sans-valeur')) {
      signaler({
        ...objetDe(ligne),
        lieux: [faute.lieu],
        message: () =>
          `${ou(ligne)}\u00a0: ${nomDuChamp(faute.champ)} est illisible (${ceQuiEstEcrit(faute)}). ` +
          'Y écrire un nombre, ou vider la cellule. En attendant, les contrôles qui en dépendent ne sont pas faits.',
      })
    }
  },
})

export function nomDuChamp(champ: Champ): string {
  return estChiffre(champ) ? NOMS_AVEC_ARTICLE[champ] : 'la cellule'
}

function ceQuiEstEcrit({ motif, texte }: Illisible): string {
  if (motif === 'erreur') return `la formule donne l’erreur ${texte}`
  if (motif === 'date')
    return `la cellule contient une date, ${texte.split('-').reverse().join('/')}`
  if (motif === 'demesure') return `${texte} dépasse tout montant plausible`
  return `la cellule contient ${citer(texte)}`
}
