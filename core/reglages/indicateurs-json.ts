import * as v from 'valibot'
import { objet, texte } from './schema.ts'
import { lireJson, valider } from './valider.ts'

const schema = v.array(
  objet({ sousThematique: texte, libelle: texte, source: texte }),
  'doit être une liste [ { "sousThematique": …, "libelle": …, "source": … } ]',
)

/** Les indicateurs nationaux d'un fichier, chacun avec la référence de sa source. Lève une ErreurDeReglage. */
export function lireIndicateursJson(
  texteJson: string,
): readonly { sousThematique: string; libelle: string; source: string }[] {
  return valider(schema, lireJson(texteJson))
}
