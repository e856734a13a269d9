// Éprouve des propositions sur des contrats tirés au hasard, hors de vitest, où elles vont plusieurs fois plus vite.
//   npm run conformite:hasard -- combien [premiere graine]
import { eprouver } from './eprouver.ts'

const A_LA_FOIS = 1_000

const [nombre = 1_000, premiere = 1] = process.argv.slice(2).map(Number)
const derniere = premiere + nombre - 1
const total = { rien: 0, complete: 0, partielle: 0, facons: 0 }
for (let graine = premiere; graine <= derniere; graine += A_LA_FOIS) {
  const fin = Math.min(graine + A_LA_FOIS - 1, derniere)
  const issues = eprouver({ premiere: graine, derniere: fin })
  total.rien += issues.rien
  total.complete += issues.complete
  total.partielle += issues.partielle
  total.facons += issues.facons
  console.log(
    `${fin - premiere + 1} contrats tenus : ${total.rien} sans rien à changer, ${total.complete} complètes, ` +
      `${total.partielle} partielles ; ${total.facons} où un plancher s’atteint de plusieurs façons`,
  )
}
