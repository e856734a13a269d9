// Chargée avant un programme mesuré : à sa sortie, dit sur le descripteur 3 le plus de mémoire qu'il a occupé (Ko).
const { writeSync } = require('node:fs')

process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)))
