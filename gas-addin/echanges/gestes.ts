import type { Hote } from '../../task-pane/hote/index.ts'

/** Ce que le volet peut demander au script : les verbes de l'hôte, sans ce qui ne traverse pas google.script.run. */
export type NomDeGeste = Exclude<keyof Hote, 'nom' | 'capacites'>

/** Un verbe de l'hôte, exécuté sur place : Apps Script n'a pas de promesses à attendre. */
type SurPlace<Verbe> = Verbe extends (...valeurs: infer Valeurs) => Promise<infer Rendu>
  ? (...valeurs: SansFonction<Valeurs>) => Rendu
  : never

/** Une fonction ne traverse pas : l'avancement de `lire` reste dans le volet. */
type SansFonction<Valeurs> = Valeurs extends [avancer?: (fraction: number) => void] ? [] : Valeurs

/** Les mêmes, côté script. Chacun peut lever une ErreurDHote ; n'échange que des données que JSON garde. */
export type Gestes = { readonly [Nom in NomDeGeste]: SurPlace<Hote[Nom]> }

/** La seule fonction globale que le volet appelle : `pacteGeste(nom, arguments en JSON)` rend une Reponse en JSON. */
export const FONCTION_DES_GESTES = 'pacteGeste'
