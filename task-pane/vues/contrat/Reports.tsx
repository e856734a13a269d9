import { AXES } from '../../../core/modele/index.ts'
import { anneesAReporter, reportsSaisis, saisirLeReport } from '../../etat/index.ts'
import { Repli } from '../briques/index.ts'
import { MontantsParAxe } from './MontantsParAxe.tsx'
import { luDe, type PropsDeReglage } from './reglage.ts'

/** Les crédits non consommés que l’État a accepté de reporter, par année qui les reçoit. */
export function Reports({ vue, presentation, contrat }: PropsDeReglage) {
  return (
    <>
      {anneesAReporter(contrat, luDe(vue.etat)?.annees ?? []).map((annee) => {
        const euros = reportsSaisis(contrat, annee)
        const nombre = Object.keys(euros).length
        return (
          <Repli
            key={annee}
            titre={`Reports accordés en ${annee}`}
            {...(nombre === 0 ? {} : { mention: nombre })}
          >
            <p class="aide">Crédits reportés sur cette année, avec l’accord de l’État.</p>
            <MontantsParAxe
              id={`pacte-report-${annee}`}
              quoi={`Report ${annee}, axe`}
              presentation={presentation}
              axes={AXES}
              euros={euros}
              retenir={(axe, valeur) =>
                vue.actions.regler((r) => saisirLeReport(r, annee, axe, valeur))
              }
            />
          </Repli>
        )
      })}
    </>
  )
}
