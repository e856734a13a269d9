import { REGLES } from '../regles/index.ts'

const TITRES: ReadonlyMap<string, string> = new Map(REGLES.map(({ id, titre }) => [id, titre]))

/** Le nom d'une règle, tel qu'on le lit : son identifiant ne sert qu'aux fichiers et au JSON. */
export function titreDeLaRegle(id: string): string {
  return TITRES.get(id) ?? id
}
