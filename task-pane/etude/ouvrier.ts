// L'entrée de etude.js : le fil d'une étude, qui ne sert qu'à un appel.
import '../../core/complements/index.ts'
import { servirLEtude } from './servir.ts'

servirLEtude(self)
