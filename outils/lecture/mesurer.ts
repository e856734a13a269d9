import { type Juge, juger, repondre } from './jugement/index.ts'
import { tirer, type Voulu } from './tirer.ts'

/** Tire, lit et juge : `nombre` graines à la suite. */
export function mesurer(graine: number, nombre: number, voulu: Voulu = {}): Juge[] {
  return Array.from({ length: nombre }, (_, i) => {
    const tirage = tirer(graine + i, voulu)
    return { tirage, jugement: juger(tirage.verite, repondre(tirage.classeur)) }
  })
}
