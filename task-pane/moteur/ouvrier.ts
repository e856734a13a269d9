// L'entrée de moteur.js, le fil du moteur.
import { servir } from './servir.ts'

servir(self)
