import { lieuDe } from '../../modele/index.ts'
import { anneeDe } from '../../nombres/index.ts'
import { releveDuPacte } from '../champ-d-application.ts'
import { designer } from '../phrases.ts'
import { regleDAction } from '../regle.ts'

export const indicateurNonSuivi = regleDAction({
  id: 'indicateur-non-suivi',
  titre: 'Indicateur non suivi',
  gravites: ['a-justifier'],
  enonce: 'Les indicateurs se suivent chaque année\u00a0: une année écoulée a sa valeur.',
  sources: ['suivi/annuel'],
  colonnes: ['annee', 'valeurIndicateur'],
  examine: (unite, { contrat, date }, signaler) => {
    const { annee, lignes, montants } = unite
    if (annee === null || lignes.some((l) => l.textes.valeurIndicateur !== '')) return
    if (annee >= anneeDe(date) || !releveDuPacte(unite, contrat)) return
    if (typeof montants.partEtat !== 'number' || montants.partEtat <= 0) return
    const lieu = lieuDe(lignes[0], 'valeurIndicateur')
    signaler({
      lieux: lieu ? [lieu] : [],
      message:
        `${designer(unite)}\u00a0: l’année est écoulée et la valeur de l’indicateur est vide. ` +
        'La renseigner, ou dire pourquoi elle manque.',
    })
  },
})
