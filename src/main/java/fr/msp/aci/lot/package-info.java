/**
 * The nightly run on Spring Batch: jobs, steps, partitions, listeners. No rule and no rendering of its own; it sees all
 * the packages before it.
 *
 * <p>What makes a run safe to kill at any moment lies in our own tables, not in the framework: the frozen list with the
 * rank of each file, and what was received under that rank. Every step may be done again and gives the same; files leave
 * the inbox last.
 */
package fr.msp.aci.lot;
