import { anneesDuContrat, valeurDe } from '../../parametres/index.ts'
import { cellulesDe } from '../cellules.ts'
import { horsDesAnnees } from '../champ-d-application.ts'
import { citer, designerAnnees } from '../phrases.ts'
import { regleDAction } from '../regle.ts'
import { anneeCommune, anneesEnDefaut } from '../une-fois.ts'

export const natureInconnue = regleDAction({
  id: 'nature-inconnue',
  titre: 'Nature de l’action inconnue',
  gravites: ['a-justifier'],
  enonce: 'Chaque action est dite nouvelle, renforcée ou, par dérogation, reconduite.',
  sources: ['principes/nouvelle-renforcee', 'cadrage/definition-nouvelle'],
  colonnes: ['nature'],
  examine: (unite, _contexte, signaler) => {
    if (unite.nature !== 'inconnue' || horsDesAnnees(unite.annee)) return
    const annees = anneesEnDefaut(unite, (a) => a.lignes.some((l) => l.nature === 'inconnue'))
    if (!annees) return
    const lignes = annees.flatMap((a) => a.lignes).filter((l) => l.nature === 'inconnue')
    // « Non reconduite » n'est pas une nature, mais dit pourquoi il n'y en a pas.
    if (lignes.some((l) => l.nonReconduite)) return
    const texte = lignes[0]?.textes.nature ?? ''
    const quoi =
      texte.trim() === '' ? 'de l’action n’est pas indiquée' : `${citer(texte)} n’est pas reconnue`
    signaler({
      annee: anneeCommune(annees),
      lieux: cellulesDe(lignes, 'nature'),
      message:
        `${designerAnnees(annees)}\u00a0: la nature ${quoi}. Écrire «\u00a0nouvelle\u00a0», «\u00a0renforcée\u00a0» ` +
        `ou «\u00a0reconduite\u00a0», par rapport à ce qui se faisait avant ${valeurDe(anneesDuContrat).premiere}.`,
    })
  },
})
