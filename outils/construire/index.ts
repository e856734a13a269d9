import { lireLesChoix } from './choix.ts'
import { construireLaCommande } from './commande.ts'
import { construireExcel } from './excel.ts'

export { ADRESSE_LOCALE, lireLesChoix } from './choix.ts'
export { construireExcel } from './excel.ts'
export { metadonneesDesFonctions } from './metadonnees.ts'
export { politiqueDeSecurite } from './politique.ts'

/** Construit dist/ : la commande et le complément Excel. Lève une Error dont le message se montre. */
export async function construire(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const choix = lireLesChoix(args, env)
  await Promise.all([construireLaCommande('dist/pacte.js'), construireExcel(choix, 'dist/excel')])
}
