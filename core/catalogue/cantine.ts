import type { Traits } from '../modele/index.ts'

const CANTINE =
  /\bcantines?\b|\brestauration (?:scolaire|(?:des |du |de |au |aux |en |dans les )?(?:colleg|lyce|ecol|eleve)\w*)|\bdemi pension\b|\brepas a (?:1|un) ?(?:€|euro)/
const TARIFICATION = /\btarif(?:ication)?s? soci(?:ale?s?|aux)\b|\btarifs? soli\w+/
const SCOLAIRE = /\b(?:colleg|lyce|ecol|eleve|scolaire)\w*|\bsecond degre\b/
const RESTAURATION = /\b(?:restaurations?|restaurants?|repas|selfs?|pensions?|demi pensions?)\b/
/** Une tarification sociale d'autre chose, ou un repas pour d'autres que des élèves. */
const AUTRE_OBJET =
  /\b(?:eau|transports?|mobilites?|energies?|electricite|culture|culturelle|sports?|loisirs|piscines?|telephonie|bus)\b/
const AUTRE_PUBLIC =
  /\bsolidaires?\b|\betudiants?\b|\bpersonnes agees\b|\baines\b|\bseniors?\b|\bsans (?:domicile|abri)\b|\badultes\b/

const COMPENSATION = /\bcompens\w*|\bpertes? (?:de|des) recettes?\b|\bmanque a gagner\b/
const MOYENS_DITS =
  /\bmoyens? (?:administratifs?|humains?|de gestion)\b|\bfrais (?:administratifs?|de gestion)\b/
const MOYENS = /\bmoyens?\b|\bgestion\b|\brecrutements?\b|\betp\b|\blogiciels?\b|\binstruction\b/

/**
 * Ce que l'État finance d'une tarification sociale de la restauration scolaire, si le libellé le dit.
 * « Mise en place » seule ne dit pas si ce sont des moyens ou des pertes de recettes : « à préciser ».
 */
export function cantineDe(libelle: string): Traits['cantine'] {
  if (!parleDeCantine(libelle)) return null
  const moyensDits = MOYENS_DITS.test(libelle)
  if (COMPENSATION.test(libelle)) return moyensDits ? 'a-preciser' : 'compensation'
  return moyensDits || MOYENS.test(libelle) ? 'moyens' : 'a-preciser'
}

function parleDeCantine(libelle: string): boolean {
  if (SCOLAIRE.test(libelle)) {
    return (
      CANTINE.test(libelle) ||
      TARIFICATION.test(libelle) ||
      (RESTAURATION.test(libelle) && (/\btarif\w*/.test(libelle) || COMPENSATION.test(libelle)))
    )
  }
  if (AUTRE_PUBLIC.test(libelle)) return false
  if (CANTINE.test(libelle)) return true
  return TARIFICATION.test(libelle) && !AUTRE_OBJET.test(libelle)
}
