import { estAxe, type Ligne, type UniteDAction } from '../../modele/index.ts'
import { programmeEmploi, programmeSolidarites, valeurDe } from '../../parametres/index.ts'
import { cellulesDe } from '../cellules.ts'
import { horsDesAnnees } from '../champ-d-application.ts'
import { citer, designerAnnees } from '../phrases.ts'
import { nomCite } from '../phrases-d-axe.ts'
import { regleDAction } from '../regle.ts'
import { anneeCommune, anneesEnDefaut } from '../une-fois.ts'

const SOLIDARITES = String(valeurDe(programmeSolidarites))
const EMPLOI = String(valeurDe(programmeEmploi))

export const programmeIncoherent = regleDAction({
  id: 'programme-incoherent',
  titre: 'Programme budgétaire incohérent avec l’axe',
  gravites: ['bloquant'],
  enonce:
    'Pour un département, l’emploi et les solidarités reposent sur deux programmes non ' +
    `fongibles. D’après leurs intitulés au glossaire, Pacte attend l’emploi au programme ${EMPLOI} ` +
    `et les autres axes au programme ${SOLIDARITES}.`,
  sources: [
    'objectifs/convention-unique',
    'objectifs/non-fongible',
    'glossaire/programme-102',
    'glossaire/programme-304',
  ],
  colonnes: ['programme'],
  examine: (unite, { contrat }, signaler) => {
    if (contrat.collectivite.type !== 'departement' || !mauvaisProgramme(unite)) return
    const annees = anneesEnDefaut(unite, mauvaisProgramme)
    if (!annees) return
    const lignes = annees.flatMap((a) => a.lignes).filter(malRangee)
    const attendu = unite.axe === 'emploi' ? EMPLOI : SOLIDARITES
    signaler({
      annee: anneeCommune(annees),
      lieux: cellulesDe(lignes, 'programme'),
      message:
        `${designerAnnees(annees)}\u00a0: l’action est rangée dans l’axe ${nomDe(unite.axe)} et ` +
        'inscrite au programme ' +
        `${citer(lignes[0]?.textes.programme ?? '')}, alors qu’elle relève du programme ${attendu}. Corriger le ` +
        'programme ou l’axe\u00a0: les deux enveloppes ne sont pas fongibles.',
    })
  },
})

function nomDe(axe: UniteDAction['axe']): string {
  return estAxe(axe) ? nomCite(axe) : 'non reconnu'
}

function mauvaisProgramme({ lignes, annee }: UniteDAction): boolean {
  return lignes.some(malRangee) && !horsDesAnnees(annee)
}

// Une cellule qui cite les deux programmes ne dit pas lequel finance l'action.
function malRangee({ axe, textes: { programme } }: Ligne): boolean {
  if (!programme || !estAxe(axe)) return false
  const [interdit, voulu] = axe === 'emploi' ? [SOLIDARITES, EMPLOI] : [EMPLOI, SOLIDARITES]
  return programme.includes(interdit) && !programme.includes(voulu)
}
