/**
 * The nightly run as a service that stays up: when a pass is due (the inbox has settled, the calendar says so, something
 * is left to be done again), how it ends, and the figures by which others watch over it. It sees what a run tells
 * ({@code lot}) and the home ({@code depot}); what a pass does is given to it.
 */
package fr.msp.aci.service;
