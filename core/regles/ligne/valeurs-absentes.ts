import { regleDeContrat } from '../regle.ts'
import { cellulesIllisibles, objetDe, ou } from './cellules-fautives.ts'
import { nomDuChamp } from './montant-illisible.ts'

export const valeursAbsentes = regleDeContrat({
  id: 'valeurs-absentes',
  titre: 'Formule sans résultat à jour',
  gravites: ['bloquant'],
  enonce:
    'Chaque formule utile garde dans le fichier son résultat, à jour\u00a0: sans lui, rien ne se vérifie.',
  sources: [],
  examine: (contexte, signaler) => {
    for (const { faute, ligne } of cellulesIllisibles(contexte, (i) => i.motif === 'sans-valeur')) {
      signaler({
        ...objetDe(ligne),
        lieux: [faute.lieu],
        message: () =>
          `${ou(ligne)}\u00a0: ${nomDuChamp(faute.champ)} vient d’une formule dont le résultat manque, ` +
          'ou date d’avant une modification. Recalculer le classeur dans votre tableur et l’enregistrer, ' +
          'ou remplacer la formule par sa valeur. ' +
          'En attendant, les contrôles qui en dépendent ne sont pas faits.',
      })
    }
  },
})
