import { designer } from '../phrases.ts'
import { regleDeContrat } from '../regle.ts'
import { cellulesIllisibles, objetDe } from './cellules-fautives.ts'
import { nomDuChamp } from './montant-illisible.ts'

export const valeursAbsentes = regleDeContrat({
  id: 'valeurs-absentes',
  titre: 'Formule sans valeur enregistrée',
  gravites: ['bloquant'],
  enonce:
    'Chaque formule utile garde sa valeur dans le fichier\u00a0: sans elle, rien ne se vérifie.',
  sources: [],
  examine: (contexte, signaler) => {
    for (const { faute, ligne } of cellulesIllisibles(contexte, (i) => i.motif === 'sans-valeur')) {
      const ou = ligne ? designer(ligne) : 'Hors des actions'
      signaler({
        ...objetDe(ligne),
        lieux: [faute.lieu],
        message:
          `${ou}\u00a0: ${nomDuChamp(faute.champ)} vient d’une formule dont le fichier ne garde pas le résultat. ` +
          'Ouvrir le classeur, le recalculer et l’enregistrer, ou remplacer la formule par sa valeur. ' +
          'En attendant, les contrôles qui en dépendent ne sont pas faits.',
      })
    }
  },
})
