import { citer } from '../phrases.ts'
import { regleDeContrat } from '../regle.ts'
import { objetDuGroupe, parCelluleDAxe } from './par-cellule-d-axe.ts'

export const axeInconnu = regleDeContrat({
  id: 'axe-inconnu',
  titre: 'Axe non reconnu',
  gravites: ['bloquant'],
  enonce:
    'Chaque action se range dans l’un des axes du contrat\u00a0: enfance, emploi, droits, ' +
    'transition\u00a0; on le reconnaît à son libellé, pas à son numéro.',
  sources: [],
  colonnes: ['axe'],
  examine: (contexte, signaler) => {
    for (const groupe of parCelluleDAxe(contexte, 'inconnu')) {
      const { action, annee, nombre } = objetDuGroupe(groupe)
      const libelle = groupe.unites[0]?.lignes[0].axeLu ?? ''
      const quoi =
        libelle === ''
          ? 'la cellule de l’axe est vide'
          : `l’axe ${citer(libelle)} ne correspond à aucun des axes du contrat`
      const ou = action === null ? `${nombre} actions` : citer(action)
      signaler({
        axe: null,
        annee,
        action,
        lieux: groupe.lieux,
        message:
          `${ou}\u00a0: ${quoi}. Écrire le libellé de l’axe (enfance, emploi, accès aux droits ou transition ` +
          'écologique). En attendant, ces crédits ne comptent dans le plancher ni le plafond d’aucun axe.',
      })
    }
  },
})
