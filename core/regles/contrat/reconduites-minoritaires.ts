import type { Decompte } from '../../bilan/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import type { CleInterpretation } from '../../reglages/index.ts'
import { enteteDe } from '../entetes.ts'
import { compter } from '../phrases-d-axe.ts'
import { type Contexte, regleDeContrat, type Trouvaille } from '../regle.ts'

const CLE: CleInterpretation = 'minorite'

export const reconduitesMinoritaires = regleDeContrat({
  id: 'reconduites-minoritaires',
  titre: 'Actions reconduites minoritaires',
  gravites: ['bloquant', 'a-justifier'],
  enonce:
    'Les actions reconduites restent une part minoritaire du contrat ; ' +
    'Pacte lit : strictement moins de la moitié des actions distinctes.',
  sources: ['cadrage/reconduction'],
  interpretations: [CLE],
  colonnes: ['nature'],
  examine: (contexte, signaler) => {
    const decompte = contexte.bilans.actions
    const verdict = juger(decompte, contexte)
    if (verdict === 'tenu') return
    const { total, parNature } = decompte
    const { reconduite, inconnue } = parNature
    const part = `${compter(reconduite.actions, 'action reconduite')} sur ${total.actions}`
    signaler({
      gravite: verdict,
      lieux: enteteDe(contexte.contrat, 'nature'),
      message:
        verdict === 'bloquant'
          ? `${part}${enCredits(decompte)}\u00a0: les reconduites doivent rester strictement minoritaires. ` +
            'Retirer des reconduites, ou inscrire davantage d’actions nouvelles ou renforcées.'
          : `${part}, et ${compter(inconnue.actions, 'action')} de nature ` +
            `inconnue${enCredits(decompte)}\u00a0: selon ces dernières, ` +
            'les reconduites peuvent ne pas être minoritaires. Préciser leur nature.',
      ...details(decompte),
      interpretations: [CLE],
    })
  },
})

function juger(
  { total, parNature, creditsIncomplets }: Decompte,
  { interpretations }: Contexte,
): 'bloquant' | 'a-justifier' | 'tenu' {
  const parCredits = interpretations.minorite === 'credits'
  if (parCredits && creditsIncomplets) return 'tenu'
  const mesure = parCredits ? 'credits' : 'actions'
  const [ensemble, sures, inconnues] = [
    total[mesure],
    parNature.reconduite[mesure],
    parNature.inconnue[mesure],
  ]
  if (ensemble <= 0) return 'tenu'
  if (sures * 2 >= ensemble) return 'bloquant'
  return (sures + inconnues) * 2 >= ensemble ? 'a-justifier' : 'tenu'
}

function details({ total, parNature }: Decompte): Pick<Trouvaille, 'etapes'> {
  const noms = [
    ['nouvelle', parNature.nouvelle],
    ['renforcée', parNature.renforcee],
    ['reconduite', parNature.reconduite],
    ['de nature inconnue', parNature.inconnue],
    ['sans colonne nature', parNature.absente],
  ] as const
  const presentes = noms.filter(([, poids]) => poids.actions > 0)
  return {
    etapes: [
      ...presentes.map(
        ([nom, { actions, credits }]) =>
          `${nom}\u00a0: ${actions}, ${ecrireEuros(credits)} de l’État`,
      ),
      `ensemble\u00a0: ${total.actions}, ${ecrireEuros(total.credits)} de l’État`,
    ],
  }
}

function enCredits({ total, parNature, creditsIncomplets }: Decompte): string {
  if (creditsIncomplets || total.credits <= 0) return ''
  const centiemes = Math.round((parNature.reconduite.credits * 1000) / total.credits)
  return ` (${(centiemes / 10).toString().replace('.', ',')}\u00a0% des crédits de l’État)`
}
