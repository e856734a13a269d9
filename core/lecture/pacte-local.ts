import { source } from '../sources/index.ts'
import { type Hesitation, neDitQueLePacteLocal } from './entete/index.ts'
import { designer, type Tableau } from './tableau/index.ts'

/** Une hésitation, et ce qui la fonde quand ce n'est pas l'en-tête seul. */
export interface Doute extends Hesitation {
  readonly fondement?: string
}

const { resume, section } = source('exterieure/pacte-local')

/** « Crédits pacte local », et aucune autre part de l'État : le contrat, ou l'autre enveloppe ? Les nombres n'en disent rien. */
export function avecLePacteLocal(
  { attributions, hesitation }: Tableau,
  doute: Hesitation | null,
): readonly Doute[] {
  const colonnes = attributions
    .filter((a) => a.champ === 'partEtat' && neDitQueLePacteLocal(a.entete.complet))
    .map((a) => a.entete)
  const [premiere] = colonnes
  const autres = doute === null || doute.colonnes[0]?.colonne === premiere?.colonne ? [] : [doute]
  if (!premiere) return doute === null ? [] : [doute]
  const pacte: Doute = {
    marge: 0,
    colonnes,
    retenu: { champ: 'partEtat', genre: 'champ', poids: 0 },
    autre: { champ: 'tiers', genre: 'champ', poids: 0 },
    equilibre: hesitation?.equilibre ?? null,
    fondement: `Le texte appelle parfois ainsi le contrat ; mais ${enMinuscule(resume)} (${section}).`,
  }
  return [...autres, pacte]
}

/** À côté d'une part de l'État : ce que Pacte en a fait, et d'où il le tient. */
export function direLesPactesLocaux(tableau: Tableau): string[] {
  const dits = tableau.attributions
    .filter((a) => a.champ === 'tiers' && neDitQueLePacteLocal(a.entete.complet))
    .map((a) => `« ${a.entete.complet} »`)
  if (dits.length === 0) return []
  return [
    `${designer(tableau)} : ${dits.join(', ')} ${dits.length > 1 ? 'sont comptés' : 'est compté'} parmi les tiers : ` +
      `${enMinuscule(resume)} (${section}).`,
  ]
}

function enMinuscule(phrase: string): string {
  return phrase.charAt(0).toLowerCase() + phrase.slice(1, -1)
}
