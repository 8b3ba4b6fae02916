/**
 * The nightly run on Spring Batch: jobs, steps, partitions, listeners. No rule and no rendering of its own.
 */
package fr.msp.aci.lot;
