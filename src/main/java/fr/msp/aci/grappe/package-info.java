/**
 * Several machines: the bilans and syntheses of a run are offered to workers through a broker, and done by whoever takes
 * them first, the run itself included. What is done and by whom is decided in the database; the broker only spreads the
 * word, so that nothing is lost or doubled when it, or a worker, goes away. Sees {@code depot} and {@code lot}.
 */
package fr.msp.aci.grappe;
