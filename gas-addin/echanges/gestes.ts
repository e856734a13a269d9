import type { Hote } from '../../task-pane/hote/index.ts'

/** Les verbes de l'hôte, sans ce qui ne traverse pas google.script.run. */
type Verbe = Exclude<keyof Hote, 'nom' | 'capacites' | 'surveiller' | 'suivreLaSelection'>

/** Ce que le volet peut demander au script. */
export type NomDeGeste = Verbe | 'empreinte' | 'atelier'

/** Un verbe de l'hôte, exécuté sur place : Apps Script n'a pas de promesses à attendre. */
type SurPlace<Geste> = Geste extends (...valeurs: infer Valeurs) => Promise<infer Rendu>
  ? (...valeurs: SansFonction<Valeurs>) => Rendu
  : never

/** Une fonction ne traverse pas : l'avancement de `lire` reste dans le volet. */
type SansFonction<Valeurs> = Valeurs extends [avancer?: (fraction: number) => void] ? [] : Valeurs

/** Les mêmes, côté script. Chacun peut lever une ErreurDHote ; n'échange que des données que JSON garde. */
export type Gestes = { readonly [Nom in Verbe]: SurPlace<Hote[Nom]> } & {
  /** Celle de la Reponse que `lire` ferait à présent : de quoi voir, sans la transmettre, si elle a changé. */
  readonly empreinte: () => string
  /** La page du suivi et de la conformité, que le volet ne charge que si on les ouvre. */
  readonly atelier: () => string
}

/** La seule fonction globale que le volet appelle : `pacteGeste(nom, arguments en JSON)` rend une Reponse en JSON. */
export const FONCTION_DES_GESTES = 'pacteGeste'
