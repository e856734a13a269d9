import { lirePlage, type Plage } from '../../grille/index.ts'
import { memoriser } from '../../libelle/index.ts'

/** Les cellules qu'une formule additionne, si elle n'est faite que d'additions ; null sinon. */
export interface Somme {
  readonly plages: readonly Plage[]
  /** SOUS.TOTAL ne compte pas les sous-totaux qu'il englobe. */
  readonly sansSousTotaux: boolean
}

const REFERENCE = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?`
const TERME = new RegExp(String.raw`^(?:(SUM|SUBTOTAL|AGGREGATE)\(([^()]*)\)|(${REFERENCE}))$`, 'i')

/** « SUM(F7:F11,F14:F19) », « SUBTOTAL(9,F7:F19) », « F12+F21 » ; l'espace, le « ; » et « + » en tête sont admis. */
export const lireSomme = memoriser((formule): Somme | null => {
  const plages: Plage[] = []
  let sansSousTotaux = false
  for (const brut of decouper(formule.replace(/\s+/g, '').replace(/^[=+]+/, ''))) {
    const m = TERME.exec(brut)
    if (!m) return null
    const fonction = m[1]?.toUpperCase()
    let arguments_ = (m[2] ?? m[3] ?? '').split(/[;,]/)
    if (fonction === 'SUBTOTAL' || fonction === 'AGGREGATE') {
      if (!/^(9|109)$/.test(arguments_[0] ?? '')) return null
      arguments_ = arguments_.slice(fonction === 'SUBTOTAL' ? 1 : 2)
      sansSousTotaux = true
    }
    for (const argument of arguments_) {
      const plage = lirePlage(argument)
      if (!plage) return null
      plages.push(plage)
    }
  }
  return plages.length > 0 ? { plages, sansSousTotaux } : null
})

/** Coupe aux « + » qui ne sont pas entre parenthèses. */
function decouper(formule: string): string[] {
  const termes: string[] = []
  let profondeur = 0
  let debut = 0
  for (let i = 0; i < formule.length; i++) {
    if (formule[i] === '(') profondeur++
    else if (formule[i] === ')') profondeur--
    else if (formule[i] === '+' && profondeur === 0) {
      termes.push(formule.slice(debut, i))
      debut = i + 1
    }
  }
  return [...termes, formule.slice(debut)]
}
