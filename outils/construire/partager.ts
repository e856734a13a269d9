import { Component, Fragment, h } from 'preact'

// Pour ce qui se charge après le volet : deux preact dans une page ne se comprendraient pas.
Object.assign(globalThis, { PACTE_PREACT: { Component, Fragment, h } })
